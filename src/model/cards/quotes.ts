/** The passages of a card, those that matter most first. */
import type { Document, Edge, Passage } from '../../data/schema.ts'
import { type Network, found, nodesOf } from '../network.ts'
import type { Card } from './cardsOf.ts'

export interface CardQuote {
  readonly passage: Passage
  readonly document: Document
  /** The relationships of the card that rest on it. */
  readonly edges: readonly Edge[]
}

/**
 * Each passage once, with the relationships that rest on it: contacts and results first, settings last.
 * @param at a node whose relationships go before the rest
 */
export function quotesOf({ told }: Card, network: Network, at?: string): readonly CardQuote[] {
  const edges = told.map(({ edge }) => edge)
  const nearest = at === undefined ? [] : edges.filter((edge) => nodesOf(edge).has(at))
  const quotes = new Map<string, Edge[]>()
  for (const edge of new Set([...nearest, ...edges])) {
    for (const id of edge.citations) {
      const own = quotes.get(id)
      if (own) own.push(edge)
      else quotes.set(id, [edge])
    }
  }
  return [...quotes].map(([id, resting]) => {
    const passage = found(network.passages, id)
    return { passage, document: found(network.documents, passage.document), edges: resting }
  })
}

/** How many documents a card rests on. */
export function documentsOf(edges: Iterable<Edge>, network: Network): ReadonlySet<string> {
  const documents = new Set<string>()
  for (const { citations, relation } of edges) {
    if (found(network.relations, relation).editorial) continue
    for (const id of citations) documents.add(found(network.passages, id).document)
  }
  return documents
}
