import { oncePer } from '../data/oncePer.ts'
import { columnsOf } from './edgeColumns.ts'
import type { Network } from './network.ts'

/** By number of a node, 1 where things of its kind occur, or are staged. What a network only names, and does not hold, does neither. */
export interface KindColumns {
  readonly occurs: Uint8Array
  readonly staged: Uint8Array
}

export const kindColumnsOf = oncePer((network: Network): KindColumns => {
  const kinds = columnsOf(network).nodeIds.map((id) => network.kinds.get(network.nodes.get(id)?.kind ?? ''))
  return {
    occurs: Uint8Array.from(kinds, (kind) => Number(kind?.occurs === true)),
    staged: Uint8Array.from(kinds, (kind) => Number(kind?.staged === true)),
  }
})
