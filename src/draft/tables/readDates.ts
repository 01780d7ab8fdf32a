/** The dates of a sheet: one order for all of them, what contradicts it, and a date for each row. */
import type { FoundDate } from '../found.ts'
import type { Basis } from '../../data/schema.ts'
import { parseWhen } from '../../time/edtf.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import { dateOrder } from '../dates/dateOrder.ts'
import { type DateRead, readDate } from '../dates/readDate.ts'
import { joinDates } from './joinDates.ts'
import {
  askContradictingOrder,
  askDay,
  askReading,
  askUnproved,
  askUnread,
  type DateCell,
  leads,
  type SheetAnswers,
  type SheetQuestion,
} from './sheetQuestions.ts'

/** The cells of a row that say when. */
export interface RowDates {
  readonly row: number
  readonly start: string
  readonly end: string
}

export interface ReadDates {
  /** What comes first, where that is known: proved, answered or kept. */
  readonly order: 'day' | 'month' | null
  /** Of the sheet as a whole. */
  readonly questions: readonly SheetQuestion[]
  /** The date of a row, and what is asked of it. */
  readonly dateOf: (row: RowDates) => RowDate
}

export interface RowDate {
  /** Absent where the cells are empty. */
  readonly date?: FoundDate
  readonly questions: readonly SheetQuestion[]
}

const NUMBERS = /\d\D+\d/

interface Read {
  readonly when?: string
  readonly basis?: Basis
  readonly question?: string
  readonly lacks?: 'day'
}

/**
 * @param rows all of the sheet
 * @param kept what came first in the last version of the sheet
 * @param isPeriod a start without an end is a beginning, not a day on which it happened: the heading says “start” or “since”
 */
export function readDates(
  rows: readonly RowDates[],
  answers: SheetAnswers,
  kept: 'day' | 'month' | undefined,
  isPeriod: boolean,
): ReadDates {
  const cells: DateCell[] = []
  for (const { row, start, end } of rows) {
    // What is no date of numbers proves nothing.
    if (NUMBERS.test(start)) cells.push({ row, text: start })
    if (NUMBERS.test(end)) cells.push({ row, text: end })
  }
  const proved = dateOrder(cells.map(({ text }) => text))
  const at = (indexes: readonly number[]) => indexes.flatMap((index) => cells[index] ?? [])
  const [dayFirst, monthFirst, either] = [at(proved.dayFirst), at(proved.monthFirst), at(proved.either)]
  const contradicts = dayFirst.length > 0 && monthFirst.length > 0
  const leading = contradicts ? (kept ?? (leads(dayFirst, monthFirst) ? 'day' : 'month')) : (proved.order ?? kept)
  const order = answers.order ?? leading ?? null
  const says = (text: string, first: 'day' | 'month') => {
    const [read] = readDate(text, { order: first }).readings
    return read ? sayWhen(parseWhen(read.when)) : text
  }

  const questions: SheetQuestion[] = []
  if (contradicts && answers.others === undefined) {
    questions.push(
      askContradictingOrder(
        dayFirst.map((cell) => ({ ...cell, says: says(cell.text, 'day') })),
        monthFirst.map((cell) => ({ ...cell, says: says(cell.text, 'month') })),
      ),
    )
  }
  const unproved = either[0]
  if (order === null && unproved) {
    questions.push(askUnproved(either, says(unproved.text, 'day'), says(unproved.text, 'month')))
  }
  const odd = order === null ? [] : order === 'day' ? monthFirst : dayFirst
  const against = new Set(odd.map(({ text }) => text))
  const other = order === 'day' ? 'month' : 'day'

  /** Many rows have the same words, and reading them takes time. */
  const known = new Map<string, DateRead>()
  const readAs = (text: string, seenFrom?: string) => {
    const key = `${seenFrom ?? ''} ${text}`
    const before = known.get(key)
    if (before) return before
    const first = against.has(text) ? other : order
    const read = readDate(text, { ...(first && { order: first }), ...(seenFrom !== undefined && { seenFrom }) })
    known.set(key, read)
    return read
  }

  const readCell = (cell: DateCell, key: string, asked: SheetQuestion[]): Read => {
    const { text } = cell
    const given = answers.dates.get(key)
    if (given === null) return {}
    if (given?.when !== undefined) return { when: given.when, basis: 'stated' }
    if (against.has(text) && answers.others !== 'read') {
      return answers.others === 'undated' ? {} : { question: `${text} can only be ${other} first` }
    }
    const { readings, question } = readAs(text, given?.seenFrom)
    const [only, ...more] = readings
    if (question === 'order') return { question: 'day or month first?' }
    if (question === 'day') {
      asked.push(askDay(key, cell))
      return { question: `“${text}” needs a day`, lacks: 'day' }
    }
    if (question === 'unread') {
      asked.push(askUnread(key, cell))
      return { question: `“${text}” was not read as a date` }
    }
    // “n.d.” and its like: it says itself that there is none.
    if (!only) return {}
    // Words are taken as they are meant mostly; numbers alone, as “2023-24”, can as well be something else.
    if (more.length > 0 && !/\p{L}/u.test(text)) {
      asked.push(askReading(key, cell, readings))
      return { question: `“${text}” can be read in more than one way` }
    }
    return { when: only.when, basis: only.basis }
  }

  const dateOf = ({ row, start, end }: RowDates): RowDate => {
    if (start === '' && end === '') return { questions: [] }
    const asked: SheetQuestion[] = []
    const text = end === '' ? start : `${start} – ${end}`.trim()
    const from = start === '' ? {} : readCell({ row, text: start }, `date ${row} ${start}`, asked)
    const to = end === '' ? {} : readCell({ row, text: end }, `end ${row} ${end}`, asked)
    return { date: dated(text, from, to, end !== '' || isPeriod), questions: asked }
  }
  return { order, questions, dateOf }
}

function dated(text: string, from: Read, to: Read, isPeriod: boolean): FoundDate {
  const asked = from.question === undefined ? to : from
  if (asked.question !== undefined) {
    return { text, question: asked.question, ...(asked.lacks && { lacks: asked.lacks }) }
  }
  if (from.when === undefined && to.when === undefined) return { text }
  const basis = [from.basis, to.basis].find((one) => one !== undefined && one !== 'stated') ?? 'stated'
  if (!isPeriod && from.when !== undefined) return { text, when: from.when, basis }
  const joined = joinDates(from.when, to.when)
  if ('when' in joined) return { text, when: joined.when, basis }
  const why =
    joined.not === 'backward' ? 'impossible date: the end is before the start' : 'its two dates make no period'
  return { text, question: why, lacks: 'period' }
}
