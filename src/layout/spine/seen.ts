/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a node */
/** What a choice among too many goes by: how much each relationship counts in a window, and who is there. */
import { oncePer } from '../../data/oncePer.ts'
import { alikeInTime, answerCodesAlike } from '../../model/answers.ts'
import { NONE, columnsOf } from '../../model/edgeColumns.ts'
import { loneTellersOf } from '../../model/loneTellers.ts'
import type { Network } from '../../model/network.ts'
import { type Choices, type View, admitted, drawnCodes } from '../../model/view.ts'
import { type Interval, lengthOf } from '../../time/interval.ts'

export interface Seen {
  readonly network: Network
  /** By place, how much a relationship counts: `IN_VIEW`, `NEARBY`, or nothing. */
  readonly weights: Uint8Array
  /** By number, 1 for a node of the view. */
  readonly isThere: Uint8Array
  /** Does it go by a window? Else by all that there is. */
  readonly isOfWindow: boolean
}

/** What is in the view counts four times what lies within a window's length of it: by the view alone, a step would swap half as many again. */
export const IN_VIEW = 4
const NEARBY = 1

/** Everything, whatever its date: for a figure in which what comes would move what is there. */
export const seenAlways = oncePer((network: Network): Seen => {
  const { size, nodeIds } = columnsOf(network)
  const lone = loneTellersOf(network)
  return {
    network,
    weights: new Uint8Array(size).fill(IN_VIEW),
    isThere: Uint8Array.from(nodeIds, (id) => Number(network.nodes.has(id) && !lone.has(id))),
    isOfWindow: false,
  }
})

/** What a view of the whole period has, whatever its date: the same with a part of it switched off, or within a focus. */
export function seenEver(network: Network, { edges, nodes }: View): Seen {
  const { size, nodeIds } = columnsOf(network)
  const weights = new Uint8Array(size)
  for (const place of edges.rows) weights[place] = IN_VIEW
  return { network, weights, isThere: Uint8Array.from(nodeIds, (id) => Number(nodes.has(id))), isOfWindow: false }
}

/**
 * What some choices show, and around it what they would show of a window three times as long. It depends on nothing else, so that an address
 * names one picture.
 * @param views that of the choices; where two windows are compared, that of the other as well
 */
export function seenIn(network: Network, choices: Choices, views: readonly View[]): Seen {
  const columns = columnsOf(network)
  const weights = new Uint8Array(columns.size)
  const isThere = new Uint8Array(columns.nodeIds.length)
  const { rows, keeps } = admitted(network, choices)
  // Beyond a focus, nothing is near.
  if (choices.focus === null) {
    // Many have one date: each date is answered once, and no other list of answers is made.
    const alike = alikeInTime(choices.known, network)
    const codes = answerCodesAlike(alike, { ...choices, window: widened(choices.window) }, network)
    const isDrawn = drawnCodes(choices, network)
    const isNear = codes.map((code) => Number(isDrawn[code]))
    for (const place of rows) weights[place] = isNear[alike.of[place]!]! * NEARBY
  }
  const { source, target, event, nodeNumbers } = columns
  for (const { edges, nodes, faint } of views) {
    for (const place of edges.rows) {
      weights[place] = IN_VIEW
      isThere[source[place]!] = 1
      isThere[target[place]!] = 1
      if (event[place] !== NONE && keeps[event[place]!]) isThere[event[place]!] = 1
    }
    // Who is there without any of these: kept for themselves, since they alone were asked for.
    if (faint.size > 0) for (const id of nodes) isThere[nodeNumbers.get(id) ?? NONE] = 1
  }
  return { network, weights, isThere, isOfWindow: true }
}

/** With a window's length on either side. */
function widened(window: Interval): Interval {
  const length = lengthOf(window)
  return { start: window.start - length, end: window.end + length }
}
