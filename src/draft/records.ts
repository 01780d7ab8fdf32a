import type { Kind, Passage, Relation } from '../data/schema.ts'
import type { Draft, DraftDocument, DraftEdge, DraftNode } from './draft.ts'
import { recordIn } from './placesIn.ts'

/** The records of a draft by id; undefined where there is none. */
export interface Records {
  readonly node: (id: string) => DraftNode | undefined
  readonly edge: (id: string) => DraftEdge | undefined
  readonly kind: (id: string) => Kind | undefined
  readonly relation: (id: string) => Relation | undefined
  readonly passage: (id: string) => Passage | undefined
  readonly document: (id: string) => DraftDocument | undefined
}

export function recordsOf(draft: Draft): Records {
  return {
    node: (id) => recordIn(draft.nodes, id),
    edge: (id) => recordIn(draft.edges, id),
    kind: (id) => recordIn(draft.kinds, id),
    relation: (id) => recordIn(draft.relations, id),
    passage: (id) => recordIn(draft.passages, id),
    document: (id) => recordIn(draft.documents, id),
  }
}
