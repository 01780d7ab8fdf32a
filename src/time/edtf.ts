import { parse } from 'edtf'
import type { DateNode, EdtfNode, IntervalNode, SetNode } from 'edtf'
import { DateError } from './dateError.ts'
import { checkedDay, checkMonth, isoYear } from './day.ts'
import { plainForm } from './plainForm.ts'
import { coarsenessOf, rangeOf, readingsOf } from './readings.ts'
import { sayYear } from './sayDate.ts'
import type { When, WrittenEnd, WrittenForm, WrittenMember } from './when.ts'
import { writtenDateOf, writtenSeasonOf } from './writtenDate.ts'

/** EDTF (ISO 8601-2:2019) that a dataset may use: levels 0 and 1, and of level 2 the one-of-a-set. */
const HIGHEST_LEVEL = 2
const HIGHEST_LEVEL_OF_AN_INTERVAL = 1
/** Codes from here on, in a month's place, are parts of the year. */
const FIRST_SEASON = 21

/** A parse takes about 0.1 ms and the same few hundred expressions are asked for again and again. */
const known = new Map<string, When>()

/**
 * When an EDTF expression says that something happened.
 *
 * Read are dates (`2025-04-14`, `2023-10`, `2025`), intervals (`2025-04-14/2025-04-15`, `2025/2029`) with open (`..`)
 * and unknown (empty) ends, one-of-a-set (`[2025-04-14,2025-04-15]`, `[..2024-03-13]`), the qualifiers `?`, `~`, `%` at
 * the end of a date, seasons, and unspecified digits (`202X`, `2025-XX`). A single date is some day of what it names,
 * never the whole of it. Years run from -9999 to 9999.
 *
 * The same text gives the same object.
 * @throws DateError where the text is not such an expression, or it ends before it starts
 */
export function parseWhen(text: string): When {
  let when = known.get(text)
  if (when === undefined) {
    when = readWhen(text)
    known.set(text, when)
  }
  return when
}

function readWhen(text: string): When {
  const form = plainForm(text) ?? formOf(text)
  const readings = readingsOf(form)
  if (readings.length === 0) {
    throw new DateError(text, 'ends before it starts', 'Write the earlier date first.')
  }
  const range = rangeOf(readings)
  if (range.start === -Infinity && range.end === Infinity && readings.length === 1) {
    throw new DateError(text, 'bounds nothing', 'Write the end that is known, or leave the date out.')
  }
  return Object.freeze({
    edtf: text,
    form,
    readings: Object.freeze(readings),
    qualified: isQualified(form),
    coarseness: coarsenessOf(form),
    range: Object.freeze(range),
  })
}

function formOf(text: string): WrittenForm {
  const node = parsed(text)
  switch (node.type) {
    case 'Date':
      return { type: 'date', date: writtenDateOf(text, node) }
    case 'Season':
      return { type: 'date', date: writtenSeasonOf(text, node) }
    case 'Interval':
      return intervalForm(text, node)
    case 'Set':
      return { type: 'set', members: membersOf(text, node) }
    case 'List': {
      const repair = 'Write one relationship for each date, or [ ] if it was only one of them.'
      throw new DateError(text, 'names several dates at once', repair)
    }
    case 'Year':
      throw new DateError(text, 'is not a year of four digits', 'Write a year from -9999 to 9999, like 2025 or -0043.')
    case 'Decade':
      if (text.startsWith('-')) throw new DateError(text, 'is not a year of four digits', inFourDigits(text))
      throw new DateError(text, 'is not a year of four digits', `${inFourDigits(text)} For the decade write ${text}X.`)
    case 'Century':
      if (text.startsWith('-')) throw new DateError(text, 'is not a year of four digits', inFourDigits(text))
      throw new DateError(
        text,
        'is not a year of four digits',
        `${inFourDigits(text)} For the hundred years write ${text}XX.`,
      )
  }
}

/**
 * How a year of fewer digits is written: "-44" is meant for 44 BC, and that is -0043, since the year before AD 1 is 0000.
 * @param rest the month and the day that follow it
 */
function inFourDigits(text: string, rest = ''): string {
  const number = Number(text)
  const year = number < 0 || text.startsWith('-') ? number + 1 : number
  return `For the year ${sayYear(year)} write ${isoYear(year)}${rest}.`
}

function parsed(text: string): EdtfNode {
  if (/T\d\d|\d:\d\d/i.test(text)) {
    throw new DateError(text, 'has a time of day', 'Write the day alone, like 2025-04-14.')
  }
  try {
    return parse(text, { level: HIGHEST_LEVEL })
  } catch (cause) {
    refuseImpossibleDays(text)
    // The package's message is a dump of its grammar's state: of no use to a curator.
    const error = new DateError(text, 'is not an EDTF date', repairFor(text))
    error.cause = cause
    throw error
  }
}

/** Where the form is right and the calendar has no such month or day, that is what the error has to say. */
function refuseImpossibleDays(text: string): void {
  for (const [, year, month, day] of text.matchAll(/(-?\d{4})-(\d\d)(?:-(\d\d))?(?!\d)/g)) {
    if (day !== undefined) checkedDay(text, Number(year), Number(month), Number(day))
    else if (Number(month) < FIRST_SEASON) checkMonth(text, Number(month))
  }
}

/** The repair for the slips that are common, and the forms that exist for the rest. */
function repairFor(text: string): string {
  if (text.trim() === '') return 'Write a date, or leave the field out.'
  if (text !== text.trim()) return 'Write it without spaces around.'
  if (/^-?\d{4}-\d{1,2}(-\d{1,2})?$/.test(text)) {
    const padded = text.replace(/-(\d)(?!\d)/g, '-0$1')
    if (padded !== text) return `Write two digits for month and day: ${padded}.`
  }
  const short = /^(-?\d{1,3})((?:-\d\d){0,2})$/.exec(text)
  if (short?.[1] !== undefined && Number(short[1]) !== 0) return inFourDigits(short[1], short[2])
  if (text.startsWith('-0000')) return `For 1 BC write ${text.slice(1)}.`
  if (/^-?\d{4}-2[1-4][?~%]$/.test(text)) {
    return 'A season takes no qualifier: write its months, like [2024-03..2024-05].'
  }
  return 'Write 2025-04-14, 2025-04, 2025, 2025-04-14/2025-04-15 (from, to), [2025-04-14,2025-04-15] (one of them) or 2025?.'
}

function intervalForm(text: string, { values: [start, end], level }: IntervalNode): WrittenForm {
  if (level > HIGHEST_LEVEL_OF_AN_INTERVAL) {
    const repair = 'Write each end as a whole date, with ?, ~ or % after it if need be, and without X.'
    throw new DateError(text, 'has an end that is only partly given', repair)
  }
  return { type: 'interval', start: endOf(text, start), end: endOf(text, end) }
}

function endOf(text: string, node: DateNode | number | null): WrittenEnd {
  if (node === null) return 'unknown'
  return typeof node === 'number' ? 'open' : writtenDateOf(text, node)
}

function membersOf(text: string, { values, earlier, later }: SetNode): readonly WrittenMember[] {
  return values.map((value, index) => {
    const [from, to] = Array.isArray(value) ? value : [value, value]
    const first = writtenDateOf(text, from)
    const last = from === to ? first : writtenDateOf(text, to)
    return {
      from: earlier && index === 0 ? null : first,
      to: later && index === values.length - 1 ? null : last,
    }
  })
}

function isQualified(form: WrittenForm): boolean {
  switch (form.type) {
    case 'date':
      return form.date.qualifier !== ''
    case 'interval':
      return isQualifiedEnd(form.start) || isQualifiedEnd(form.end)
    case 'set':
      return false // The grammar allows no qualifier in a set.
  }
}

function isQualifiedEnd(end: WrittenEnd): boolean {
  return typeof end !== 'string' && end.qualifier !== ''
}
