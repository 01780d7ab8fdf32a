/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a node or a pair */
/** How many others each node is joined to, and by how many relationships: what a choice among too many goes by. */
import { oncePer } from '../data/oncePer.ts'
import { NONE, columnsOf } from './edgeColumns.ts'
import type { Network } from './network.ts'
import { pairColumnsOf } from './pairColumns.ts'

export interface Ties {
  /** For each node the others that a relationship joins it to, remarks apart, those with the most relationships first. */
  readonly neighbours: (id: string) => readonly string[]
  /** How many those are. */
  readonly countAt: (id: string) => number
  /** How many pairs of nodes any relationship joins, directly or as an end of it and its event. */
  readonly pairs: number
}

/** Of all relationships, whatever their date. Worked out once for a network. */
export const tiesOf = oncePer((network: Network): Ties => {
  const { size, relation, nodeIds, nodeNumbers } = columnsOf(network)
  const { count, low, high, ends, fromEvent, toEvent } = pairColumnsOf(network)
  const isRemark = network.dataset.relations.map(({ editorial }) => editorial === true)
  /** By pair, how many relationships join it that are no remarks. */
  const strengths = new Int32Array(count)
  for (let place = 0; place < size; place++) {
    if (isRemark[relation[place]!]) continue
    for (const pairs of [ends, fromEvent, toEvent]) if (pairs[place] !== NONE) strengths[pairs[place]!]! += 1
  }
  const others: { readonly node: number; readonly strength: number }[][] = nodeIds.map(() => [])
  for (let pair = 0; pair < count; pair++) {
    const strength = strengths[pair]!
    if (strength === 0) continue
    others[low[pair]!]!.push({ node: high[pair]!, strength })
    others[high[pair]!]!.push({ node: low[pair]!, strength })
  }
  const at = (id: string) => others[nodeNumbers.get(id) ?? nodeIds.length] ?? []
  return {
    neighbours: (id) =>
      at(id)
        .toSorted((a, b) => b.strength - a.strength || a.node - b.node)
        .map(({ node }) => nodeIds[node]!),
    countAt: (id) => at(id).length,
    pairs: count,
  }
})
