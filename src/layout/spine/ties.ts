/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a node or a pair */
/** Who is tied to whom in a window, and how much. */
import { oncePer } from '../../data/oncePer.ts'
import { NONE, columnsOf } from '../../model/edgeColumns.ts'
import type { Network } from '../../model/network.ts'
import { pairColumnsOf } from '../../model/pairColumns.ts'
import type { Seen } from './seen.ts'

interface Ties {
  readonly network: Network
  /** By pair, what its relationships count together; remarks tie nobody. */
  readonly strengths: Int32Array
}

export const tiesIn = oncePer(({ network, weights }: Seen): Ties => {
  const { size, relation } = columnsOf(network)
  const { count, ends, fromEvent, toEvent } = pairColumnsOf(network)
  const isRemark = network.dataset.relations.map(({ editorial }) => editorial === true)
  const strengths = new Int32Array(count)
  for (let place = 0; place < size; place++) {
    const weight = weights[place]!
    if (weight === 0 || isRemark[relation[place]!]) continue
    const between = ends[place]!
    const from = fromEvent[place]!
    const to = toEvent[place]!
    if (between !== NONE) strengths[between]! += weight
    if (from !== NONE) strengths[from]! += weight
    if (to !== NONE) strengths[to]! += weight
  }
  return { network, strengths }
})

/** Numbers of the nodes that are tied to one of these. */
export function tiedTo(nodes: ReadonlySet<number>, { network, strengths }: Ties): Uint8Array {
  const { low, high } = pairColumnsOf(network)
  const isTied = new Uint8Array(columnsOf(network).nodeIds.length)
  for (const [pair, strength] of strengths.entries()) {
    const [one, other] = [low[pair]!, high[pair]!]
    if (strength === 0 || one === other) continue
    if (nodes.has(one)) isTied[other] = 1
    if (nodes.has(other)) isTied[one] = 1
  }
  return isTied
}

/**
 * Of each that is tied to none of the others whom it is tied to most, of equals the first in the dataset.
 * @param nodes numbers, in the order of their claim
 * @param isOpen by number, 1 for who may be taken
 */
export function strongestOfLone(nodes: readonly number[], ties: Ties, isOpen: Uint8Array): readonly number[] {
  const { network, strengths } = ties
  const { low, high } = pairColumnsOf(network)
  const isTied = tiedTo(new Set(nodes), ties)
  const best = new Map(nodes.filter((node) => !isTied[node]).map((node) => [node, { node: NONE, strength: 0 }]))
  const offer = (to: number, node: number, strength: number) => {
    const held = best.get(to)
    if (!held || !isOpen[node]) return
    if (strength > held.strength || (strength === held.strength && node < held.node)) best.set(to, { node, strength })
  }
  for (const [pair, strength] of strengths.entries()) {
    if (strength === 0 || low[pair] === high[pair]) continue
    offer(low[pair]!, high[pair]!, strength)
    offer(high[pair]!, low[pair]!, strength)
  }
  return [...best.values()].flatMap(({ node }) => (node === NONE ? [] : [node]))
}
