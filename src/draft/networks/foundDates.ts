/** Dates and spans of network files, as EDTF where they can be. */
import { dayOf, isoOf } from '../../time/day.ts'
import { parseWhen } from '../../time/edtf.ts'
import { DateError } from '../../time/dateError.ts'
import { readDate } from '../dates/readDate.ts'
import type { FoundDate } from '../found.ts'

/** ISO 8601 with its time of day or its zone, which a date of whole days leaves out. The day is the one that is written. */
const TIMED = /^(-?\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?))?(?:Z|[+-]\d{2}:?\d{2})?$/
const MIDNIGHT = /^00:00(?::00(?:[.,]0+)?)?$/
const NUMBER = /^-?\d+(?:\.\d+)?$/
/** Years that a bare number may mean; below and above it may as well count steps, or seconds. */
const FIRST_YEAR = 1000
const LAST_YEAR = 2999

/** Why a date was not read, of its words. */
const QUESTIONS = {
  order: (text: string) => `“${text}”: day or month first?`,
  day: (text: string) => `“${text}” needs a day. Of which day is it?`,
  unread: (text: string) => `“${text}” was not read as a date`,
} as const

/** A date in words of a file. A number alone is a year or nothing: files of networks count steps and seconds too, and no days of Excel. */
export function foundDate(written: string): FoundDate {
  const text = written.trim()
  const when = isoWhen(text)
  if (when !== undefined) return { text, when }
  if (NUMBER.test(text)) return { text, question: QUESTIONS.unread(text) }
  const { readings, question } = readDate(text)
  const [only, ...others] = readings
  if (only !== undefined && others.length === 0) return { text, when: only.when, basis: only.basis }
  if (only === undefined && question === undefined) return { text }
  return { text, question: QUESTIONS[question ?? 'unread'](text) }
}

/** One end of a span. */
export interface Bound {
  readonly text: string
  /** The bound itself is not in the span. */
  readonly isOutside: boolean
}

/**
 * A span of time; undefined where it has neither bound.
 * @param missing what EDTF writes for a bound that is not there: `..` where there is none, nothing where it is not known
 */
export function foundSpan(start: Bound | undefined, end: Bound | undefined, missing: '..' | ''): FoundDate | undefined {
  if (start === undefined && end === undefined) return undefined
  const text = [start, end].map((bound) => bound?.text.trim() ?? '…').join(' – ')
  const from = start && boundDate(start, 1)
  const to = end && boundDate(end, -1)
  const question = from?.question ?? to?.question
  if (question !== undefined) return { text, question }
  const when = from?.when === to?.when ? from?.when : `${from?.when ?? missing}/${to?.when ?? missing}`
  if (when !== undefined && isWhen(when)) return { text, when }
  const areSimple = isSimple(from?.when ?? '') && isSimple(to?.when ?? '')
  return {
    text,
    question: areSimple ? 'impossible date: the end is before the start' : `“${text}” was not read as a span of time`,
  }
}

/** @param towards the days into the span, from this bound */
function boundDate({ text, isOutside }: Bound, towards: 1 | -1): FoundDate {
  const date = foundDate(text)
  if (date.when === undefined) return date
  if (!isOutside) return date
  const [, , time] = TIMED.exec(date.text) ?? []
  // Of a day that a moment cuts in two a part is inside.
  if (time !== undefined && !(MIDNIGHT.test(time) && towards === -1)) return date
  const when = isSimple(date.when) ? nextTo(date.when, towards) : undefined
  return when === undefined
    ? { text, question: `“${text}” is said not to be in the span: which day is?` }
    : { text, when }
}

const isSimple = (when: string) => /^\d{4}(?:-\d{2}){0,2}$/.test(when)

/** The day, month or year before or after; undefined where that has no four digits. */
function nextTo(when: string, step: 1 | -1): string | undefined {
  const [year = '', month, day] = when.split('-')
  if (day !== undefined) return whenIf(isoOf(dayOf(when) + step))
  const months = Number(year) * 12 + (month === undefined ? 12 * step : Number(month) - 1 + step)
  const ofYear = String(Math.floor(months / 12)).padStart(4, '0')
  return whenIf(month === undefined ? ofYear : `${ofYear}-${String((months % 12) + 1).padStart(2, '0')}`)
}

const whenIf = (when: string) => (isWhen(when) ? when : undefined)

function isoWhen(text: string): string | undefined {
  if (isWhen(text)) return text
  const [, day] = TIMED.exec(text) ?? []
  if (day !== undefined && isWhen(day)) return day
  if (!NUMBER.test(text)) return undefined
  const year = Math.floor(Number(text))
  return year >= FIRST_YEAR && year <= LAST_YEAR && /^\d{4}(?:\.\d+)?$/.test(text) ? String(year) : undefined
}

/** Is it EDTF, in the levels that a dataset takes? */
export function isWhen(text: string): boolean {
  try {
    parseWhen(text)
    return true
  } catch (cause) {
    if (cause instanceof DateError) return false
    throw cause
  }
}
