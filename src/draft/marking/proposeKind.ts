import type { Kind } from '../../data/schema.ts'
import { kindWords, PERSON } from './headWords.ts'

type Labelled = Pick<Kind, 'id' | 'label'>

/**
 * The kind that a name is likely of, told by its head word: “Corran Line” is a company, “Harbour Court” a court, where the draft has
 * such a kind by its label, and “Jürgen Ladberg” a person. Proposed, never taken.
 * @returns the id of one of the kinds; undefined where the name does not tell
 */
export function proposeKind(name: string, kinds: readonly Labelled[]): string | undefined {
  return kindWithWords(kindWords(name), kinds)
}

/** The kind for people; undefined where the draft has none. */
export function personKind(kinds: readonly Labelled[]): string | undefined {
  return kindWithWords(PERSON, kinds)
}

/** The kind whose label has the first of the words that any label has. */
function kindWithWords(words: readonly string[], kinds: readonly Labelled[]): string | undefined {
  for (const word of words) {
    const kind = kinds.find(({ label }) => labelWords(label).includes(word))
    if (kind) return kind.id
  }
  return undefined
}

/** Words of a label in the singular and in small letters. */
export function labelWords(label: string): readonly string[] {
  return label
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .map((word) => word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, ''))
}
