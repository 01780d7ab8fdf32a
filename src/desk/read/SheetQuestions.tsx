import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import { isoOf } from '../../time/day.ts'
import type { Effect, SheetQuestion } from '../../draft/tables/sheetQuestions.ts'
import { readDate } from '../../draft/dates/readDate.ts'
import { parsePartialDate } from '../../time/partialDate.ts'
import { Kbd } from '../Kbd.tsx'

interface Props {
  /** What stands over the questions. */
  readonly above?: ReactNode
  readonly questions: readonly SheetQuestion[]
  /** @param label what the answer is called */
  readonly take: (effect: Effect, label: string) => void
}

/** Questions that stand here at once; the next come as they are answered. */
const MOST_SHOWN = 50

/** What is asked about a sheet. Nothing must be answered: what is not stays apart, undated, uncited. */
export function SheetQuestions({ above, questions, take }: Props) {
  return (
    <section className="desk-pane desk-questions" aria-label="Questions">
      <header className="desk-pane-head">
        <h2>Questions</h2>
        <span className="desk-quiet">
          {questions.length === 0 ? 'none' : `${questions.length.toLocaleString('en-GB')}; none must be answered now`}
        </span>
        <span className="desk-push" />
        <span className="desk-quiet">
          <Kbd keys={['F8']} /> next
        </span>
      </header>
      {above}
      {questions.slice(0, MOST_SHOWN).map((question) => (
        <Question key={question.key} question={question} take={take} />
      ))}
      {questions.length > MOST_SHOWN && (
        <p className="desk-empty">{(questions.length - MOST_SHOWN).toLocaleString('en-GB')} more follow</p>
      )}
    </section>
  )
}

function Question({ question, take }: { readonly question: SheetQuestion; readonly take: Props['take'] }) {
  const { title, detail, answers, asks, wordings } = question
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return
    const chosen = answers[Number(event.key) - 1]
    if (!chosen) return
    event.preventDefault()
    take(chosen.effect, chosen.label)
  }
  return (
    // The number keys answer the question that has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions
    <article className="desk-question" data-question="" tabIndex={0} aria-label={title} onKeyDown={onKeyDown}>
      <h3>{title}</h3>
      <p className="desk-quiet">{detail}</p>
      {wordings && (
        <dl className="desk-wordings">
          <dt>sheet</dt>
          <dd>“{wordings.sheet.map(({ text, differs }, i) => (differs ? <del key={i}>{text}</del> : text))}”</dd>
          <dt>text</dt>
          <dd>“{wordings.text.map(({ text, differs }, i) => (differs ? <ins key={i}>{text}</ins> : text))}”</dd>
        </dl>
      )}
      {asks && <DayField question={question} take={take} />}
      <p className="desk-question-answers">
        {answers.map(({ label, says, effect }, i) => (
          <button key={label} type="button" onClick={() => take(effect, label)}>
            <Kbd keys={[String(i + 1)]} /> {label} {says !== undefined && <span className="desk-quiet">{says}</span>}
          </button>
        ))}
      </p>
    </article>
  )
}

/** The day that words of time are counted from, or the date that is meant. */
function DayField({
  question: { key, title, asks },
  take,
}: {
  readonly question: SheetQuestion
  readonly take: Props['take']
}) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const [reading] = readDate(typed).readings
    const day = reading && wholeDay(reading.when)
    if (asks === 'day' && day !== null && day !== undefined) take({ of: 'date', key, seenFrom: day }, typed)
    else if (asks === 'date' && reading) take({ of: 'date', key, when: reading.when }, typed)
    else setProblem(asks === 'day' ? `“${typed}” is not a day. Write 23 July 2024.` : `“${typed}” is not a date.`)
  }
  return (
    <form className="desk-another" onSubmit={submit}>
      <input
        aria-label={title}
        placeholder={asks === 'day' ? 'a day' : 'a date'}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="submit">Take it</button>
      {problem !== '' && <p role="alert">{problem}</p>}
    </form>
  )
}

/** `2024-07-23` where the date is one day. */
function wholeDay(when: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(when)) return null
  return isoOf(parsePartialDate(when).start)
}
