import { useId, useState } from 'react'
import type { SummaryLine } from '../../draft/publishSummary.ts'

interface Props {
  readonly title: string
  readonly lines: readonly SummaryLine[]
  /** Stands in place of them where there are none. */
  readonly none: string
}

/** Sentences that are shown of one line. */
const SHOWN = 200

/** One column: what is counted, and behind “Show” each of it. */
export function SummaryLines({ title, lines, none }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {lines.length === 0 ? (
        <p className="desk-quiet">{none}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <Line key={line.text.replaceAll(/\d+/g, '')} line={line} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Line({ line: { count, text, listed } }: { readonly line: SummaryLine }) {
  const [isOpen, setOpen] = useState(false)
  const more = listed.length - SHOWN
  return (
    <li>
      <span className="publish-count">{count.toLocaleString('en-GB')}</span>
      <span className="publish-what">{text}</span>
      {listed.length > 0 && (
        <button
          type="button"
          className="link"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? 'Hide' : 'Show'}: ${count} ${text}`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Hide' : 'Show'}
        </button>
      )}
      {isOpen && (
        <ul className="publish-listed">
          {listed.slice(0, SHOWN).map((sentence, i) => (
            <li key={i}>
              <bdi>{sentence}</bdi>
            </li>
          ))}
          {more > 0 && <li>{more} more</li>}
        </ul>
      )}
    </li>
  )
}
