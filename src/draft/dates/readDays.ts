import type { Context } from './context.ts'
import { MONTH, isYearless, monthOf } from './monthWords.ts'
import type { Point } from './point.ts'
import { ofDay } from './readNumeric.ts'
import { readYearAfter } from './readYear.ts'
import type { Scanner } from './scanner.ts'

/** Days of one month, and how they are joined. */
export interface Days {
  readonly points: readonly [Point, ...(readonly Point[])]
  readonly joint: 'to' | 'and' | 'or'
}

const ORDINAL = String.raw`(?:st|nd|rd|th|\.)?`
const JOINT = String.raw`\s*(?:,|-|–|&|to|and|or|bis|und|au|al|et|e|y)\s*`
const DAYS_FIRST = new RegExp(
  String.raw`(?:the\s+)?(\d{1,2})${ORDINAL}((?:${JOINT}(?:the\s+)?\d{1,2}(?!\d)${ORDINAL})+)\s*(?:of\s+|de\s+)?(${MONTH})`,
  'iuy',
)
const MONTH_FIRST = new RegExp(
  String.raw`(${MONTH})\s+(\d{1,2})(?:st|nd|rd|th)?((?:${JOINT}\d{1,2}(?:st|nd|rd|th)?(?![\d\p{L}:]))+)`,
  'iuy',
)

/** Days that share their month: "14-15 April 2025", "14, 15 or 16 April", "April 14–15, 2025". */
export function readDays(scanner: Scanner, context: Context): Days | null {
  const daysFirst = scanner.take(DAYS_FIRST)
  const found = daysFirst ?? scanner.take(MONTH_FIRST)
  if (!found) return null
  const [, a = '', b = '', c = ''] = found
  const [first, rest, name] = daysFirst ? [a, b, c] : [b, c, a]
  const written = readYearAfter(scanner, context)
  if (!written && !isYearless(name, context.isCell)) return null
  const month = monthOf(name)
  const at = (day: number): Point => ({
    kind: 'yearly',
    ...(written && { year: written.year }),
    of: (year) => ofDay(year, month, day, written?.why),
  })
  const others = (rest.match(/\d+/g) ?? []).map(Number)
  return { points: [at(Number(first)), ...others.map(at)], joint: jointOf(rest) }
}

function jointOf(text: string): Days['joint'] {
  if (/\bor\b/i.test(text)) return 'or'
  return /,|&|\b(?:and|und|et|e|y)\b/i.test(text) ? 'and' : 'to'
}
