/** A layout by forces that goes on from one before it: what one has learnt to read stays where it is. */
import { type Frame, positionOf } from './arrangement.ts'
import { forceLayoutAmong } from './forceLayoutAmong.ts'
import type { Point } from './lattice.ts'
import { NODE_PX } from './nodeSize.ts'
import type { Placement } from './placements.ts'
import { type Joined, type PlacedNode, restPoints } from './restPoints.ts'
import type { LayoutTask } from './workOut.ts'

/** Where nodes stood. */
export interface Stood extends Pick<Placement, 'frame' | 'positions'> {
  /** The frame that the layout was asked for. */
  readonly asked: Frame
  /** Ids of those that were laid out, and not only kept a place for; null of a large dataset, where it is all. */
  readonly laidOut: ReadonlySet<string> | null
}

/** Of what is laid out this share has to stand already: a few names among many new ones are no reason for their disorder. */
const LEAST_STANDING = 0.5

/**
 * The same task where nodes of it stand already. Those stay where they are; what is new comes in near what it is tied to. A function of
 * the task and of the places before.
 * @param asked the frame that it is asked for; for another one than before all places go with its size
 * @returns null where too few of its nodes stand: it is to be worked out anew
 */
export function continued({ input, joined }: LayoutTask, asked: Frame, stood: Stood): Placement | null {
  const { frame } = input
  const isSame = asked.width === stood.asked.width && asked.height === stood.asked.height
  const [wider, higher] = isSame ? [1, 1] : [frame.width / stood.frame.width, frame.height / stood.frame.height]
  const placeOf = (id: string): Point | null => {
    if (!Object.hasOwn(stood.positions, id)) return null
    const [x, y] = positionOf(stood.positions, id)
    return [Math.round(x * wider), Math.round(y * higher)]
  }
  const standing = input.items.map(({ id }) => (stood.laidOut?.has(id) === false ? null : placeOf(id)))
  const count = standing.filter((place) => place !== null).length
  if (count === 0 || count < LEAST_STANDING * standing.length) return null
  const points = forceLayoutAmong(input, standing)
  if (!joined)
    return placementOfPoints(
      frame,
      input.items.map(({ id }) => id),
      points,
    )

  const numbers = new Map(joined.ids.map((id, number) => [id, number]))
  const placed = new Map<number, PlacedNode>()
  /** What came in or gave way: it may have come to stand where one does that is not laid out. */
  const moved: Point[] = []
  for (const [i, { id, labelWidth, labelHeight }] of input.items.entries()) {
    const [number, point = [0, 0], before] = [numbers.get(id), points[i], standing[i]]
    if (number === undefined) continue
    const [x, y] = point
    placed.set(number, { number, x, y, labelWidth, labelHeight })
    if (before?.[0] !== x || before[1] !== y) moved.push(point)
  }
  const isFree = ([x, y]: Point) => moved.every(([a, b]) => Math.abs(a - x) >= NODE_PX || Math.abs(b - y) >= NODE_PX)
  for (const [number, id] of joined.ids.entries()) {
    const place = placed.has(number) ? null : placeOf(id)
    if (place && isFree(place)) placed.set(number, { number, x: place[0], y: place[1], labelWidth: 0, labelHeight: 0 })
  }
  return placementOfPoints(frame, joined.ids, restPoints(frame, [...placed.values()], joined))
}

/**
 * The same of a large dataset, of which all nodes have places whatever is drawn: those that are new come beside the others.
 * @param asked as of `continued`
 * @returns null for another frame than before
 */
export function continuedWhole(joined: Joined, asked: Frame, stood: Stood): Placement | null {
  const { frame, positions } = stood
  if (asked.width !== stood.asked.width || asked.height !== stood.asked.height) return null
  const placed = joined.ids.flatMap((id, number): PlacedNode[] => {
    if (!Object.hasOwn(positions, id)) return []
    const [x, y] = positionOf(positions, id)
    return [{ number, x, y, labelWidth: 0, labelHeight: 0 }]
  })
  if (placed.length < LEAST_STANDING * joined.ids.length) return null
  return placementOfPoints(frame, joined.ids, restPoints(frame, placed, joined))
}

function placementOfPoints(frame: Frame, ids: readonly string[], points: readonly Point[]): Placement {
  return { frame, positions: Object.fromEntries(ids.map((id, i) => [id, points[i] ?? [0, 0]])), timeline: null }
}
