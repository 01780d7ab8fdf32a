/** The part of a layout that takes long: from plain data to plain data, in a worker or in the page, without a text being measured. */
import { circleLayout } from './circleLayout.ts'
import { forceLayout } from './forceLayout.ts'
import type { LayoutInput } from './layoutInput.ts'
import type { Point } from './lattice.ts'
import { type Joined, restPoints } from './restPoints.ts'
import { type Beginnings, type Timeline, timelineLayout } from './timelineLayout.ts'

/** What a layout is worked out from. */
export interface LayoutTask {
  readonly layout: 'force' | 'timeline' | 'circle'
  readonly input: LayoutInput
  /** For the timeline alone. */
  readonly beginnings: Beginnings | null
  /** All nodes of the dataset, for a layout that leaves some out; null where what it leaves out is not asked for. */
  readonly joined: Joined | null
}

export interface WorkedOut {
  /** Of each item of the input. */
  readonly points: readonly Point[]
  /** Of each node of the dataset, by its number; null where they were not asked for. */
  readonly all: readonly Point[] | null
  readonly timeline: Timeline | null
}

/** The same for the same task, on every machine. */
export function workOut({ layout, input, beginnings, joined }: LayoutTask): WorkedOut {
  const timeline = layout === 'timeline' && beginnings ? timelineLayout(input, beginnings) : null
  const points = timeline?.positions ?? (layout === 'circle' ? circleLayout(input) : forceLayout(input))
  if (!joined) return { points, all: null, timeline }
  const numbers = new Map(joined.ids.map((id, number) => [id, number]))
  const placed = input.items.flatMap(({ id, labelWidth, labelHeight }, i) => {
    const [number, point] = [numbers.get(id), points[i]]
    return number === undefined || !point ? [] : [{ number, x: point[0], y: point[1], labelWidth, labelHeight }]
  })
  return { points, all: restPoints(input.frame, placed, joined), timeline }
}
