/** In which order the fields of a draft and of its records stand: that of the format, so that a file differs where its content does. */
import type { DraftList } from './draft.ts'

const DRAFT = [
  '$schema', 'format', 'id', 'title', 'subject', 'description', 'about', 'language', 'parties', 'kinds', 'families', 'relations',
  'documents', 'passages', 'nodes', 'edges', 'steps', 'sheets', 'apart', 'settled',
] // prettier-ignore

const OWN = ['origin', 'remark']

const RECORDS: Readonly<Record<DraftList, readonly string[]>> = {
  parties: ['id', 'label', 'country'],
  kinds: ['id', 'label', 'plural', 'shape', 'colour', 'staged', 'occurs', 'subject'],
  families: ['id', 'label', 'colour', 'weight'],
  relations: [
    'id', 'label', 'planned', 'inverse', 'directed', 'mentions', 'editorial', 'under', 'folds', 'inside', 'tells', 'family',
  ], // prettier-ignore
  documents: [
    'id', 'type', 'title', 'publisher', 'container-title', 'author', 'issued', 'notBefore', 'language', 'URL', 'note', 'file',
    'sha256', 'length', 'text', 'sharesText', 'readAs', 'isSheet', 'origin',
  ], // prettier-ignore
  passages: ['id', 'document', 'exact', 'prefix', 'suffix', 'start', 'end', 'digest'],
  nodes: [
    'id', 'kind', 'label', 'short', 'name', 'article', 'aliases', 'parties', 'level', 'summary', 'citations', ...OWN,
  ], // prettier-ignore
  edges: [
    'id', 'source', 'target', 'relation', 'role', 'when', 'dating', 'status', 'standing', 'event', 'accordingTo', 'fulfils',
    'contradicts', 'amounts', 'summary', 'citations', 'reviews', ...OWN, 'askedWhen', 'unfound',
  ], // prettier-ignore
}

/** The record with these fields; one that is undefined is taken away. Those that it has stay in their order. */
export function withFields<T extends object>(record: T, fields: object, list: DraftList): T {
  return ordered(record, fields, RECORDS[list])
}

/** The same of a draft itself. */
export function withDraftFields<T extends object>(draft: T, fields: object): T {
  return ordered(draft, fields, DRAFT)
}

function ordered<T extends object>(record: T, fields: object, order: readonly string[]): T {
  const entries = Object.entries(record)
  for (const [key, value] of Object.entries(fields)) {
    const at = entries.findIndex(([other]) => other === key)
    if (value === undefined) {
      if (at >= 0) entries.splice(at, 1)
    } else if (at >= 0) entries[at] = [key, value]
    else {
      const place = order.indexOf(key)
      const next = place < 0 ? -1 : entries.findIndex(([other]) => order.indexOf(other) > place)
      entries.splice(next < 0 ? entries.length : next, 0, [key, value])
    }
  }
  return Object.fromEntries(entries) as T
}
