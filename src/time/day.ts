import { DateError } from './dateError.ts'
import type { Day } from './interval.ts'

/** A day of the proleptic Gregorian calendar. Year 0 is 1 BC, as in ISO 8601; months run from 1 to 12. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** The Gregorian calendar repeats after 400 years of this many days. */
const ERA_YEARS = 400
const ERA_DAYS = 146_097
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** How many days a month has; `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

/**
 * The day that a calendar day is. A month outside 1–12 counts on into the neighbouring years, so that the day
 * after a month is `toDay(year, month + 1, 1)`. Never through `Date`, which reads the years 0–99 as 1900–1999.
 *
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil: years are counted from
 * March, so that the leap day is the last of its year.
 */
export function toDay(year: number, month: number, day: number): Day {
  const marchYear = year + Math.floor((month - 3) / 12)
  const marchMonth = (((month - 3) % 12) + 12) % 12
  const era = Math.floor(marchYear / ERA_YEARS)
  const yearOfEra = marchYear - era * ERA_YEARS
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * ERA_DAYS + dayOfEra - EPOCH
}

/** The calendar day that a day is; the inverse of `toDay`. Source: the same, civil_from_days. */
export function toCalendar(day: Day): CalendarDay {
  const shifted = day + EPOCH
  const era = Math.floor(shifted / ERA_DAYS)
  const dayOfEra = shifted - era * ERA_DAYS
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * ERA_YEARS + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/**
 * The day that "YYYY-MM-DD" names; years 0000 to 9999, and "-YYYY" before them.
 * @throws DateError where the text has another form or the calendar no such day
 */
export function dayOf(text: string): Day {
  const found = /^(-?\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!found || text.startsWith('-0000')) {
    throw new DateError(text, 'is not a day', 'Write year, month and day, like 2025-04-14.')
  }
  return checkedDay(text, Number(found[1]), Number(found[2]), Number(found[3]))
}

/**
 * The day of these three numbers.
 * @param text what the error is to quote
 * @throws DateError where the calendar has no such day
 */
export function checkedDay(text: string, year: number, month: number, day: number): Day {
  checkMonth(text, month)
  const length = daysInMonth(year, month)
  if (day < 1 || day > length) {
    const named = isoMonth(year, month)
    const problem = `names a day that does not exist: ${named} has ${length} days`
    throw new DateError(
      text,
      problem,
      `Write a day from ${named}-01 to ${named}-${length}, or only the month, ${named}.`,
    )
  }
  return toDay(year, month, day)
}

/** @throws DateError where no month has that number */
export function checkMonth(text: string, month: number): void {
  if (month < 1 || month > 12) {
    throw new DateError(text, `names a month that does not exist: ${month}`, 'Write a month from 01 to 12.')
  }
}

/** "2025-04-14"; "-0043-03-15" before the year 0. */
export function isoOf(day: Day): string {
  const { year, month, day: dayOfMonth } = toCalendar(day)
  return `${isoMonth(year, month)}-${pad(dayOfMonth, 2)}`
}

/** "2025-04". */
export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${pad(month, 2)}`
}

/** "2025", "0050", "-0043". */
export function isoYear(year: number): string {
  return year < 0 ? `-${pad(-year, 4)}` : pad(year, 4)
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
