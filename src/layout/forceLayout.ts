import { type SimulationNodeDatum, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import { createRandom } from './random.ts'
import type { Item, LayoutInput, Side } from './layoutInput.ts'
import type { Point } from './lattice.ts'
import type { Rect } from './segments.ts'
import { settle } from './settle.ts'

/**
 * How long a simulation runs, and how much of its warmth it loses in a tick to be at rest by then. A number, since `Math.pow` may differ
 * in its last digit. Of many nodes a tick takes long, and what moves labels apart has the last word.
 */
export const RUNS = { few: { ticks: 300, cooling: 0.0228 }, many: { ticks: 150, cooling: 0.045 } }
const MANY = 200
/** Labels are wider than high: forces see the room that much narrower than it is. */
export const NARROWER = 0.62
/** Length of a tie, and reach of the push between two nodes, as shares of the distance at which all would fill the room. */
const TIE = 0.6
const PUSH = 2
/** How strongly what belongs to one party is drawn to its side, and everything to the middle. */
const TO_SIDE = 0.3
const TO_MIDDLE = 0.07
/** Golden section: multiples of it, without their whole part, lie evenly and never on one another. */
const EVENLY = 0.618_033_988_75
export interface Body extends SimulationNodeDatum {
  readonly item: Item
  x: number
  y: number
}

/** A room as forces see it: narrower than it is, and from its corner. */
export function forcedRoom({ items, room, leftEnd, rightStart }: LayoutInput) {
  const width = (room.right - room.left) * NARROWER
  const height = room.bottom - room.top
  const ideal = Math.sqrt((width * height) / Math.max(1, items.length))
  const ends: Readonly<Record<Side, readonly [from: number, to: number]>> = {
    left: [0, leftEnd - room.left],
    middle: [leftEnd - room.left, rightStart - room.left],
    right: [rightStart - room.left, room.right - room.left],
  }
  const across = ({ side }: Item, share: number) => {
    const [from, to] = ends[side]
    return (from + (to - from) * share) * NARROWER
  }
  return { height, ideal, across }
}

type ForcedRoom = ReturnType<typeof forcedRoom>

/** Moves bodies, one for each item, until they are at rest. One with `fx` and `fy` stays there. */
export function runForces(
  bodies: Body[],
  ties: LayoutInput['ties'],
  { height, ideal, across }: ForcedRoom,
  run: (typeof RUNS)['few'],
): void {
  forceSimulation(bodies)
    .stop()
    .randomSource(createRandom(1))
    .alphaDecay(run.cooling)
    .force('ties', forceLink(ties.map(({ a, b }) => ({ source: a, target: b }))).distance(ideal * TIE))
    .force('push', forceManyBody().strength(-ideal * PUSH))
    .force(
      'side',
      forceX(({ item }: Body) => across(item, 0.5)).strength(({ item }: Body) =>
        item.side === 'middle' ? TO_MIDDLE : TO_SIDE,
      ),
    )
    .force('height', forceY(height / 2).strength(TO_MIDDLE))
    .tick(run.ticks)
}

/** The part of the room that the symbol of an item keeps to, by its side. */
export function sideRooms({ room, leftEnd, rightStart }: LayoutInput): Readonly<Record<Side, Rect>> {
  const centre = (room.left + room.right) / 2
  return {
    left: { ...room, right: Math.max(leftEnd, Math.min(centre, rightStart)) },
    middle: room,
    right: { ...room, left: Math.min(rightStart, Math.max(centre, leftEnd)) },
  }
}

/**
 * Positions by forces: tied nodes attract each other, all repel each other, each is drawn to its side, and labels are then
 * moved apart. It starts from the order of the ids, so that the same dataset gives the same positions on every machine.
 */
export function forceLayout(input: LayoutInput): readonly Point[] {
  const { items, ties, room } = input
  const forced = forcedRoom(input)
  const bodies = items.map((item, i): Body => {
    return { item, x: forced.across(item, (i * EVENLY) % 1), y: ((i + 0.5) / items.length) * forced.height }
  })
  runForces(bodies, ties, forced, items.length > MANY ? RUNS.many : RUNS.few)
  const x = intoRange(
    bodies.map((body) => body.x),
    room.left,
    room.right,
  )
  const y = intoRange(
    bodies.map((body) => body.y),
    room.top,
    room.bottom,
  )
  const within = sideRooms(input)
  return settle(
    input,
    items.map(({ side }, i) => ({ x: x(i), y: y(i), within: within[side] })),
  )
}

/** Stretches or shrinks some numbers so that they fill a range; a single one stands in its middle. */
function intoRange(values: readonly number[], from: number, to: number): (i: number) => number {
  const least = Math.min(...values)
  const spread = Math.max(...values) - least
  return (i) => (spread > 0 ? from + (((values[i] ?? least) - least) / spread) * (to - from) : (from + to) / 2)
}
