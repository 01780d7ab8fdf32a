/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a date or a span */
/** The answer of each relationship to a window, and how far what was foreseen had got: the one place where both are decided. */
import { oncePer } from '../data/oncePer.ts'
import { type Edge, STATUSES, type Status } from '../data/schema.ts'
import { ANSWERS, type Answer, type DatedAnswer, type Mode, answer, higher, isWhole } from '../time/answer.ts'
import { type Day, type Interval, sameInterval } from '../time/interval.ts'
import type { When } from '../time/when.ts'
import { type DateColumns, answerEach, dateColumnsOf } from '../time/answerEach.ts'
import { type OpenSpan, answerOpen, openSpan } from '../time/openSpan.ts'
import { NONE, columnsOf } from './edgeColumns.ts'
import type { Network } from './network.ts'
import { knowledgeBy, lastPublished } from './publication.ts'
import { isDisputed } from './standing.ts'

/** What a relationship is asked: the window, what it asks, and by when it had to be known (null: by now). */
export interface Asked {
  readonly window: Interval
  readonly mode: Mode
  readonly known: Day | null
}

/**
 * How far the thing had got of which an edge tells. What was foreseen is `open` or, where another edge carries it out,
 * `fulfilled`; what else is told is `ongoing` or `completed`, or `disputed` where it is alleged or denied: whether it came to
 * pass at all is the question.
 */
export const PROGRESS = ['open', 'fulfilled', 'ongoing', 'completed', 'disputed'] as const
export type Progress = (typeof PROGRESS)[number]

const PLANNED = STATUSES.indexOf('planned')

/** Depends on what was known alone, never on the window or on filters. */
export function progressOf(edge: Edge, known: Day | null, network: Network): Progress {
  if (edge.status !== 'planned') return isDisputed(edge) ? 'disputed' : edge.status
  return fulfilmentsOf(edge, known, network).length > 0 ? 'fulfilled' : 'open'
}

/** As what it was told: it is drawn by that, and what is disputed by its standing as well. */
export function statusOf(progress: Exclude<Progress, 'disputed'>): Status {
  return progress === 'open' || progress === 'fulfilled' ? 'planned' : progress
}

/** The answer of a date: in a window that is the whole, every one is certain. */
export function answerOfDate(
  when: When | undefined,
  { window, mode }: Pick<Asked, 'window' | 'mode'>,
  extent: Interval,
): Answer {
  return when && isWhole(window, mode, extent) ? 'certain' : answer(when, window, mode)
}

/**
 * The answer of an edge: that of its date. In `during`, something planned gets the higher of two: that of its date, the day on which it
 * was foreseen, and that of the days on which it was open.
 */
export function answerOf(edge: Edge, { window, mode, known }: Asked, network: Network): Answer {
  const own = answerOfDate(network.whens.get(edge.id), { window, mode }, network.extent)
  if (mode !== 'during' || edge.status !== 'planned' || own === 'undated') return own
  const { of, spans } = openSpans(known, network)
  const open = spans[of[columnsOf(network).places.get(edge.id) ?? NONE] ?? NONE]
  return open ? higher(own, answerOpen(open, window)) : own
}

/** What carries a planned edge out, of what was known. */
function fulfilmentsOf(edge: Edge, known: Day | null, network: Network): readonly Edge[] {
  const all = network.fulfilledBy.get(edge.id) ?? []
  return known === null ? all : all.filter((one) => knowledgeBy(one, known, network) === 'known')
}

/** The days on which planned relationships were open: those of one date that were carried out on the same dates share a span. */
interface OpenSpans {
  /** By place, the index of its span; −1 of what is not planned, or has no date. */
  readonly of: Int32Array
  readonly spans: readonly OpenSpan[]
  /** The same spans, as columns. */
  readonly columns: DateColumns
  readonly fulfilled: Uint8Array
}

/** What a day of "known by" gives, for all windows. */
interface AsKnown {
  readonly known: Day | null
  spans?: OpenSpans
  alike?: AlikeInTime
  progress?: Uint8Array
}
/** Of each network what was asked last, and what is asked of now: every step of a thumb asks again. */
const remembered = new WeakMap<Network, { readonly now: AsKnown; last: AsKnown }>()

function asKnown(known: Day | null, network: Network): AsKnown {
  let own = remembered.get(network)
  if (!own) {
    const now: AsKnown = { known: null }
    own = { now, last: now }
    remembered.set(network, own)
  }
  if (known === null) return own.now
  if (own.last.known !== known) own.last = { known }
  return own.last
}

/** The days on which each dated planned edge was open. */
function openSpans(known: Day | null, network: Network): OpenSpans {
  const own = asKnown(known, network)
  own.spans ??= openSpansOf(known, network)
  return own.spans
}

function openSpansOf(known: Day | null, network: Network): OpenSpans {
  const { size, date, dates, status, places } = columnsOf(network)
  const through = lastPublished(network, known)
  const of = new Int32Array(size).fill(NONE)
  const spans: OpenSpan[] = []
  const numbers = new Map<string, number>()
  for (const [place, edge] of network.byDate.entries()) {
    const when = dates[date[place] ?? NONE]
    if (status[place] !== PLANNED || !when) continue
    const fulfilments = fulfilmentsOf(edge, known, network).map(({ id }) => date[places.get(id) ?? NONE] ?? NONE)
    const key = [date[place], ...fulfilments].join(' ')
    let number = numbers.get(key)
    if (number === undefined) {
      number =
        spans.push(
          openSpan(
            when,
            fulfilments.map((one) => dates[one]),
            through,
          ),
        ) - 1
      numbers.set(key, number)
    }
    of[place] = number
  }
  return {
    of,
    spans,
    columns: dateColumnsOf(spans.map(({ when }) => when)),
    fulfilled: Uint8Array.from(spans, ({ fulfilled }) => Number(fulfilled)),
  }
}

/** By place, the index in `PROGRESS` of how far each relationship had got. */
export function progressCodes(known: Day | null, network: Network): Uint8Array {
  const own = asKnown(known, network)
  own.progress ??= Uint8Array.from(network.byDate, (edge) => PROGRESS.indexOf(progressOf(edge, known, network)))
  return own.progress
}

/** The code of an answer, in columns: its place in this list. The first stands for "not asked". */
export const ANSWER_TABLE = [undefined, ...ANSWERS] as const
export const codeOf = (answer: Answer): number => ANSWER_TABLE.indexOf(answer)
const UNDATED = codeOf('undated')
const CERTAIN = codeOf('certain')
const LIMIT = codeOf('limit')
const OUTSIDE = codeOf('outside')

/** By code and code, that of the higher answer of something dated. */
const HIGHER = ANSWER_TABLE.map((a) => ANSWER_TABLE.map((b) => (isDated(a) && isDated(b) ? codeOf(higher(a, b)) : 0)))

function isDated(answer: Answer | undefined): answer is DatedAnswer {
  return answer !== undefined && answer !== 'undated'
}

/**
 * What `answerOf` says of every relationship, by place, as codes: each distinct date is answered once, and so is each span on which
 * plans were open.
 */
export function answerCodes(asked: Asked, network: Network): Uint8Array {
  const own = answered.get(network) ?? []
  const before = own.find(({ asked: { window, mode, known } }) => {
    return sameInterval(window, asked.window) && mode === asked.mode && known === asked.known
  })
  if (before) return before.codes
  const codes = answerCodesOf(asked, network)
  const { window, mode, known } = asked
  answered.set(network, [{ asked: { window, mode, known }, codes }, ...own].slice(0, ANSWERED))
  return codes
}

/** What was answered last: of the present window and the one it is compared with much is asked at each step, and of all time. */
const ANSWERED = 3
const answered = new WeakMap<Network, readonly { readonly asked: Asked; readonly codes: Uint8Array }[]>()

function answerCodesOf(asked: Asked, network: Network): Uint8Array {
  return codesOf(asked, network, columnsOf(network).date, openSpans(asked.known, network).of)
}

/** The answers to things of these dates, which were open on these spans. */
function codesOf({ window, mode, known }: Asked, network: Network, date: Int32Array, span: Int32Array): Uint8Array {
  const ofDates = answerDates(datesOf(network), window, mode, network.extent)
  const codes = new Uint8Array(date.length)
  for (let i = 0; i < date.length; i++) codes[i] = date[i] === NONE ? UNDATED : ofDates[date[i]!]!
  if (mode !== 'during') return codes

  const { columns, fulfilled } = openSpans(known, network)
  const ofSpans = answerEach(columns, window, 'during')
  for (let number = 0; number < columns.size; number++)
    if (ofSpans[number] === OUTSIDE && fulfilled[number] === 0 && isOver(columns, number, window))
      ofSpans[number] = LIMIT
  for (let i = 0; i < date.length; i++) if (span[i] !== NONE) codes[i] = HIGHER[codes[i]!]![ofSpans[span[i]!]!]!
  return codes
}

/** The answer of each distinct date of a network, by its number in the columns of its edges, as codes. */
export function answersOfDates({ window, mode }: Pick<Asked, 'window' | 'mode'>, network: Network): Uint8Array {
  return answerDates(datesOf(network), window, mode, network.extent)
}

/** The answers of dates, as codes: in a window that is the whole, every one is certain. */
export function answerDates(dates: DateColumns, window: Interval, mode: Mode, extent: Interval): Uint8Array {
  return isWhole(window, mode, extent) ? new Uint8Array(dates.size).fill(CERTAIN) : answerEach(dates, window, mode)
}

/** Does every reading end before the window? Then nothing tells whether the thing was still open. */
function isOver({ from, endLatest }: DateColumns, number: number, window: Interval): boolean {
  for (let i = from[number]!; i < from[number + 1]!; i++) if (endLatest[i]! > window.start) return false
  return true
}

/** Each distinct date of a network, by its number in the columns of its edges. */
const datesOf = oncePer((network: Network): DateColumns => {
  return dateColumnsOf(columnsOf(network).dates)
})

/** Relationships of one date that were open on the same days: they get one answer in every window. */
export interface AlikeInTime {
  /** By place the number of the group that a relationship belongs to. */
  readonly of: Int32Array
  /** By number the date of a group and the span on which it was open, as indices; −1 where it has none. */
  readonly date: Int32Array
  readonly span: Int32Array
}

export function alikeInTime(known: Day | null, network: Network): AlikeInTime {
  const own = asKnown(known, network)
  own.alike ??= alikeInTimeOf(known, network)
  return own.alike
}

function alikeInTimeOf(known: Day | null, network: Network): AlikeInTime {
  const { size, date, dates } = columnsOf(network)
  const { of: spans } = openSpans(known, network)
  const of = new Int32Array(size)
  const one: number[] = []
  const numbers = new Map<number, number>()
  for (let place = 0; place < size; place++) {
    const key = (spans[place]! + 1) * (dates.length + 1) + date[place]! + 1
    let number = numbers.get(key)
    if (number === undefined) {
      number = one.push(place) - 1
      numbers.set(key, number)
    }
    of[place] = number
  }
  return {
    of,
    date: Int32Array.from(one, (place) => date[place]!),
    span: Int32Array.from(one, (place) => spans[place]!),
  }
}

/** What `answerOf` says of each group, as codes. */
export function answerCodesAlike({ date, span }: AlikeInTime, asked: Asked, network: Network): Uint8Array {
  return codesOf(asked, network, date, span)
}
