/** How the window moves while steps are timed. */
import type { Interval } from '../src/time/interval.ts'
import { lengthOf } from '../src/time/interval.ts'

/** `move`: a window of a tenth of the extent goes from its first day to its last. `grow`: the end goes from the first day to the last. */
export const TRACES = ['move', 'grow'] as const
export type Trace = (typeof TRACES)[number]

/** Share of the extent that the moving window holds. */
const MOVING = 0.1

/** The windows of a trace, in whole days: the one that it begins with, and one for each of its steps. */
export function windowsOf(trace: Trace, extent: Interval, steps: number): readonly Interval[] {
  const whole = lengthOf(extent)
  const length = Math.max(1, Math.round(whole * MOVING))
  return Array.from({ length: steps + 1 }, (_, i) => {
    const done = i / steps
    if (trace === 'grow') return { start: extent.start, end: extent.start + Math.max(1, Math.round(whole * done)) }
    const start = extent.start + Math.round((whole - length) * done)
    return { start, end: start + length }
  })
}
