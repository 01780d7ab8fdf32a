import { type FormEvent, useState } from 'react'
import type { Draft, DraftDocument } from '../../draft/draft.ts'
import { namePublisher } from '../../draft/publishers.ts'
import type { DraftStep } from '../../draft/step.ts'
import { MOST_NAME } from '../entities/renameEntity.ts'

/** Who published a document. */
export function PublisherForm({
  document,
  take,
}: {
  readonly document: DraftDocument
  readonly take: (step: (draft: Draft) => DraftStep) => void
}) {
  const [typed, setTyped] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const publisher = typed.trim()
    if (publisher !== '') take((draft) => namePublisher(draft, document, publisher))
  }
  return (
    <form className="desk-another" onSubmit={submit}>
      <input
        // The answer that opened the field asked for it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        type="text"
        maxLength={MOST_NAME}
        aria-label={`Who published “${document.title}”?`}
        placeholder="Kelsund Gazette"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="submit">Take it</button>
    </form>
  )
}
