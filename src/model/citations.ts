/** Which documents say it, where, and for what a passage stands. */
import type { Document, Edge, Node, Passage } from '../data/schema.ts'
import { type Network, found } from './network.ts'

/** Passages grouped by the document that holds them, both in their own order. */
export interface Cited {
  readonly document: Document
  readonly passages: readonly Passage[]
}

/** The passages with these ids, by document and in document order. */
export function citedBy(ids: readonly string[], network: Network): readonly Cited[] {
  const passages = ids.map((id) => found(network.passages, id))
  return network.dataset.documents
    .map((document) => ({
      document,
      passages: passages.filter((passage) => passage.document === document.id).toSorted((a, b) => a.start - b.start),
    }))
    .filter((cited) => cited.passages.length > 0)
}

/**
 * How many documents say it, each on its own: two passages of one document are one voice. None where it is a remark of the
 * curators, whatever passages they make it on.
 */
export function independentDocuments(edge: Edge, network: Network): number {
  if (found(network.relations, edge.relation).editorial) return 0
  return new Set(edge.citations.map((id) => found(network.passages, id).document)).size
}

/** All passages of a document that the dataset quotes, in document order. */
export function passagesOf(document: string, network: Network): readonly Passage[] {
  return network.dataset.passages
    .filter((passage) => passage.document === document)
    .toSorted((a, b) => a.start - b.start)
}

export interface Backs {
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
}

/** What rests on a passage: the nodes and the edges that cite it, dates included. */
export function backedBy(passage: string, network: Network): Backs {
  return {
    nodes: network.dataset.nodes.filter((node) => node.citations.includes(passage)),
    edges: network.byDate.filter(
      (edge) => edge.citations.includes(passage) || (edge.dating?.citations.includes(passage) ?? false),
    ),
  }
}

/** Who says it, in words: "1 document", "2 documents", "curators’ remark". */
export function sayVoices(edge: Edge, network: Network): string {
  const voices = independentDocuments(edge, network)
  if (voices === 0) return 'curators’ remark'
  return voices === 1 ? '1 document' : `${voices} documents`
}
