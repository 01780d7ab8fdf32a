import type { Basis } from '../../data/schema.ts'
import { DateError } from '../../time/dateError.ts'
import { dayOf, isoOf } from '../../time/day.ts'
import { parseWhen } from '../../time/edtf.ts'
import type { Day } from '../../time/interval.ts'
import type { When } from '../../time/when.ts'
import { readExpression } from './readExpression.ts'
import { sayReading } from './sayReading.ts'
import { Scanner } from './scanner.ts'

/** One way to read a date. */
export interface DateReading {
  /** EDTF as `parseWhen` accepts it. */
  readonly when: string
  readonly basis: Basis
  /** "Friday 22 March 2024" */
  readonly says: string
  /** How it was understood, where that is not plain: "the Friday before". */
  readonly why?: string
}

export interface DateOptions {
  /** What comes first in dates that are numbers alone. */
  readonly order?: 'day' | 'month'
  /** Day of the document, YYYY-MM-DD: what relative words are counted from. */
  readonly seenFrom?: string
}

export interface DateRead {
  readonly text: string
  /** Best first; empty where it is no date or must be asked. */
  readonly readings: readonly DateReading[]
  /** `order`: 03/04/2024 could be either; `day`: relative words without a day to count from; `unread`: no date known to us. */
  readonly question?: 'order' | 'day' | 'unread'
}

/** Days as Excel numbers them: day 25569 is 1970-01-01. Its other count, from 1904, is of old Macs and not told apart. */
const EXCEL_EPOCH = 25_569
/** From 1954 to 2064: a number outside is more probably an amount. */
const EXCEL_NUMBERS = [20_000, 60_000] as const

/**
 * A date as people write it in a cell or a field: all that the text holds. An empty text is undated, and asks nothing.
 * @throws DateError where `seenFrom` is no day
 */
export function readDate(text: string, options: DateOptions = {}): DateRead {
  const written = text.trim().replace(/[\s.,;]+$/, '')
  if (written === '') return { text, readings: [] }
  const plain = asEdtf(written)
  if (plain) return { text, readings: plain }
  const number = excelDay(written)
  if (number !== null) {
    const reading = readingOf(isoOf(number), 'stated', 'the number that Excel keeps for this day')
    return { text, readings: reading ? [reading] : [] }
  }
  const today = options.seenFrom === undefined ? undefined : dayOf(options.seenFrom)
  const scanner = new Scanner(written)
  const context = { ...(options.order && { order: options.order }), isCell: true, isLed: false, isPast: false }
  const expression = readExpression(scanner, context)
  if (!expression || scanner.at < written.length) return { text, readings: [], question: 'unread' }
  const { choices, question } = expression(today)
  if (question !== undefined) return { text, readings: [], question }
  const readings = choices.flatMap(({ when, why, isResolved }) => {
    const reading = readingOf(when, isResolved ? 'resolved' : 'stated', why)
    return reading ? [reading] : []
  })
  if (readings.length === 0) return { text, readings, question: 'unread' }
  const [best] = choices
  const hasBeen = best?.isResolved === true && best.names !== null && today !== undefined && best.names.first <= today
  return { text, readings: hasBeen ? [...readings, onOrBefore(isoOf(today))] : readings }
}

/** Where the words give no day: known to have been when the document spoke. @param day YYYY-MM-DD */
export function onOrBefore(day: string): DateReading {
  const when = `[..${day}]`
  return { when, basis: 'reported', says: sayReading(parseWhen(when), 'reported'), why: 'the words give no day' }
}

/** What is EDTF already; a year and a number from 21 to 24 is a season there, and to people it may be two years. */
function asEdtf(text: string): readonly DateReading[] | null {
  const reading = /\d/.test(text) ? readingOf(text, 'stated') : null
  if (!reading) return null
  const years = /^(\d\d)(\d\d)-(2[1-4])$/.exec(text)
  if (!years) return [reading]
  const [, century = '', from = '', to = ''] = years
  const second =
    Number(from) < Number(to)
      ? readingOf(`${century}${from}/${century}${to}`, 'stated', 'if two years are meant')
      : null
  return [{ ...reading, why: 'EDTF’s way to write a season' }, ...(second ? [second] : [])]
}

function readingOf(when: string, basis: Basis, why?: string): DateReading | null {
  const parsed = parsedWhen(when)
  return parsed && { when, basis, says: sayReading(parsed, basis), ...(why !== undefined && { why }) }
}

function parsedWhen(text: string): When | null {
  try {
    return parseWhen(text)
  } catch (error) {
    if (error instanceof DateError) return null
    throw error
  }
}

function excelDay(text: string): Day | null {
  const number = /^\d{5}$/.test(text) ? Number(text) : 0
  return number >= EXCEL_NUMBERS[0] && number <= EXCEL_NUMBERS[1] ? number - EXCEL_EPOCH : null
}
