import type { Node } from '../../data/schema.ts'
import { type Level, isSubject } from '../../model/levels.ts'
import type { Network } from '../../model/network.ts'
import type { Frame } from '../arrangement.ts'
import type { Order, Sides } from '../asked.ts'
import type { Seen } from './seen.ts'

/** What the reader has chosen of the spine, and the room that there is. */
export interface SpineOptions {
  /** Ids of the parties that stand left and right. */
  readonly sides: Sides
  readonly level: Level
  /** Ids of nodes of which all neighbours are drawn, whatever their level. */
  readonly unfolded: ReadonlySet<string>
  /** Ids of nodes that are drawn, whatever their level: what is selected. */
  readonly asked: ReadonlySet<string>
  /** Of a large dataset the node whose neighbourhood is drawn whatever the budget: what is selected. */
  readonly near?: string | null
  /** What its choice of who is drawn goes by; null for everything that there is. */
  readonly seen?: Seen | null
  readonly order: Order
  readonly frame: Frame
}

/** Where a node stands: at a side, as a row of the outline between them, or as a track across it. */
export type SpinePlace = 'left' | 'right' | 'row' | 'track'

/** A subject is a track; what is of one of the two sides alone stands there, and all else between them. */
export function placeOf(node: Node, sides: Sides, network: Network): SpinePlace {
  if (isSubject(node, network)) return 'track'
  const [left, right] = sides.map((side) => node.parties.includes(side))
  if (left === right) return 'row'
  return left ? 'left' : 'right'
}

/** No party is called that: without sides everything but subjects stands in one place. */
const NO_SIDES: Sides = ['', '']

export function placesOf(
  nodes: readonly Node[],
  sides: Sides | null,
  network: Network,
): ReadonlyMap<string, SpinePlace> {
  return new Map(nodes.map((node) => [node.id, placeOf(node, sides ?? NO_SIDES, network)]))
}
