import { isoYear } from '../../time/day.ts'
import type { Point } from './point.ts'
import { twoDigitYear } from './readYear.ts'
import { type Scanner, WORD_END } from './scanner.ts'
import { type Stretch, yearsStretch } from './stretch.ts'

const DECADE = /(?:the\s+)?(\d{3}0|['’]\d0|\d0)(?:['’]?s)(?![\p{L}\p{N}])/iuy
const DECADE_WORDS = new RegExp(
  String.raw`(?:the\s+)?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|noughties)${WORD_END}`,
  'iuy',
)
const TENS: Readonly<Record<string, number>> = {
  noughties: 0,
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
}
const CENTURY = new RegExp(
  String.raw`(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)[\s-]+(?:century|c(?:\.|$))(?:\s+(BCE?|AD|CE))?(?![\p{L}\p{N}])`,
  'iuy',
)
const CENTURY_WORDS = new RegExp(
  String.raw`(?:the\s+)?(sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)[\s-]+century${WORD_END}`,
  'iuy',
)
const CENTURIES: Readonly<Record<string, number>> = {
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  'twenty-first': 21,
}
const FINANCIAL = new RegExp(
  String.raw`(?:the\s+)?(?:FY|(?:financial|fiscal)\s+year)\s?['’]?(\d{4}|\d\d)(?:[-/–](\d{4}|\d\d))?${WORD_END}`,
  'iuy',
)

/** "1990s", "the nineties", "19th century". */
export function readYears(scanner: Scanner): Point | null {
  const decade = scanner.take(DECADE)
  if (decade) {
    const digits = (decade[1] ?? '').replace(/^['’]/, '')
    if (digits.length === 2) return tensPoint(Number(digits))
    const year = Number(digits)
    if (year % 100 !== 0) return fixed(year, () => [decadeStretch(year)])
    return fixed(year, () => [
      { ...decadeStretch(year), why: 'the ten years' },
      { ...centuryStretch(year), why: 'the hundred years' },
    ])
  }
  const words = scanner.take(DECADE_WORDS)
  if (words) return tensPoint(TENS[words[1]?.toLowerCase() ?? ''] ?? 0)
  const century = scanner.take(CENTURY) ?? scanner.take(CENTURY_WORDS)
  if (!century) return null
  const number = CENTURIES[century[1]?.toLowerCase() ?? ''] ?? Number(century[1])
  if (number === 0 || /^b/i.test(century[2] ?? '')) return null
  return fixed((number - 1) * 100, (year) => [centuryStretch(year)])
}

function fixed(year: number, of: (year: number) => readonly Stretch[]): Point {
  return { kind: 'yearly', year, of }
}

/** Ten years whose century is not said: the last one but those that have begun in this. */
function tensPoint(tens: number): Point {
  const year = tens < 20 ? 2000 + tens : 1900 + tens
  return fixed(year, () => [
    { ...decadeStretch(year), why: 'the century is not said' },
    { ...decadeStretch(year - 100), why: 'the same of the century before' },
  ])
}

function decadeStretch(year: number): Stretch {
  return { ...yearsStretch('decade', year, 10), edtf: `${isoYear(year).slice(0, -1)}X` }
}

function centuryStretch(year: number): Stretch {
  return { ...yearsStretch('century', year, 100), edtf: `${isoYear(year).slice(0, -2)}XX` }
}

/**
 * "FY2024", "financial year 2023/24". Whose year it is, and so its first month, no one says: some day of either of its calendar years.
 */
export function readFinancialYear(scanner: Scanner): Point | null {
  const found = scanner.take(FINANCIAL)
  if (!found) return null
  const [, first = '', second] = found
  const year = first.length === 4 ? Number(first) : twoDigitYear(first).year
  const end = second === undefined ? year : year + 1
  return fixed(end, (each) => [
    { ...yearsStretch('year', each - 1, 2), why: `a financial year that ends in ${each}; its months are not said` },
    ...(second === undefined
      ? [{ ...yearsStretch('year', each, 1), why: 'if it is the same as the calendar year' } satisfies Stretch]
      : []),
  ])
}
