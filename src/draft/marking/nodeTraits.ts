import type { Kind } from '../../data/schema.ts'
import { kindWords, kindWordsOfNoun, NOUNS, PERSON, ROLES } from './headWords.ts'
import type { NamedNode } from './nameSpellings.ts'
import { labelWords } from './proposeKind.ts'

/** What a text may call a node by, once it has named it. */
export interface NodeTraits {
  /** Nouns of its names: “board” for Harbour Board. */
  readonly byWord: readonly string[]
  /** Nouns of its kind, or of the sort that its name is of: “company” for Corran Line. */
  readonly byKind: readonly string[]
  /** What it is called by in short: a person by the last word of a name, another by the first that is a name: “Corran” for Corran Line. */
  readonly shortNames: readonly string[]
  readonly isPerson: boolean
}

const byShortName = new WeakMap<Traits, ReadonlyMap<string, readonly string[]>>()

/** The nodes of a list by their short names: ids, worked out once for the list. */
export function nodesByShortName(traits: Traits): ReadonlyMap<string, readonly string[]> {
  const known = byShortName.get(traits)
  if (known) return known
  const nodes = new Map<string, string[]>()
  for (const [id, node] of traits) {
    for (const name of node.shortNames) {
      const ids = nodes.get(name)
      if (ids) ids.push(id)
      else nodes.set(name, [id])
    }
  }
  byShortName.set(traits, nodes)
  return nodes
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

/** The first of several words, too long for an article. */
const FIRST = /^(\p{Lu}[\p{L}\p{M}]{3,})\s/u
/** Words that many names begin with, and of which none is the name. */
const COMMON = new Set('national international royal united north south east west great central general federal state public new saint first'.split(' ')) // prettier-ignore

function isName(word: string): boolean {
  const small = word.toLowerCase()
  return !COMMON.has(small) && !NOUNS.includes(small) && !ROLES.has(small)
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
  const shortNames = names.flatMap((name) => (isPerson ? /\s(\S+)$/u : FIRST).exec(name)?.[1] ?? [])
  return { byWord, byKind, shortNames: [...new Set(shortNames)].filter((name) => isPerson || isName(name)), isPerson }
}
