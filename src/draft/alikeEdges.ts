import type { Draft, DraftEdge } from './draft.ts'
import type { Records } from './records.ts'
import { recordsOf } from './records.ts'

/**
 * What two edges that say the same have in common: ends, relation, part played, date, status, standing. Of a relation without a
 * direction it does not matter which end comes first. Their quotes, notes and ids may differ. What is asked of a date is a part of it:
 * “yesterday” is one day in one text and another in the next, and until it is known the two are not the same.
 */
export function claimKey({ relation: relationOf }: Pick<Records, 'relation'>, edge: DraftEdge): string {
  const { source, target, relation, role, when, status, accordingTo } = edge
  const isDirected = relationOf(relation)?.directed !== false
  const ends = isDirected || source < target ? [source, target] : [target, source]
  const date = when ?? (edge.askedWhen === undefined ? '' : [edge.askedWhen, ...edge.citations])
  return JSON.stringify([...ends, relation, role ?? '', date, status, edge.standing ?? '', accordingTo ?? ''])
}

/** Those among these edges that say the same, each group once, in the order of the draft. */
export function alikeAmong(draft: Draft, edges: readonly DraftEdge[]): readonly (readonly string[])[] {
  const records = recordsOf(draft)
  const groups = new Map<string, string[]>()
  for (const edge of edges) {
    const key = claimKey(records, edge)
    const group = groups.get(key)
    if (group) group.push(edge.id)
    else groups.set(key, [edge.id])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}
