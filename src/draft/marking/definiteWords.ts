import type { Kind } from '../../data/schema.ts'
import type { Span } from '../documents/span.ts'
import { kindWords, kindWordsOfNoun, NOUNS, ROLES } from './headWords.ts'
import type { KnownName } from './knownNames.ts'
import type { NamedNode } from './nameSpellings.ts'
import { labelWords } from './proposeKind.ts'

/** How many nodes are offered at most for the same words. */
const MOST_MEANT = 3
/** How far around a name its role is looked for, in UTF-16 code units: “Ines Harrow, Minister of Ports,”. */
const AROUND = 40

const DEFINITE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])[Tt]he\s(${[...NOUNS, ...ROLES].join('|')})(?![\p{L}\p{M}\p{N}-])(?!\s+(?:of|for)\s)`,
  'gu',
)

/** A noun, as a name or the surroundings of one must have it. */
const withWord = (noun: string) => new RegExp(String.raw`(?<![\p{L}])${noun}(?![\p{L}])`, 'iu')
const PATTERNS = new Map([...NOUNS, ...ROLES].map((noun) => [noun, withWord(noun)]))

/**
 * Words that speak of a node which the same text named before: “the board”, where the nearest fitting one is first, and the last word of a
 * person’s name alone.
 * @param unknown runs of words with capitals; those that turn out to be such a last word are among what is given
 */
export function definiteWords(
  text: string,
  known: readonly KnownName[],
  unknown: readonly Span[],
  nodes: readonly NamedNode[],
  kinds: readonly Pick<Kind, 'id' | 'label'>[],
): readonly KnownName[] {
  if (known.length === 0) return []
  const named = new Map(nodes.map((node) => [node.id, node]))
  const labels = new Map(kinds.map(({ id, label }) => [id, labelWords(label)]))
  const found: KnownName[] = []
  const before = (at: number) => earlier(known, at)

  for (const { 0: words, 1: noun = '', index: start } of text.matchAll(DEFINITE)) {
    const end = start + words.length
    if (known.some((name) => name.start < end && name.end > start)) continue
    const meant = fitting(text, noun, before(start), named, labels)
    if (meant.length > 0) found.push({ start, end, nodes: meant })
  }
  for (const { start, end } of unknown) {
    const word = text.slice(start, end)
    if (/[\s.]/u.test(word)) continue
    const meant = new Set(
      before(start)
        .flatMap((name) => name.nodes)
        .filter((id) => endsWith(named.get(id), word)),
    )
    if (meant.size > 0) found.push({ start, end, nodes: [...meant].slice(0, MOST_MEANT) })
  }
  return found
}

/** The names before a place, the nearest first. */
function earlier(known: readonly KnownName[], at: number): readonly KnownName[] {
  return known.filter(({ end }) => end <= at).toReversed()
}

/** The nodes that a noun may mean: those with the word in their name or beside it before those that their kind alone makes fit. */
function fitting(
  text: string,
  noun: string,
  names: readonly KnownName[],
  named: ReadonlyMap<string, NamedNode>,
  labels: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const pattern = PATTERNS.get(noun) ?? withWord(noun)
  const sorts = kindWordsOfNoun(noun)
  const byWord = new Set<string>()
  const byKind = new Set<string>()
  for (const { start, end, nodes } of names) {
    const around = `${text.slice(Math.max(0, start - AROUND / 2), start)} ${text.slice(end, end + AROUND)}`
    for (const id of nodes) {
      const node = named.get(id)
      if (!node) continue
      const isPerson = ROLES.has(noun)
      if (
        isPerson
          ? pattern.test(around) && kindWords(node.label)[0] === 'person'
          : namesOf(node).some((name) => pattern.test(name))
      )
        byWord.add(id)
      else if (!isPerson && fitsKind(noun, sorts, node, labels.get(node.kind) ?? [])) byKind.add(id)
    }
  }
  return [...new Set([...byWord, ...byKind])].slice(0, MOST_MEANT)
}

/** A company by its kind’s label, or by the head word of its name: the sort of “Line” is that of “company”. */
function fitsKind(noun: string, sorts: readonly string[], node: NamedNode, label: readonly string[]): boolean {
  return label.includes(noun) || (sorts.length > 0 && kindWords(node.label)[0] === sorts[0])
}

function namesOf({ label, name, aliases = [] }: NamedNode): readonly string[] {
  return [label, ...(name === undefined ? [] : [name]), ...aliases]
}

function endsWith(node: NamedNode | undefined, word: string): boolean {
  return (
    node !== undefined &&
    kindWords(node.label)[0] === 'person' &&
    namesOf(node).some((name) => name.endsWith(` ${word}`))
  )
}
