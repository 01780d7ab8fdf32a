/** How the window moves while steps are timed. */
import type { Interval } from '../src/time/interval.ts'
import { lengthOf } from '../src/time/interval.ts'

/** `move`: a window of a tenth of the extent goes from its first day to its last. `grow`: the end goes from the first day to the last. */
export const TRACES = ['move', 'grow'] as const
export type Trace = (typeof TRACES)[number]

/** Share of the extent that the moving window holds. */
const MOVING = 0.1

/** A part of a trace: where it begins and ends, counted in steps of the whole. */
export interface Part {
  readonly trace: Trace
  readonly steps: number
  readonly from: number
  readonly to: number
}

/** The windows of a part, in whole days: the one that it begins with, and one for each of its steps. */
export function windowsOf({ trace, steps, from, to }: Part, extent: Interval): readonly Interval[] {
  const whole = lengthOf(extent)
  const length = Math.max(1, Math.round(whole * MOVING))
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const done = (from + i) / steps
    if (trace === 'grow') return { start: extent.start, end: extent.start + Math.max(1, Math.round(whole * done)) }
    const start = extent.start + Math.round((whole - length) * done)
    return { start, end: start + length }
  })
}
