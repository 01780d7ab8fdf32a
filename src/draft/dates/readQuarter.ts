import type { Context } from './context.ts'
import type { Point } from './point.ts'
import { readMonth } from './readDay.ts'
import { readYearAfter } from './readYear.ts'
import { type Scanner, WORD_END } from './scanner.ts'
import { type Stretch, daysStretch, monthsStretch } from './stretch.ts'
import { yearlyPoint } from './yearlyPoint.ts'

const QUARTER = /(?:Q([1-4])|([1-4])Q)(?![\p{L}])/iuy
const HALF = /(?:H([12])|([12])H)(?![\p{L}])/iuy
const QUARTER_WORDS = new RegExp(
  String.raw`(?:the\s+)?(?:(first|second|third|fourth|1st|2nd|3rd|4th)\s+(quarter|half)|(last|final)\s+(quarter|half)(?=\s+of))${WORD_END}(\s+of\s+the\s+year)?(?:\s+of)?`,
  'iuy',
)
const YEAR_THEN_PART = new RegExp(String.raw`(\d{4})[\s/-]?(?:Q([1-4])|H([12]))${WORD_END}`, 'iuy')
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
}

/** "Q3 2024", "the second half of 2023", "the first half of March". */
export function readQuarter(scanner: Scanner, context: Context): Point | null {
  const after = scanner.take(YEAR_THEN_PART)
  if (after) {
    const year = Number(after[1])
    return { kind: 'yearly', year, of: partOfYear(Number(after[2] ?? 0), Number(after[3] ?? 0)) }
  }
  const quarter = scanner.take(QUARTER)
  const half = quarter ? null : scanner.take(HALF)
  if (quarter ?? half) {
    const of = partOfYear(Number(quarter?.[1] ?? quarter?.[2] ?? 0), Number(half?.[1] ?? half?.[2] ?? 0))
    const written = readYearAfter(scanner, { ...context, isCell: true })
    return written ? yearlyPoint(written, of) : { kind: 'yearly', of }
  }
  const words = scanner.take(QUARTER_WORDS)
  if (!words) return null
  const [, ordinal = '', unit = '', , lastUnit, ofTheYear] = words
  const isHalf = (lastUnit ?? unit).toLowerCase() === 'half'
  const which = lastUnit === undefined ? (ORDINALS[ordinal.toLowerCase()] ?? 0) : isHalf ? 2 : 4
  if (isHalf && which > 2) return null
  const month = isHalf ? scanner.attempt(() => readMonth(scanner, { ...context, isLed: true })) : null
  if (month?.kind === 'yearly')
    return { ...month, of: (year) => month.of(year).map((each) => halfOfMonth(each, which)) }
  const of = isHalf ? partOfYear(0, which) : partOfYear(which, 0)
  const written = readYearAfter(scanner, context)
  if (written) return yearlyPoint(written, of)
  if (/of$/i.test(words[0])) return null
  // A match has halves too.
  return isHalf && ofTheYear === undefined ? null : { kind: 'yearly', of }
}

/** A quarter or else a half of a year. */
function partOfYear(quarter: number, half: number): (year: number) => readonly Stretch[] {
  return (year) => [
    quarter > 0 ? monthsStretch('quarter', year, 3 * quarter - 2, 3) : monthsStretch('half', year, 6 * half - 5, 6),
  ]
}

/** The middle of a month is after its 15th day. */
function halfOfMonth({ first, last }: Stretch, half: number): Stretch {
  return half === 1 ? daysStretch('day', first, first + 14) : daysStretch('day', first + 15, last)
}
