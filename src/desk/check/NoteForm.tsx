import { type FormEvent, useState } from 'react'
import type { Draft, DraftEdge } from '../../draft/draft.ts'
import { changeEdge } from '../../draft/questions/changeEdge.ts'
import type { DraftStep } from '../../draft/step.ts'

/** Longest sentence of the format. */
const MOST = 1_000

/** How a date was worked out, in one sentence. */
export function NoteForm({
  edge,
  take,
}: {
  readonly edge: DraftEdge
  readonly take: (step: (draft: Draft) => DraftStep) => void
}) {
  const [typed, setTyped] = useState(edge.dating?.note ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const note = typed.trim()
    if (note === '') return
    take((draft) =>
      changeEdge(draft, edge.id, 'said how a date was worked out', ({ dating }) => ({
        dating: dating && { ...dating, note },
      })),
    )
  }
  return (
    <form className="desk-another" onSubmit={submit}>
      <input
        // The answer that opened the field asked for it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        type="text"
        className="check-wide"
        maxLength={MOST}
        aria-label="How was the date worked out?"
        placeholder="“on Monday”, seen from 26 March 2024"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="submit">Take it</button>
    </form>
  )
}
