import type { DraftEdge } from '../draft.ts'
import type { Records } from '../records.ts'
import { citedBy } from './citedBy.ts'

/** What of a relationship an answer holds for: when it changes, it is asked again. */
export function claimOf(records: Pick<Records, 'passage'>, edge: DraftEdge): readonly unknown[] {
  const { source, target, relation, role, when, dating, status, standing, accordingTo } = edge
  const quotes = citedBy(records, edge).map(({ document, digest }) => [document, digest])
  return [source, target, relation, role, when, dating?.basis, status, standing, accordingTo, quotes]
}
