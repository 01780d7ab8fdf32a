import { isoYear } from '../../time/day.ts'
import type { Context } from './context.ts'
import { ANY_WEEKDAY, weekdayName, weekdayOf } from './weekdays.ts'
import { ENGLISH_MONTH, MONTH, monthOf } from './monthWords.ts'
import type { Part } from './partOf.ts'
import { pointPart, type Point } from './point.ts'
import { ofDay, readNumeric } from './readNumeric.ts'
import { readRelative } from './readRelative.ts'
import { readYear, twoDigitYear, type ReadYear } from './readYear.ts'
import type { Scanner } from './scanner.ts'
import { SEASONS, seasonStretch } from './seasons.ts'
import { daysStretch, monthsStretch, yearsStretch, type Stretch } from './stretch.ts'

const END = String.raw`(?![\p{L}\p{N}])`
const DAY = String.raw`(\d{1,2})(?!\d)(?:st|nd|rd|th|er|[.º°](?=\s?\p{L}))?`

const DAY_FIRST = new RegExp(
  String.raw`(?:(${ANY_WEEKDAY}),?\s+)?(?:the\s+)?${DAY}(?:\s?[-/]\s?|\s+)?(?:(?:day\s+)?of\s+|de\s+)?(${MONTH})`,
  'iuy',
)
const MONTH_FIRST = new RegExp(
  String.raw`(?:(${ANY_WEEKDAY}),?\s+)?(${ENGLISH_MONTH})\s+(?:the\s+)?(\d{1,2})(?![\d:])(?:st|nd|rd|th)?${END}`,
  'iuy',
)
const MONTH_YEAR = new RegExp(String.raw`(${MONTH})[-/]['’]?(\d\d)${END}`, 'iuy')
const MONTH_ALONE = new RegExp(String.raw`(${MONTH})`, 'iuy')
const BEFORE_YEAR = /(?:,|of|de|del|[-/](?=\d))(?=\s*\S)/iy

const PART = new RegExp(
  String.raw`(?:the\s+)?(?:(very\s+)?(early|mid|late)(?:\s*[-–]\s*|\s+)(?:(?:in|on)\s+)?|(?:(?:very|towards?)\s+)?(?:the\s+)?(beginning|start|middle|end|close)\s+of\s+)(?:the\s+)?`,
  'iuy',
)
const PARTS: Readonly<Record<string, Part>> = {
  early: 'early',
  mid: 'mid',
  late: 'late',
  beginning: 'start',
  start: 'start',
  middle: 'mid',
  end: 'end',
  close: 'end',
}

const QUARTER = /(?:Q([1-4])|([1-4])Q)(?![\p{L}])/iuy
const HALF = /(?:H([12])|([12])H)(?![\p{L}])/iuy
const QUARTER_WORDS = new RegExp(
  String.raw`(?:the\s+)?(first|second|third|fourth|last|final|1st|2nd|3rd|4th)\s+(quarter|half)${END}(?:\s+of)?(?:\s+the\s+year)?(?=\s*(\S?))`,
  'iuy',
)
const YEAR_THEN_PART = new RegExp(String.raw`(\d{4})[\s/-]?(?:Q([1-4])|H([12]))${END}`, 'iuy')
const SEASON = new RegExp(String.raw`(?:the\s+)?(${SEASONS})${END}(?:\s+of)?,?`, 'iuy')
const SECOND_YEAR = /[-/–](\d{4}|\d\d)(?![\p{L}\p{N}])/uy
const DECADE = /(?:the\s+)?(\d{3}0|['’]\d0|\d0)(?:['’]?s)(?![\p{L}\p{N}])/iuy
const DECADE_WORDS = new RegExp(
  String.raw`(?:the\s+)?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|noughties)${END}`,
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
  String.raw`(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)[\s-]+(?:century|c\.)(?:\s+(BCE?|AD|CE))?(?![\p{L}\p{N}])`,
  'iuy',
)
const CENTURY_WORDS = new RegExp(
  String.raw`(?:the\s+)?(sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)[\s-]+century${END}`,
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
  String.raw`(?:the\s+)?(?:FY|(?:financial|fiscal)\s+year)\s?['’]?(\d{4}|\d\d)(?:[-/–](\d{4}|\d\d))?${END}`,
  'iuy',
)
const YEAR_WORD = /(?:the\s+)?year\s+/iy

/** One time that words name, with no preposition before it: a day, a month, a quarter, a year, "yesterday", "early April". */
export function readPoint(scanner: Scanner, context: Context): Point | null {
  return scanner.first(
    () => readPart(scanner, context),
    () => readNumeric(scanner, context),
    () => readDay(scanner, context),
    () => readQuarter(scanner, context),
    () => readSeason(scanner, context),
    () => readYears(scanner),
    () => readFinancialYear(scanner),
    () => readRelative(scanner, context),
    () => readMonth(scanner, context),
    () => readYearAlone(scanner, context),
  )
}

function readPart(scanner: Scanner, context: Context): Point | null {
  const found = scanner.take(PART)
  if (!found) return null
  const point = readPoint(scanner, { ...context, isLed: true })
  const part = PARTS[(found[2] ?? found[3] ?? '').toLowerCase()]
  return point && part ? pointPart(point, part) : null
}

/** "25 March 2024", "March 25th, 2024", "Tuesday 26 March"; without a year it is the nearest, with the weekday that is said. */
function readDay(scanner: Scanner, context: Context): Point | null {
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
    return yearly(year, (each) => [{ ...monthsStretch('month', each, month, 1), why }])
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
  const month = monthOf(name)
  const written = readYearAfter(scanner, context)
  if (written === null && !isYearless(name, context)) return null
  const why = written?.why
  const of = (year: number) => withWeekday(ofDay(year, month, day, why), weekday)
  if (written === null) return { kind: 'yearly', of: (year) => fitting(of(year), weekday) }
  return yearly(written, of)
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

function yearly({ year, other }: ReadYear, of: (year: number) => readonly Stretch[]): Point {
  return { kind: 'yearly', year, of: (each) => [...of(each), ...(other === undefined ? [] : of(other))] }
}

function readYearAfter(scanner: Scanner, context: Context): ReadYear | null {
  return scanner.attempt(() => {
    scanner.take(BEFORE_YEAR)
    return readYear(scanner, context, true)
  })
}

/** May this name stand without a year? In a sentence "march" and "may" are verbs. */
function isYearless(name: string, { isCell }: Context): boolean {
  return new RegExp(`^${ENGLISH_MONTH}$`, 'iu').test(name) && (isCell || /^\p{Lu}/u.test(name))
}

function readMonth(scanner: Scanner, context: Context): Point | null {
  const found = scanner.take(MONTH_ALONE)
  if (!found) return null
  const [name] = found
  const month = monthOf(name)
  const of = (year: number): readonly Stretch[] => [monthsStretch('month', year, month, 1)]
  const written = readYearAfter(scanner, context)
  if (written) {
    const { why } = written
    return yearly(written, (year) => of(year).map((stretch) => ({ ...stretch, ...(why !== undefined && { why }) })))
  }
  return (context.isLed || context.isCell) && isYearless(name, context) ? { kind: 'yearly', of } : null
}

function readQuarter(scanner: Scanner, context: Context): Point | null {
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
    return written ? yearly(written, of) : { kind: 'yearly', of }
  }
  const words = scanner.take(QUARTER_WORDS)
  if (!words) return null
  const isHalf = words[2]?.toLowerCase() === 'half'
  const number = ORDINALS[words[1]?.toLowerCase() ?? ''] ?? 0
  const which = number === 0 ? (isHalf ? 2 : 4) : number
  if (isHalf && which > 2) return null
  const month = isHalf ? scanner.attempt(() => readMonth(scanner, { ...context, isLed: true })) : null
  if (month?.kind === 'yearly')
    return { ...month, of: (year) => month.of(year).map((each) => halfOfMonth(each, which)) }
  const of = isHalf ? partOfYear(0, which) : partOfYear(which, 0)
  const written = readYearAfter(scanner, context)
  return written ? yearly(written, of) : { kind: 'yearly', of }
}

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

function readSeason(scanner: Scanner, context: Context): Point | null {
  const found = scanner.take(SEASON)
  if (!found) return null
  const name = (found[1] ?? '').toLowerCase()
  const written = readYear(scanner, context, true)
  if (!written) {
    if (!context.isLed || found[0].endsWith(',') || /\sof$/i.test(found[0])) return null
    return { kind: 'yearly', of: (year) => [seasonStretch(name, year)] }
  }
  const second = name === 'winter' ? scanner.take(SECOND_YEAR) : null
  if (name !== 'winter' || second) return yearly(written, (year) => [seasonStretch(name, year)])
  return yearly(written, (year) => [
    { ...seasonStretch(name, year), why: `December ${isoYear(year)} on, as in the north` },
    { ...seasonStretch(name, year - 1), why: 'if the winter is meant that ends in it' },
  ])
}

/** "1990s", "the nineties", "19th century". */
function readYears(scanner: Scanner): Point | null {
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

/** Whose year it is, and so its first month, no one says: some day of either of its calendar years. */
function readFinancialYear(scanner: Scanner): Point | null {
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

/** What in a sentence is more probably an amount: "1990 tonnes", "2,024". */
const COUNTED = /\s+(?!(?:was|is|has|as|its|this|does|his|us)(?!\p{L}))\p{Ll}+s(?!\p{L})/uy
const FIRST_YEAR_ALONE = 1900
const LAST_YEAR_ALONE = 2099
const LAST_YEAR_LED = 2199
const FIRST_YEAR_LED = 1000

function readYearAlone(scanner: Scanner, context: Context): Point | null {
  const isNamed = scanner.take(YEAR_WORD) !== null
  const before = scanner.at
  const written = readYear(scanner, context, false)
  if (!written) return null
  const { year } = written
  const isPlain = /^\d{4}$/.test(scanner.text.slice(before, scanner.at).trim())
  if (isPlain && !context.isCell && !isNamed) {
    const isRecent = year >= FIRST_YEAR_ALONE && year <= LAST_YEAR_ALONE
    if (!context.isLed || !isRecent) {
      COUNTED.lastIndex = scanner.at
      if (COUNTED.test(scanner.text)) return null
    }
    if (!isRecent && !(context.isLed && year >= FIRST_YEAR_LED && year <= LAST_YEAR_LED)) return null
  }
  return yearly(written, (each) => [yearsStretch('year', each, 1)])
}
