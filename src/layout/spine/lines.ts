/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a node or a pair */
/** Which relationships have a line in the spine, between which boxes, and where the others are told. */
import { oncePer } from '../../data/oncePer.ts'
import { columnsOf } from '../../model/edgeColumns.ts'
import type { Network } from '../../model/network.ts'
import { pairColumnsOf } from '../../model/pairColumns.ts'
import { Folds } from './folds.ts'
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

/** Each relationship is in one pair, or in two where it is a contact whose event is drawn, or it is folded. */
export function linesOf(network: Network, standing: Standing): Lines {
  const columns = columnsOf(network)
  const rule = lineRule(network, standing)
  const folded = new Folds(columns)
  const gathered = gatherPairs(network)
  const lines = new Int32Array(2)
  for (const place of columns.ranked) {
    const count = rule.linesAt(place, lines)
    if (count === 0) rule.fold(place, folded)
    for (let i = 0; i < count; i++) gathered.add(lines[i]!, place)
  }
  return { pairs: gathered.pairs, folded }
}

/** Puts relationships into pairs, of which each is made when its first one comes. */
export function gatherPairs(network: Network): {
  readonly add: (pair: number, place: number) => void
  readonly pairs: ReadonlyMap<string, Pair>
  /** The numbers of the pairs, in the order in which they came, and by number of a pair the places of its relationships. */
  readonly numbers: readonly number[]
  readonly placesOf: (pair: number) => readonly number[]
} {
  const { ids } = columnsOf(network)
  const nameOf = pairNamesOf(network)
  const pairs = new Map<string, Pair>()
  const numbers: number[] = []
  const gathered = new Map<number, { readonly edges: string[]; readonly places: number[] }>()
  const add = (pair: number, place: number) => {
    let own = gathered.get(pair)
    if (!own) {
      own = { edges: [], places: [] }
      gathered.set(pair, own)
      numbers.push(pair)
      const { id, ends } = nameOf(pair)
      pairs.set(id, { id, ends, edges: own.edges })
    }
    own.edges.push(ids[place]!)
    own.places.push(place)
  }
  return { add, pairs, numbers, placesOf: (pair) => gathered.get(pair)?.places ?? [] }
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
