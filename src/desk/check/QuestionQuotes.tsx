import { Fragment } from 'react'
import type { Quote } from '../../draft/questions/question.ts'

/** The words of the texts, with those that are meant underlined. */
export function QuestionQuotes({ quotes }: { readonly quotes: readonly Quote[] }) {
  if (quotes.length === 0) return null
  return (
    <p className="check-quote">
      {quotes.map(({ text, marked }, i) => (
        <Fragment key={i}>
          {i > 0 && ' · '}“{marked ? <Marked text={text} marked={marked} /> : <bdi>{text}</bdi>}”
        </Fragment>
      ))}
    </p>
  )
}

function Marked({ text, marked: [start, end] }: { readonly text: string; readonly marked: readonly [number, number] }) {
  return (
    <bdi>
      {text.slice(0, start)}
      <u>{text.slice(start, end)}</u>
      {text.slice(end)}
    </bdi>
  )
}
