import type { Interval } from './interval.ts'
import { lengthOf, sameInterval } from './interval.ts'
import { precisionOf } from './partialDate.ts'
import { sayEnds, sayPartialDate } from './sayDate.ts'

/**
 * A window in words, both ends inclusive, at the coarsest precision that says it exactly: "2025", "April 2025",
 * "14 April 2025", "1 March to 30 June 2025", "January to June 2025", "2023 to 2026". The whole extent says that it
 * is: "the whole period, March 2023 to June 2026".
 */
export function sayWindow(window: Interval, extent: Interval): string {
  return sameInterval(window, extent) ? `the whole period, ${saySpan(window)}` : saySpan(window)
}

/** The same with its preposition, to follow "in force": "in 2025", "on 14 April 2025", "from January to June 2025". */
export function sayInWindow(window: Interval, extent: Interval): string {
  const words = sayWindow(window, extent)
  if (sameInterval(window, extent)) return `in ${words}`
  if (lengthOf(window) === 1) return `on ${words}`
  return isOneDate(window) ? `in ${words}` : `from ${words}`
}

/** A span in words, as `sayWindow` has it, that is not said to be the whole of anything: "January to June 2025". */
export function saySpan(span: Interval): string {
  const precision = precisionOf(span)
  return isOneDate(span) ? sayPartialDate(span.start, precision) : sayEnds(span, precision).join(' to ')
}

/** Is the span a single year, month or day? */
function isOneDate(span: Interval): boolean {
  const precision = precisionOf(span)
  return sayPartialDate(span.start, precision) === sayPartialDate(span.end - 1, precision)
}
