import { type KeyboardEvent, memo, useMemo } from 'react'
import type { Draft, DraftEdge } from '../../draft/draft.ts'
import type { MarkIn } from '../../draft/marking/marksIn.ts'
import type { MarkText } from '../../draft/marking/markText.ts'
import { numberWord } from '../../draft/marking/barWords.ts'
import { plannedWords } from '../../draft/marking/preview.ts'
import { recordIn } from '../../draft/placesIn.ts'
import { readWhen } from '../../draft/readings.ts'
import { capitalised } from '../../model/sentence.ts'
import { formatShortDate, yearOf } from '../../time/formatShortDate.ts'
import type { BarState } from '../../draft/marking/barState.ts'
import { dayOfDocument } from '../../draft/marking/dayOfDocument.ts'
import { type Note, notesOf, unfinishedIn } from './notesOf.ts'

interface Props {
  readonly draft: Draft
  readonly read: MarkText
  readonly marks: readonly MarkIn[]
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
  marks,
  unfinished,
  selectedId,
  reopen,
  remove,
  resume,
  forget,
}: Props) {
  const notes = useMemo(() => notesOf(marks, read), [marks, read])
  const year = Number(dayOfDocument(read.document)?.slice(0, 4)) || null
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
              <NoteWords draft={draft} note={note} year={year} />
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

function NoteWords({
  draft,
  note: { edge, ids },
  year,
}: {
  readonly draft: Draft
  readonly note: Note
  readonly year: number | null
}) {
  const more = ids.length - 1
  const relation = recordIn(draft.relations, edge.relation)
  const label = relation?.label ?? ''
  const words = edge.status === 'planned' ? plannedWords({ relation: edge.relation, label }, draft) : label
  const when = edge.when === undefined ? null : readWhen(edge.when)
  const date = when ? formatShortDate(when, yearOf(when) === year ? year : null) : ''
  return (
    <>
      <span aria-hidden="true">✓</span> {saidBefore(edge, draft)}
      <bdi>{recordIn(draft.nodes, edge.source)?.label ?? ''}</bdi> <strong>{words}</strong>{' '}
      <bdi>{recordIn(draft.nodes, edge.target)?.label ?? ''}</bdi>
      {more > 0 && ` and ${numberWord(more)} more`}
      {date !== '' && `, ${date}`}
    </>
  )
}

/** Nobody may read what is alleged for what happened: “Alleged by Ines Harrow: ”. Nothing of what is simply reported. */
function saidBefore({ standing = 'reported', accordingTo }: DraftEdge, draft: Draft): string {
  const teller = accordingTo === undefined ? undefined : recordIn(draft.nodes, accordingTo)?.label
  if (standing === 'reported') return teller === undefined ? '' : `According to ${teller}: `
  return `${capitalised(standing)}${teller === undefined ? '' : ` by ${teller}`}: `
}
