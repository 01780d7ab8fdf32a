/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a date, a document or a relation */
/** Which stretches of time the documents speak about, and which none does. */
import { oncePer } from '../data/oncePer.ts'
import { type Document, STATUSES } from '../data/schema.ts'
import { type Day, type Interval, intersection, lengthOf } from '../time/interval.ts'
import { saySpan } from '../time/sayWindow.ts'
import type { When } from '../time/when.ts'
import { citedColumnsOf } from './citedColumns.ts'
import { columnsOf } from './edgeColumns.ts'
import type { Network } from './network.ts'
import { publishedFrom } from './publication.ts'

/**
 * The period that a document speaks about: from the first to the last day that the dates of the edges give which cite it, for
 * themselves or for their date. Null where they give none.
 *
 * A date without an earliest or a latest day gives none, nor does a span that is not over: a plan that runs until 2029 does not
 * mean that its text speaks of 2028. Cut after the day of publication, where the document states it: no text reports what came
 * later. A day that it only cannot precede cuts nothing.
 */
export function periodOf(document: Document, network: Network): Interval | null {
  const period = periodsIn(network).get(document.id)
  const published = publishedFrom(document)
  if (!period || published?.basis !== 'stated') return period ?? null
  return intersection(period, { start: -Infinity, end: published.day + 1 })
}

/** From the first to the last day that edges give which cite a document, for themselves or for their date, by its id. */
const periodsIn = oncePer((network: Network): ReadonlyMap<string, Interval> => {
  const { size, date, dates, status, relation } = columnsOf(network)
  const { from, documents, datingFrom, datingDocuments } = citedColumnsOf(network)
  const { documents: all, relations } = network.dataset
  const isRemark = relations.map(({ editorial }) => editorial === true)
  const told = dates.map(rangeTold)
  const own = new Map<string, { start: Day; end: Day }>()
  const add = (number: number, range: Interval) => {
    const { id } = all[number]!
    const period = own.get(id)
    if (!period) own.set(id, { ...range })
    else {
      period.start = Math.min(period.start, range.start)
      period.end = Math.max(period.end, range.end)
    }
  }
  for (let place = 0; place < size; place++) {
    const days = told[date[place]!]
    if (!days || isRemark[relation[place]!] || (days.lasts && status[place] !== COMPLETED)) continue
    for (let i = from[place]!; i < from[place + 1]!; i++) add(documents[i]!, days.range)
    for (let i = datingFrom[place]!; i < datingFrom[place + 1]!; i++) add(datingDocuments[i]!, days.range)
  }
  return own
})

const COMPLETED = STATUSES.indexOf('completed')

/** The days that a date gives, and whether something goes on all that time. */
function rangeTold({ range, readings }: When): { readonly range: Interval; readonly lasts: boolean } | null {
  if (!Number.isFinite(range.start) || !Number.isFinite(range.end)) return null
  return { range, lasts: readings.some(({ kind }) => kind === 'span') }
}

/** The stretches of the extent that no document speaks about, in order. */
export const gapsOf = oncePer((network: Network): readonly Interval[] => {
  if (!network.dated) return []
  const periods = network.dataset.documents.flatMap((document) => periodOf(document, network) ?? [])
  return without(network.extent, periods)
})

/** What is left of a span where others are taken out of it, in order. */
function without(span: Interval, taken: readonly Interval[]): readonly Interval[] {
  const left: Interval[] = []
  let { start } = span
  for (const period of taken.toSorted((a, b) => a.start - b.start)) {
    if (period.start >= span.end) break
    if (period.start > start) left.push({ start, end: period.start })
    start = Math.max(start, period.end)
  }
  if (start < span.end) left.push({ start, end: span.end })
  return left
}

/** The gaps that a window touches, cut to it, in order. */
export function gapsIn(window: Interval, network: Network): readonly Interval[] {
  return gapsOf(network).flatMap((gap) => intersection(gap, window) ?? [])
}

/** Gaps that are named; of more the sentence says how many. A short one is soon guessed, a long one must not be the one left out. */
const MOST_NAMED = 3

/**
 * "No document here covers 14 March to 30 September 2024; absence of lines is not evidence of absence." Of more than three gaps
 * the three longest are named, in order of time. Null where there is none.
 */
export function sayGaps(gaps: readonly Interval[]): string | null {
  if (gaps.length === 0) return null
  const longest = new Set(gaps.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, MOST_NAMED))
  // Not "the whole period": in "no document covers the whole period" that would read as "not all of it".
  const named = gaps.filter((gap) => longest.has(gap)).map((gap) => saySpan(gap))
  const more = gaps.length - named.length
  return `No document here covers ${listed(named, more)}; absence of lines is not evidence of absence.`
}

/** "a", "a or b", "a, b or c", "a, b, c and 2 more". */
function listed(words: readonly string[], more: number): string {
  if (more > 0) return `${words.join(', ')} and ${more} more`
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
