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
  const texts = new Map<string, Anchored>()
  const anchoredIn = (id: string): Anchored => {
    const known = texts.get(id)
    if (known) return known
    const text = recordIn(draft.documents, id)?.text
    if (text === undefined) throw new Error(`The draft has no text of a document "${id}".`)
    const own = draft.passages.filter(({ document }) => document === id)
    const byPlace = new Map(own.map((passage) => [placeOf(passage), passage]))
    const made = { text, inPoints: placesInCodePoints(text), byPlace, count: own.length }
    texts.set(id, made)
    return made
  }
  const taken = new Set<string>()
  const isTaken = (id: string) => taken.has(id) || recordIn(draft.passages, id) !== undefined
  return (documentId, start, end) => {
    const anchored = anchoredIn(documentId)
    const { text, inPoints, byPlace } = anchored
    const known = byPlace.get(placeOf({ start: inPoints(start), end: inPoints(end) }))
    if (known) return { passage: known, isNew: false }
    let count = anchored.count + 1
    while (isTaken(idOf(documentId, count))) count += 1
    const id = idOf(documentId, count)
    const passage = anchorQuote(text, start, end, { id, document: documentId }, inPoints)
    anchored.count = count
    taken.add(id)
    byPlace.set(placeOf(passage), passage)
    return { passage, isNew: true }
  }
}

/** A text of which passages are made: looked at once the first is. */
interface Anchored {
  readonly text: string
  readonly inPoints: (at: number) => number
  readonly byPlace: Map<string, Passage>
  /** The number of the last passage of it. */
  count: number
}

/** Letters of a document’s id that those of its passages begin with, so that they are no longer than an id may be. */
const MOST_SHARED = 60

function idOf(documentId: string, count: number): string {
  return `${documentId.slice(0, MOST_SHARED).replace(/-$/, '')}-p${count}`
}

function placeOf({ start, end }: Pick<Passage, 'start' | 'end'>): string {
  return `${start} ${end}`
}
