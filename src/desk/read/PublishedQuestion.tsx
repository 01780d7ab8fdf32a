import { type FormEvent, type KeyboardEvent, useMemo, useState } from 'react'
import { readDate } from '../../draft/dates/readDate.ts'
import { publishedProposals } from '../../draft/documents/publishedProposals.ts'
import type { DraftDocument } from '../../draft/draft.ts'
import { issuedOf } from '../../model/reference.ts'
import { useDesk, useDraft } from '../DeskContext.tsx'
import { act } from '../deskStore.ts'
import { Kbd } from '../Kbd.tsx'
import { fileOf } from './fileOf.ts'
import { dateDocument, datePartsOf } from './publishedStep.ts'

/** When the text was published: the days that it names, another, or none. The number keys answer. */
export function PublishedQuestion({ document }: { readonly document: DraftDocument }) {
  const { store } = useDesk()
  const draft = useDraft()
  const [isTyping, setTyping] = useState(false)
  const { title, text = '' } = document
  const file = fileOf(document)
  const proposals = useMemo(() => publishedProposals(text, file), [text, file])
  const take = (date: string | null) => act(store, dateDocument(draft, document, date))
  const answers = [
    ...proposals.map(({ date, from }) => ({ label: sayProposal(document, date), from, run: () => take(date) })),
    { label: 'Another day …', from: '', run: () => setTyping(true) },
    {
      label: 'No date is known',
      from: 'its relationships are undated unless a sentence gives a full date',
      run: () => take(null),
    },
  ]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return
    const chosen = answers[Number(event.key) - 1]
    if (!chosen) return
    event.preventDefault()
    chosen.run()
  }
  return (
    <tr className="desk-question-row" data-question="" onKeyDown={onKeyDown}>
      <td colSpan={5}>
        <h3>
          When was “{title}” published?{' '}
          <span className="desk-quiet">Its words of time (“on Monday”, “last week”) are counted from this day.</span>
        </h3>
        <ul className="desk-answers">
          {answers.map(({ label, from, run }, i) => (
            <li key={label}>
              <button type="button" onClick={run}>
                <Kbd keys={[String(i + 1)]} />
                <strong>{label}</strong>
                <span className="desk-quiet">{from}</span>
              </button>
            </li>
          ))}
        </ul>
        {isTyping && <AnotherDay take={take} />}
      </td>
    </tr>
  )
}

function AnotherDay({ take }: { readonly take: (date: string) => void }) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const reading = readDate(typed).readings.find(({ when }) => datePartsOf(when) !== undefined)
    if (reading) take(reading.when)
    else setProblem(`“${typed}” is not a day, a month or a year. Write 23 July 2024, or 2024-07-23.`)
  }
  return (
    <form className="desk-another" onSubmit={submit}>
      <input
        // The answer that opened the field asked for it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        aria-label="Day of publication"
        placeholder="23 July 2024"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="submit">Take it</button>
      {problem !== '' && <p role="alert">{problem}</p>}
    </form>
  )
}

function sayProposal(document: DraftDocument, date: string): string {
  const issued = datePartsOf(date)
  return (issued && issuedOf({ ...document, issued })) ?? date
}
