import { useMemo } from 'react'
import { findDates } from '../../draft/dates/findDates.ts'
import { paragraphs } from '../../draft/documents/paragraphs.ts'
import type { DraftDocument } from '../../draft/draft.ts'

/** Characters of a text that are shown here; the pane Mark has all of it. */
const SHOWN = 60_000

/** The text as it was read, with the words of time marked and what stands twice in grey. */
export function AsRead({ document }: { readonly document: DraftDocument }) {
  const { text = '', title } = document
  const shown = useMemo(() => paragraphs(text.slice(0, SHOWN)), [text])
  const dates = useMemo(() => findDates(text.slice(0, SHOWN)), [text])
  return (
    <section className="desk-pane desk-as-read" aria-label="As read">
      <header className="desk-pane-head">
        <h2>As read</h2>
        <span className="desk-quiet">the text is fixed from here on</span>
      </header>
      {text === '' ? (
        <p className="desk-empty">“{title}” came with its quotes alone: its text is not here.</p>
      ) : (
        // A long text is scrolled by keys too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="desk-text" tabIndex={0} role="region" aria-label={`Text of ${title}`} dir="auto">
          {shown.map(({ start, end, repeated }) => (
            <p key={start} className={repeated ? 'desk-repeated' : undefined}>
              {marked(text, start, end, dates)}
              {repeated === 'first' && <small> left out: stands twice</small>}
            </p>
          ))}
        </div>
      )}
    </section>
  )
}

function marked(text: string, start: number, end: number, dates: ReturnType<typeof findDates>) {
  const parts = []
  let at = start
  for (const date of dates) {
    if (date.end <= start || date.start >= end) continue
    if (date.start > at) parts.push(text.slice(at, date.start))
    parts.push(
      <mark key={date.start} className="desk-date">
        {text.slice(Math.max(at, date.start), date.end)}
      </mark>,
    )
    at = date.end
  }
  if (at < end) parts.push(text.slice(at, end))
  return parts
}
