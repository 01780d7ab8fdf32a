/** What is asked about a sheet, and what an answer changes. No question must be answered: until then all stays apart, undated, uncited. */
import { sayList } from './sayList.ts'
import { rowAt } from './table.ts'
import type { WordPart } from './wordDifference.ts'

/** What taking an answer does; see `SheetAnswers`. */
export type Effect =
  | { readonly of: 'order'; readonly order: 'day' | 'month'; readonly others: 'read' | 'undated' }
  | { readonly of: 'date'; readonly key: string; readonly seenFrom?: string; readonly when?: string }
  | { readonly of: 'same'; readonly key: string; readonly isOne: boolean; readonly names: readonly [string, string] }
  | { readonly of: 'quote'; readonly key: string; readonly takesText: boolean }
  | { readonly of: 'repeat'; readonly key: string; readonly keepsBoth: boolean }
  | { readonly of: 'id'; readonly key: string; readonly isOne: boolean; readonly edgesOf: string }
  | { readonly of: 'later' }

export interface SheetAnswer {
  readonly label: string
  /** What comes of it, beside the label: “22 July 2024”. */
  readonly says?: string
  readonly effect: Effect
}

export interface SheetQuestion {
  readonly kind: 'order' | 'same' | 'quote' | 'day' | 'reading' | 'unread' | 'repeat' | 'id'
  /** The same for the same question in another reading of the sheet. */
  readonly key: string
  readonly title: string
  readonly detail: string
  /** Numbers of the rows that it is about. */
  readonly rows: readonly number[]
  readonly answers: readonly SheetAnswer[]
  /** A field stands beside the answers: for the day that the words are said on, or for the date that is meant. */
  readonly asks?: 'day' | 'date'
  /** The two wordings of a quote, cut where they differ. */
  readonly wordings?: { readonly sheet: readonly WordPart[]; readonly text: readonly WordPart[] }
}

/** The answers that were given, by the keys of their questions. `readRows` takes them. */
export interface SheetAnswers {
  readonly order?: 'day' | 'month'
  /** Dates that contradict the order: read as they can be, or left undated. Absent: asked. */
  readonly others?: 'read' | 'undated'
  /** Null: no date. */
  readonly dates: ReadonlyMap<string, { readonly seenFrom?: string; readonly when?: string } | null>
  /** For each pair that was answered: one, or two. The first of the names is the one that stays. */
  readonly same: ReadonlyMap<string, { readonly isOne: boolean; readonly names: readonly [string, string] }>
  /** Does the text’s wording take the place of the sheet’s? */
  readonly quotes: ReadonlyMap<string, boolean>
  readonly repeats: ReadonlyMap<string, boolean>
  readonly ids: ReadonlyMap<string, { readonly isOne: boolean; readonly edgesOf: string }>
}

export const NO_ANSWERS: SheetAnswers = {
  dates: new Map(),
  same: new Map(),
  quotes: new Map(),
  repeats: new Map(),
  ids: new Map(),
}

/** The answers with one more; the last to a question counts. */
export function answer(answers: SheetAnswers, effect: Effect): SheetAnswers {
  switch (effect.of) {
    case 'order':
      return { ...answers, order: effect.order, others: effect.others }
    case 'date': {
      const { key, of: _, ...date } = effect
      return { ...answers, dates: withEntry(answers.dates, key, Object.keys(date).length > 0 ? date : null) }
    }
    case 'same': {
      const { key, isOne, names } = effect
      return { ...answers, same: withEntry(answers.same, key, { isOne, names }) }
    }
    case 'quote':
      return { ...answers, quotes: withEntry(answers.quotes, effect.key, effect.takesText) }
    case 'repeat':
      return { ...answers, repeats: withEntry(answers.repeats, effect.key, effect.keepsBoth) }
    case 'id': {
      const { key, isOne, edgesOf } = effect
      return { ...answers, ids: withEntry(answers.ids, key, { isOne, edgesOf }) }
    }
    case 'later':
      return answers
  }
}

function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map([...map, [key, value]])
}

const LATER: SheetAnswer = { label: 'Later', effect: { of: 'later' } }

/** A cell of a column of dates. */
export interface DateCell {
  readonly row: number
  readonly text: string
  /** What it is as the other order has it, in words. */
  readonly says?: string
}

/** “Row 8 alone is”, “rows 8 and 12 alone are”. */
function rowsOf(cells: readonly DateCell[], one: string, several: string): string {
  const numbers = sayList(
    cells.map(({ row }) => String(row)),
    MOST_ROWS_NAMED,
  )
  return cells.length === 1 ? `row ${numbers} ${one}` : `rows ${numbers} ${several}`
}

/** Rows that a question names; of more it says how many. */
const MOST_ROWS_NAMED = 5

/** A column in which some dates can only be day first, and others only month first. */
export function askContradictingOrder(dayFirst: readonly DateCell[], monthFirst: readonly DateCell[]): SheetQuestion {
  const [day, month] = [dayFirst[0], monthFirst[0]]
  const only = (cell: DateCell | undefined, order: string) =>
    cell ? `${cell.text} (row ${cell.row}) can only be ${order} first.` : ''
  const dayLeads = leads(dayFirst, monthFirst)
  const day1 = { of: 'order', order: 'day' } as const
  const month1 = { of: 'order', order: 'month' } as const
  const leading = dayLeads
    ? {
        label: `Day first; ${rowsOf(monthFirst, 'alone is', 'alone are')} month first`,
        cells: monthFirst,
        effect: day1,
      }
    : { label: `Month first; ${rowsOf(dayFirst, 'alone is', 'alone are')} day first`, cells: dayFirst, effect: month1 }
  const says = leading.cells.length === 1 ? leading.cells[0]?.says : undefined
  const dayOnly: SheetAnswer = {
    label: `Day first; ${rowsOf(monthFirst, 'has', 'have')} no date`,
    effect: { ...day1, others: 'undated' },
  }
  const monthOnly: SheetAnswer = {
    label: `Month first; ${rowsOf(dayFirst, 'has', 'have')} no date`,
    effect: { ...month1, others: 'undated' },
  }
  return {
    kind: 'order',
    key: 'order',
    title: 'Dates: day or month first?',
    detail: `${only(day, 'day')} ${only(month, 'month')}`,
    rows: [...dayFirst, ...monthFirst].map(({ row }) => row),
    answers: [
      { label: leading.label, ...(says !== undefined && { says }), effect: { ...leading.effect, others: 'read' } },
      ...(dayLeads ? [dayOnly, monthOnly] : [monthOnly, dayOnly]),
    ],
  }
}

/** Which order a column with contradictions goes by until it is answered: that of more dates, or of the first. */
export function leads(dayFirst: readonly DateCell[], monthFirst: readonly DateCell[]): boolean {
  if (dayFirst.length !== monthFirst.length) return dayFirst.length > monthFirst.length
  return (dayFirst[0]?.row ?? Infinity) < (monthFirst[0]?.row ?? Infinity)
}

/** A column in which every date of numbers could be either. @param dayFirst what the first of them says in either order */
export function askUnproved(cells: readonly DateCell[], dayFirst: string, monthFirst: string): SheetQuestion {
  const first = cells[0]
  const others = cells.length - 1
  const more = others === 0 ? '' : others === 1 ? ' So can one more.' : ` So can ${others} more.`
  return {
    kind: 'order',
    key: 'order',
    title: 'Dates: day or month first?',
    detail: `${first?.text ?? ''} (row ${first?.row ?? 1}) can be ${dayFirst} or ${monthFirst}.${more}`,
    rows: cells.map(({ row }) => row),
    answers: [
      { label: 'Day first', says: dayFirst, effect: { of: 'order', order: 'day', others: 'read' } },
      { label: 'Month first', says: monthFirst, effect: { of: 'order', order: 'month', others: 'read' } },
    ],
  }
}

/** Words that are a date only seen from some day. */
export function askDay(key: string, { row, text }: DateCell): SheetQuestion {
  return {
    kind: 'day',
    key,
    title: `Row ${row}: “${text}” needs a day`,
    detail: 'The sheet has no date of its own. Of which day is it?',
    rows: [row],
    answers: [{ label: 'No date', effect: { of: 'date', key } }],
    asks: 'day',
  }
}

/** Words that can be several dates. */
export function askReading(
  key: string,
  { row, text }: DateCell,
  readings: readonly { readonly when: string; readonly says: string }[],
): SheetQuestion {
  return {
    kind: 'reading',
    key,
    title: `Row ${row}: which is “${text}”?`,
    detail: 'It can be read in more than one way.',
    rows: [row],
    answers: [
      ...readings.map(({ when, says }) => ({ label: says, effect: { of: 'date', key, when } as const })),
      { label: 'No date', effect: { of: 'date', key } },
    ],
  }
}

/** Words of which no date was made. */
export function askUnread(key: string, { row, text }: DateCell): SheetQuestion {
  return {
    kind: 'unread',
    key,
    title: `Row ${row}: “${text}” was not read as a date`,
    detail: 'Which date is it?',
    rows: [row],
    answers: [{ label: 'No date', effect: { of: 'date', key } }],
    asks: 'date',
  }
}

/** Two names that may be one. @param arePeople as far as the sheet says */
export function askSame(
  key: string,
  names: readonly [string, string],
  detail: string,
  rows: readonly number[],
  arePeople: boolean,
): SheetQuestion {
  const [one, two] = arePeople ? ['One person', 'Two people'] : ['One and the same', 'Two']
  return {
    kind: 'same',
    key,
    title: `The same? ${names[0]} · ${names[1]}`,
    detail,
    rows,
    answers: [
      { label: one, effect: { of: 'same', key, isOne: true, names } },
      { label: two, effect: { of: 'same', key, isOne: false, names } },
      LATER,
    ],
  }
}

/** A quote that stands in a text nearly so. @param place the title of the document, and where in it */
export function askQuote(
  key: string,
  row: number,
  place: string,
  wordings: NonNullable<SheetQuestion['wordings']>,
): SheetQuestion {
  return {
    kind: 'quote',
    key,
    title: `Row ${row}: the quote differs from the text`,
    detail: place,
    rows: [row],
    answers: [
      { label: 'Use the text’s words', effect: { of: 'quote', key, takesText: true } },
      { label: 'Leave uncited', effect: { of: 'quote', key, takesText: false } },
    ],
    wordings,
  }
}

/** A row that says the same as one before it. */
export function askRepeat(key: string, first: number, again: number, says: string): SheetQuestion {
  return {
    kind: 'repeat',
    key,
    title: `Twice the same? ${capital(rowAt(first))} · row ${again}`,
    detail: says,
    rows: [first, again],
    answers: [
      { label: 'Keep both', effect: { of: 'repeat', key, keepsBoth: true } },
      { label: `Leave out row ${again}`, effect: { of: 'repeat', key, keepsBoth: false } },
      LATER,
    ],
  }
}

/** Two records of a list of nodes that have one id. @param records name and key of each */
export function askId(
  key: string,
  id: string,
  records: readonly [NamedRecord, NamedRecord],
  rows: readonly [number, number],
): SheetQuestion {
  const [one, two] = records
  const theirs = ({ key: edgesOf, name }: NamedRecord): SheetAnswer => ({
    label: `Two; the relationships are those of ${name}`,
    effect: { of: 'id', key, isOne: false, edgesOf },
  })
  return {
    kind: 'id',
    key,
    title: `“${id}” stands twice: ${one.name} / ${two.name}`,
    detail: `Rows ${rows[0]} and ${rows[1]} have the same id. Are they one?`,
    rows,
    answers: [
      { label: `One, called ${one.name}`, effect: { of: 'id', key, isOne: true, edgesOf: one.key } },
      theirs(one),
      theirs(two),
      LATER,
    ],
  }
}

export interface NamedRecord {
  readonly key: string
  readonly name: string
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
