/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a node or a pair */
import { NONE, columnsOf } from './edgeColumns.ts'
import type { Network } from './network.ts'
import { pairColumnsOf } from './pairColumns.ts'

/**
 * By number of a node, how many others it is tied to: by a relationship between the two, or where one is the event that it is. Remarks tie
 * nothing. Each other counts as much as the weightiest relationship that ties it.
 * @param weights by place, how much a relationship counts
 */
export function tiesOf(network: Network, weights: Uint8Array): Int32Array {
  const { size, relation, nodeIds } = columnsOf(network)
  const { count, low, high, ends, fromEvent, toEvent } = pairColumnsOf(network)
  const isRemark = network.dataset.relations.map(({ editorial }) => editorial === true)
  const strongest = new Uint8Array(count)
  for (let place = 0; place < size; place++) {
    const weight = weights[place]!
    if (weight === 0 || isRemark[relation[place]!]) continue
    const pair = ends[place]!
    if (pair !== NONE && strongest[pair]! < weight) strongest[pair] = weight
    const own = fromEvent[place]!
    if (own === NONE) continue
    if (strongest[own]! < weight) strongest[own] = weight
    const other = toEvent[place]!
    if (other !== NONE && strongest[other]! < weight) strongest[other] = weight
  }
  const ties = new Int32Array(nodeIds.length)
  for (let pair = 0; pair < count; pair++) {
    ties[low[pair]!]! += strongest[pair]!
    ties[high[pair]!]! += strongest[pair]!
  }
  return ties
}
