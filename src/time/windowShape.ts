import { lengthOf, sameInterval, type Interval } from './interval.ts'
import { toCalendar } from './day.ts'
import { yearSpan } from './partialDate.ts'

/** What a window is in the reader's words. */
export const SHAPES = ['whole', 'year', 'range', 'day'] as const
export type WindowShape = (typeof SHAPES)[number]

/** The narrowest word for a window: the whole extent, one calendar year, one day, or any other range. */
export function shapeOf(window: Interval, extent: Interval): WindowShape {
  if (sameInterval(window, extent)) return 'whole'
  if (lengthOf(window) === 1) return 'day'
  return sameInterval(window, yearSpan(toCalendar(window.start).year)) ? 'year' : 'range'
}

/** Can a window be called that? Everything is a range. */
export function hasShape(window: Interval, extent: Interval, shape: WindowShape): boolean {
  return shape === 'range' || shapeOf(window, extent) === shape
}
