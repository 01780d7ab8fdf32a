/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a node or a pair */
import { NONE, columnsOf } from '../../model/edgeColumns.ts'
import type { Network } from '../../model/network.ts'
import { pairColumnsOf } from '../../model/pairColumns.ts'
import { type Folds, howCode } from './folds.ts'
import { wayfinder } from './lineRule.ts'

const LEVEL = howCode('level')
const BUDGET = howCode('budget')

/**
 * For each box how many nodes it is tied to that are not drawn, or that no line leads to for want of room: what unfolds at it. Boxes
 * with none are left out. Of all relationships.
 */
export function foldCounts(
  folded: Folds,
  isDrawn: (node: string) => boolean,
  network: Network,
): ReadonlyMap<string, number> {
  return foldCounter(folded, isDrawn, network)(() => true)
}

/** The same of any part of the relationships, given by their places. */
export function foldCounter(
  folded: Folds,
  isDrawn: (node: string) => boolean,
  network: Network,
): (counts: (place: number) => boolean) => ReadonlyMap<string, number> {
  const { size, nodeIds, source, target, event } = columnsOf(network)
  const { count, low, high, ends, fromEvent, toEvent } = pairColumnsOf(network)
  const drawn = Uint8Array.from(nodeIds, (id) => Number(isDrawn(id)))
  const waysAt = wayfinder(network, drawn)
  const ways = new Int32Array(2)
  return (counts) => {
    /** By pair, whether its lower and its higher node have counted the other. */
    const [byLow, byHigh] = [new Uint8Array(count), new Uint8Array(count)]
    const hidden = new Int32Array(nodeIds.length)
    const add = (box: number, pair: number) => {
      if (pair === NONE) return
      const seen = low[pair] === box ? byLow : byHigh
      if (seen[pair]) return
      seen[pair] = 1
      hidden[box]! += 1
    }
    for (let place = 0; place < size; place++) {
      const box = folded.at[place]!
      if (box === NONE) continue
      const how = folded.how[place]
      if ((how !== LEVEL && how !== BUDGET) || !counts(place)) continue
      if (how === BUDGET) {
        const found = waysAt(place, ways)
        for (let i = 0; i < found; i++) {
          add(low[ways[i]!]!, ways[i]!)
          add(high[ways[i]!]!, ways[i]!)
        }
        continue
      }
      const own = event[place]!
      if (box === own) {
        add(box, fromEvent[place]!)
        add(box, toEvent[place]!)
        continue
      }
      if (!drawn[source[place]!] || !drawn[target[place]!]) add(box, ends[place]!)
      if (own !== NONE && !drawn[own]) add(box, (box === source[place] ? fromEvent : toEvent)[place]!)
    }
    const counted = new Map<string, number>()
    for (let node = 0; node < hidden.length; node++) if (hidden[node]! > 0) counted.set(nodeIds[node]!, hidden[node]!)
    return counted
  }
}
