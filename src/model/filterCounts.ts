/** How much of the present view each filter stands for: nodes for kinds and parties, edges for the rest. */
import { type Filter, concerns } from './filters.ts'
import { type Network, found } from './network.ts'
import type { View } from './view.ts'

export function filterCounts(filters: readonly Filter[], network: Network, view: View): ReadonlyMap<string, number> {
  const nodes = [...view.nodes].map((id) => found(network.nodes, id))
  const edges = [...view.edges.keys()].map((id) => found(network.edges, id))
  return new Map(
    filters.map((filter) => {
      if (filter.facet === 'kind') return [filter.id, nodes.filter((node) => node.kind === filter.of).length]
      if (filter.facet === 'party') return [filter.id, nodes.filter((node) => node.parties.includes(filter.of)).length]
      return [filter.id, edges.filter((edge) => concerns(filter, edge, network)).length]
    }),
  )
}
