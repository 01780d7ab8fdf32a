/** Passages of a draft, made of what is marked in its texts. */
import { anchorQuote } from '../data/anchorQuote.ts'
import { placesInCodePoints } from '../data/codePoints.ts'
import type { Passage } from '../data/schema.ts'
import type { Draft } from './draft.ts'
import { recordIn } from './placesIn.ts'

export interface MadePassage {
  readonly passage: Passage
  /** It is not in the draft yet: a step must add it. */
  readonly isNew: boolean
}

/**
 * The passage that a stretch of a document’s text is: the one that the draft has, or a new one.
 * @param start in UTF-16 code units; `end` is exclusive
 * @throws Error where the draft has no such document, or not its text
 * @throws RangeError where the stretch is empty, or reaches beyond the text
 */
export function passageFor(draft: Draft, documentId: string, start: number, end: number): MadePassage {
  return passageMaker(draft)(documentId, start, end)
}

/** The same for many stretches at once: those that it made are known to it from then on, though in no draft yet. */
export function passageMaker(draft: Draft): (documentId: string, start: number, end: number) => MadePassage {
  const byPlace = new Map(draft.passages.map((passage) => [placeOf(passage), passage]))
  const taken = new Set(draft.passages.map(({ id }) => id))
  const counts = new Map<string, number>()
  const counters = new Map<string, (at: number) => number>()
  for (const { document } of draft.passages) counts.set(document, (counts.get(document) ?? 0) + 1)
  return (documentId, start, end) => {
    const text = recordIn(draft.documents, documentId)?.text
    if (text === undefined) throw new Error(`The draft has no text of a document "${documentId}".`)
    const inPoints = counters.get(documentId) ?? placesInCodePoints(text)
    counters.set(documentId, inPoints)
    const known = byPlace.get(placeOf({ document: documentId, start: inPoints(start), end: inPoints(end) }))
    if (known) return { passage: known, isNew: false }
    let count = (counts.get(documentId) ?? 0) + 1
    while (taken.has(idOf(documentId, count))) count += 1
    const id = idOf(documentId, count)
    const passage = anchorQuote(text, start, end, { id, document: documentId }, inPoints)
    counts.set(documentId, count)
    taken.add(id)
    byPlace.set(placeOf(passage), passage)
    return { passage, isNew: true }
  }
}

/** Letters of a document’s id that those of its passages begin with, so that they are no longer than an id may be. */
const MOST_SHARED = 60

function idOf(documentId: string, count: number): string {
  return `${documentId.slice(0, MOST_SHARED).replace(/-$/, '')}-p${count}`
}

function placeOf({ document, start, end }: Pick<Passage, 'document' | 'start' | 'end'>): string {
  return `${document} ${start} ${end}`
}
