/** The passages and documents that an export rests on. */
import type { Document, Passage } from '../../data/schema.ts'
import { found } from '../../model/network.ts'
import type { ExportScope } from './scope.ts'

export interface Sources {
  /** Both in the order of the dataset. */
  readonly passages: readonly Passage[]
  readonly documents: readonly Document[]
}

/**
 * Of everything all that the dataset has. Of a view every passage that an exported node, relationship, date or amount cites, and the documents that hold them; with each document also the
 * passages that prove before which day it cannot have been written, and what holds those.
 */
export function sourcesOf({ network, edges, nodes, provenance }: ExportScope): Sources {
  if (provenance.part === 'everything') return network.dataset
  const passages = new Set<string>()
  const documents = new Set<string>()
  const cite = (ids: readonly string[]): void => {
    for (const id of ids) {
      if (passages.has(id)) continue
      passages.add(id)
      const document = found(network.documents, found(network.passages, id).document)
      if (documents.has(document.id)) continue
      documents.add(document.id)
      cite(document.notBefore?.citations ?? [])
    }
  }
  for (const id of nodes) cite(found(network.nodes, id).citations)
  for (const { id } of edges) {
    const { citations, dating, amounts = [] } = found(network.edges, id)
    cite(citations)
    for (const amount of amounts) cite(amount.citations)
    cite(dating?.citations ?? [])
  }
  return {
    passages: network.dataset.passages.filter(({ id }) => passages.has(id)),
    documents: network.dataset.documents.filter(({ id }) => documents.has(id)),
  }
}
