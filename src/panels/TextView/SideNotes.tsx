import type { Footnote } from '../../model/footnotes.ts'
import type { Paragraph } from '../../model/textByEvent.ts'
import { PassageQuote } from '../../ui/PassageQuote.tsx'
import { JumpLink } from './JumpLink.tsx'
import { type Reading, firstMarkIn, noteAgainId, noteId, wayBack } from './reading.ts'

export interface SideNote {
  readonly note: Footnote
  /** Here its number is first met: who comes by it from a paragraph that has not its quote beside it comes here. */
  readonly isFirst: boolean
}

interface Props {
  readonly notes: readonly SideNote[]
  readonly paragraph: Paragraph
  readonly reading: Reading
}

/** The quotes that a paragraph rests on, beside it. */
export function SideNotes({ notes, paragraph, reading }: Props) {
  if (notes.length === 0) return null
  return (
    <ol className="side-notes" aria-label="Quotes">
      {notes.map(({ note: { number, passage, document }, isFirst }) => (
        <li
          key={passage.id}
          id={isFirst ? noteId(reading, number) : noteAgainId(reading, number, paragraph.id)}
          value={number}
          tabIndex={-1}
        >
          <JumpLink
            to={() => wayBack(reading, number, firstMarkIn(paragraph, passage.id, number, reading))}
            name={`Back from footnote ${number}`}
          >
            {number}
          </JumpLink>
          <PassageQuote brief passage={passage} document={document} names={[]} />
        </li>
      ))}
    </ol>
  )
}
