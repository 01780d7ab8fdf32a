/** What a window is asked, in words. */
import type { Mode } from '../time/answer.ts'
import { sayPartialDate } from '../time/sayDate.ts'
import { sayInWindow, sayWindow } from '../time/sayWindow.ts'
import { type Interval, lengthOf, sameInterval } from '../time/interval.ts'
import { precisionOf } from '../time/partialDate.ts'

/** How a window is asked, to begin a sentence: "In force at any time in 2025", "Happened on 14 April 2025". */
export function sayQuestion(mode: Mode, window: Interval, extent: Interval): string {
  switch (mode) {
    case 'during':
      return `In force ${lengthOf(window) === 1 ? '' : 'at any time '}${sayInWindow(window, extent)}`
    case 'within': {
      const words = sayWindow(window, extent)
      if (lengthOf(window) === 1) return `Happened on ${words}`
      const isRange = !sameInterval(window, extent) && words.includes(' to ')
      return `Happened within ${isRange ? 'the period ' : ''}${words}`
    }
    case 'by':
      return `Started by ${sayEnd(window, extent)}`
  }
}

/** The days that a window asks about, to follow what was so then: "in 2025", "by the end of 2025". */
export function sayWhenAsked(mode: Mode, window: Interval, extent: Interval): string {
  return mode === 'by' ? `by ${sayEnd(window, extent)}` : sayInWindow(window, extent)
}

/** The end of a window alone, since nothing else of it matters to what had started: "the end of 2025", "14 April 2025". */
export function sayEnd(window: Interval, extent: Interval): string {
  if (sameInterval(window, extent)) return `the end of ${sayWindow(window, extent)}`
  const precision = precisionOf({ start: window.end, end: window.end })
  const words = sayPartialDate(window.end - 1, precision)
  return precision === 'day' ? words : `the end of ${words}`
}
