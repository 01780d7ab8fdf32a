import type { TimeInterval } from 'd3-time'
import { utcDay, utcMonday, utcMonth, utcYear } from 'd3-time'
import { toCalendar } from './day.ts'
import type { Day, Interval } from './interval.ts'
import { lengthOf } from './interval.ts'
import { monthName, sayYear } from './sayDate.ts'
import { everyNth, toDate, toDays } from './units.ts'

/** A mark on the axis, centred on the start of its day. */
export interface Tick {
  readonly day: Day
  readonly label: string
  /** The first mark in its year: drawn stronger. */
  readonly major: boolean
}

/** Mean width of a character of a label, in CSS pixels, at the axis's size of type: on the wide side. */
const CHARACTER_PX = 7
/** The least free space between two labels, in CSS pixels. */
export const LABEL_GAP_PX = 10
/** Denser than this, in CSS pixels, no labels can stand: spares listing a thousand years day by day. */
const DENSEST_PX = 20

const MONTH_LETTERS = 3
/** AD 1 stands too near to the next mark of a finer step than this, in years. */
const LEAST_ROUND = 5

interface Step {
  readonly calendar: TimeInterval
  /** Of years one in so many. */
  readonly years?: number
  readonly meanDays: number
  readonly names: 'day' | 'month' | 'year'
}

const YEAR_DAYS = 365.25

/** Finest first. */
const STEPS: readonly Step[] = [
  { calendar: utcDay, meanDays: 1, names: 'day' },
  { calendar: utcMonday, meanDays: 7, names: 'day' },
  ...[1, 3, 6].map((count): Step => ({
    calendar: everyNth(utcMonth, count),
    meanDays: (YEAR_DAYS / 12) * count,
    names: 'month',
  })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((count): Step => ({
    calendar: utcYear,
    years: count,
    meanDays: YEAR_DAYS * count,
    names: 'year',
  })),
]

/**
 * The marks of a calendar axis that shows `extent` over `widthPx` CSS pixels: the finest ones whose labels leave each
 * other room. None lies on the axis's very end.
 */
export function ticks(extent: Interval, widthPx: number): readonly Tick[] {
  const pxPerDay = widthPx / lengthOf(extent)
  for (const step of STEPS) {
    if (step.meanDays * pxPerDay < DENSEST_PX) continue
    const marks = ticksOf(extent, step)
    if (haveRoom(marks, pxPerDay)) return step.names === 'year' ? marks : withYears(marks, pxPerDay)
  }
  return []
}

/** How wide a label is taken to be, in CSS pixels. */
export function labelWidth(label: string): number {
  return label.length * CHARACTER_PX
}

/** Is a year round in the words of its era: 100 BC is, which is the year -99? Where both eras are shown AD 1 is, too. */
function isRound(year: number, count: number, both: boolean): boolean {
  if (year > 0) return year % count === 0 || (both && year === 1 && count >= LEAST_ROUND)
  return (1 - year) % count === 0
}

function daysOf({ start, end }: Interval, { calendar, years = 1 }: Step): readonly Day[] {
  const days = calendar.range(toDate(start), toDate(end)).map(toDays)
  if (years === 1) return days
  const both = toCalendar(start).year <= 0
  return days.filter((day) => isRound(toCalendar(day).year, years, both))
}

function ticksOf(extent: Interval, step: Step): readonly Tick[] {
  const { names } = step
  let lastYear: number | undefined
  return daysOf(extent, step).map((day) => {
    const { year, month, day: dayOfMonth } = toCalendar(day)
    const beginsYear = lastYear !== undefined && year !== lastYear
    lastYear = year
    if (names === 'year' || (names === 'month' && month === 1)) return { day, label: sayYear(year), major: true }
    const label = names === 'day' ? `${dayOfMonth} ${shortMonth(month)}` : shortMonth(month)
    return { day, label, major: beginsYear }
  })
}

/**
 * The first mark, and among days the first of each year, says its year where there is room; the turn of a year
 * before the beginning of the axis.
 */
function withYears(marks: readonly Tick[], pxPerDay: number): readonly Tick[] {
  let named = marks
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index]
    if (!mark || (index > 0 && !mark.major)) continue
    const year = sayYear(toCalendar(mark.day).year)
    if (mark.label === year) continue
    const tried = named.with(index, { ...mark, label: `${mark.label} ${year}` })
    if (haveRoom(tried, pxPerDay)) named = tried
  }
  return named
}

function haveRoom(marks: readonly Tick[], pxPerDay: number): boolean {
  return marks.every((mark, index) => {
    const next = marks[index + 1]
    if (!next) return true
    const needed = (labelWidth(mark.label) + labelWidth(next.label)) / 2 + LABEL_GAP_PX
    return (next.day - mark.day) * pxPerDay >= needed
  })
}

function shortMonth(month: number): string {
  return monthName(month).slice(0, MONTH_LETTERS)
}
