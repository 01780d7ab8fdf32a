/** The second reader: what is read in which order, what is shown of a claim before it is read, and what was found. */
import { claimDigest } from '../data/claimDigest.ts'
import { codePoints, span } from '../data/codePoints.ts'
import { sha256Of } from '../data/digest.ts'
import type { Review } from '../data/schema.ts'
import { paragraphs } from './documents/paragraphs.ts'
import { sentences } from './documents/sentences.ts'
import type { Draft, DraftDocument, DraftEdge } from './draft.ts'
import { headOf } from './marking/headOf.ts'
import { recordIn } from './placesIn.ts'
import { recordsOf } from './records.ts'
import { changing } from './stepBuilder.ts'
import type { DraftStep } from './step.ts'
import { isSound } from './whyOut.ts'

/** The digest of what a relationship claims by now: a review of another digest is of an earlier claim, and asks to be done again. */
export function digestOfClaim(draft: Draft, edge: DraftEdge): string {
  const pick = <T extends { readonly id: string }>(list: readonly T[], ids: readonly (string | undefined)[]) =>
    new Map(
      ids
        .flatMap((id) => (id === undefined ? undefined : recordIn(list, id)) ?? [])
        .map((record) => [record.id, record]),
    )
  const cited = [...edge.citations, ...(edge.amounts ?? []).flatMap(({ citations }) => citations)]
  return claimDigest(edge, {
    nodes: pick(draft.nodes, [edge.source, edge.target, edge.accordingTo]),
    relations: pick(draft.relations, [edge.relation]),
    passages: pick(draft.passages, cited),
  })
}

/** The reviews of a relationship that are of its claim as it reads now. */
export function reviewsNow(draft: Draft, edge: DraftEdge): readonly Review[] {
  const { reviews = [] } = edge
  if (reviews.length === 0) return []
  const digest = digestOfClaim(draft, edge)
  return reviews.filter((review) => review.digest === digest)
}

export interface Reading {
  /** Initials of who reads. */
  readonly by: string
  /** Of what is no allegation so many are read; absent: all. */
  readonly sample?: number
}

/**
 * The ids of the relationships that a second reader reads, in order: what is alleged or denied first, then a sample of the others or
 * all, each in the order of the draft. What has no quote cannot be read. Those that this reader has read already, as they are now, are
 * among them: see `isRead`. The sample is the same each time: it is drawn by digests of ids, and of a larger one a smaller is a part.
 */
export function readingOrder(draft: Draft, { sample }: Pick<Reading, 'sample'>): readonly string[] {
  const records = recordsOf(draft)
  const isShown = ({ citations }: DraftEdge) =>
    citations.some((id) => {
      const passage = records.passage(id)
      return passage !== undefined && isSound(records, passage)
    })
  const shown = draft.edges.filter(isShown)
  const isAlleged = ({ standing }: DraftEdge) => standing === 'alleged' || standing === 'denied'
  const others = shown.filter((edge) => !isAlleged(edge))
  const drawn = new Set(
    sample === undefined || sample >= others.length
      ? others
      : others
          .map((edge) => ({ edge, lot: sha256Of(`${draft.id} ${edge.id}`) }))
          .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
          .slice(0, Math.max(0, sample))
          .map(({ edge }) => edge),
  )
  return [...shown.filter(isAlleged), ...others.filter((edge) => drawn.has(edge))].map(({ id }) => id)
}

/** Has this reader read the relationship as it is now? */
export function isRead(draft: Draft, edge: DraftEdge, by: string): boolean {
  return reviewsNow(draft, edge).some((review) => review.by === by)
}

/** A quote with what stands around it, and nothing of what is claimed of it. */
export interface BlindQuote {
  /** Id of its document. */
  readonly document: string
  readonly title: string
  /** The paragraph, or what is known of it. */
  readonly text: string
  /** Where in it the quote stands, in UTF-16 code units, end exclusive. */
  readonly marked: readonly [start: number, end: number]
  /** Which paragraph it is, from 1 below a title; absent where the text is not here. */
  readonly paragraph?: number
  /** Where the quote stands in the whole text, in UTF-16 code units, end exclusive; absent where that is not here. */
  readonly within?: readonly [start: number, end: number]
}

/** Paragraphs are counted from below the title and the line of who and when. */
function numberOf(document: DraftDocument, text: string, index: number): number {
  const all = sentences(text)
  const head = headOf(text, all, document)
  const above = new Set(all.slice(0, head.length).map(({ paragraph }) => paragraph)).size
  return Math.max(1, index + 1 - above)
}

/** What a second reader sees of a relationship before its claim. */
export function blindView(draft: Draft, edge: DraftEdge): readonly BlindQuote[] {
  return edge.citations.flatMap((id) => {
    const passage = recordIn(draft.passages, id)
    const document = passage && recordIn(draft.documents, passage.document)
    if (!passage || !document) return []
    const { exact, prefix, suffix } = passage
    const shared = { document: document.id, title: document.title }
    const points = document.text === undefined ? [] : codePoints(document.text)
    const start = span(points, 0, passage.start).length
    const end = start + exact.length
    const all = document.text === undefined ? [] : paragraphs(document.text)
    const first = all.findIndex((paragraph) => paragraph.end > start)
    const last = all.findLastIndex((paragraph) => paragraph.start < end)
    const [from, to] = [all[first], all[last]]
    if (document.text === undefined || !from || !to || document.text.slice(start, end) !== exact) {
      return [
        { ...shared, text: prefix + exact + suffix, marked: [prefix.length, prefix.length + exact.length] as const },
      ]
    }
    const opening = Math.min(from.start, start)
    const text = document.text.slice(opening, Math.max(to.end, end))
    return [
      {
        ...shared,
        text,
        marked: [start - opening, end - opening] as const,
        paragraph: numberOf(document, document.text, first),
        within: [start, end] as const,
      },
    ]
  })
}

/** What a second reader found, on a day YYYY-MM-DD. A reason belongs to “no” and to “nearly”. */
export type Verdict = Omit<Review, 'digest'>

/** The step that writes down what a second reader found of a relationship. It takes the place of what the same reader found of the same claim. */
export function reviewing(draft: Draft, id: string, verdict: Verdict): DraftStep {
  const edge = recordIn(draft.edges, id)
  if (!edge) throw new Error(`The draft has no edge "${id}".`)
  const digest = digestOfClaim(draft, edge)
  const { by, on, verdict: found, reason } = verdict
  const review: Review = { by, on, verdict: found, ...(reason !== undefined && reason !== '' && { reason }), digest }
  const others = (edge.reviews ?? []).filter((one) => one.by !== by || one.digest !== digest)
  return changing(draft, `${by} read a relationship`, (edit) =>
    edit.change('edges', id, { reviews: [...others, review] }),
  )
}
