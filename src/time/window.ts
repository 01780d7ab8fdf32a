import { DateError } from './dateError.ts'
import type { Interval } from './interval.ts'
import { overlaps, sameInterval } from './interval.ts'
import { formatPartialDate, parsePartialDate, precisionOf } from './partialDate.ts'

const REPAIR = 'Write 2025, 2025-04, 2025-04-14, 2025-01..2025-06, ..2024 or 2025.. instead.'

/**
 * The window that an address's `t` names. Both dates are inclusive and stand for the whole of what they name: "2025" is
 * the whole year, "2025-01..2025-06" January to the end of June. An end left out is that of the extent. The window is
 * not cut to the extent: "2025" is twelve months also where the extent ends in May.
 * @throws DateError where the text has another form, a date does not exist, or the window holds no day
 */
export function parseWindow(text: string, extent: Interval): Interval {
  const [from = '', to, ...more] = text.split('..')
  if (more.length > 0 || (from === '' && !to)) throw new DateError(text, 'is not a window of time', REPAIR)
  if (to === undefined) return parsePartialDate(from, text)

  const start = from === '' ? extent.start : parsePartialDate(from, text).start
  const end = to === '' ? extent.end : parsePartialDate(to, text).end
  if (start < end) return { start, end }
  if (from !== '' && to !== '') throw new DateError(text, 'ends before it starts', 'Write the earlier date first.')
  const bound = formatPartialDate(from === '' ? extent.start : extent.end - 1, 'day')
  const problem =
    from === '' ? `ends before the dataset begins, on ${bound}` : `starts after the dataset ends, on ${bound}`
  throw new DateError(text, problem, 'Write a date within the dataset, or both dates.')
}

/**
 * Does a window that can be read name a date of which the extent holds no day? Of an extent from March 2023 "2023" is all that
 * there is of that year; of "2022..2024" a whole year is missing.
 */
export function isCutBy(text: string, extent: Interval): boolean {
  const named = text.split('..').filter((date) => date !== '')
  return named.some((date) => !overlaps(parsePartialDate(date), extent))
}

/**
 * The one form of a window in an address; null for the whole extent, which is the default. In this order: the date
 * that names the window alone ("2025"); an end left out where it is the extent's ("..2024", "2025.."); both dates, at
 * the coarsest precision that serves both ("2025-01..2025-06").
 */
export function formatWindow(window: Interval, extent: Interval): string | null {
  if (sameInterval(window, extent)) return null
  const precision = precisionOf(window)
  const from = formatPartialDate(window.start, precision)
  const to = formatPartialDate(window.end - 1, precision)
  if (from === to) return from
  if (window.start === extent.start) return `..${formatPartialDate(window.end - 1, endPrecision(window.end))}`
  if (window.end === extent.end) return `${formatPartialDate(window.start, endPrecision(window.start))}..`
  return `${from}..${to}`
}

/** The coarsest precision at which a day is a bound between two dates. */
function endPrecision(bound: number) {
  return precisionOf({ start: bound, end: bound })
}
