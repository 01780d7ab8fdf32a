/** At which level of detail each node is first drawn: 1 who and what, 2 with subjects, 3 everything. */
import { oncePer } from '../data/oncePer.ts'
import type { Node } from '../data/schema.ts'
import { NONE, columnsOf } from './edgeColumns.ts'
import { type Network, found } from './network.ts'

export const LEVELS = [1, 2, 3] as const
export type Level = (typeof LEVELS)[number]

/** How many nodes the first level has at the most where the dataset chooses none. */
export const MOST_FIRST = 40
/** Ties that earn a place in it. */
const ENOUGH_TIES = 2

/**
 * The level of each node. What the dataset says counts; subjects without a level are at 2. Where the dataset gives any node a
 * level, those without one are at 3: the curators have chosen. Else up to forty nodes are all at 1, and of more those that are
 * tied to two or more others, the forty with the most ties at the most, and of each party the one with the most. Ties are to
 * nodes that are no subjects, by relationships that are neither remarks nor mentions nor told in a name.
 */
export const levelsOf = oncePer(levelsIn)

function levelsIn(network: Network): ReadonlyMap<string, Level> {
  const { nodes } = network.dataset
  const first = nodes.some(({ level }) => level !== undefined) ? new Set<string>() : firstLevel(network)
  return new Map(
    nodes.map((node) => [node.id, given(node) ?? (isSubject(node, network) ? 2 : first.has(node.id) ? 1 : 3)]),
  )
}

function given({ level }: Node): Level | undefined {
  return LEVELS.find((known) => known === level)
}

/** Is a node what others are about or where they are? */
export function isSubject(node: Node, network: Network): boolean {
  return found(network.kinds, node.kind).subject === true
}

function firstLevel(network: Network): ReadonlySet<string> {
  const open = network.dataset.nodes.filter((node) => !isSubject(node, network))
  if (open.length <= MOST_FIRST) return new Set(open.map(({ id }) => id))
  const { size, source, target, event, relation, nodeIds, nodeNumbers } = columnsOf(network)
  const ties = new Int32Array(nodeIds.length)
  const isOpen = new Uint8Array(nodeIds.length)
  for (const { id } of open) isOpen[found(nodeNumbers, id)] = 1
  const tells = network.dataset.relations.map(
    ({ editorial, mentions, folds }) => !editorial && !mentions && folds !== 'name',
  )
  const seen = new Set<number>()
  const tie = (a: number, b: number) => {
    if (a === b || isOpen[a] !== 1 || isOpen[b] !== 1) return
    const pair = Math.min(a, b) * nodeIds.length + Math.max(a, b)
    if (seen.has(pair)) return
    seen.add(pair)
    ties[a] = (ties[a] ?? 0) + 1
    ties[b] = (ties[b] ?? 0) + 1
  }
  for (let place = 0; place < size; place++) {
    if (!tells[relation[place] ?? NONE]) continue
    const [from, to, own] = [source[place] ?? NONE, target[place] ?? NONE, event[place] ?? NONE]
    tie(from, to)
    if (own === NONE) continue
    tie(from, own)
    tie(to, own)
  }
  const tiesAt = ({ id }: Node) => ties[found(nodeNumbers, id)] ?? 0
  const best = open.toSorted((a, b) => tiesAt(b) - tiesAt(a))
  const chosen = best.filter((node) => tiesAt(node) >= ENOUGH_TIES).slice(0, MOST_FIRST)
  const ofParties = network.dataset.parties.flatMap(({ id }) => best.find(({ parties }) => parties.includes(id)) ?? [])
  return new Set([...chosen, ...ofParties].map(({ id }) => id))
}
