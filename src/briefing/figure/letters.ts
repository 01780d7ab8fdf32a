/** The letters that stand for documents in a list: A to Z, then AA and so on. In the order in which they are first cited. */
import type { Document } from '../../data/schema.ts'
import { type Network, found } from '../../model/network.ts'

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function letterOf(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCodePoint(65 + (index % 26))
}

export interface Lettered {
  readonly letter: string
  readonly document: Document
}

/** The documents on which relationships and their dates rest, lettered. */
export function letteredDocuments(edges: Iterable<string>, network: Network): readonly Lettered[] {
  const ids = new Set<string>()
  for (const id of edges) for (const document of documentsOfEdge(id, network)) ids.add(document)
  return [...ids].map((id, i) => ({ letter: letterOf(i), document: found(network.documents, id) }))
}

/** The documents that a relationship cites, for itself and for its date. Each once. */
export function documentsOfEdge(id: string, network: Network): readonly string[] {
  const edge = found(network.edges, id)
  const ofAmounts = (edge.amounts ?? []).flatMap(({ citations }) => citations)
  const passages = [...edge.citations, ...ofAmounts, ...(edge.dating?.citations ?? [])]
  return [...new Set(passages.map((passage) => found(network.passages, passage).document))]
}
