import type { Kind } from '../../data/schema.ts'
import type { Span } from '../documents/span.ts'
import { capitalRuns } from './capitalRuns.ts'
import { definiteWords } from './definiteWords.ts'
import { knownNames } from './knownNames.ts'
import type { NamedNode } from './nameSpellings.ts'
import { spellingsOf } from './nameSpellings.ts'

/** Words of a text that may name something: proposed, never taken. */
export interface NameProposal extends Span {
  /** As they stand there, without the ’s of a possessive. */
  readonly words: string
  /**
   * known: a node is spelt so; meant: words that may speak of a node named before, “the board” or a surname alone; unknown: a name that
   * no node has.
   */
  readonly as: 'known' | 'meant' | 'unknown'
  /** Ids of the nodes: known, all that are spelt so; meant, the likeliest first; unknown, none. */
  readonly nodes: readonly string[]
}

/**
 * The names in a text, in order and apart from each other. Known ones stand letter for letter as a label, name or other spelling of a
 * node, as whole words, the longest first. Unknown ones are runs of words with capitals: in scripts without capitals there are none.
 * @param nodes those of the draft; their spellings are worked out once for each list
 * @param kinds those of the draft, by whose labels “the company” finds its company
 */
export function proposeNames(
  text: string,
  nodes: readonly NamedNode[],
  kinds: readonly Pick<Kind, 'id' | 'label'>[] = [],
): readonly NameProposal[] {
  const known = knownNames(text, spellingsOf(nodes))
  const unknown = capitalRuns(text, known)
  const meant = definiteWords(text, known, unknown, nodes, kinds)
  const surnames = new Set(meant.map(({ start }) => start))
  return [
    ...known.map((name) => proposal(text, name, 'known', name.nodes)),
    ...meant.map((name) => proposal(text, name, 'meant', name.nodes)),
    ...unknown.filter(({ start }) => !surnames.has(start)).map((name) => proposal(text, name, 'unknown', [])),
  ].toSorted((a, b) => a.start - b.start)
}

function proposal(text: string, { start, end }: Span, as: NameProposal['as'], nodes: readonly string[]): NameProposal {
  return { start, end, words: text.slice(start, end), as, nodes }
}
