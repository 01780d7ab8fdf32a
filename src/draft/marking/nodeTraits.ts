import type { Kind } from '../../data/schema.ts'
import { kindWords, kindWordsOfNoun, NOUNS, PERSON } from './headWords.ts'
import type { NamedNode } from './nameSpellings.ts'
import { labelWords } from './proposeKind.ts'

/** What a text may call a node by, once it has named it. */
export interface NodeTraits {
  /** Nouns of its names: “board” for Harbour Board. */
  readonly byWord: readonly string[]
  /** Nouns of its kind, or of the sort that its name is of: “company” for Corran Line. */
  readonly byKind: readonly string[]
  /** The last words of its names, where it is a person. */
  readonly surnames: readonly string[]
  readonly isPerson: boolean
}

const surnames = new WeakMap<Traits, ReadonlyMap<string, readonly string[]>>()

/** The people of a list by the last words of their names: ids, worked out once for the list. */
export function peopleBySurname(traits: Traits): ReadonlyMap<string, readonly string[]> {
  const known = surnames.get(traits)
  if (known) return known
  const people = new Map<string, string[]>()
  for (const [id, node] of traits) {
    for (const surname of node.surnames) {
      const ids = people.get(surname)
      if (ids) ids.push(id)
      else people.set(surname, [id])
    }
  }
  surnames.set(traits, people)
  return people
}

type Labelled = readonly Pick<Kind, 'id' | 'label'>[]

type Traits = ReadonlyMap<string, NodeTraits>

/** Of lists that were handed over, and of each node: a step leaves nearly all nodes as they are. */
const made = new WeakMap<Labelled, { readonly lists: WeakMap<readonly NamedNode[], Traits>; readonly ofNode: OfNode }>()
type OfNode = WeakMap<NamedNode, NodeTraits>

/** The traits of these nodes by their ids, worked out once for a list of nodes and of kinds. */
export function traitsOf(nodes: readonly NamedNode[], kinds: Labelled): Traits {
  const { lists, ofNode } = made.get(kinds) ?? { lists: new WeakMap(), ofNode: new WeakMap() }
  made.set(kinds, { lists, ofNode })
  const known = lists.get(nodes)
  if (known) return known
  const labels = new Map(kinds.map(({ id, label }) => [id, labelWords(label)]))
  const traits = new Map(
    nodes.map((node) => {
      const own = ofNode.get(node) ?? traitsOfOne(node, labels.get(node.kind) ?? [])
      ofNode.set(node, own)
      return [node.id, own]
    }),
  )
  lists.set(nodes, traits)
  return traits
}

function traitsOfOne(node: NamedNode, kind: readonly string[]): NodeTraits {
  const names = [node.label, node.name ?? '', ...(node.aliases ?? [])].filter((name) => name !== '')
  const words = new Set(names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []))
  const [sort] = kindWords(node.label)
  // What the curator says it is goes before what its name looks like.
  const isPerson = kind.some((word) => PERSON.includes(word)) || (kind.length === 0 && sort === 'person')
  const byWord = NOUNS.filter((noun) => words.has(noun))
  const byKind = NOUNS.filter(
    (noun) => !words.has(noun) && (kind.includes(noun) || (sort !== undefined && kindWordsOfNoun(noun)[0] === sort)),
  )
  const surnames = isPerson ? names.flatMap((name) => /\s(\S+)$/u.exec(name)?.[1] ?? []) : []
  return { byWord, byKind, surnames: [...new Set(surnames)], isPerson }
}
