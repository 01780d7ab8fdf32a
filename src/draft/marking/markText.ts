/** A document as it is marked: its sentences, and what may be names and dates in it. */
import type { Kind } from '../../data/schema.ts'
import { type FoundExpression, findDates } from '../dates/findDates.ts'
import { paragraphs } from '../documents/paragraphs.ts'
import { type Sentence, sentences } from '../documents/sentences.ts'
import type { DraftDocument, DraftNode } from '../draft.ts'
import { type HeadLine, headOf } from './headOf.ts'
import { type NameProposal, proposeNames } from './proposeNames.ts'

export interface MarkText {
  readonly document: DraftDocument
  readonly text: string
  readonly sentences: readonly Sentence[]
  /** What the first of them are that stand above the text: its title, who and when. */
  readonly head: readonly HeadLine[]
  /** Paragraphs whose words stand in the text more than once, by their index: nearly always what a page says around its article. */
  readonly repeated: ReadonlyMap<number, 'first' | 'again'>
  /** In order and apart from each other, as the expressions of time are. */
  readonly names: readonly NameProposal[]
  readonly dates: readonly FoundExpression[]
}

interface Read {
  readonly sentences: readonly Sentence[]
  readonly dates: readonly FoundExpression[]
  readonly repeated: MarkText['repeated']
}

/** What does not depend on the entities of the draft is worked out once for each text. */
const read = new Map<string, Read>()
/** Texts that are kept so: those that a curator goes to and fro between. */
const KEPT = 8

/** The same text, with the same entities, is the same when it is read again. */
const readWith = new WeakMap<
  readonly DraftNode[],
  Map<DraftDocument, { readonly kinds: Kinds; readonly is: MarkText }>
>()
type Kinds = readonly Kind[]

/** Reads a document for marking; null where only its quotes are there. Worked out anew for each list of entities. */
export function readForMarking(document: DraftDocument, nodes: readonly DraftNode[], kinds: Kinds): MarkText | null {
  const { text } = document
  if (text === undefined) return null
  const last = readWith.get(nodes) ?? new Map<DraftDocument, { readonly kinds: Kinds; readonly is: MarkText }>()
  const same = last.get(document)
  if (same?.kinds === kinds) return same.is
  const is = readNow(document, text, nodes, kinds)
  if (last.size >= KEPT) last.clear()
  readWith.set(nodes, last.set(document, { kinds, is }))
  return is
}

function readNow(document: DraftDocument, text: string, nodes: readonly DraftNode[], kinds: Kinds): MarkText {
  let known = read.get(text)
  if (!known) {
    known = { sentences: sentences(text), dates: findDates(text), repeated: repeatedIn(text) }
    const [oldest] = read.keys()
    if (read.size >= KEPT && oldest !== undefined) read.delete(oldest)
    read.set(text, known)
  }
  const { dates } = known
  const names = proposeNames(text, nodes, kinds).filter((name) => !dates.some((date) => overlaps(date, name)))
  const head = headOf(text, known.sentences, document)
  return { document, text, sentences: known.sentences, repeated: known.repeated, head, names, dates }
}

function repeatedIn(text: string): MarkText['repeated'] {
  return new Map(paragraphs(text).flatMap(({ repeated }, index) => (repeated ? [[index, repeated]] : [])))
}

/** The sentences that are there to be marked: neither above the text, nor of a paragraph that stands twice. */
export function sentencesToMark({ sentences: all, head, repeated }: MarkText): readonly Sentence[] {
  return all.slice(head.length).filter(({ paragraph }) => !repeated.has(paragraph))
}

/** What of a list that is in order lies within a stretch. */
export function within<T extends { readonly start: number; readonly end: number }>(
  list: readonly T[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly T[] {
  return list.filter((item) => item.start >= start && item.end <= end)
}

function overlaps(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
) {
  return a.start < b.end && b.start < a.end
}
