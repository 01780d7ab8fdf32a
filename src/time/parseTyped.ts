import { DateError } from './dateError.ts'
import { checkedDay, checkMonth } from './day.ts'
import type { Interval } from './interval.ts'
import { monthSpan, parsePartialDate, yearSpan } from './partialDate.ts'
import { monthName } from './sayDate.ts'

const REPAIR = 'Write 14 April 2025, 14/4/2025, April 2025 or 2025.'
const REPAIR_EARLY = `${REPAIR} A year before 100 takes its era: AD 50, 44 BC.`

/** Letters that a month's name needs to be told: "Jun" and "Jul" differ in the third. */
const LEAST_LETTERS = 3

/** A year with its era, before or after it, and what goes before both. */
const WITH_ERA = /^(.*?)(?:\b(?:A\.?D\.?|C\.?E\.?) ?(\d{1,5})|\b(\d{1,5}) ?(B\.?C\.?(?:E\.?)?|A\.?D\.?|C\.?E\.?))$/i

/**
 * The day, month or year that a British reader types: "2025-04-14", "14 April 2025", "14 Apr 2025", "14/4/2025",
 * "April 2025", "4/2025", "2025". Numbers alone are read day first. A year has four digits, or three beside a month in words
 * or alone ("4 September 476"), or its era ("20 April AD 50", "15 March 44 BC"): whatever the page shows can be typed.
 * @throws DateError where it cannot be read or does not exist
 */
export function parseTyped(text: string): Interval {
  const typed = text.trim().replace(/\s+/g, ' ')
  if (typed === '') throw new DateError(text, 'is not a date', REPAIR)
  if (/^-?\d{4}(-\d{2}){0,2}$/.test(typed)) return parsePartialDate(typed)
  if (/^\d{3}$/.test(typed)) return yearSpan(Number(typed))

  const era = WITH_ERA.exec(typed)
  if (era) return spanOf(text, era[1] ?? '', yearOf(text, era[2] ?? era[3], era[4]))

  const backwards = /^(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?$/.exec(typed)
  if (backwards) return dateOf(text, Number(backwards[1]), Number(backwards[2]), backwards[3])

  const parts = /^(.*?[^\d])(\d+)$/.exec(typed)
  if (!parts) throw new DateError(text, 'is not a date', REPAIR)
  const [, rest = '', year = ''] = parts
  const fewest = /[a-z]/i.test(rest) ? 3 : 4
  const readDate = () => spanOf(text, rest, Number(year))
  if (year.length >= fewest && year.length <= 4) return readDate()
  // What is no date in any year is said first.
  readDate()
  throw new DateError(text, 'has no year of four digits', REPAIR_EARLY)
}

function yearOf(text: string, digits = '', era = 'AD'): number {
  const number = Number(digits)
  if (number === 0) throw new DateError(text, 'names a year 0, which no era has', 'Before AD 1 comes 1 BC.')
  return /^b/i.test(era) ? 1 - number : number
}

/** The month or day that stands before a year: "14 April", "April 14", "14/4", "April"; the whole year where nothing does. */
function spanOf(text: string, rest: string, year: number): Interval {
  const before = rest.replace(/[,/. -]+$/, '')
  if (before === '') return yearSpan(year)
  const numbers = /^(?:(\d{1,2}) ?[/. -] ?)?(\d{1,2})$/.exec(before)
  if (numbers) return dateOf(text, year, Number(numbers[2]), numbers[1])
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?)?([a-z]+)\.?$/i.exec(before)
  if (dayFirst) return dateOf(text, year, monthNumber(text, dayFirst[2]), dayFirst[1])
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?$/i.exec(before)
  if (monthFirst) return dateOf(text, year, monthNumber(text, monthFirst[1]), monthFirst[2])
  throw new DateError(text, 'is not a date', REPAIR)
}

function dateOf(text: string, year: number, month: number, day: string | undefined): Interval {
  checkMonth(text, month)
  if (day === undefined) return monthSpan(year, month)
  const only = checkedDay(text, year, month, Number(day))
  return { start: only, end: only + 1 }
}

/** "April", "Apr", "Sept": any beginning of a name that is long enough. */
function monthNumber(text: string, word = ''): number {
  const lower = word.toLowerCase()
  for (let month = 1; lower.length >= LEAST_LETTERS && month <= 12; month++) {
    if (monthName(month).toLowerCase().startsWith(lower)) return month
  }
  throw new DateError(text, `names no month: ${word}`, REPAIR)
}
