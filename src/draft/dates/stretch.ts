import { isoMonth, isoOf, isoYear, toCalendar, toDay } from '../../time/day.ts'
import type { Day } from '../../time/interval.ts'
import { formatPartialDate, type PartialPrecision } from '../../time/partialDate.ts'
import type { Qualifier } from '../../time/when.ts'

/** What kind of stretch of time words name, finest first. */
export type Unit = 'day' | 'week' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century'

/** The days that words name, of which one is meant, before they are spelt as EDTF. */
export interface Stretch {
  readonly unit: Unit
  /** Both inclusive. */
  readonly first: Day
  readonly last: Day
  /** In what it is counted: `month` where it is whole months. */
  readonly grain: PartialPrecision
  /** EDTF has a form of its own for it: `2023-21`, `199X`. */
  readonly edtf?: string
  readonly qualifier?: Qualifier
  /** Worked out from the day of the document, or from a year that is not said. */
  readonly resolved?: true
  /** How it was understood, where that is not plain. */
  readonly why?: string
}

/** The calendar has no year beyond these in four digits. */
const LAST_YEAR = 9999

export function dayStretch(day: Day): Stretch {
  return { unit: 'day', first: day, last: day, grain: 'day' }
}

/** Days from one to another, both inclusive. */
export function daysStretch(unit: Unit, first: Day, last: Day): Stretch {
  return { unit, first, last, grain: 'day' }
}

/** `count` whole months from one on; `month` from 1, and beyond 12 in the years after. */
export function monthsStretch(unit: Unit, year: number, month: number, count: number): Stretch {
  return { unit, first: toDay(year, month, 1), last: toDay(year, month + count, 1) - 1, grain: 'month' }
}

/** `count` whole years from one on. */
export function yearsStretch(unit: Unit, year: number, count: number): Stretch {
  return { unit, first: toDay(year, 1, 1), last: toDay(year + count, 1, 1) - 1, grain: 'year' }
}

/** Are all its days in years that can be written? */
export function isWritable({ first, last }: Stretch): boolean {
  return toCalendar(first).year >= -LAST_YEAR && toCalendar(last).year <= LAST_YEAR
}

/** EDTF for some day of a stretch. */
export function edtfOf(stretch: Stretch): string {
  const { first, last, grain, edtf, qualifier = '' } = stretch
  // A season and a set take no qualifier; a decade does.
  if (edtf !== undefined && (qualifier === '' || edtf.endsWith('X'))) return `${edtf}${qualifier}`
  if (edtf === undefined) {
    const only = singleDate(first, last)
    if (only !== null) return `${only}${qualifier}`
  }
  if (qualifier !== '') return edgeOf(stretch, 'first')
  const from = formatPartialDate(first, grain)
  const to = formatPartialDate(last, grain)
  const follows = formatPartialDate(firstAfter(first, grain), grain) === to
  return follows ? `[${from},${to}]` : `[${from}..${to}]`
}

/** EDTF of the year, month or day that a stretch is the whole of; null where it is of none. */
function singleDate(first: Day, last: Day): string | null {
  const from = toCalendar(first)
  if (first === last) return isoOf(first)
  if (first === toDay(from.year, from.month, 1) && last === toDay(from.year, from.month + 1, 1) - 1) {
    return isoMonth(from.year, from.month)
  }
  if (first === toDay(from.year, 1, 1) && last === toDay(from.year + 1, 1, 1) - 1) return isoYear(from.year)
  return null
}

/** The first day of the day, month or year after that in which a day lies. */
function firstAfter(day: Day, grain: PartialPrecision): Day {
  const { year, month } = toCalendar(day)
  return grain === 'day' ? day + 1 : grain === 'month' ? toDay(year, month + 1, 1) : toDay(year + 1, 1, 1)
}

/**
 * EDTF of a stretch as an end of an interval, where only one date may stand: itself, else the month or year around it, else its
 * own first or last month or year, marked as approximate.
 */
export function edgeOf({ first, last, grain, qualifier = '' }: Stretch, side: 'first' | 'last'): string {
  const around = singleDate(first, last) ?? dateAround(first, last)
  return around === null ? `${formatPartialDate(side === 'first' ? first : last, grain)}~` : `${around}${qualifier}`
}

/** The month or year that all of a stretch lies in. */
function dateAround(first: Day, last: Day): string | null {
  const [from, to] = [toCalendar(first), toCalendar(last)]
  if (from.year !== to.year) return null
  return from.month === to.month ? isoMonth(from.year, from.month) : isoYear(from.year)
}

/** EDTF for a day no later than the last of a stretch, or no earlier than its first. */
export function boundOf({ first, last, grain }: Stretch, side: 'until' | 'from'): string {
  return side === 'until' ? `[..${formatPartialDate(last, grain)}]` : `[${formatPartialDate(first, grain)}..]`
}

/** The stretch of the same grain that ends where this one begins, or begins where it ends: for "before" and "after". */
export function beside({ first, last, grain }: Stretch, side: 'before' | 'after'): Stretch {
  const day = side === 'before' ? first - 1 : last + 1
  return { unit: 'day', first: day, last: day, grain }
}
