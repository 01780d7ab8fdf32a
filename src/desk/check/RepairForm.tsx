import type { Draft } from '../../draft/draft.ts'
import { recordIn } from '../../draft/placesIn.ts'
import type { Question } from '../../draft/questions/question.ts'
import type { DraftStep } from '../../draft/step.ts'
import { useDraft } from '../DeskContext.tsx'
import { DateForm } from './DateForm.tsx'
import { LabelForm } from './LabelForm.tsx'
import { NoteForm } from './NoteForm.tsx'
import { PassageForm } from './PassageForm.tsx'
import { RelationForm } from './RelationForm.tsx'

interface Props {
  readonly question: Question
  readonly opens: 'passage' | 'date' | 'relation' | 'name'
  readonly take: (step: (draft: Draft) => DraftStep) => void
  readonly close: () => void
}

/** What a repair asks the curator to fill in, under its question. */
export function RepairForm({ question, opens, take, close }: Props) {
  const draft = useDraft()
  const edge = recordIn(draft.edges, question.subject)
  const node = recordIn(draft.nodes, question.subject)
  const form = () => {
    if (opens === 'name') return node && <LabelForm node={node} take={take} />
    if (!edge) return null
    if (opens === 'relation') return <RelationForm edge={edge} take={take} />
    if (opens === 'passage') return <PassageForm edge={edge} take={take} />
    return question.check === 'no-note' ? <NoteForm edge={edge} take={take} /> : <DateForm edge={edge} take={take} />
  }
  return (
    <div className="check-form">
      {form()}
      <button type="button" className="bare" onClick={close}>
        Cancel
      </button>
    </div>
  )
}
