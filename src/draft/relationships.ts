/** What is done to the edges of a draft: two that say the same made one, some taken away. Every place that names them follows. */
import type { Draft, DraftEdge } from './draft.ts'
import { recordIn } from './placesIn.ts'
import { followElsewhere } from './references.ts'
import type { Edit } from './stepBuilder.ts'
import { changing } from './stepBuilder.ts'
import type { DraftStep } from './step.ts'

/**
 * Makes one edge of two that say the same: the one that stays gets what shows the other. @throws Error where one is not there
 */
export function joinEdges(draft: Draft, stays: string, goes: string): DraftStep {
  const [one, other] = [needed(draft, stays), needed(draft, goes)]
  return changing(draft, 'made one of two relationships', (edit) => {
    followEdges(edit, draft, (id) => (id === goes ? stays : id))
    edit.change('edges', stays, joinedEdge(needed(draft, stays, edit), one, other))
    edit.remove('edges', goes)
  })
}

/** Takes edges away, and what is said of them elsewhere. @throws Error where one is not there */
export function removeEdges(draft: Draft, ids: readonly string[]): DraftStep {
  const going = new Set(ids)
  const label = ids.length === 1 ? 'took a relationship away' : `took ${ids.length} relationships away`
  return changing(draft, label, (edit) => {
    followEdges(edit, draft, (id) => (going.has(id) ? undefined : id))
    for (const id of going) edit.remove('edges', id)
  })
}

/** Fields of an edge that name other edges. */
const NAMING = ['fulfils', 'contradicts'] as const

/** Follows edges through those that name them, and all else that does. @param renamed undefined for one that goes */
export function followEdges(edit: Edit, draft: Draft, renamed: (id: string) => string | undefined): void {
  for (const edge of draft.edges) {
    for (const field of NAMING) {
      const ids = edge[field]
      if (!ids) continue
      const after = [...new Set(ids.flatMap((id) => renamed(id) ?? []))].filter((id) => id !== renamed(edge.id))
      const isSame = after.length === ids.length && after.every((id, i) => id === ids[i])
      if (!isSame) edit.change('edges', edge.id, { [field]: after.length > 0 ? after : undefined })
    }
  }
  followElsewhere(edit, draft, renamed)
}

/** @param now the one that stays, after what it names was followed */
function joinedEdge(now: DraftEdge, one: DraftEdge, other: DraftEdge): Partial<DraftEdge> {
  const both = <T>(first: readonly T[] = [], second: readonly T[] = []) => [
    ...new Map([...first, ...second].map((item) => [JSON.stringify(item), item])).values(),
  ]
  const isOther = (id: string) => id !== one.id && id !== other.id
  const remark = both([one.remark ?? ''], [other.remark ?? '']).filter((text) => text !== '')
  const fulfils = both(now.fulfils, other.fulfils).filter(isOther)
  const contradicts = both(now.contradicts, other.contradicts).filter(isOther)
  const amounts = both(one.amounts, other.amounts)
  const reviews = both(one.reviews, other.reviews)
  const dating = one.dating ?? (one.when === other.when ? other.dating : undefined)
  const askedWhen = one.askedWhen ?? other.askedWhen
  const unfound = one.unfound ?? other.unfound
  return {
    citations: both(one.citations, other.citations),
    ...(dating && { dating: { ...dating, citations: both(one.dating?.citations, other.dating?.citations) } }),
    ...(one.when === undefined && askedWhen !== undefined && { askedWhen }),
    ...(unfound !== undefined && { unfound }),
    ...(one.event === undefined && other.event !== undefined && { event: other.event }),
    ...(one.summary === undefined && other.summary !== undefined && { summary: other.summary }),
    ...(fulfils.length > 0 && { fulfils }),
    ...(contradicts.length > 0 && { contradicts }),
    ...(amounts.length > 0 && { amounts }),
    ...(reviews.length > 0 && { reviews }),
    ...(remark.length > 0 && { remark: remark.join('\n') }),
  }
}

function needed(draft: Draft, id: string, edit?: Edit): DraftEdge {
  const edge = edit ? edit.get('edges', id) : recordIn(draft.edges, id)
  if (!edge) throw new Error(`The draft has no edge "${id}".`)
  return edge
}
