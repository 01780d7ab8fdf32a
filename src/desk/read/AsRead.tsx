import { useEffect, useMemo, useState } from 'react'
import { findDates } from '../../draft/dates/findDates.ts'
import { paragraphs } from '../../draft/documents/paragraphs.ts'
import type { Span } from '../../draft/documents/span.ts'
import type { DraftDocument } from '../../draft/draft.ts'
import { Verbatim } from '../../ui/Verbatim.tsx'
import { whenIdle } from '../whenIdle.ts'
import '../../ui/passage.css'

/** Characters of a text that are shown here; the pane Mark has all of it. */
const SHOWN = 60_000

/** The text as it was read, with the words of time marked and what stands twice in grey. */
export function AsRead({ document }: { readonly document: DraftDocument }) {
  const { text = '', title } = document
  const shown = useMemo(() => paragraphs(text.slice(0, SHOWN)), [text])
  const dates = useDates(text, shown)
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
              {marked(text, start, end, dates.get(start) ?? NONE)}
              {repeated === 'first' && <small> left out: stands twice</small>}
            </p>
          ))}
        </div>
      )}
    </section>
  )
}

const NONE: readonly Span[] = []

/** The words of time of each paragraph by its start, found once the page rests: going from text to text waits for none. */
function useDates(text: string, shown: readonly Span[]): ReadonlyMap<number, readonly Span[]> {
  const [found, setFound] = useState<{ readonly text: string; readonly dates: ReadonlyMap<number, readonly Span[]> }>()
  useEffect(
    () =>
      whenIdle(function* find() {
        const dates = new Map<number, readonly Span[]>()
        for (const { start, end } of shown) {
          const own = findDates(text.slice(start, end))
          if (own.length > 0)
            dates.set(
              start,
              Array.from(own, (date) => shifted(date, start)),
            )
          yield
        }
        setFound({ text, dates })
      }),
    [text, shown],
  )
  return found?.text === text ? found.dates : NO_DATES
}

const NO_DATES: ReadonlyMap<number, readonly Span[]> = new Map()

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

function marked(text: string, start: number, end: number, dates: readonly Span[]) {
  const parts = []
  let at = start
  const put = (to: number) => {
    if (to > at) parts.push(<Verbatim key={at} text={text.slice(at, to)} />)
  }
  for (const date of dates) {
    put(date.start)
    parts.push(
      <mark key={`date ${date.start}`} className="desk-date">
        <Verbatim text={text.slice(Math.max(at, date.start), date.end)} />
      </mark>,
    )
    at = date.end
  }
  put(end)
  return parts
}
