/** The question about ends that no quote names, for the check and for whoever answers it before it is asked. */
import type { DraftEdge, DraftNode } from '../draft.ts'
import type { Records } from '../records.ts'
import { citedBy } from './citedBy.ts'
import { claimOf } from './claimOf.ts'
import { isNamedIn } from './namesIn.ts'
import { keyOf } from './question.ts'

export const END_NOT_NAMED = 'end-not-named'

type Known = Pick<Records, 'node' | 'kind' | 'relation' | 'passage'>

/** The ends of a cited relationship that none of its quotes names; none of a remark of the curator’s own. */
export function unnamedEnds(records: Known, edge: DraftEdge): readonly DraftNode[] {
  const passages = citedBy(records, edge)
  if (passages.length === 0 || records.relation(edge.relation)?.editorial === true) return []
  const nodes = [...new Set([edge.source, edge.target])].flatMap((id) => records.node(id) ?? [])
  return nodes.filter((node) => !isNamedIn(records, node, passages))
}

/** What beside the claim the answer depends on. */
export function aboutEnds(unnamed: readonly DraftNode[]): readonly string[] {
  return unnamed.map(({ label }) => label)
}

/**
 * The key by which “it is right” is remembered of that question, where the curator has said of all such ends which words mean them.
 * @param meant ids of those ends
 * @returns null where it is not asked, or of another end too
 */
export function meantKey(records: Known, edge: DraftEdge, meant: ReadonlySet<string>): string | null {
  const unnamed = unnamedEnds(records, edge)
  if (unnamed.length === 0 || !unnamed.every(({ id }) => meant.has(id))) return null
  return keyOf(END_NOT_NAMED, edge.id, [], claimOf(records, edge, 'undated'), aboutEnds(unnamed))
}
