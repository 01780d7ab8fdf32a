import { DateError } from './dateError.ts'
import { checkedDay, checkMonth, isoMonth, isoOf, isoYear, toCalendar, toDay } from './day.ts'
import type { Day, Interval } from './interval.ts'

/** The precisions of a date in ISO 8601, coarsest first. */
export const PRECISIONS = ['year', 'month', 'day'] as const
export type PartialPrecision = (typeof PRECISIONS)[number]

/**
 * The whole of what "2025", "2025-04" or "2025-04-14" names; "-0043" and the like before the year 0.
 * @param text what an error is to quote, where the date is a part of it
 * @throws DateError where the date has another form or does not exist
 */
export function parsePartialDate(date: string, text = date): Interval {
  const found = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date)
  if (!found || date.startsWith('-0000')) {
    throw new DateError(text, 'is not a date', 'Write a year, a month or a day: 2025, 2025-04 or 2025-04-14.')
  }
  const [, year, month, day] = found
  if (month === undefined) return yearSpan(Number(year))
  if (day === undefined) {
    checkMonth(text, Number(month))
    return monthSpan(Number(year), Number(month))
  }
  const only = checkedDay(text, Number(year), Number(month), Number(day))
  return { start: only, end: only + 1 }
}

/** The date, no more precise than told, that a day begins or ends: "2025" for the year that it lies in. */
export function formatPartialDate(day: Day, precision: PartialPrecision): string {
  const { year, month } = toCalendar(day)
  return precision === 'year' ? isoYear(year) : precision === 'month' ? isoMonth(year, month) : isoOf(day)
}

/** The coarsest precision at which both bounds of a span fall between two dates. */
export function precisionOf({ start, end }: Interval): PartialPrecision {
  const first = toCalendar(start)
  const next = toCalendar(end)
  if (first.day !== 1 || next.day !== 1) return 'day'
  return first.month === 1 && next.month === 1 ? 'year' : 'month'
}

export function yearSpan(year: number): Interval {
  return { start: toDay(year, 1, 1), end: toDay(year + 1, 1, 1) }
}

export function monthSpan(year: number, month: number): Interval {
  return { start: toDay(year, month, 1), end: toDay(year, month + 1, 1) }
}
