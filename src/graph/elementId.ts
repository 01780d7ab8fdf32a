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

interface Kept {
  readonly strokes: Strokes
  /** By relationship the strokes that draw it; made when it is first asked for, since a figure may last for one step of time. */
  byEdge?: ReadonlyMap<string, readonly string[]>
}
type Strokes = ReadonlyMap<string, { readonly id: string; readonly edges: readonly string[] }>

/** Tells a core which strokes draw the relationships. */
export function keepStrokes(cy: Core, strokes: Strokes): void {
  cy.scratch(SCRATCH, { strokes } satisfies Kept)
}

const keptIn = (cy: Core) => cy.scratch(SCRATCH) as Kept | undefined

/** The ids in the drawing of the lines that draw any of these relationships. */
export function linesWith(cy: Core, edges: ReadonlySet<string>): ReadonlySet<string> {
  const strokes = [...(keptIn(cy)?.strokes.values() ?? [])]
  return new Set(strokes.filter((stroke) => stroke.edges.some((id) => edges.has(id))).map(({ id }) => elementIdOf(id)))
}

function strokesOf(cy: Core, edge: string): readonly string[] {
  const kept = keptIn(cy)
  if (!kept) return []
  kept.byEdge ??= byEdgeOf(kept.strokes)
  return kept.byEdge.get(edge) ?? []
}

function byEdgeOf(strokes: Strokes): ReadonlyMap<string, readonly string[]> {
  const byEdge = new Map<string, string[]>()
  for (const { id, edges } of strokes.values())
    for (const edge of edges) {
      const own = byEdge.get(edge)
      if (own) own.push(id)
      else byEdge.set(edge, [id])
    }
  return byEdge
}

/** What draws a node, a relationship or a pair, as far as it is drawn now: an empty collection where nothing does. */
export function elementOf(cy: Core, id: string): CollectionReturnValue {
  const own = cy.getElementById(elementIdOf(id))
  if (own.nonempty()) return own
  const strokes = strokesOf(cy, id)
  return strokes.reduce((all, stroke) => all.union(cy.getElementById(elementIdOf(stroke))), cy.collection())
}
