/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a node or a pair */
/** Which relationships have a line in the spine, between which boxes, and where the others are told. */
import { oncePer } from '../../data/oncePer.ts'
import { columnsOf } from '../../model/edgeColumns.ts'
import type { Network } from '../../model/network.ts'
import { pairColumnsOf } from '../../model/pairColumns.ts'
import type { Bundle } from './bundles.ts'
import { Folds } from './folds.ts'
import { createJoins } from './joins.ts'
import { type Standing, lineRule } from './lineRule.ts'

/** A pair of boxes and the relationships between them, in the order of the dataset. */
export interface Pair {
  /** The two ids in ascending order, joined by "~". */
  readonly id: string
  readonly ends: readonly [string, string]
  readonly edges: readonly string[]
}

export interface Lines {
  readonly pairs: ReadonlyMap<string, Pair>
  readonly folded: Folds
}

/**
 * Each relationship is in one pair, or in two where it is a contact whose event is drawn, or it is folded. Pairs that share a
 * relationship are one bundle, and so are those that share one with them.
 */
export function linesOf(
  network: Network,
  standing: Standing,
): { readonly lines: Lines; readonly bundles: readonly Bundle[] } {
  const columns = columnsOf(network)
  const rule = lineRule(network, standing)
  const folded = new Folds(columns)
  const gathered = gatherPairs(network)
  const lines = new Int32Array(2)
  for (const place of columns.ranked) {
    const count = rule.linesAt(place, lines)
    if (count === 0) rule.fold(place, folded)
    for (let i = 0; i < count; i++) {
      gathered.add(lines[i]!, place)
      gathered.join(lines[0]!, lines[i]!)
    }
  }
  return { lines: { pairs: gathered.pairs, folded }, bundles: gathered.bundles() }
}

/** Puts relationships into pairs, of which each is made when its first one comes, and pairs into bundles. */
export function gatherPairs(network: Network): {
  readonly add: (pair: number, place: number) => void
  /** Says that two pairs share a relationship. */
  readonly join: (a: number, b: number) => void
  readonly pairs: ReadonlyMap<string, Pair>
  /** In the order in which their first relationships came, and so are the relationships of each. */
  readonly bundles: () => readonly Bundle[]
} {
  const { ids, rank } = columnsOf(network)
  const nameOf = pairNamesOf(network)
  const { join, rootOf } = createJoins()
  const pairs = new Map<string, Pair>()
  const gathered = new Map<number, { readonly id: string; readonly edges: string[]; readonly places: number[] }>()
  const add = (pair: number, place: number) => {
    let own = gathered.get(pair)
    if (!own) {
      const name = nameOf(pair)
      own = { id: name.id, edges: [], places: [] }
      gathered.set(pair, own)
      pairs.set(name.id, { ...name, edges: own.edges })
    }
    own.edges.push(ids[place]!)
    own.places.push(place)
  }
  const bundles = () => {
    const groups = new Map<number, { readonly strokes: string[]; readonly places: Set<number> }>()
    for (const [pair, { id, places }] of gathered) {
      const root = rootOf(pair)
      const own = groups.get(root) ?? { strokes: [], places: new Set() }
      groups.set(root, own)
      own.strokes.push(id)
      for (const place of places) own.places.add(place)
    }
    return Array.from(groups.values(), ({ strokes, places }) => ({
      edges: [...places].toSorted((a, b) => rank[a]! - rank[b]!).map((place) => ids[place]!),
      strokes,
    }))
  }
  return { add, join, pairs, bundles }
}

/** The id and the ends of a pair by its number, each put together when it is first asked for. */
export const pairNamesOf = oncePer((network: Network): ((pair: number) => Pick<Pair, 'id' | 'ends'>) => {
  const { nodeIds } = columnsOf(network)
  const { low, high } = pairColumnsOf(network)
  const names = new Map<number, Pick<Pair, 'id' | 'ends'>>()
  return (pair) => {
    const known = names.get(pair)
    if (known) return known
    const [a, b] = [nodeIds[low[pair]!]!, nodeIds[high[pair]!]!]
    const ends = a < b ? ([a, b] as const) : ([b, a] as const)
    const name = { id: ends.join('~'), ends }
    names.set(pair, name)
    return name
  }
})
