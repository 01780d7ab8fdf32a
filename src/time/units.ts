import type { CountableTimeInterval, TimeInterval } from 'd3-time'
import { utcDay, utcMonday, utcMonth, utcYear } from 'd3-time'
import type { Day, Interval } from './interval.ts'
import { lengthOf } from './interval.ts'

/** Calendar units, finest first. Weeks begin on Monday, quarters in January, decades in years that end in 0. */
export const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century'] as const
export type Unit = (typeof UNITS)[number]

const MS_PER_DAY = 86_400_000

/** Mean lengths, to compare units with pixels; the calendar itself is d3-time's. */
const MEAN_DAYS: Readonly<Record<Unit, number>> = {
  day: 1,
  week: 7,
  month: 30.44,
  quarter: 91.3,
  year: 365.25,
  decade: 3652.5,
  century: 36_525,
}

const CALENDAR: Readonly<Record<Unit, TimeInterval>> = {
  day: utcDay,
  week: utcMonday,
  month: utcMonth,
  quarter: everyNth(utcMonth, 3),
  year: utcYear,
  decade: everyNth(utcYear, 10),
  century: everyNth(utcYear, 100),
}

/** Bars narrower than this, in CSS pixels, are neither told apart nor hit. */
const MIN_BAR_PX = 8

/** d3's own `every` gives null for a step that is not a positive number: here it always is one. */
export function everyNth(unit: CountableTimeInterval, step: number): TimeInterval {
  return unit.every(step) ?? unit
}

/** The first day of the unit that a day lies in. */
export function floorTo(day: Day, unit: Unit): Day {
  return toDays(CALENDAR[unit].floor(toDate(day)))
}

/** The day itself where it begins a unit, or else the beginning of the next. */
export function ceilTo(day: Day, unit: Unit): Day {
  return toDays(CALENDAR[unit].ceil(toDate(day)))
}

/** The beginning of a unit that lies nearest; the later one of two that lie equally near. */
export function roundTo(day: Day, unit: Unit): Day {
  return toDays(CALENDAR[unit].round(toDate(day)))
}

/**
 * The beginning of a unit that lies `count` steps away, forwards or, if negative, backwards. A day within a unit
 * comes to its next or last beginning with the first step.
 */
export function stepBy(day: Day, unit: Unit, count: number): Day {
  if (count === 0) return day
  const first = count > 0 ? floorTo(day, unit) : ceilTo(day, unit)
  return toDays(CALENDAR[unit].offset(toDate(first), count))
}

/** The whole unit that a day lies in. */
export function wholeUnit(day: Day, unit: Unit): Interval {
  const start = floorTo(day, unit)
  return { start, end: stepBy(start, unit, 1) }
}

/** A span widened at both ends to whole units. */
export function widenTo({ start, end }: Interval, unit: Unit): Interval {
  return { start: floorTo(start, unit), end: ceilTo(end, unit) }
}

/**
 * The whole units that a span touches, in order and without gaps. The first and the last may reach beyond the span: a
 * bar always stands for a whole unit, also where the drawing cuts it off.
 */
export function bins(span: Interval, unit: Unit): readonly Interval[] {
  const found: Interval[] = []
  for (let start = floorTo(span.start, unit); start < span.end;) {
    const end = stepBy(start, unit, 1)
    found.push({ start, end })
    start = end
  }
  return found
}

/**
 * The finest unit whose bars are wide enough to be told apart, where the span is `widthPx` CSS pixels wide.
 * @param leastPx the least width of a bar
 */
export function chooseUnit(span: Interval, widthPx: number, leastPx = MIN_BAR_PX): Unit {
  const pxPerDay = widthPx / lengthOf(span)
  return UNITS.find((unit) => MEAN_DAYS[unit] * pxPerDay >= leastPx) ?? 'century'
}

/** Midnight UTC, as d3-time wants it. */
export function toDate(day: Day): Date {
  return new Date(day * MS_PER_DAY)
}

/** The day of a midnight UTC. */
export function toDays(date: Date): Day {
  return date.getTime() / MS_PER_DAY
}
