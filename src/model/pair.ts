/** Two entities and what is between them, which can be selected like one of them. */
import type { Edge } from '../data/schema.ts'
import { type Network, nodesOf } from './network.ts'

/** Between the ids of a pair; no id holds it. */
const MARK = '~'

export type Pair = readonly [string, string]

/** The id of a pair, the same whichever of the two comes first. */
export function pairId(a: string, b: string): string {
  return a < b ? a + MARK + b : b + MARK + a
}

/** Reads what `pairId` writes, in either order; null for every other text, and where an end is no entity of the dataset. */
export function parsePair(text: string, network: Network): Pair | null {
  const [a = '', b = '', ...more] = text.split(MARK)
  return more.length === 0 && a !== b && network.nodes.has(a) && network.nodes.has(b) ? [a, b] : null
}

/** The relationships that both are part of, as an end or as the event that it is, in order of date. */
export function edgesBetween([a, b]: Pair, network: Network): readonly Edge[] {
  return (network.edgesAt.get(a) ?? []).filter((edge) => nodesOf(edge).has(b))
}

/** The relationships that a selection speaks of: of a node all of its own, of a pair what is between, of an edge itself. */
export function edgesOfSelection(id: string, network: Network): readonly Edge[] {
  const edge = network.edges.get(id)
  if (edge) return [edge]
  const pair = parsePair(id, network)
  return pair ? edgesBetween(pair, network) : (network.edgesAt.get(id) ?? [])
}
