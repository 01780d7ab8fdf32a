/** What is drawn, with the marks that each element bears: the view, what changed since another one, what is only planned. */
import type { Comparison } from './compare.ts'
import type { View } from './view.ts'

/** A change between two windows, as the drawing marks it. */
export type Change = 'added' | 'ended' | 'now-certain' | 'now-possible' | 'unchanged'

export interface Picture {
  /** For each drawn edge its marks, separated by spaces: its answer first. */
  readonly edges: ReadonlyMap<string, string>
  /** For each drawn node its marks; the empty text where it has none. */
  readonly nodes: ReadonlyMap<string, string>
}

/** The change of each edge of a comparison. */
export function changesOf(comparison: Comparison): ReadonlyMap<string, Change> {
  const changes = new Map<string, Change>()
  const mark = (ids: readonly string[], change: Change) => ids.forEach((id) => changes.set(id, change))
  mark(comparison.unchanged, 'unchanged')
  mark(comparison.added, 'added')
  mark(comparison.ended, 'ended')
  mark(comparison.nowCertain, 'now-certain')
  mark(comparison.nowPossible, 'now-possible')
  return changes
}

/**
 * The picture of a view; with `before` also what that view has and this one has not, marked as ended.
 * @param ends the two nodes of an edge
 * @param planned the nodes that are no more than planned by the window's end
 */
export function pictureOf(
  view: View,
  planned: ReadonlySet<string>,
  ends: (edge: string) => readonly [string, string],
  compared?: { readonly before: View; readonly comparison: Comparison },
): Picture {
  const edges = new Map<string, string>()
  const nodes = new Map<string, string>()
  const changes = compared ? changesOf(compared.comparison) : null
  const add = (id: string, answer: string) => {
    const change = changes?.get(id)
    edges.set(id, change ? `${answer} ${change}` : answer)
    for (const node of ends(id)) nodes.set(node, planned.has(node) ? 'foreseen' : '')
  }
  for (const [id, answer] of view.edges) add(id, answer)
  for (const [id, answer] of compared?.before.edges ?? []) if (!view.edges.has(id)) add(id, answer)
  return { edges, nodes }
}
