import { daysInMonth, toDay } from './day.ts'
import type { Qualifier, WrittenDate, WrittenEnd, WrittenForm } from './when.ts'

/** A year, a month or a day in digits alone. */
const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/

/**
 * The form of an expression that consists of years, months and days in digits: "2025-04-14", "2025-04?", "2025/..",
 * "[2025-04-14,2025-04-15]", "[..2025-04]". Null for everything else, whatever it is, and so for every mistake: the grammar of EDTF decides on
 * that, which takes a hundred times as long, too long where thousands of dates differ.
 */
export function plainForm(text: string): WrittenForm | null {
  const [last = ''] = text.slice(-1)
  if (last === '?' || last === '~' || last === '%') {
    const date = plainDate(text.slice(0, -1), last)
    return date && { type: 'date', date }
  }
  if (last === ']' && text.startsWith('[')) return plainSet(text.slice(1, -1).split(','))
  const ends = text.split('/')
  if (ends.length === 2) return plainInterval(ends)
  const date = plainDate(text, '')
  return date && { type: 'date', date }
}

function plainDate(text: string, qualifier: Qualifier): WrittenDate | null {
  const found = DATE.exec(text)
  if (!found) return null
  const [year, month, day] = [found[1], found[2], found[3]].map(Number) as [number, number, number]
  if (found[2] === undefined) {
    return { precision: 'year', qualifier, first: toDay(year, 1, 1), last: toDay(year + 1, 1, 1) - 1 }
  }
  if (month < 1 || month > 12) return null
  if (found[3] === undefined) {
    return { precision: 'month', qualifier, first: toDay(year, month, 1), last: toDay(year, month + 1, 1) - 1 }
  }
  if (day < 1 || day > daysInMonth(year, month)) return null
  const only = toDay(year, month, day)
  return { precision: 'day', qualifier, first: only, last: only }
}

/** At least one end is a date; the other may be open or unknown. */
function plainInterval([from, to]: readonly string[]): WrittenForm | null {
  const [start, end] = [plainEnd(from), plainEnd(to)]
  if (start === null || end === null || (typeof start === 'string' && typeof end === 'string')) return null
  return { type: 'interval', start, end }
}

function plainEnd(text: string | undefined): WrittenEnd | null {
  if (text === '' || text === undefined) return 'unknown'
  return text === '..' ? 'open' : plainDate(text, '')
}

/** One of several dates, any up to one, or any from one on; what reaches from one to another is left to the grammar. */
function plainSet(texts: readonly string[]): WrittenForm | null {
  const [only = ''] = texts
  if (texts.length === 1 && only.startsWith('..')) return openSet(null, plainDate(only.slice(2), ''))
  if (texts.length === 1 && only.endsWith('..')) return openSet(plainDate(only.slice(0, -2), ''), null)
  const members = texts.flatMap((text) => {
    const date = plainDate(text, '')
    return date ? [{ from: date, to: date }] : []
  })
  return members.length === texts.length ? { type: 'set', members } : null
}

function openSet(from: WrittenDate | null, to: WrittenDate | null): WrittenForm | null {
  return from === null && to === null ? null : { type: 'set', members: [{ from, to }] }
}
