import { cutAtTurning, numberOf, sayCharacter } from '../data/characters.ts'

/**
 * A text to the letter. A character that turns the direction of what follows is shown by its number and turns nothing here: it stands
 * alone in an isolate of its own, where the text still has it when it is copied.
 */
export function Verbatim({ text }: { readonly text: string }) {
  return cutAtTurning(text).map((part, i) =>
    part.turns ? (
      <span key={i} className="turning" data-number={numberOf(part.text)} title={sayCharacter(part.text)}>
        <bdi>{part.text}</bdi>
      </span>
    ) : (
      part.text
    ),
  )
}
