import type { Kind } from '../../data/schema.ts'
import type { Span } from '../documents/span.ts'
import { capitalRuns } from './capitalRuns.ts'
import { definiteWords } from './definiteWords.ts'
import { knownNames } from './knownNames.ts'
import type { NamedNode } from './nameSpellings.ts'
import { spellingsOf } from './nameSpellings.ts'
import { traitsOf } from './nodeTraits.ts'

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

const NO_KINDS: readonly Pick<Kind, 'id' | 'label'>[] = []

/**
 * The names in a text, in order and apart from each other. Known ones stand letter for letter as a label, name or other spelling of a
 * node, as whole words, the longest first. Unknown ones are runs of words with capitals: in scripts without capitals there are none.
 * @param nodes those of the draft; their spellings are worked out once for each list
 * @param kinds those of the draft, by whose labels “the company” finds its company; worked out once as well
 */
export function proposeNames(
  text: string,
  nodes: readonly NamedNode[],
  kinds: readonly Pick<Kind, 'id' | 'label'>[] = NO_KINDS,
): readonly NameProposal[] {
  const known = knownNames(text, spellingsOf(nodes))
  const unknown = capitalRuns(text, known)
  const meant = definiteWords(text, known, unknown, traitsOf(nodes, kinds))
  const certain = [
    ...known.map((name) => proposal(text, name, 'known', name.nodes)),
    ...meant.map((name) => proposal(text, name, 'meant', name.nodes)),
  ].toSorted((a, b) => a.start - b.start)
  const left = apartFrom(unknown, certain).map((name) => proposal(text, name, 'unknown', []))
  return [...certain, ...left].toSorted((a, b) => a.start - b.start)
}

/** The spans that overlap none of the others. Both in order. */
function apartFrom(spans: readonly Span[], others: readonly Span[]): readonly Span[] {
  let next = 0
  return spans.filter(({ start, end }) => {
    while (next < others.length && (others[next]?.end ?? 0) <= start) next += 1
    return (others[next]?.start ?? Infinity) >= end
  })
}

function proposal(text: string, { start, end }: Span, as: NameProposal['as'], nodes: readonly string[]): NameProposal {
  return { start, end, words: text.slice(start, end), as, nodes }
}
