import { type FormEvent, useState } from 'react'
import type { Draft, DraftNode } from '../../draft/draft.ts'
import { changing } from '../../draft/stepBuilder.ts'
import type { DraftStep } from '../../draft/step.ts'

/** Characters that a figure has room for. */
const MOST = 40

/** A short name for the figure; the long one stays the name in sentences. */
export function LabelForm({
  node,
  take,
}: {
  readonly node: DraftNode
  readonly take: (step: (draft: Draft) => DraftStep) => void
}) {
  const [typed, setTyped] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const label = typed.trim()
    if (label === '') return
    const step = (draft: Draft) =>
      changing(draft, `called ${node.label} “${label}”`, (edit) =>
        edit.change('nodes', node.id, { label, name: node.name ?? node.label }),
      )
    take(step)
  }
  return (
    <form className="desk-another" onSubmit={submit}>
      <input
        // The answer that opened the field asked for it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        type="text"
        maxLength={MOST}
        aria-label={`Short name of ${node.name ?? node.label}`}
        placeholder="a short name"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="submit">Take it</button>
    </form>
  )
}
