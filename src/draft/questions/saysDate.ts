import { toCalendar } from '../../time/day.ts'
import { sayPartialDate } from '../../time/sayDate.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import type { When, WrittenDate } from '../../time/when.ts'
import { findDates } from '../dates/findDates.ts'
import { readDate } from '../dates/readDate.ts'

/**
 * What of a date a text does not say, in words; empty where it says all of it. A text says a date that holds what is finest in it: the
 * number of a day with its month, the name of a month, a year; of an interval or a set, each of its dates. The year of a day is often
 * not said, and not looked for. And it says what one of its expressions is read as: “early November” is ten days, of which no number
 * stands there.
 * @param language BCP 47: months are looked for in it and in English
 */
export function unsaidOf(text: string, when: When, language: string): string {
  const dates = writtenDates(when)
  const unsaid = dates.filter((date) => !saysWritten(text, date, language))
  if (unsaid.length === 0 || isReadAs(text, when)) return ''
  if (unsaid.length === dates.length) return sayWhen(when)
  return [...new Set(unsaid.map(sayDateAlone))].join(' or ')
}

/** Only days, months and years are looked for. */
function sayDateAlone({ precision, first }: WrittenDate): string {
  return sayPartialDate(first, precision === 'day' || precision === 'month' ? precision : 'year')
}

function isReadAs(text: string, { edtf }: When): boolean {
  return findDates(text).some((found) => readDate(found.text).readings.some((reading) => reading.when === edtf))
}

function writtenDates({ form }: When): readonly WrittenDate[] {
  switch (form.type) {
    case 'date':
      return [form.date]
    case 'interval':
      return [form.start, form.end].filter((end) => typeof end !== 'string')
    case 'set':
      return form.members.flatMap(({ from, to }) => [from, to].filter((date) => date !== null))
  }
}

function saysWritten(text: string, { precision, first }: WrittenDate, language: string): boolean {
  const { year, month, day } = toCalendar(first)
  switch (precision) {
    case 'day':
      return (hasNumber(text, day) && saysMonth(text, month, language)) || hasNumbers(text, day, month)
    case 'month':
      return saysMonth(text, month, language) || hasNumbers(text, month, year)
    case 'year':
      return hasNumber(text, year) || new RegExp(String.raw`(?:['’]|FY ?)${String(year).slice(-2)}(?!\d)`).test(text)
    default:
      // Of seasons and decades there are too many words.
      return true
  }
}

function hasNumber(text: string, number: number): boolean {
  return new RegExp(String.raw`(?<!\d)0?${number}(?!\d)`).test(text)
}

/** Both numbers beside each other, as in 25/03 and 2024-03. */
function hasNumbers(text: string, one: number, other: number): boolean {
  const beside = String.raw`[./-]`
  return [
    [one, other],
    [other, one],
  ].some(([a = 0, b = 0]) => new RegExp(String.raw`(?<!\d)0?${a}${beside}0?${b}(?!\d)`).test(text))
}

const months = new Map<string, readonly string[]>()

function saysMonth(text: string, month: number, language: string): boolean {
  const lower = text.toLowerCase()
  return ['en', language].some((one) => monthNames(one, month).some((name) => lower.includes(name)))
}

function monthNames(language: string, month: number): readonly string[] {
  const key = `${language} ${month}`
  const known = months.get(key)
  if (known) return known
  const day = new Date(Date.UTC(2024, month - 1, 15))
  const names = (['long', 'short'] as const).map((style) =>
    new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' }).format(day).toLowerCase().replace(/\.$/, ''),
  )
  months.set(key, names)
  return names
}
