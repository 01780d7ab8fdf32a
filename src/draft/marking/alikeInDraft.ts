import type { Draft, DraftEdge } from '../draft.ts'
import { recordIn } from '../placesIn.ts'
import { sayRecord } from '../sayRecord.ts'
import type { BarState } from './barState.ts'

/**
 * What the draft has already of what a bar would save, in sentences: the same relation between the same two. Null where there is none, or
 * the bar was opened for it. It may be meant all the same, at another time or of another text.
 */
export function alikeInDraft(
  draft: Draft,
  {
    source,
    relation,
    target,
    date,
    standing,
    edges = [],
  }: Pick<BarState, 'source' | 'relation' | 'target' | 'date' | 'standing' | 'edges'>,
): string | null {
  const id = relation.choice?.relation
  if (id === undefined) return null
  const isDirected = recordIn(draft.relations, id)?.directed !== false
  const [from, to] = [source, target].map(({ ends }) => new Set(ends.map(({ node }) => node)))
  const isAlike = (edge: DraftEdge) =>
    edge.relation === id &&
    !edges.includes(edge.id) &&
    ((from?.has(edge.source) && to?.has(edge.target)) ||
      (!isDirected && from?.has(edge.target) && to?.has(edge.source)))
  const [first, ...others] = draft.edges.filter(isAlike)
  if (!first) return null
  const at = first.origin ? ` (${first.origin.file}, ${first.origin.at})` : ''
  const more = others.length > 0 ? `, and ${others.length} more` : ''
  const known = `In the draft already: ${sayRecord(first, draft)}${at}${more}.`
  // As long as a day is asked of one of them, and none is proposed, they may differ.
  const isSame =
    (date.state !== 'open' || date.choice?.when !== undefined) &&
    [first, ...others].some(
      (edge) =>
        edge.when === date.choice?.when && edge.askedWhen === undefined && (edge.standing ?? 'reported') === standing,
    )
  return isSame ? `${known} Two would then say the same, and stay two until you join them.` : known
}
