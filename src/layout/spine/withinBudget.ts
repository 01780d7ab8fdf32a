/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a node or a pair */
/** What a figure consists of where there is more than it may hold. */
import { NONE, columnsOf } from '../../model/edgeColumns.ts'
import type { Network } from '../../model/network.ts'
import { pairColumnsOf } from '../../model/pairColumns.ts'
import type { Room } from '../../model/viewSentence.ts'
import { addLines, baseLines } from './chosenLines.ts'
import { type OnTop, addedNodes, chosenNodes } from './chosenNodes.ts'
import type { Composition, CompositionAsked } from './composition.ts'
import { Folds } from './folds.ts'
import { type LineRule, lineRule } from './lineRule.ts'
import { gatherPairs } from './lines.ts'
import { IN_VIEW, type Seen, seenAlways } from './seen.ts'
import { placesOf } from './spineOptions.ts'

const NOBODY: ReadonlySet<string> = new Set()

export function compositionWithin(network: Network, asked: CompositionAsked): Composition {
  const seen = asked.seen ?? seenAlways(network)
  const onTop: OnTop = { asked: asked.asked, near: asked.near ?? null, unfolded: asked.unfolded }
  const chosen = chosenNodes(seen, asked.level)
  const added = addedNodes(seen, chosen, onTop)
  const nodesAmong = (ids: readonly ReadonlySet<string>[]) =>
    network.dataset.nodes.filter(({ id }) => ids.some((some) => some.has(id)))
  const basePlaces = placesOf(nodesAmong([chosen]), asked.sides, network)
  const base = lineRule(network, { level: asked.level, unfolded: NOBODY, places: basePlaces })
  const drawn = baseLines(seen, base, chosen, basePlaces)
  const isOnTop = onTop.asked.size > 0 || onTop.unfolded.size > 0 || onTop.near !== null
  if (!isOnTop) return composed(seen, { places: basePlaces, drawn, base, all: null })
  const places = placesOf(nodesAmong([chosen, added]), asked.sides, network)
  const all = lineRule(network, { level: asked.level, unfolded: asked.unfolded, places })
  addLines(seen, all, drawn, onTop)
  return composed(seen, { places, drawn, base, all })
}

interface Parts {
  readonly places: Composition['places']
  /** By pair, 1 for a line that is drawn. */
  readonly drawn: Uint8Array
  /** The lines between what is drawn anyway, and between all that is drawn; null where that is the same. */
  readonly base: LineRule
  readonly all: LineRule | null
}

/**
 * A relationship keeps the line that it has without what was asked for. A contact between two that are drawn anyway may have three lines:
 * the one between them, and one from either to its event, which came on top.
 */
function composed(seen: Seen, { places, drawn, base, all }: Parts): Composition {
  const { network } = seen
  const columns = columnsOf(network)
  const rule = all ?? base
  const folded = new Folds(columns)
  const gathered = gatherPairs(network)
  const count = createRoomCounter(seen, rule.isDrawn)
  const lines = new Int32Array(2)
  /** The lines of the relationship that was asked about last: two at the most, and on top of them that which it has anyway. */
  const own = new Int32Array(4)
  let isTied = 0
  const ownLines = (place: number) => {
    let size = 0
    isTied = rule.linesAt(place, lines)
    for (let i = 0; i < isTied; i++) if (drawn[lines[i]!]) own[size++] = lines[i]!
    if (!all) return size
    const kept = base.linesAt(place, lines)
    for (let i = 0; i < kept; i++) {
      const pair = lines[i]!
      if (drawn[pair] && own.subarray(0, size).indexOf(pair) === NONE) own[size++] = pair
    }
    return size
  }
  // In order of date, as the columns stand; the few that have lines are then put in the order of the dataset.
  const ranks = new Int32Array(columns.size)
  let found = 0
  for (let place = 0; place < columns.size; place++) {
    const size = ownLines(place)
    count.add(place, size > 0)
    if (size > 0) ranks[found++] = columns.rank[place]!
    else if (isTied > 0) folded.fold(place, 'budget', columns.source[place]!)
    else rule.fold(place, folded)
  }
  for (const rank of ranks.subarray(0, found).toSorted()) {
    const place = columns.ranked[rank]!
    const size = ownLines(place)
    for (let i = 0; i < size; i++) {
      gathered.add(own[i]!, place)
      gathered.join(own[0]!, own[i]!)
    }
  }
  return { places, lines: { pairs: gathered.pairs, folded }, bundles: gathered.bundles(), room: count.room() }
}

/** How much of what is to be seen is drawn: its nodes, and the pairs of nodes that something of it joins. */
function createRoomCounter({ network, weights, isThere }: Seen, isDrawn: Uint8Array) {
  const { count, low, high, ends, fromEvent, toEvent } = pairColumnsOf(network)
  const isJoined = new Uint8Array(count)
  const isTold = new Uint8Array(count)
  const mark = (pair: number, hasLine: boolean) => {
    if (pair === NONE) return
    isJoined[pair] = 1
    if (hasLine && isDrawn[low[pair]!] && isDrawn[high[pair]!]) isTold[pair] = 1
  }
  const add = (place: number, hasLine: boolean) => {
    if (weights[place] !== IN_VIEW) return
    mark(ends[place]!, hasLine)
    mark(fromEvent[place]!, hasLine)
    mark(toEvent[place]!, hasLine)
  }
  const room = (): Room | null => {
    const sum = (marks: Uint8Array) => marks.reduce((total, mark) => total + mark, 0)
    const nodes = isThere.reduce((total, mark, node) => total + (mark && isDrawn[node]! ? 1 : 0), 0)
    const all = { nodes, ofNodes: sum(isThere), pairs: sum(isTold), ofPairs: sum(isJoined) }
    return all.nodes < all.ofNodes || all.pairs < all.ofPairs ? all : null
  }
  return { add, room }
}
