import { memo, useMemo } from 'react'
import type { Draft, DraftEdge } from '../../draft/draft.ts'
import type { MarkIn } from '../../draft/marking/marksIn.ts'
import type { MarkText } from '../../draft/marking/markText.ts'
import { numberWord } from '../../draft/marking/barWords.ts'
import { plannedWords } from '../../draft/marking/preview.ts'
import { recordIn } from '../../draft/placesIn.ts'
import { readWhen } from '../../draft/readings.ts'
import { formatShortDate, yearOf } from '../../time/formatShortDate.ts'
import { dayOfDocument } from '../../draft/marking/dayOfDocument.ts'

interface Props {
  readonly draft: Draft
  readonly read: MarkText
  readonly marks: readonly MarkIn[]
  /** Indices of sentences with a bar that was closed before it was saved. */
  readonly unfinished: readonly number[]
  readonly selectedId: string | null
  readonly select: (edgeId: string) => void
  readonly resume: (sentence: number) => void
}

interface Note {
  readonly sentence: number
  readonly edge: DraftEdge
  /** Further ones of the same words, with other ends. */
  readonly more: number
  readonly ids: readonly string[]
}

/** What is marked in each sentence, beside it: “✓ signed with Corran Line, 25 Mar”. */
export const MarginNotes = memo(function MarginNotes({
  draft,
  read,
  marks,
  unfinished,
  selectedId,
  select,
  resume,
}: Props) {
  const notes = useMemo(() => notesOf(marks, read), [marks, read])
  const year = Number(dayOfDocument(read.document)?.slice(0, 4)) || null
  const rows = [
    ...notes.map((note) => ({ at: note.sentence, note })),
    ...unfinished.map((at) => ({ at, note: null })),
  ].toSorted((a, b) => a.at - b.at)
  return (
    <ul className="mark-notes" aria-label="What is marked">
      {rows.map(({ at, note }) => (
        <li key={note ? `${at} ${note.edge.id}` : `${at} unfinished`} data-note={at}>
          {note ? (
            <button
              type="button"
              aria-pressed={selectedId !== null && note.ids.includes(selectedId)}
              onClick={() => select(note.edge.id)}
            >
              <NoteWords draft={draft} note={note} year={year} />
            </button>
          ) : (
            <button type="button" onClick={() => resume(at)}>
              … not finished
            </button>
          )}
        </li>
      ))}
    </ul>
  )
})

function NoteWords({
  draft,
  note: { edge, more },
  year,
}: {
  readonly draft: Draft
  readonly note: Note
  readonly year: number | null
}) {
  const relation = recordIn(draft.relations, edge.relation)
  const label = relation?.label ?? ''
  const words = edge.status === 'planned' ? plannedWords({ relation: edge.relation, label }, draft) : label
  const when = edge.when === undefined ? null : readWhen(edge.when)
  const date = when ? formatShortDate(when, yearOf(when) === year ? year : null) : ''
  return (
    <>
      <span aria-hidden="true">✓</span> <strong>{words}</strong>{' '}
      <bdi>{recordIn(draft.nodes, edge.target)?.label ?? ''}</bdi>
      {more > 0 && ` and ${numberWord(more)} more`}
      {date !== '' && `, ${date}`}
    </>
  )
}

/** One note for all that say the same of several ends. */
function notesOf(marks: readonly MarkIn[], { sentences }: MarkText): readonly Note[] {
  const notes = new Map<string, Note>()
  for (const { edge, start } of marks) {
    const sentence = sentences.findLastIndex((one) => one.start <= start)
    const key = [sentence, edge.source, edge.relation, edge.when, edge.status].join(' ')
    const known = notes.get(key)
    if (known?.ids.includes(edge.id)) continue
    notes.set(
      key,
      known
        ? { ...known, more: known.more + 1, ids: [...known.ids, edge.id] }
        : { sentence, edge, more: 0, ids: [edge.id] },
    )
  }
  return [...notes.values()]
}
