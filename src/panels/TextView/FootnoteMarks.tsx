import { found } from '../../model/network.ts'
import { JumpLink } from './JumpLink.tsx'
import { type Reading, markId, noteId } from './reading.ts'

interface Props {
  /** Ids of passages. */
  readonly passages: readonly string[]
  readonly reading: Reading
  /** Where they stand: no other marks of the text have the same. */
  readonly place: string
}

/** The footnote numbers of a sentence, each leading to its note. */
export function FootnoteMarks({ passages, reading, place }: Props) {
  const numbers = passages.map((passage) => found(reading.notes, passage).number).toSorted((a, b) => a - b)
  return numbers.map((number) => {
    const id = markId(reading, place, number)
    const toNote = () => {
      reading.cameBy.set(number, id)
      return noteId(reading, number)
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
