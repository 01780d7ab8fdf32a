/**
 * The ids of Cytoscape's elements. It keeps some of them as keys of plain objects, where an id like "constructor" meets what
 * every object inherits and its element is not drawn. So the drawing has ids of its own, translated here and nowhere else.
 */
import type { CollectionReturnValue, Core } from 'cytoscape'

/** No property of any object begins like this. */
const PREFIX = 'id:'
/** Where a core keeps which strokes draw a relationship. */
const SCRATCH = '_strokesOf'

/** The id in the drawing of a box or a stroke of the figure. */
export function elementIdOf(id: string): string {
  return PREFIX + id
}

/**
 * What an element stands for: its node, or of a line the relationship that it shows, where it shows one, and else the pair that it
 * joins.
 */
export function idOf(element: { readonly id: () => string; readonly data: (name: string) => unknown }): string {
  const only = element.data('only')
  return typeof only === 'string' ? only : element.id().slice(PREFIX.length)
}

/** Tells a core which strokes draw each relationship. */
export function keepStrokes(cy: Core, strokesOf: ReadonlyMap<string, readonly string[]>): void {
  cy.scratch(SCRATCH, strokesOf)
}

/** What draws a node, a relationship or a pair, as far as it is drawn now: an empty collection where nothing does. */
export function elementOf(cy: Core, id: string): CollectionReturnValue {
  const own = cy.getElementById(elementIdOf(id))
  if (own.nonempty()) return own
  const strokesOf = cy.scratch(SCRATCH) as ReadonlyMap<string, readonly string[]> | undefined
  const strokes = strokesOf?.get(id) ?? []
  return strokes.reduce((all, stroke) => all.union(cy.getElementById(elementIdOf(stroke))), cy.collection())
}
