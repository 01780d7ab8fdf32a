/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a node or a pair */
/** Which pairs of nodes relationships join, as columns of numbers: what a choice among too many lines goes by. */
import { oncePer } from '../data/oncePer.ts'
import { NONE, columnsOf } from './edgeColumns.ts'
import type { Network } from './network.ts'

/**
 * A relationship joins its two ends, and either of them to the event that it is: up to three pairs. A loop joins none by itself. Pairs
 * are numbered as they are first met in order of date.
 */
export interface PairColumns {
  /** How many pairs there are. */
  readonly count: number
  /** By pair, the numbers of its two nodes, the lower one first. */
  readonly low: Int32Array
  readonly high: Int32Array
  /** By place of a relationship the pair of its ends, and of each end with the event; −1 where there is none, or it is one before. */
  readonly ends: Int32Array
  readonly fromEvent: Int32Array
  readonly toEvent: Int32Array
}

export const pairColumnsOf = oncePer((network: Network): PairColumns => {
  const { size, source, target, event, nodeIds } = columnsOf(network)
  const numbers = new Map<number, number>()
  const [low, high]: [number[], number[]] = [[], []]
  const numberOf = (a: number, b: number) => {
    if (a === b) return NONE
    const key = Math.min(a, b) * nodeIds.length + Math.max(a, b)
    const known = numbers.get(key)
    if (known !== undefined) return known
    low.push(Math.min(a, b))
    numbers.set(key, low.length - 1)
    return high.push(Math.max(a, b)) - 1
  }
  const [ends, fromEvent, toEvent] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)]
  for (let place = 0; place < size; place++) {
    const [from, to, own] = [source[place]!, target[place]!, event[place]!]
    ends[place] = numberOf(from, to)
    fromEvent[place] = own === NONE ? NONE : numberOf(from, own)
    toEvent[place] = own === NONE || from === to ? NONE : numberOf(to, own)
  }
  return { count: low.length, low: Int32Array.from(low), high: Int32Array.from(high), ends, fromEvent, toEvent }
})
