/** How much of the view each filter stands for: nodes for kinds and parties, edges for the rest. */
import type { Day } from '../time/interval.ts'
import { type Filter, concerns } from './filters.ts'
import { type Network, found } from './network.ts'
import { type Choices, type View, viewOf } from './view.ts'

/** For a filter that is on, what of the present view it concerns; for one that is off, what switching it on would show. */
export function filterCounts(
  filters: readonly Filter[],
  network: Network,
  choices: Choices,
  view: View,
): ReadonlyMap<string, number> {
  return new Map(
    filters.map((filter) => {
      if (!choices.off.has(filter.id)) return [filter.id, countIn(filter, network, view, choices.known)]
      const off = new Set([...choices.off].filter((id) => id !== filter.id))
      return [filter.id, countIn(filter, network, viewOf(network, { ...choices, off }), choices.known)]
    }),
  )
}

function countIn(filter: Filter, network: Network, view: View, known: Day | null): number {
  let count = 0
  if (filter.facet === 'kind' || filter.facet === 'party') {
    for (const id of view.nodes) {
      const node = found(network.nodes, id)
      if (filter.facet === 'kind' ? node.kind === filter.of : node.parties.includes(filter.of)) count += 1
    }
    return count
  }
  for (const id of view.edges.keys()) if (concerns(filter, found(network.edges, id), known, network)) count += 1
  return count
}
