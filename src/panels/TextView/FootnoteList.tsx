import { PassageQuote } from '../../ui/PassageQuote.tsx'
import { JumpLink } from './JumpLink.tsx'
import { type Reading, type Use, noteId, wayBack } from './reading.ts'

interface Props {
  readonly uses: readonly Use[]
  readonly reading: Reading
}

/** The passages that the text rests on, word for word, each with the way back to where the reader was. */
export function FootnoteList({ uses, reading }: Props) {
  if (uses.length === 0) return null
  return (
    <>
      <h3>Footnotes</h3>
      <ol className="footnotes">
        {uses.map(({ note: { number, passage, document }, first, sentences }) => (
          <li key={passage.id} id={noteId(reading, number)} value={number} tabIndex={-1}>
            <PassageQuote passage={passage} document={document} names={[]} />
            <p className="way-back">
              <JumpLink to={() => wayBack(reading, number, first)} name={`Back from footnote ${number}`}>
                ↩ Back
              </JumpLink>
              {sentences > 1 && <span> {sentences} sentences rest on it.</span>}
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
