import { DateError } from './dateError.ts'
import { checkedDay, checkMonth } from './day.ts'
import type { Interval } from './interval.ts'
import { monthSpan, parsePartialDate } from './partialDate.ts'
import { monthName } from './sayDate.ts'

const REPAIR = 'Write 14 April 2025, 14/4/2025, April 2025 or 2025.'

/** Letters that a month's name needs to be told: "Jun" and "Jul" differ in the third. */
const LEAST_LETTERS = 3

/**
 * The day, month or year that a British reader types: "2025-04-14", "14 April 2025", "14 Apr 2025", "14/4/2025",
 * "April 2025", "4/2025", "2025". Numbers alone are read day first; a year has four digits.
 * @throws DateError where it cannot be read or does not exist
 */
export function parseTyped(text: string): Interval {
  const typed = text.trim().replace(/\s+/g, ' ')
  if (typed === '') throw new DateError(text, 'is not a date', REPAIR)
  if (/^-?\d{4}(-\d{2}){0,2}$/.test(typed)) return parsePartialDate(typed)

  const numbers = /^(?:(\d{1,2}) ?[/. -] ?)?(\d{1,2}) ?[/. -] ?(\d+)$/.exec(typed)
  if (numbers) return spanOf(text, numbers[1], Number(numbers[2]), numbers[3])

  const backwards = /^(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?$/.exec(typed)
  if (backwards) return spanOf(text, backwards[3], Number(backwards[2]), backwards[1])

  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?)?([a-z]+)\.?,?[ -]?(\d+)$/i.exec(typed)
  if (dayFirst) return spanOf(text, dayFirst[1], monthNumber(text, dayFirst[2]), dayFirst[3])

  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d+)$/i.exec(typed)
  if (monthFirst) return spanOf(text, monthFirst[2], monthNumber(text, monthFirst[1]), monthFirst[3])

  throw new DateError(text, 'is not a date', REPAIR)
}

function spanOf(text: string, day: string | undefined, month: number, year: string | undefined): Interval {
  if (year?.length !== 4) throw new DateError(text, 'has no year of four digits', REPAIR)
  checkMonth(text, month)
  if (day === undefined) return monthSpan(Number(year), month)
  const only = checkedDay(text, Number(year), month, Number(day))
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
