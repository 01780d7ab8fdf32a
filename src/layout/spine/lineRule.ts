/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a node, a pair or a relation */
/** Which lines a relationship has where some nodes are drawn, and how it is folded where it has none: the one home of this rule. */
import { NONE, columnsOf } from '../../model/edgeColumns.ts'
import type { Level } from '../../model/levels.ts'
import type { Network } from '../../model/network.ts'
import { isDisputed } from '../../model/standing.ts'
import { pairColumnsOf } from '../../model/pairColumns.ts'
import type { Fold, Folds } from './folds.ts'
import type { SpinePlace } from './spineOptions.ts'

/** What stands, and where. */
export interface Standing {
  readonly level: Level
  readonly unfolded: ReadonlySet<string>
  /** The place of each node that is drawn. */
  readonly places: ReadonlyMap<string, SpinePlace>
}

export interface LineRule {
  /** By number, 1 for a node that is drawn. */
  readonly isDrawn: Uint8Array
  /** Writes the pairs that a relationship has a line between into a list of two, and says how many they are. */
  readonly linesAt: (place: number, lines: Int32Array) => number
  /** Folds a relationship that has no line. */
  readonly fold: (place: number, folds: Folds) => void
}

/**
 * A contact whose event is drawn has a line from either end to the event, every other relationship one between its ends.
 *
 * An office is told in the name of its holder. What only mentions its target, and what the curators remark, has a line at level 3
 * alone; a mention also at what was unfolded, and where a row meets the track of a subject. What leads to a node that is not
 * drawn is counted at the end that is.
 */
export function lineRule(network: Network, { level, unfolded, places }: Standing): LineRule {
  const { source, target, event, relation, nodeIds, nodeNumbers } = columnsOf(network)
  const { low, high } = pairColumnsOf(network)
  const [isDrawn, isTrack, isRow, isUnfolded] = Array.from({ length: 4 }, () => new Uint8Array(nodeIds.length)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  for (const [id, at] of places) {
    const number = nodeNumbers.get(id)
    if (number === undefined) continue
    isDrawn[number] = 1
    if (at === 'track') isTrack[number] = 1
    else if (at === 'row') isRow[number] = 1
  }
  for (const id of unfolded) isUnfolded[nodeNumbers.get(id) ?? nodeIds.length] = 1
  const { relations } = network.dataset
  const isInName = relations.map(({ folds }) => folds === 'name')
  const isInPanel = relations.map(({ folds }) => folds === 'panel')
  const isRemark = relations.map(({ editorial }) => editorial === true)
  const isMention = relations.map(({ mentions, folds }) => mentions === true && folds !== 'line')

  const hasLine = (pair: number, of: number) => {
    const [a, b] = [low[pair]!, high[pair]!]
    if (isTrack[a] && isTrack[b]) return false
    if (isRemark[of]) return level === 3
    if (!isMention[of] || level === 3) return true
    const isMark = (isTrack[a] && isRow[b]) || (isTrack[b] && isRow[a])
    return Boolean(isMark || isUnfolded[a] || isUnfolded[b])
  }
  const isTold = (place: number) => {
    const of = relation[place]!
    // An office that is only alleged stands beside no name, and has a line with its sign.
    return isInPanel[of]! || (isInName[of]! && isDrawn[source[place]!] === 1 && !isDisputed(network.byDate[place]!))
  }
  const waysAt = wayfinder(network, isDrawn)
  const linesAt = (place: number, lines: Int32Array) => {
    if ((!isDrawn[source[place]!] && !isDrawn[target[place]!]) || isTold(place)) return 0
    const ways = waysAt(place, lines)
    let count = 0
    for (let i = 0; i < ways; i++) {
      const pair = lines[i]!
      if (!hasLine(pair, relation[place]!)) continue
      lines[count] = pair
      count += 1
    }
    return count
  }
  const ways = new Int32Array(2)
  const howOf = (place: number): Fold['how'] => {
    const of = relation[place]!
    if (isTold(place)) return isInPanel[of] ? 'panel' : 'name'
    const isLoop = source[place] === target[place] && isDrawn[source[place]!] === 1
    const leads = isLoop || waysAt(place, ways) > 0
    // A remark unfolds nothing, so no box may promise that it does. Of what leads from box to box the level alone draws no line.
    return leads || isRemark[of] ? 'panel' : 'level'
  }
  const fold = (place: number, folds: Folds) => {
    const [from, to, own] = [source[place]!, target[place]!, event[place]!]
    const at = isDrawn[from] ? from : isDrawn[to] ? to : own !== NONE && isDrawn[own] ? own : NONE
    folds.fold(place, howOf(place), at)
  }
  return { isDrawn, linesAt, fold }
}

/**
 * The pairs of boxes between which a relationship leads, written into a list of two: either end and the event that it is, where that is
 * drawn; else its two ends. Without those of which one is not drawn.
 */
export function wayfinder(network: Network, isDrawn: Uint8Array): (place: number, ways: Int32Array) => number {
  const { source, target, event } = columnsOf(network)
  const { ends, fromEvent, toEvent } = pairColumnsOf(network)
  return (place, ways) => {
    const own = event[place]!
    const from = isDrawn[source[place]!] === 1
    const to = isDrawn[target[place]!] === 1
    let count = 0
    if (own !== NONE && isDrawn[own] === 1) {
      if (from && fromEvent[place] !== NONE) ways[count++] = fromEvent[place]!
      if (to && toEvent[place] !== NONE) ways[count++] = toEvent[place]!
    } else if (from && to && ends[place] !== NONE) ways[count++] = ends[place]!
    return count
  }
}
