import type { KeyboardEvent } from 'react'
import type { Draft } from '../../draft/draft.ts'
import { recordIn } from '../../draft/placesIn.ts'
import type { Question } from '../../draft/questions/question.ts'
import type { DraftStep } from '../../draft/step.ts'
import { useDraft } from '../DeskContext.tsx'
import { DateForm } from './DateForm.tsx'
import { LabelForm } from './LabelForm.tsx'
import { NoteForm } from './NoteForm.tsx'
import { PassageForm } from './PassageForm.tsx'
import { PublisherForm } from './PublisherForm.tsx'
import { RelationForm } from './RelationForm.tsx'

interface Props {
  readonly question: Question
  readonly opens: 'passage' | 'date' | 'relation' | 'name' | 'publisher'
  readonly take: (step: (draft: Draft) => DraftStep) => void
  readonly close: () => void
}

/** What a repair asks the curator to fill in, under its question. */
export function RepairForm({ question, opens, take, close }: Props) {
  const draft = useDraft()
  const edge = recordIn(draft.edges, question.subject)
  const node = recordIn(draft.nodes, question.subject)
  const document = recordIn(draft.documents, question.subject)
  const form = () => {
    if (opens === 'name') return node && <LabelForm node={node} take={take} />
    if (opens === 'publisher') return document && <PublisherForm document={document} take={take} />
    if (!edge) return null
    if (opens === 'relation') return <RelationForm edge={edge} take={take} />
    if (opens === 'passage') return <PassageForm edge={edge} take={take} />
    return question.check === 'no-note' ? <NoteForm edge={edge} take={take} /> : <DateForm edge={edge} take={take} />
  }
  return (
    // Leads by the arrow keys from the field to its answers.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="check-form" onKeyDown={walkAnswers}>
      {form()}
      <button type="button" className="bare" onClick={close}>
        Cancel
      </button>
    </div>
  )
}

function walkAnswers(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined || event.target instanceof HTMLSelectElement) return
  const stops = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('input, .desk-answers button'))
  const next = stops[stops.findIndex((stop) => stop === event.target) + by]
  event.preventDefault()
  next?.focus()
}
