/** Which documents say it, where, and for what a passage stands. */
import { awayOf } from '../data/away.ts'
import { oncePer } from '../data/oncePer.ts'
import type { Document, Edge, Node, Passage } from '../data/schema.ts'
import { type Network, found } from './network.ts'

/** Passages grouped by the document that holds them, both in their own order. */
export interface Cited {
  readonly document: Document
  readonly passages: readonly Passage[]
}

/** The passages with these ids, by document and in document order. */
export function citedBy(ids: readonly string[], network: Network): readonly Cited[] {
  const by = new Map<string, Passage[]>()
  for (const id of ids) {
    const passage = found(network.passages, id)
    const own = by.get(passage.document)
    if (own) own.push(passage)
    else by.set(passage.document, [passage])
  }
  const placeOf = placesIn(network)
  return [...by]
    .toSorted(([a], [b]) => found(placeOf, a) - found(placeOf, b))
    .map(([id, own]) => ({
      document: found(network.documents, id),
      passages: inOrder(own, network),
    }))
}

/** Passages of one document as they stand in it; of a published dataset, which fetches also that, as they stand in the dataset. */
function inOrder(passages: readonly Passage[], { dataset }: Network): readonly Passage[] {
  return awayOf(dataset) ? passages : passages.toSorted((a, b) => a.start - b.start)
}

/** By document where it stands in the dataset: a list asks this for each of its lines. */
const placesIn = oncePer((network: Network): ReadonlyMap<string, number> => {
  return new Map(network.dataset.documents.map(({ id }, place) => [id, place]))
})

/** What rests on what, gone through once: a list asks for each of its passages and documents. */
interface Resting {
  /** By document, in document order. */
  readonly passages: ReadonlyMap<string, readonly Passage[]>
  /** By passage. */
  readonly backs: ReadonlyMap<string, Backs>
}

const restingIn = oncePer(restingOf)

function restingOf(network: Network): Resting {
  const { dataset, byDate } = network
  const held = new Map<string, Passage[]>(dataset.documents.map(({ id }) => [id, []]))
  for (const passage of dataset.passages) held.get(passage.document)?.push(passage)
  const passages = new Map([...held].map(([id, own]) => [id, inOrder(own, network)]))
  const backs = new Map<string, { nodes: Node[]; edges: Edge[] }>()
  const backsOf = (passage: string) => {
    let own = backs.get(passage)
    if (!own) backs.set(passage, (own = { nodes: [], edges: [] }))
    return own
  }
  for (const node of dataset.nodes) for (const id of new Set(node.citations)) backsOf(id).nodes.push(node)
  for (const edge of byDate) for (const id of citedIn(edge)) backsOf(id).edges.push(edge)
  return { passages, backs }
}

/** The passages of an edge, of its date and of its amounts, each once. Most have one of each, and it is the same: a set for each took most of the time. */
function citedIn({ citations, dating, amounts }: Edge): Iterable<string> {
  const [first] = citations
  const ofDate = dating?.citations ?? []
  const isOne = citations.length === 1 && ofDate.length <= 1 && (ofDate[0] ?? first) === first
  if (isOne && !amounts) return citations
  return new Set([...citations, ...ofDate, ...(amounts ?? []).flatMap((amount) => amount.citations)])
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
  return restingIn(network).passages.get(document) ?? []
}

export interface Backs {
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
}

const NOTHING: Backs = { nodes: [], edges: [] }

/** What rests on a passage: the nodes and the edges that cite it, dates included. */
export function backedBy(passage: string, network: Network): Backs {
  return restingIn(network).backs.get(passage) ?? NOTHING
}

/** Who says it, in words: "1 document", "2 documents", "curators’ remark". */
export function sayVoices(edge: Edge, network: Network): string {
  const voices = independentDocuments(edge, network)
  if (voices === 0) return 'curators’ remark'
  return voices === 1 ? '1 document' : `${voices} documents`
}
