import type { Footnote } from '../../model/footnotes.ts'
import type { Paragraph } from '../../model/textByEvent.ts'
import { PassageQuote } from '../../ui/PassageQuote.tsx'
import { JumpLink } from './JumpLink.tsx'
import { type Reading, firstMarkIn, noteId, wayBack } from './reading.ts'

interface Props {
  /** Those whose number is first met in this paragraph. */
  readonly notes: readonly Footnote[]
  readonly paragraph: Paragraph
  readonly reading: Reading
}

/** The quotes that a paragraph rests on, beside it; those that stand beside an earlier one are not said again. */
export function SideNotes({ notes, paragraph, reading }: Props) {
  if (notes.length === 0) return null
  return (
    <ol className="side-notes" aria-label="Quotes">
      {notes.map(({ number, passage, document }) => (
        <li key={passage.id} id={noteId(reading, number)} value={number} tabIndex={-1}>
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
