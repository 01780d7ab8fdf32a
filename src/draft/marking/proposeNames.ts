import type { Kind } from '../../data/schema.ts'
import type { Span } from '../documents/span.ts'
import { type CapitalRun, capitalRuns } from './capitalRuns.ts'
import { definiteWords } from './definiteWords.ts'
import { kindWords, ROLES } from './headWords.ts'
import { type KnownName, knownNames } from './knownNames.ts'
import type { NamedNode } from './nameSpellings.ts'
import { spellingsOf } from './nameSpellings.ts'
import { nodesByShortName, traitsOf } from './nodeTraits.ts'
import { findAmounts } from './findAmounts.ts'

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
  /** A short name alone, as a surname: of several nodes that it may mean none is likelier than the others. */
  readonly isShort?: true
  /** Of an unknown surname alone: the name that the text gave before in full. */
  readonly full?: string
  /** What stands before it says that it names a person: “Admiral Sten Moe”, “its director, Jane Roe”. */
  readonly isPerson?: true
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
  const traits = traitsOf(nodes, kinds)
  const shortNames = nodesByShortName(traits)
  // “CHF 3.6 million” names nobody.
  const runs = apartFrom(capitalRuns(text, known), findAmounts(text))
  const fullNames = fullNamesIn(text, runs)
  // “Brandt said” where Hugo Brandt is known, here or from another text.
  const unknown = runs.filter((run) => {
    const words = text.slice(run.start, run.end)
    return !run.isOpening || shortNames.has(words) || (fullNames.get(words)?.end ?? Infinity) < run.start
  })
  const named = definiteWords(text, known, unknown, traits)
  const meant = [...named, ...shortNamesAlone(text, apartFrom(unknown, named), fullNames, shortNames)]
  const certain = [
    ...known.map((name) => proposal(text, name, 'known', name.nodes)),
    ...meant.map((name) => {
      const isShort = shortNames.has(text.slice(name.start, name.end))
      return Object.assign(proposal(text, name, 'meant', name.nodes), isShort && { isShort: true as const })
    }),
  ].toSorted((a, b) => a.start - b.start)
  const left = apartFrom(unknown, certain).map((run) => {
    const name = proposal(text, run, 'unknown', [])
    const full = fullNames.get(name.words)
    return Object.assign(
      name,
      full !== undefined && full.end < run.start && { full: full.name },
      (run.isPerson || isInRole(text, run)) && { isPerson: true as const },
    )
  })
  return [...certain, ...left].toSorted((a, b) => a.start - b.start)
}

const ROLE_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:${[...ROLES].join('|')}|lawyer|adviser|advisor|brother|sister|wife|husband|son|daughter|father|mother|partner|treasurer|deputy|executive|officer|lawmaker|banker|businessman|businesswoman|journalist|engineer|broker|trader|shareholder),?\s+$`,
  'iu',
)

/** “Its director, Jane Roe”: what somebody is stands before the name. */
function isInRole(text: string, { start }: Span): boolean {
  return ROLE_BEFORE.test(text.slice(Math.max(0, start - 25), start))
}

interface FullName {
  readonly name: string
  /** Where it stands first ends there. */
  readonly end: number
}

/** New names of people in a text by their last words; those that two of them share are left out. */
function fullNamesIn(text: string, unknown: readonly CapitalRun[]): ReadonlyMap<string, FullName> {
  const full = new Map<string, FullName>()
  const shared = new Set<string>()
  for (const { start, end, isPerson } of unknown) {
    const name = text.slice(start, end)
    const surname = /\s(\S+)$/u.exec(name)?.[1]
    if (surname === undefined || !(isPerson || kindWords(name)[0] === 'person')) continue
    const before = full.get(surname)
    if (before && before.name !== name) shared.add(surname)
    if (!before) full.set(surname, { name, end })
  }
  for (const surname of shared) full.delete(surname)
  return full
}

/** Short names alone of nodes that are known from another text. One that this text has a new name of in full is not theirs. */
function shortNamesAlone(
  text: string,
  runs: readonly Span[],
  fullNames: ReadonlyMap<string, FullName>,
  known: ReadonlyMap<string, readonly string[]>,
): readonly KnownName[] {
  return runs.flatMap(({ start, end }) => {
    const words = text.slice(start, end)
    const nodes = fullNames.has(words) ? undefined : known.get(words)
    return nodes ? [{ start, end, nodes }] : []
  })
}

/** The spans that overlap none of the others. Both in order. */
function apartFrom<T extends Span>(spans: readonly T[], others: readonly Span[]): readonly T[] {
  let next = 0
  return spans.filter(({ start, end }) => {
    while (next < others.length && (others[next]?.end ?? 0) <= start) next += 1
    return (others[next]?.start ?? Infinity) >= end
  })
}

function proposal(text: string, { start, end }: Span, as: NameProposal['as'], nodes: readonly string[]): NameProposal {
  return { start, end, words: text.slice(start, end), as, nodes }
}
