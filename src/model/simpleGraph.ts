import { type Network, nodesOf } from './network.ts'
import type { View } from './view.ts'

/** The drawn nodes, numbered by id, and who is joined to whom: without direction, loops or parallels. */
export interface SimpleGraph {
  readonly ids: readonly string[]
  /** For each node the numbers of its neighbours, in ascending order. */
  readonly neighbours: readonly (readonly number[])[]
}

export function simpleGraphOf(network: Network, view: Pick<View, 'edges' | 'nodes'>): SimpleGraph {
  const ids = [...view.nodes].toSorted((a, b) => (a < b ? -1 : 1))
  const numbers = new Map(ids.map((id, i) => [id, i]))
  const neighbours = ids.map(() => new Set<number>())
  for (const edgeId of view.edges.keys()) {
    const edge = network.edges.get(edgeId)
    const joined = edge ? [...nodesOf(edge)].flatMap((id) => numbers.get(id) ?? []) : []
    for (const a of joined) for (const b of joined) if (a !== b) neighbours[a]?.add(b)
  }
  return { ids, neighbours: neighbours.map((own) => [...own].toSorted((a, b) => a - b)) }
}
