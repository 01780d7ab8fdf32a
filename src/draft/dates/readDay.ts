import type { Context } from './context.ts'
import { ENGLISH_MONTH, isYearless, MONTH, monthOf } from './monthWords.ts'
import type { Point } from './point.ts'
import { ofDay } from './readNumeric.ts'
import { readYearAfter, twoDigitYear } from './readYear.ts'
import { type Scanner, WORD_END } from './scanner.ts'
import { type Stretch, monthsStretch } from './stretch.ts'
import { ANY_WEEKDAY, weekdayName, weekdayOf } from './weekdays.ts'
import { yearlyPoint } from './yearlyPoint.ts'

const LONGEST_MONTH = 31
const DAY = String.raw`(\d{1,2})(?!\d)(?:st|nd|rd|th|er|[.º°](?=\s?\p{L}))?`
const DAY_FIRST = new RegExp(
  String.raw`(?:(${ANY_WEEKDAY}),?\s+)?(?:the\s+)?${DAY}(?:\s?[-/]\s?|\s+)?(?:(?:day\s+)?of\s+|de\s+)?(${MONTH})`,
  'iuy',
)
const MONTH_FIRST = new RegExp(
  String.raw`(?:(${ANY_WEEKDAY}),?\s+)?(${ENGLISH_MONTH})\s+(?:the\s+)?(\d{1,2})(?![\d:])(?:st|nd|rd|th)?${WORD_END}`,
  'iuy',
)
const MONTH_YEAR = new RegExp(String.raw`(${MONTH})[-/]['’]?(\d\d)${WORD_END}`, 'iuy')
const MONTH_ALONE = new RegExp(String.raw`(${MONTH})`, 'iuy')

/** "25 March 2024", "March 25th, 2024", "Tuesday 26 March"; without a year it is the nearest, with the weekday that is said. */
export function readDay(scanner: Scanner, context: Context): Point | null {
  const dayFirst = scanner.take(DAY_FIRST)
  if (dayFirst) {
    const [, weekday, day = '', month = ''] = dayFirst
    return dayOfMonth(scanner, context, weekday, Number(day), month)
  }
  // Excel shows March 2024 as Mar-24.
  const monthYear = context.isCell ? scanner.take(MONTH_YEAR) : null
  if (monthYear) {
    const month = monthOf(monthYear[1] ?? '')
    const { why = '', ...year } = twoDigitYear(monthYear[2] ?? '')
    return yearlyPoint(year, (each) => [{ ...monthsStretch('month', each, month, 1), why }])
  }
  const monthFirst = scanner.take(MONTH_FIRST)
  if (monthFirst) {
    const [, weekday, month = '', day = ''] = monthFirst
    return dayOfMonth(scanner, context, weekday, Number(day), month)
  }
  return null
}

function dayOfMonth(
  scanner: Scanner,
  context: Context,
  weekday: string | undefined,
  day: number,
  name: string,
): Point | null {
  if (day < 1 || day > LONGEST_MONTH) return null
  const month = monthOf(name)
  const written = readYearAfter(scanner, context)
  if (written === null && !isYearless(name, context.isCell)) return null
  const why = written?.why
  const of = (year: number) => withWeekday(ofDay(year, month, day, why), weekday)
  if (written === null) return { kind: 'yearly', of: (year) => fitting(of(year), weekday) }
  return yearlyPoint(written, of)
}

/** Where the year is not said, only a year in which that day falls on the weekday can be meant. */
function fitting(stretches: readonly Stretch[], weekday: string | undefined): readonly Stretch[] {
  return weekday === undefined ? stretches : stretches.filter(({ why }) => why === undefined)
}

/** Says so where the weekday that is written is not that of the date. */
function withWeekday(stretches: readonly Stretch[], written: string | undefined): readonly Stretch[] {
  const english = written?.slice(0, 3).toLowerCase()
  return stretches.map((stretch) => {
    const right = weekdayName(weekdayOf(stretch.first))
    const isEnglish = english !== undefined && /^(?:mon|tue|wed|thu|fri|sat|sun)$/.test(english)
    if (!isEnglish || right.toLowerCase().startsWith(english)) return stretch
    return { ...stretch, why: `that day was a ${right}, not ${written ?? ''}` }
  })
}

/** "March 2024"; alone only where something before it tells that it is a time, or in a cell. */
export function readMonth(scanner: Scanner, context: Context): Point | null {
  const found = scanner.take(MONTH_ALONE)
  if (!found) return null
  const [name] = found
  const month = monthOf(name)
  const of = (year: number): readonly Stretch[] => [monthsStretch('month', year, month, 1)]
  const written = readYearAfter(scanner, context)
  if (written) {
    const { why } = written
    return yearlyPoint(written, (year) => [
      { ...monthsStretch('month', year, month, 1), ...(why !== undefined && { why }) },
    ])
  }
  return (context.isLed || context.isCell) && isYearless(name, context.isCell) ? { kind: 'yearly', of } : null
}
