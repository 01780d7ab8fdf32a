/** A relationship of a sheet as a newer version of its row has it: what the row does not say stays as the curator left it. */
import type { DraftEdge } from '../draft.ts'
import type { RowField } from './rowWords.ts'

export type EdgeChanges = { readonly [K in keyof DraftEdge]?: DraftEdge[K] | undefined }

/**
 * The fields that change; undefined takes one away. A citation comes beside those that are there.
 * @param fresh what would be made of the row by itself
 */
export function changedEdge(edge: DraftEdge, fresh: DraftEdge, fields: readonly RowField[]): EdgeChanges {
  const has = (field: RowField) => fields.includes(field)
  const citations = has('quote') ? [...new Set([...edge.citations, ...fresh.citations])] : edge.citations
  return {
    ...(has('from') && { source: fresh.source }),
    ...(has('to') && { target: fresh.target }),
    ...(has('relation') && { relation: fresh.relation }),
    ...(has('role') && { role: fresh.role }),
    ...(has('quote') && { citations, unfound: citations.length > 0 ? undefined : fresh.unfound }),
    ...(has('date') && dated(edge, fresh, citations)),
    ...(fresh.origin && { origin: fresh.origin }),
  }
}

function dated(edge: DraftEdge, fresh: DraftEdge, citations: readonly string[]): EdgeChanges {
  const { when, dating, askedWhen } = fresh
  if (when === undefined) return { askedWhen }
  const cited = dating?.citations.filter((id) => citations.includes(id)) ?? []
  // What a sheet makes of a period is its own to change; what was planned or broken off is not.
  const isOfSheet = edge.status === 'completed' || edge.status === 'ongoing'
  return {
    when,
    dating: dating && { ...dating, citations: cited.length > 0 ? cited : citations },
    askedWhen: undefined,
    ...(isOfSheet && { status: fresh.status }),
  }
}
