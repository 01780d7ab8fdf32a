import type { Draft, DraftDocument, DraftEdge } from '../../draft/draft.ts'
import { numberWord } from '../../draft/marking/barWords.ts'
import { dayOfDocument } from '../../draft/marking/dayOfDocument.ts'
import { plannedWords } from '../../draft/marking/preview.ts'
import { recordIn } from '../../draft/placesIn.ts'
import { readWhen } from '../../draft/readings.ts'
import { capitalised } from '../../model/sentence.ts'
import { formatShortDate, yearOf } from '../../time/formatShortDate.ts'
import type { Note } from './notesOf.ts'

interface Props {
  readonly draft: Draft
  readonly note: Note
  /** The text that it stands beside, whose year is not said again. */
  readonly of: DraftDocument
}

/** What a note tells: “✓ Harbour Board signed with Corran Line, 25 Mar”. */
export function NoteWords({ draft, note: { edge, ids }, of }: Props) {
  const year = Number(dayOfDocument(of)?.slice(0, 4)) || null
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
