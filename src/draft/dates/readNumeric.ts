import { daysInMonth, toDay } from '../../time/day.ts'
import type { Context } from './context.ts'
import type { Point } from './point.ts'
import { twoDigitYear } from './readYear.ts'
import type { Scanner } from './scanner.ts'
import { dayStretch, monthsStretch, type Stretch } from './stretch.ts'

const TIME = String.raw`(?:[T ]+\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?Z| ?[+-]\d\d:?\d\d)?)?`
const END = String.raw`(?![\p{L}\p{N}]|[-/.:]\d)`
const YEAR_FIRST = new RegExp(String.raw`(-?\d{4})([-/.])(\d{1,2})\2(\d{1,2})(${TIME})${END}`, 'uy')
const YEAR_LAST = new RegExp(
  String.raw`(\d{1,2})(?:([/-])|(\.) ?)(\d{1,2})(?:\2|\3 ?)(\d{4}|['’]?\d\d)(${TIME})${END}`,
  'uy',
)
const COMPACT = /(\d{4})(\d\d)(\d\d)(?!\d)/y
const YEAR_MONTH = new RegExp(String.raw`(-?\d{4})([-/.])(\d{1,2})${END}`, 'uy')
const MONTH_YEAR = new RegExp(String.raw`(\d{1,2})([/.-]) ?(\d{4})${END}`, 'uy')

const NO_TIME = 'the time of day is left out'

/** A date of digits alone: "2024-03-25", "2024/3/25", "25/03/2024", "25.3.24", "3/2024", and "20240325" in a cell. */
export function readNumeric(scanner: Scanner, context: Context): Point | null {
  const yearFirst = scanner.take(YEAR_FIRST)
  if (yearFirst) {
    const [, year, , month, day, time = ''] = yearFirst
    return dayPoint(Number(year), Number(month), Number(day), time === '' ? undefined : NO_TIME)
  }
  const yearLast = scanner.take(YEAR_LAST)
  if (yearLast) return inSomeOrder(yearLast, context)
  if (context.isCell) {
    const compact = scanner.take(COMPACT)
    if (compact) return dayPoint(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  }
  const yearMonth = scanner.take(YEAR_MONTH)
  // "2024.3" in a sentence is a number, and so is "3.2024".
  if (yearMonth) {
    return yearMonth[2] === '.' && !context.isCell ? null : monthPoint(Number(yearMonth[1]), Number(yearMonth[3]))
  }
  const monthYear = scanner.take(MONTH_YEAR)
  if (monthYear) {
    return monthYear[2] !== '/' && !context.isCell ? null : monthPoint(Number(monthYear[3]), Number(monthYear[1]))
  }
  return null
}

/** How two numbers before a year can be read. `dot`: with full stops between, which is day first wherever it is the custom. */
export interface NumberPair {
  readonly dayFirst: boolean
  readonly monthFirst: boolean
  readonly isSame: boolean
  readonly isDotted: boolean
}

/** The two numbers that begin a date with its year last; null where a text begins with none. */
export function numberPair(text: string): NumberPair | null {
  YEAR_LAST.lastIndex = 0
  const found = YEAR_LAST.exec(text)
  return found && pairOf(found)
}

function pairOf(found: RegExpExecArray): NumberPair {
  const [a, b] = [Number(found[1]), Number(found[4])]
  return {
    dayFirst: a >= 1 && a <= 31 && b >= 1 && b <= 12,
    monthFirst: b >= 1 && b <= 31 && a >= 1 && a <= 12,
    isSame: a === b,
    isDotted: found[3] !== undefined,
  }
}

function inSomeOrder(found: RegExpExecArray, { order }: Context): Point {
  const { dayFirst, monthFirst, isSame, isDotted } = pairOf(found)
  const known = isSame || (isDotted && dayFirst) ? 'day' : order
  if (dayFirst && monthFirst && known === undefined) return { kind: 'order' }
  const isDayFirst = dayFirst && (!monthFirst || known === 'day')
  const [day, month] = isDayFirst ? [Number(found[1]), Number(found[4])] : [Number(found[4]), Number(found[1])]
  const digits = (found[5] ?? '').replace(/^['’]/, '')
  const { year, other, why } = digits.length === 4 ? { year: Number(digits) } : twoDigitYear(digits)
  const notes = [
    order !== undefined && !isSame && isDayFirst !== (order === 'day') && !isDotted
      ? `can only be ${isDayFirst ? 'day' : 'month'} first`
      : undefined,
    why,
    found[6] ? NO_TIME : undefined,
  ]
  const note = notes.filter(Boolean).join('; ')
  const point = dayPoint(year, month, day, note === '' ? undefined : note)
  if (other === undefined || point.kind !== 'yearly') return point
  return { ...point, of: () => [...point.of(year), ...ofDay(other, month, day, `${digits} read as ${other}`)] }
}

function dayPoint(year: number, month: number, day: number, why?: string): Point {
  return { kind: 'yearly', year, of: (each) => ofDay(each, month, day, why) }
}

function monthPoint(year: number, month: number): Point {
  return {
    kind: 'yearly',
    year,
    of: (each) => (month >= 1 && month <= 12 ? [monthsStretch('month', each, month, 1)] : []),
  }
}

/** A day, or nothing where the calendar does not have it. */
export function ofDay(year: number, month: number, day: number, why?: string): readonly Stretch[] {
  if (day < 1 || day > daysInMonth(year, month)) return []
  return [{ ...dayStretch(toDay(year, month, day)), ...(why !== undefined && { why }) }]
}
