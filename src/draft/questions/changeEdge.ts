import type { Draft, DraftEdge } from '../draft.ts'
import { recordIn } from '../placesIn.ts'
import type { DraftStep } from '../step.ts'
import type { FieldsOf } from '../stepBuilder.ts'
import { changing } from '../stepBuilder.ts'

/** The step by which fields of an edge change, made of what it is by then; of one that is gone none. */
export function changeEdge(
  draft: Draft,
  id: string,
  label: string,
  fieldsOf: (edge: DraftEdge) => FieldsOf<'edges'>,
): DraftStep {
  const edge = recordIn(draft.edges, id)
  return changing(draft, label, (edit) => {
    if (edge) edit.change('edges', id, fieldsOf(edge))
  })
}
