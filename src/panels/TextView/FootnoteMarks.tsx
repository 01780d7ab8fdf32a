import { found } from '../../model/network.ts'
import { JumpLink } from './JumpLink.tsx'
import { type Reading, markId, noteAgainId, noteId } from './reading.ts'

interface Props {
  /** Ids of passages. */
  readonly passages: readonly string[]
  readonly reading: Reading
  /** Where they stand: no other marks of the text have the same. */
  readonly place: string
  /** Beside this paragraph the quotes of some of them stand, though another has them first. */
  readonly paragraph?: string
}

/** The footnote numbers of a sentence, each leading to its note. */
export function FootnoteMarks({ passages, reading, place, paragraph }: Props) {
  const numbers = passages.map((passage) => found(reading.notes, passage).number).toSorted((a, b) => a - b)
  return numbers.map((number) => {
    const id = markId(reading, place, number)
    const toNote = () => {
      reading.cameBy.set(number, id)
      const own = paragraph === undefined ? null : noteAgainId(reading, number, paragraph)
      return own !== null && document.getElementById(own) ? own : noteId(reading, number)
    }
    return (
      <sup key={number}>
        <JumpLink id={id} to={toNote} name={`Footnote ${number}`}>
          {number}
        </JumpLink>
      </sup>
    )
  })
}
