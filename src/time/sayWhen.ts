import { toCalendar } from './day.ts'
import type { Day } from './interval.ts'
import type { PartialPrecision } from './partialDate.ts'
import { sayPartialDate, sayTogether, sayYear } from './sayDate.ts'
import type { Precision, Qualifier, When, WrittenDate, WrittenEnd, WrittenMember } from './when.ts'

const SEASONS: Readonly<Record<number, string>> = { 3: 'spring', 6: 'summer', 9: 'autumn', 12: 'winter' }

/** From here on a year reads well as "2025–26". */
const FIRST_YEAR_OF_FOUR_DIGITS = 1000

/**
 * A date in British words, without a preposition, for lists and before a sentence: "14 April 2025",
 * "14–15 April 2025" (it lasted), "14 or 15 April 2025" (one of them), "by 13 March 2024", "about March 2023",
 * "from March 2023, end unknown".
 */
export function sayWhen({ form }: When): string {
  switch (form.type) {
    case 'date':
      return sayWritten(form.date)
    case 'interval':
      return sayInterval(form.start, form.end)
    case 'set':
      return saySet(form.members)
  }
}

function sayWritten(date: WrittenDate): string {
  return sayQualified(sayPlain(date), date.qualifier)
}

function sayQualified(words: string, qualifier: Qualifier): string {
  switch (qualifier) {
    case '':
      return words
    case '?':
      return `${words} (uncertain)`
    case '~':
      return `about ${words}`
    case '%':
      return `about ${words} (uncertain)`
  }
}

function sayPlain({ precision, first, last }: WrittenDate): string {
  switch (precision) {
    case 'day':
    case 'month':
    case 'year':
      return sayPartialDate(first, precision)
    case 'season':
      return saySeason(first, last)
    case 'decade':
    case 'century':
      return sayYears(precision, first, last)
  }
}

/** "spring 2025"; a winter names both its years: "winter 2025–26". */
function saySeason(first: Day, last: Day): string {
  const { year, month } = toCalendar(first)
  const next = toCalendar(last).year
  const words = `${SEASONS[month]} ${sayYear(year)}`
  if (next === year || year < FIRST_YEAR_OF_FOUR_DIGITS) return words
  return next % 100 === 0 ? `${words}–${next}` : `${words}–${String(next).slice(-2)}`
}

/** "the 2020s"; "the years 2000–2009" where "the 2000s" could be a century. */
function sayYears(precision: Precision, first: Day, last: Day): string {
  const { year } = toCalendar(first)
  if (precision === 'decade' && year > 0 && year % 100 !== 0 && year >= FIRST_YEAR_OF_FOUR_DIGITS) return `the ${year}s`
  return `the years ${joined(sayYear(year), sayYear(toCalendar(last).year))}`
}

function sayInterval(start: WrittenEnd, end: WrittenEnd): string {
  if (start === 'open' || start === 'unknown') {
    // The parser lets no interval through that has neither end.
    const until = typeof end === 'string' ? '' : `until ${sayWritten(end)}`
    return start === 'open' ? until : `${until}, start unknown`
  }
  if (end === 'open') return `from ${sayWritten(start)}`
  if (end === 'unknown') return `from ${sayWritten(start)}, end unknown`
  return sayEnded(start, end)
}

function sayEnded(start: WrittenDate, end: WrittenDate): string {
  const isPlain = start.qualifier === '' && end.qualifier === ''
  if (!isPlain || !isPartial(start.precision) || start.precision !== end.precision) {
    return `${sayWritten(start)} – ${sayWritten(end)}`
  }
  if (start.first !== end.first) {
    const [from = '', to = ''] = sayTogether([start.first, end.first], start.precision)
    return joined(from, to)
  }
  return start.precision === 'day' ? sayWritten(start) : `in the course of ${sayWritten(start)}`
}

/** An en rule stands close between single words, and spaced where one end has several. */
function joined(from: string, to: string): string {
  return from.includes(' ') ? `${from} – ${to}` : `${from}–${to}`
}

function saySet(members: readonly WrittenMember[]): string {
  const dates = members.flatMap(({ from, to }) => (from !== null && from === to ? [from] : []))
  const [first] = dates
  if (first && dates.length === members.length && isPartial(first.precision)) {
    const { precision } = first
    if (dates.every((date) => date.precision === precision)) {
      return listed(
        sayTogether(
          dates.map((date) => date.first),
          precision,
        ),
      )
    }
  }
  return listed(members.map(sayMember))
}

function sayMember({ from, to }: WrittenMember): string {
  if (from === null) {
    // The parser lets no member through that is unbounded on both sides.
    if (to === null) return ''
    return to.precision === 'day' ? `by ${sayWritten(to)}` : `by the end of ${sayWritten(to)}`
  }
  if (to === null) return `${from.precision === 'day' ? 'on' : 'in'} or after ${sayWritten(from)}`
  if (from === to) return sayWritten(from)
  if (!isPartial(from.precision) || from.precision !== to.precision) {
    return `between ${sayWritten(from)} and ${sayWritten(to)}`
  }
  return `between ${sayTogether([from.first, to.first], from.precision).join(' and ')}`
}

/** "a", "a or b", "a, b or c". */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

function isPartial(precision: Precision): precision is PartialPrecision {
  return precision === 'day' || precision === 'month' || precision === 'year'
}
