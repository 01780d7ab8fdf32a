import { DateError } from '../../time/dateError.ts'
import { parsePartialDate } from '../../time/partialDate.ts'
import { MONTH, monthOf } from '../dates/monthWords.ts'

/** A date that a document may have been published on. */
export interface PublishedProposal {
  /** EDTF: a day, a month or a year. */
  readonly date: string
  /** Where it was seen, as the interface says it: “23 July 2024” stands in line 2; the file name; its page says so. */
  readonly from: string
}

/** Lines at the head of a text that are looked at, blank ones not counted. */
const HEAD_LINES = 6
/** A longer line belongs to the text itself, where only its beginning may say when it is from: “KELSUND, 23 July 2024 – The board …”. */
const LONG_LINE = 140
const DATELINE = 50
/** How far they are looked for, in UTF-16 code units. */
const HEAD_LENGTH = 20_000
/** And not after these words, which tell of a day: “On 23 July 2024 the board …”. */
const TELLING = /(?:^|\s)(?:on|since|until|till|by|before|after|from|of|in|the|am|le|el|il)\s$/i

const BEFORE = String.raw`(?<![\p{L}\p{N}])`
const AFTER = String.raw`(?![\p{L}\p{N}])`

interface Form {
  readonly pattern: RegExp
  readonly read: (...parts: readonly string[]) => readonly [year: string, month?: number, day?: number]
}

const WRITTEN: readonly Form[] = [
  {
    pattern: new RegExp(
      String.raw`${BEFORE}(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?\s(?:of\s|de\s)?(${MONTH})(?:,|\sde|\sdel)?\s(\d{4})${AFTER}`,
      'giu',
    ),
    read: (day = '', month = '', year = '') => [year, monthOf(month), Number(day)],
  },
  {
    pattern: new RegExp(String.raw`${BEFORE}(${MONTH})\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})${AFTER}`, 'giu'),
    read: (month = '', day = '', year = '') => [year, monthOf(month), Number(day)],
  },
  {
    pattern: new RegExp(String.raw`${BEFORE}(\d{4})-(\d{2})-(\d{2})(?=T\d|${AFTER})`, 'gu'),
    read: (year = '', month = '', day = '') => [year, Number(month), Number(day)],
  },
  {
    pattern: new RegExp(String.raw`${BEFORE}(\d{4})年(\d{1,2})月(\d{1,2})日`, 'gu'),
    read: (year = '', month = '', day = '') => [year, Number(month), Number(day)],
  },
  {
    // With dots the day comes first wherever dates are written so.
    pattern: new RegExp(String.raw`${BEFORE}(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})${AFTER}`, 'gu'),
    read: (day = '', month = '', year = '') => [year, Number(month), Number(day)],
  },
  {
    // With strokes it may be either, so only what cannot be a month tells.
    pattern: new RegExp(String.raw`${BEFORE}(\d{1,2})[/-](\d{1,2})[/-](\d{4})${AFTER}`, 'gu'),
    read: (first = '', second = '', year = '') => strokes(Number(first), Number(second), year),
  },
]
/** A month after a day is none alone, even where the day is not one to take. */
const NO_DAY = String.raw`(?<!\d(?:st|nd|rd|th|er|\.)?\s(?:of\s|de\s)?)`
const MONTH_ALONE: Form = {
  pattern: new RegExp(String.raw`${BEFORE}${NO_DAY}(${MONTH})(?:\sde)?\s(\d{4})${AFTER}`, 'giu'),
  read: (month = '', year = '') => [year, monthOf(month)],
}
const NAMED: readonly Form[] = [
  {
    pattern: /(?<!\d)((?:1[5-9]|20)\d{2})[-_. ]?(0[1-9]|1[0-2])[-_. ]?([0-2]\d|3[01])(?!\d)/gu,
    read: (year = '', month = '', day = '') => [year, Number(month), Number(day)],
  },
  {
    pattern: /(?<!\d)([0-2]?\d|3[01])[-_.](0?[1-9]|1[0-2])[-_.]((?:1[5-9]|20)\d{2})(?!\d)/gu,
    read: (first = '', second = '', year = '') => strokes(Number(first), Number(second), year),
  },
]
const NAMED_MONTH: Form = {
  pattern: /(?<!\d)((?:1[5-9]|20)\d{2})[-_.](0[1-9]|1[0-2])(?![-_.]?\d)/gu,
  read: (year = '', month = '') => [year, Number(month)],
}

/**
 * When a document may have been published, from its first lines, the name of its file and what its page says of itself, in this order,
 * each date once. Two different days are two proposals, and a question to the curator. Where there is a day, months are left out.
 * @param fileName empty where the text was pasted
 * @param stated what the page says of itself, as it stands there: 2024-07-23T08:00:00Z
 */
export function publishedProposals(text: string, fileName: string, stated?: string): readonly PublishedProposal[] {
  const found = [...inText(text, WRITTEN), ...inName(fileName, NAMED), ...inPage(stated)]
  const all = found.length > 0 ? found : [...inText(text, [MONTH_ALONE]), ...inName(fileName, [NAMED_MONTH])]
  const byDate = new Map<string, string[]>()
  for (const { date, from } of all) byDate.set(date, [...(byDate.get(date) ?? []), from])
  return [...byDate].map(([date, from]) => ({ date, from: [...new Set(from)].join('; ') }))
}

function* inText(text: string, forms: readonly Form[]): Generator<PublishedProposal> {
  let lines = 0
  let number = 0
  for (const line of headOf(text)) {
    number += 1
    if (line.trim() === '') continue
    lines += 1
    if (lines > HEAD_LINES) return
    const head = line.length > LONG_LINE ? line.slice(0, DATELINE) : line
    for (const { date, words, at } of datesIn(head, forms)) {
      if (head !== line && TELLING.test(head.slice(0, at))) continue
      yield { date, from: `“${words}” stands in line ${number}` }
    }
  }
}

/** The lines of a text as far as they can matter. */
function headOf(text: string): readonly string[] {
  return text.slice(0, HEAD_LENGTH).split('\n')
}

function* inName(name: string, forms: readonly Form[]): Generator<PublishedProposal> {
  const words = name.replace(/\.[^.]*$/, '')
  for (const { date } of [...datesIn(words, forms), ...datesIn(words.replaceAll(/[-_]/g, ' '), WRITTEN.slice(0, 2))]) {
    yield { date, from: 'the file name' }
  }
}

function* inPage(stated: string | undefined): Generator<PublishedProposal> {
  // The first found is the day: what follows is an hour and a zone.
  const [first] = stated === undefined ? [] : datesIn(stated, WRITTEN)
  if (first) yield { date: first.date, from: 'its page says so' }
}

interface Seen {
  readonly date: string
  readonly words: string
  readonly at: number
}

function datesIn(line: string, forms: readonly Form[]): readonly Seen[] {
  const seen: Seen[] = []
  for (const { pattern, read } of forms) {
    for (const match of line.matchAll(pattern)) {
      const date = edtf(...read(...match.slice(1)))
      if (date !== undefined) seen.push({ date, words: match[0], at: match.index })
    }
  }
  return seen.toSorted((a, b) => a.at - b.at)
}

/** Undefined where the calendar has no such day. */
function edtf(year: string, month?: number, day?: number): string | undefined {
  if (month === 0) return undefined
  const date = [
    year,
    ...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0')),
  ].join('-')
  try {
    parsePartialDate(date)
    return date
  } catch (cause) {
    if (cause instanceof DateError) return undefined
    throw cause
  }
}

/** Month 0, which is no date, where either may be the day. */
function strokes(first: number, second: number, year: string): readonly [string, number, number] {
  if (first === second || first > 12) return [year, second, first]
  return second > 12 ? [year, first, second] : [year, 0, 0]
}
