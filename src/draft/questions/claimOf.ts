import type { DraftEdge } from '../draft.ts'
import type { Records } from '../records.ts'
import { citedBy } from './citedBy.ts'
import type { Asked } from './question.ts'

/**
 * What of a relationship an answer holds for: when it changes, it is asked again. What its date rests on is no part of it: that is asked
 * of by itself, and to answer one question must not ask another again.
 * @param of its ends and its quotes alone, or all of it
 */
export function claimOf(records: Pick<Records, 'passage'>, edge: DraftEdge, of: Asked['of']): readonly unknown[] {
  const { source, target, relation, role, when, status, standing, accordingTo } = edge
  const quotes = citedBy(records, edge).map(({ document, digest }) => [document, digest])
  return of === 'ends'
    ? [source, target, quotes]
    : [source, target, relation, role, when, status, standing, accordingTo, quotes]
}
