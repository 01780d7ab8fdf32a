import { type FormEvent, type KeyboardEvent, useMemo, useState } from 'react'
import { completeDate } from '../../draft/dates/completeDate.ts'
import { type DateReading, readDate } from '../../draft/dates/readDate.ts'
import type { Draft, DraftEdge } from '../../draft/draft.ts'
import { dayOfDocument } from '../../draft/marking/dayOfDocument.ts'
import { recordIn } from '../../draft/placesIn.ts'
import { changeEdge } from '../../draft/questions/changeEdge.ts'
import type { DraftStep } from '../../draft/step.ts'
import { dayOf } from '../../time/day.ts'
import { sayDay } from '../../time/sayDate.ts'
import { useDraft } from '../DeskContext.tsx'
import { Kbd } from '../Kbd.tsx'

interface Props {
  readonly edge: DraftEdge
  readonly take: (step: (draft: Draft) => DraftStep) => void
}

/** A date as people write it, and what it is read as. The number keys take a reading once the focus is on one. */
export function DateForm({ edge, take }: Props) {
  const draft = useDraft()
  const [typed, setTyped] = useState(edge.askedWhen ?? edge.when ?? '')
  const [problem, setProblem] = useState('')
  const seenFrom = useMemo(() => dayOfEdge(draft, edge), [draft, edge])
  const readings = useMemo(() => readingsOf(typed, seenFrom), [typed, seenFrom])
  const choose = (reading: TypedDate) => take((now) => dated(now, edge.id, reading, seenFrom))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const [first] = readings
    if (first) choose(first)
    else setProblem(`“${typed}” is not a date. Write 23 July 2024, early 2024, or “until March 2034”.`)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return
    const chosen = readings[Number(event.key) - 1]
    if (!chosen) return
    event.preventDefault()
    choose(chosen)
  }
  return (
    // Hears the number keys of the readings that it holds.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className="check-date" onSubmit={submit} onKeyDown={onKeyDown}>
      <div className="desk-another">
        <input
          // The answer that opened the field asked for it.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          type="text"
          aria-label="When was it?"
          placeholder="23 July 2024"
          value={typed}
          // What stands there is replaced by what is typed.
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => {
            setTyped(target.value)
            setProblem('')
          }}
        />
        {seenFrom !== undefined && <span className="desk-quiet">The text is of {sayDay(dayOf(seenFrom))}.</span>}
        {problem !== '' && <p role="alert">{problem}</p>}
      </div>
      {readings.length > 0 && (
        <ul className="desk-answers" aria-label="Readings">
          {readings.map((reading, i) => (
            <li key={reading.when}>
              <button type={i === 0 ? 'submit' : 'button'} onClick={i === 0 ? undefined : () => choose(reading)}>
                <Kbd keys={[i === 0 ? '↵' : String(i + 1)]} />
                <strong>{reading.says}</strong>
                <span className="desk-quiet">
                  {[reading.words === typed.trim() ? '' : `“${reading.words}”`, reading.why ?? '']
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}

/** The day of the first text that it cites. */
function dayOfEdge(draft: Draft, { citations }: DraftEdge): string | undefined {
  const [passage] = citations.flatMap((id) => recordIn(draft.passages, id) ?? [])
  const document = passage && recordIn(draft.documents, passage.document)
  return document && dayOfDocument(document)
}

/** A reading, and the words that were typed for it, or would be once they are whole. */
interface TypedDate extends DateReading {
  readonly words: string
}

function readingsOf(typed: string, seenFrom: string | undefined): readonly TypedDate[] {
  const seen = seenFrom === undefined ? {} : { seenFrom }
  const words = typed.trim()
  const { readings, question } = readDate(typed, seen)
  if (question === 'unread') return completeDate(typed, seen).dates
  const own =
    question === 'order'
      ? (['day', 'month'] as const).flatMap((order) => readDate(typed, { ...seen, order }).readings)
      : readings
  return own.map((reading) => Object.assign({}, reading, { words }))
}

function dated(
  draft: Draft,
  id: string,
  { when, basis, says, why, words }: TypedDate,
  seenFrom: string | undefined,
): DraftStep {
  const from = seenFrom === undefined ? [] : [`The text is of ${sayDay(dayOf(seenFrom))}`]
  const note = [why === undefined ? `“${words}”` : `“${words}”: ${why}`, ...from].join('. ')
  const isWorkedOut = basis === 'resolved' || basis === 'conjectured'
  return changeEdge(draft, id, `dated a relationship ${says}`, ({ citations, dating }) => ({
    when,
    dating: {
      basis,
      ...(isWorkedOut && { note: `${note}.` }),
      citations: dating && dating.citations.length > 0 ? dating.citations : citations,
    },
    askedWhen: undefined,
  }))
}
