/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place or the number of a node */
/** How many others each node is joined to, and by how many relationships: what a choice among too many goes by. */
import { oncePer } from '../data/oncePer.ts'
import { columnsOf } from './edgeColumns.ts'
import type { Network } from './network.ts'

export interface Ties {
  /** For each node the others that a relationship joins it to, remarks apart, those with the most relationships first. */
  readonly neighbours: (id: string) => readonly string[]
  /** How many those are. */
  readonly countAt: (id: string) => number
  /** How many pairs of nodes any relationship joins. */
  readonly pairs: number
}

/** Worked out once for a network. It knows no window: what is chosen by it stays where it is while time moves. */
export const tiesOf = oncePer(tiesIn)

function tiesIn(network: Network): Ties {
  const { size, source, target, relation, nodeIds, nodeNumbers } = columnsOf(network)
  const isRemark = network.dataset.relations.map(({ editorial }) => editorial === true)
  const count = nodeIds.length
  /** By pair of numbers, the lower one first, how many relationships join it that are no remarks. */
  const strengths = new Map<number, number>()
  for (let place = 0; place < size; place++) {
    const [a, b] = [source[place]!, target[place]!]
    if (a === b) continue
    const pair = Math.min(a, b) * count + Math.max(a, b)
    strengths.set(pair, (strengths.get(pair) ?? 0) + (isRemark[relation[place]!] ? 0 : 1))
  }
  const others: { readonly node: number; readonly strength: number }[][] = nodeIds.map(() => [])
  for (const [pair, strength] of strengths) {
    if (strength === 0) continue
    const [a, b] = [Math.floor(pair / count), pair % count]
    others[a]!.push({ node: b, strength })
    others[b]!.push({ node: a, strength })
  }
  const at = (id: string) => others[nodeNumbers.get(id) ?? count] ?? []
  return {
    neighbours: (id) =>
      at(id)
        .toSorted((a, b) => b.strength - a.strength || a.node - b.node)
        .map(({ node }) => nodeIds[node]!),
    countAt: (id) => at(id).length,
    pairs: strengths.size,
  }
}
