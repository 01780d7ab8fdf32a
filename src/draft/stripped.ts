/** Records of a draft as the format has them: without what is the curator’s alone. */
import type { Document, Edge, Node } from '../data/schema.ts'
import type { DraftDocument, DraftEdge, DraftNode } from './draft.ts'

const OF_DOCUMENT = ['sharesText', 'readAs', 'isSheet', 'origin'] as const
const OF_NODE = ['origin', 'remark'] as const
const OF_EDGE = ['origin', 'askedWhen', 'unfound', 'remark'] as const

/** The whole text goes along only where its curator shares it. */
export function strippedDocument(document: DraftDocument): Document {
  return without(document, document.sharesText ? OF_DOCUMENT : [...OF_DOCUMENT, 'text'])
}

export function strippedNode(node: DraftNode): Node {
  return without(node, OF_NODE)
}

export function strippedEdge(edge: DraftEdge): Edge {
  return without(edge, OF_EDGE)
}

/** The same record where it has none of these fields. */
function without<T extends object>(record: T, fields: readonly string[]): T {
  if (!fields.some((field) => field in record)) return record
  return Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field))) as T
}
