/** Names as they can be shown: without characters that turn the text around them, or that nobody sees. */
import { sayCharacter } from '../data/characters.ts'

export interface Visible {
  /** Empty where nothing of it shows. */
  readonly text: string
  /** The characters that were taken out, each once. */
  readonly dropped: readonly string[]
}

/**
 * What turns the direction of a text, soft hyphens, spaces without a width and marks of byte order. The joiners U+200C and U+200D and the
 * marks U+200E, U+200F and U+061C stay within a name: Persian, Indic and right-to-left names are written with them.
 */
const UNSEEN = /[\u00ad\u180e\u200b\u202a-\u202e\u2060-\u2069\ufeff]|^[\u061c\u200c-\u200f]+|[\u061c\u200c-\u200f]+$/gu
const MAYBE_UNSEEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u

/** What shows, if only as a box: a letter that no font here has is one all the same, to who wrote it. */
const SHOWS = /[^\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800\u3164\uffa0]/u

/** A name without them. What is of nothing else is no name. */
export function visible(text: string): Visible {
  if (!MAYBE_UNSEEN.test(text)) return { text: SHOWS.test(text) ? text : '', dropped: [] }
  const dropped = new Set<string>()
  let plain = text.trim()
  // What is taken from an end may bare another.
  for (let before = ''; before !== plain;) {
    before = plain
    plain = plain
      .replace(UNSEEN, (found) => {
        for (const character of found) dropped.add(character)
        return ''
      })
      .trim()
  }
  return { text: SHOWS.test(plain) ? plain : '', dropped: [...dropped] }
}

/** “U+202E (right-to-left override) does not show and was left out of “Adagnp.exe”.” */
export function sayDropped({ text, dropped }: Visible): string {
  const characters = dropped.map(sayCharacter).join(', ')
  return `${characters} ${dropped.length === 1 ? 'does' : 'do'} not show and ${dropped.length === 1 ? 'was' : 'were'} left out of “${text}”.`
}
