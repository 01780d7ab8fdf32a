/**
 * The ids of Cytoscape's elements. It keeps some of them as keys of plain objects, where an id like "constructor" meets what
 * every object inherits and its element is not drawn. So the drawing has ids of its own, translated here and nowhere else.
 */
import type { CollectionReturnValue, Core } from 'cytoscape'

/** No property of any object begins like this. All three are as long. */
const PREFIX = 'id:'
/** The thin lines from an event to the two ends of the edge that is this event. */
const SPOKES = ['s1:', 's2:'] as const

/** The id in the drawing of a node or an edge of the dataset. */
export function elementIdOf(id: string): string {
  return PREFIX + id
}

/** The ids of the thin lines from an event to the source and to the target of the edge that is it. */
export function spokeIdsOf(id: string): readonly [string, string] {
  return [SPOKES[0] + id, SPOKES[1] + id]
}

/** The id in the dataset of an element of the drawing; of a thin line that of its edge. */
export function idOf(element: { readonly id: () => string }): string {
  return element.id().slice(PREFIX.length)
}

/** The element that draws a node or an edge; an empty collection where nothing does. */
export function elementOf(cy: Core, id: string): CollectionReturnValue {
  return cy.getElementById(elementIdOf(id))
}

/** The thin lines of an edge that is an event; an empty collection where it is none. */
export function spokesOf(cy: Core, id: string): CollectionReturnValue {
  const [first, second] = spokeIdsOf(id)
  return cy.getElementById(first).union(cy.getElementById(second))
}
