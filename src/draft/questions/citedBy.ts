import type { Passage } from '../../data/schema.ts'
import type { DraftEdge } from '../draft.ts'
import type { Records } from '../records.ts'

/** The passages that a relationship cites, those that are there, in its order. */
export function citedBy({ passage }: Pick<Records, 'passage'>, { citations }: DraftEdge): readonly Passage[] {
  return citations.flatMap((id) => passage(id) ?? [])
}
