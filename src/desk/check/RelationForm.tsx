import { type FormEvent, useState } from 'react'
import type { Draft, DraftEdge } from '../../draft/draft.ts'
import { changeEdge } from '../../draft/questions/changeEdge.ts'
import type { DraftStep } from '../../draft/step.ts'
import { useDraft } from '../DeskContext.tsx'

/** What ties the two. */
export function RelationForm({
  edge,
  take,
}: {
  readonly edge: DraftEdge
  readonly take: (step: (draft: Draft) => DraftStep) => void
}) {
  const { relations } = useDraft()
  const [relation, setRelation] = useState(relations[0]?.id ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (relation === '') return
    take((draft) => changeEdge(draft, edge.id, 'chose a relation', () => ({ relation })))
  }
  if (relations.length === 0) return <p>There is no relation yet: a bar in Mark makes one.</p>
  return (
    <form className="desk-another" onSubmit={submit}>
      <select
        // The answer that opened the field asked for it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        aria-label="What ties the two"
        value={relation}
        onChange={({ target }) => setRelation(target.value)}
      >
        {relations.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <button type="submit">Take it</button>
    </form>
  )
}
