import { sha256Of } from '../data/digest.ts'
import { plainRecord } from '../data/plainRecord.ts'
import type { Dataset, Document } from '../data/schema.ts'
import type { Draft, DraftDocument } from './draft.ts'
import { withDraftFields } from './fieldOrder.ts'

/** What is known beside a dataset. */
export interface FromDataset {
  /** Of the draft: 32 hexadecimal digits. */
  readonly id: string
  /** Texts by the names of their files. One with another digest than its document is not taken. */
  readonly texts?: ReadonlyMap<string, string>
}

/** A draft with all that a checked dataset holds, fields in their order, so that it is published as it was. */
export function fromDataset(dataset: Dataset, { id, texts }: FromDataset): Draft {
  const documents = dataset.documents.map((document) => draftDocument(document, texts?.get(document.file)))
  const draft: Draft = {
    ...dataset,
    format: 'entente-draft/1',
    id,
    documents,
    passages: dataset.passages.map(plainRecord),
    nodes: dataset.nodes.map(plainRecord),
    edges: dataset.edges.map(plainRecord),
    sheets: [],
    apart: [],
    settled: [],
  }
  return withDraftFields(draft, {})
}

function draftDocument(document: Document, known: string | undefined): DraftDocument {
  const { text: shared, ...rest } = document
  if (shared !== undefined) return { ...document, text: shared, sharesText: true }
  const isItsText = known !== undefined && sha256Of(known) === document.sha256
  return { ...rest, ...(isItsText && { text: known }), sharesText: false }
}
