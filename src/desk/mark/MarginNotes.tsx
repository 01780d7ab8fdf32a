import { type KeyboardEvent, memo } from 'react'
import type { Draft } from '../../draft/draft.ts'
import type { MarkText } from '../../draft/marking/markText.ts'
import type { BarState } from '../../draft/marking/barState.ts'
import { NoteWords } from './NoteWords.tsx'
import { type Note, unfinishedIn } from './notesOf.ts'

interface Props {
  readonly draft: Draft
  readonly read: MarkText
  readonly notes: readonly Note[]
  /** Bars that were closed before they were saved. */
  readonly unfinished: readonly BarState[]
  readonly selectedId: string | null
  /** Opens relationships in the bar. */
  readonly reopen: (edgeIds: readonly string[]) => void
  readonly remove: (edgeIds: readonly string[]) => void
  readonly resume: (bar: BarState) => void
  readonly forget: (bar: BarState) => void
}

/** What is marked in each sentence, beside it: “✓ Harbour Board signed with Corran Line, 25 Mar”. Each opens its bar; Delete takes it away. */
export const MarginNotes = memo(function MarginNotes({
  draft,
  read,
  notes,
  unfinished,
  selectedId,
  reopen,
  remove,
  resume,
  forget,
}: Props) {
  const rows = [
    ...notes.map((note) => ({ at: note.sentence, key: `${note.sentence} ${note.edge.id}`, note, bar: null })),
    ...unfinishedIn(unfinished, read).map(({ sentence, key, bar }) => ({ at: sentence, key, note: null, bar })),
  ].toSorted((a, b) => a.at - b.at)
  const onDelete = (event: KeyboardEvent, act: () => void) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return
    event.preventDefault()
    act()
  }
  return (
    <ul className="mark-notes" aria-label="What is marked">
      {rows.map(({ at, key, note, bar }) => (
        <li key={key} data-note={at} className={bar ? 'mark-unfinished' : undefined}>
          {note ? (
            <button
              type="button"
              aria-pressed={selectedId !== null && note.ids.includes(selectedId)}
              aria-keyshortcuts="Delete"
              onClick={() => reopen(note.ids)}
              onKeyDown={(event) => onDelete(event, () => remove(note.ids))}
            >
              <NoteWords draft={draft} note={note} of={read.document} />
            </button>
          ) : (
            <>
              <button
                type="button"
                aria-keyshortcuts="Delete"
                onClick={() => resume(bar)}
                onKeyDown={(event) => onDelete(event, () => forget(bar))}
              >
                … not finished
              </button>
              <button type="button" className="mark-forget" aria-label="Discard it" onClick={() => forget(bar)}>
                ×
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  )
})
