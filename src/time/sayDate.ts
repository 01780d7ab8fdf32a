import { toCalendar } from './day.ts'
import type { Day, Interval } from './interval.ts'
import type { PartialPrecision } from './partialDate.ts'

/** Not from `Intl`: the words must be the same on every machine. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** Years of fewer digits than this are not taken for a year when they stand alone. */
const FIRST_PLAIN_YEAR = 100

/** `month` from 1 to 12. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? ''
}

/** "2025"; "AD 50"; "44 BC" for the year -43, since there is no year 0 in words. */
export function sayYear(year: number): string {
  if (year <= 0) return `${1 - year} BC`
  return year < FIRST_PLAIN_YEAR ? `AD ${year}` : String(year)
}

/** "14 April 2025". */
export function sayDay(day: Day): string {
  return sayPartialDate(day, 'day')
}

/** The year, month or day that a day lies in: "2025", "April 2025", "14 April 2025". */
export function sayPartialDate(day: Day, precision: PartialPrecision): string {
  return sayUpTo(day, precision, 'year')
}

/**
 * Dates of one precision, each in words but for what all of them share, which stands with the last only:
 * "14", "15 April 2025"; "October", "November 2024".
 */
export function sayTogether(days: readonly Day[], precision: PartialPrecision): readonly string[] {
  const shared = sharedPrecision(days, precision)
  return days.map((day, index) => sayUpTo(day, precision, index === days.length - 1 ? 'year' : shared))
}

/** The two ends of a span, both inclusive, in words: "1 March" and "30 June 2025". */
export function sayEnds({ start, end }: Interval, precision: PartialPrecision): readonly [string, string] {
  const [first = '', last = ''] = sayTogether([start, end - 1], precision)
  return [first, last]
}

/** The coarsest part that still has to be said of each date. */
function sharedPrecision(days: readonly Day[], precision: PartialPrecision): PartialPrecision {
  const dates = days.map(toCalendar)
  const [first] = dates
  if (precision === 'year' || !first || dates.some(({ year }) => year !== first.year)) return 'year'
  if (precision === 'month' || dates.some(({ month }) => month !== first.month)) return 'month'
  return 'day'
}

/** A date from its finest to its coarsest part that is to be said. */
function sayUpTo(day: Day, finest: PartialPrecision, coarsest: PartialPrecision): string {
  const { year, month, day: dayOfMonth } = toCalendar(day)
  const parts: string[] = []
  if (finest === 'day') parts.push(String(dayOfMonth))
  if (finest !== 'year' && coarsest !== 'day') parts.push(monthName(month))
  if (coarsest === 'year') parts.push(sayYear(year))
  return parts.join(' ')
}
