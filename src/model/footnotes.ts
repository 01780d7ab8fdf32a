/** Footnotes of a text: each passage has one number, given where the text first rests on it. */
import type { Document, Edge, Passage } from '../data/schema.ts'
import { citedBy } from './citations.ts'
import { type Network, found } from './network.ts'

export interface Footnote {
  /** From 1, without gaps. */
  readonly number: number
  readonly passage: Passage
  readonly document: Document
}

/** Ids of the passages that a sentence is marked with, each once. */
export interface Marks {
  /** After the date: what the date rests on, and the sentence does not. */
  readonly date: readonly string[]
  /** After the sentence: what says it. */
  readonly sentence: readonly string[]
}

/** The marks of an edge's sentence, read in this order: those of the date, then those of the sentence, by document. */
export function marksOf({ citations: own, dating, amounts = [] }: Edge, network: Network): Marks {
  const cited = (ids: readonly string[]) =>
    citedBy([...new Set(ids)], network).flatMap(({ passages }) => passages.map(({ id }) => id))
  // What it says of amounts is part of the sentence.
  const citations = [...own, ...amounts.flatMap((amount) => amount.citations)]
  const date = (dating?.citations ?? []).filter((id) => !citations.includes(id))
  return { date: cited(date), sentence: cited(citations) }
}

/** The footnotes of these sentences in the order in which they are read; a sentence may stand more than once. */
export function footnotesOf(edges: Iterable<Edge>, network: Network): ReadonlyMap<string, Footnote> {
  return numbered(
    [...edges].flatMap((edge) => {
      const { date, sentence } = marksOf(edge, network)
      return date.concat(sentence)
    }),
    network,
  )
}

/** A number for each passage, in the order in which they first come. */
export function numbered(passages: Iterable<string>, network: Network): ReadonlyMap<string, Footnote> {
  const notes = new Map<string, Footnote>()
  for (const id of passages) {
    if (notes.has(id)) continue
    const passage = found(network.passages, id)
    notes.set(id, { number: notes.size + 1, passage, document: found(network.documents, passage.document) })
  }
  return notes
}
