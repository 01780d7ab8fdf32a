import type { DraftEdge } from '../draft.ts'
import type { Records } from '../records.ts'
import { citedBy } from './citedBy.ts'
import type { Asked } from './question.ts'

/**
 * What of a relationship an answer holds for: when it changes, it is asked again. What its date rests on is no part of it: that is asked
 * of by itself, and to answer one question must not ask another again.
 * @param of all of it, or without its date
 */
export function claimOf(records: Pick<Records, 'passage'>, edge: DraftEdge, of: Asked['of']): readonly unknown[] {
  const { source, target, relation, role, when, status, standing, accordingTo } = edge
  const quotes = citedBy(records, edge).map(({ document, digest }) => [document, digest])
  const date = of === 'undated' ? [] : [when]
  return [source, target, relation, role, ...date, status, standing, accordingTo, quotes]
}
