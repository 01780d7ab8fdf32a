/**
 * The ids of Cytoscape's elements. It keeps some of them as keys of plain objects, where an id like "constructor" meets what
 * every object inherits and its element is not drawn. So the drawing has ids of its own, translated here and nowhere else.
 */
import type { CollectionReturnValue, Core } from 'cytoscape'

/** No property of any object begins like this. */
const PREFIX = 'id:'

/** The id in the drawing of a node or an edge of the dataset. */
export function elementIdOf(id: string): string {
  return PREFIX + id
}

/** The id in the dataset of an element of the drawing. */
export function idOf(element: { readonly id: () => string }): string {
  return element.id().slice(PREFIX.length)
}

/** The element that draws a node or an edge; an empty collection where nothing does. */
export function elementOf(cy: Core, id: string): CollectionReturnValue {
  return cy.getElementById(elementIdOf(id))
}
