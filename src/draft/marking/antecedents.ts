import type { Sentence } from '../documents/sentences.ts'
import type { Span } from '../documents/span.ts'
import type { MarkText } from './markText.ts'
import { within } from './markText.ts'
import type { NameProposal } from './proposeNames.ts'

/** What a pronoun may stand for. */
export type Fits = (name: NameProposal) => boolean

/** How many sentences before it are looked through. */
const MOST_BACK = 3

/** Names that a pronoun may stand for. */
export interface Antecedents {
  /** In the order of the text, each place of its own. */
  readonly names: readonly NameProposal[]
  /** They are in another sentence than the pronoun. */
  readonly isEarlier: boolean
}

/**
 * The names that fit a pronoun in the sentence that named such last before it, its own one first; of its own paragraph, since in another one
 * somebody else may be meant.
 * @param pronoun in UTF-16 code units of the text
 */
export function antecedentsOf({ sentences, names }: MarkText, pronoun: Span, fits: Fits): Antecedents {
  const at = sentences.findLastIndex(({ start }) => start <= pronoun.start)
  const own = sentences[at]
  if (!own) return { names: [], isEarlier: false }
  const fitting = (span: Span) => within(names, span).filter(fits)
  const here = fitting({ start: own.start, end: pronoun.start })
  if (here.length > 0) return { names: here, isEarlier: false }
  for (let back = at - 1; back >= Math.max(0, at - MOST_BACK); back -= 1) {
    const sentence: Sentence | undefined = sentences[back]
    if (sentence?.paragraph !== own.paragraph) break
    const found = fitting(sentence)
    if (found.length > 0) return { names: found, isEarlier: true }
  }
  return { names: [], isEarlier: true }
}
