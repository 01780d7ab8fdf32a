/** The second clock: not when a thing happened, but when it could be read. */
import { formatDigits } from './formatCount.ts'
import { oncePer } from '../data/oncePer.ts'
import type { Document, Edge } from '../data/schema.ts'
import { dayOf } from '../time/day.ts'
import { sayDay } from '../time/sayDate.ts'
import type { Day } from '../time/interval.ts'
import { monthSpan, yearSpan } from '../time/partialDate.ts'
import { type Network, found } from './network.ts'

export interface Published {
  readonly day: Day
  /**
   * - `stated`: the document gives its date; by the end of `day` it was out.
   * - `not-before`: it gives none; its content proves that it was not out before `day`, and nothing proves by when it was.
   */
  readonly basis: 'stated' | 'not-before'
}

/**
 * From which day a document counts as published; null where nothing proves a day. Of a date that names only a month or a
 * year this is the last day: only then is it sure that the document was out, and a reader who asks what was known by 10 April
 * must not be shown what may have been printed on the 20th. A document without a date has only a day before which it cannot
 * have been written; it counts from there on, as the earliest that is not disproved, and its basis says that this is all.
 */
export function publishedFrom(document: Document): Published | null {
  const parts = document.issued?.['date-parts'][0]
  if (parts) {
    const [year, month, day] = parts
    return { day: lastDayOf(year, month, day), basis: 'stated' }
  }
  return document.notBefore ? { day: dayOf(document.notBefore.date), basis: 'not-before' } : null
}

function lastDayOf(year: number, month: number | undefined, day: number | undefined): Day {
  if (month === undefined) return yearSpan(year).end - 1
  const span = monthSpan(year, month)
  return day === undefined ? span.end - 1 : span.start + day - 1
}

/** When an edge became known, and from what. */
export interface Known extends Published {
  readonly document: Document
}

/**
 * When an edge became known: the earliest day from which one of the documents that it cites counts as published. Of several
 * with that day one that states its date goes first, then the dataset's order. Null where none of them has such a day. The
 * documents that only date the edge do not count: who can read them alone does not learn of it.
 *
 * A remark of the curators ("may be the same as") is in no document and takes all of them: the latest day counts, and there
 * is none where one of them has none.
 */
export function knownFrom(edge: Edge, network: Network): Known | null {
  const documents = publishedIn(network)
  const isRemark = found(network.relations, edge.relation).editorial === true
  let known: InOrder | null = null
  for (const id of edge.citations) {
    const one = found(documents, found(network.passages, id).document)
    if (one === null) {
      if (isRemark) return null
    } else if (known === null || isBefore(one, known) !== isRemark) known = one
  }
  return known && { day: known.day, basis: known.basis, document: known.document }
}

type InOrder = Known & { readonly place: number }

/** By day, of one day what states its date first, then in the order of the dataset. */
function isBefore(a: InOrder, b: InOrder): boolean {
  const difference = a.day - b.day || Number(a.basis === 'not-before') - Number(b.basis === 'not-before')
  return (difference || a.place - b.place) < 0
}

/** From which day each document of a network counts as published, by its id; null where nothing proves a day. */
const publishedIn = oncePer((network: Network): ReadonlyMap<string, InOrder | null> => {
  const documents = new Map(
    network.dataset.documents.map((document, place) => {
      const published = publishedFrom(document)
      return [document.id, published && { day: published.day, basis: published.basis, document, place }]
    }),
  )
  return documents
})

/**
 * - `known`: it had become known by the end of that day;
 * - `not-yet`: only later;
 * - `unproven`: no document that it cites has a day of publication. It is not shown as known, and has to be counted and said.
 */
export type Knowledge = 'known' | 'not-yet' | 'unproven'

/** Was an edge known by the end of a day? A later day never takes a known one away. */
export function knowledgeBy(edge: Edge, day: Day, network: Network): Knowledge {
  const known = knownFrom(edge, network)
  if (known === null) return 'unproven'
  return known.day <= day ? 'known' : 'not-yet'
}

/**
 * The day of the last document that states its date, of those that were out by the end of `known`; null where there is none.
 * Of nothing that was foreseen is it told after that day whether it came about.
 */
export function lastPublished(network: Network, known: Day | null): Day | null {
  const before = lastOf.get(network)
  if (before?.known === known) return before.last
  const last = lastPublishedIn(network, known)
  lastOf.set(network, { known, last })
  return last
}

/** What was asked last: every line of a list that tells of a plan asks the same. */
const lastOf = new WeakMap<Network, { readonly known: Day | null; readonly last: Day | null }>()

function lastPublishedIn(network: Network, known: Day | null): Day | null {
  let last: Day | null = null
  for (const document of network.dataset.documents) {
    const published = publishedFrom(document)
    if (published?.basis !== 'stated' || (known !== null && published.day > known)) continue
    last = last === null ? published.day : Math.max(last, published.day)
  }
  return last
}

/**
 * What a view of what was known owes its reader: how many of its edges count as known only because a document without a
 * date cannot have been written earlier. "23 of them rest on a document without a date, counted from 18 November 2024, the
 * earliest day that its content allows." Null where there is none.
 */
export function sayCountedFrom(ids: Iterable<string>, network: Network): string | null {
  const days = new Set<Day>()
  let count = 0
  for (const id of ids) {
    const known = knownFrom(found(network.edges, id), network)
    if (known?.basis !== 'not-before') continue
    count += 1
    days.add(known.day)
  }
  const [only] = days
  if (only === undefined) return null
  const rest = count === 1 ? '1 of them rests' : `${formatDigits(count)} of them rest`
  return days.size === 1
    ? `${rest} on a document without a date, counted from ${sayDay(only)}, the earliest day that its content allows.`
    : `${rest} on documents without a date, each counted from the earliest day that its content allows.`
}
