import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Draft } from '../../draft/draft.ts'
import type { MarkText } from '../../draft/marking/markText.ts'
import { NoteWords } from './NoteWords.tsx'
import type { Note } from './notesOf.ts'

interface Props {
  readonly draft: Draft
  readonly read: MarkText
  /** Of one sentence. */
  readonly notes: readonly Note[]
  /** Opens relationships in the bar. */
  readonly reopen: (edgeIds: readonly string[]) => void
  /** Opens the bar for another relationship of the sentence. */
  readonly another: () => void
  readonly close: () => void
}

/** What is marked in a sentence that was tapped, where there is no room for notes beside it: each is looked at, or changed, in its bar. */
export function SentenceCard({ draft, read, notes, reopen, another, close }: Props) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus({ preventScroll: true }), [notes])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }
  return (
    // Escape closes it from whichever of its buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className="mark-card" role="group" aria-label="Marked in this sentence" onKeyDown={onKeyDown}>
      <p className="bar-caption" aria-hidden="true">
        Marked in this sentence
      </p>
      <ul>
        {notes.map((note, index) => (
          <li key={note.edge.id}>
            <button type="button" ref={index === 0 ? first : undefined} onClick={() => reopen(note.ids)}>
              <NoteWords draft={draft} note={note} of={read.document} />
            </button>
          </li>
        ))}
      </ul>
      <footer>
        <button type="button" onClick={another}>
          Mark another
        </button>
        <button type="button" className="bare" onClick={close}>
          Close
        </button>
      </footer>
    </div>
  )
}
