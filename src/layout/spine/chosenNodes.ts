/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a node or a pair */
/** Which nodes of a large dataset are drawn at a level. */
import { oncePer } from '../../data/oncePer.ts'
import { NONE, columnsOf } from '../../model/edgeColumns.ts'
import { type Level, MOST_FIRST, isSubject, levelsOf } from '../../model/levels.ts'
import { type Network, found } from '../../model/network.ts'
import { connectionsOf } from '../../model/connections.ts'
import { BUDGET, ON_TOP } from './budget.ts'
import { IN_VIEW, type Seen } from './seen.ts'
import { strongestOfLone, tiedTo, tiesIn } from './ties.ts'

/** Of the room for nodes, what the parties have for their own before the connections alone decide. */
const OF_PARTIES = 0.25
/** What the most connected have of it, whether or not anything that is drawn ties them. */
const OF_HUBS = 0.5

/**
 * Of the nodes that are there those of the level, the most connected first, as far as the budget has room: what the dataset itself puts at
 * level 1 before the rest, and of each party some. Where the dataset gives no levels, the first in a window is of as many as ever, and of
 * those that are the most connected then, tied to each other. It knows nothing that was asked before, so an address names one picture.
 */
export function chosenNodes(seen: Seen, level: Level): ReadonlySet<string> {
  const byLevel = remembered(seen)
  const chosen = byLevel.get(level) ?? choose(seen, level)
  byLevel.set(level, chosen)
  return chosen
}

const remembered = oncePer<Seen, Map<Level, ReadonlySet<string>>>(() => new Map())

/** What of a node decides, by its number. */
interface Standings {
  /** Does the dataset say who comes first? */
  readonly isGiven: boolean
  /** The level at which it is drawn first; whether the dataset itself put it at the first. */
  readonly level: Uint8Array
  readonly isFirst: Uint8Array
  readonly isSubject: Uint8Array
  /** Its parties, by their index in the dataset. */
  readonly parties: readonly (readonly number[])[]
}

const standingsOf = oncePer((network: Network): Standings => {
  const { nodes, parties } = network.dataset
  const levels = levelsOf(network)
  return {
    isGiven: nodes.some(({ level }) => level !== undefined),
    level: Uint8Array.from(nodes, ({ id }) => levels.get(id) ?? 3),
    isFirst: Uint8Array.from(nodes, ({ level }) => Number(level === 1)),
    isSubject: Uint8Array.from(nodes, (node) => Number(isSubject(node, network))),
    parties: nodes.map((node) => node.parties.map((id) => parties.findIndex((party) => party.id === id))),
  }
})

function choose(seen: Seen, level: Level): ReadonlySet<string> {
  const { network, isThere, isOfWindow } = seen
  const standings = standingsOf(network)
  const { nodes, parties } = network.dataset
  const count = nodes.length
  const isByWindow = isOfWindow && !standings.isGiven
  const most = isByWindow && level < 3 ? MOST_FIRST : BUDGET.nodes
  const connections = connectionsIn(seen)
  const greatest = connections.reduce((max, one) => Math.max(max, one), 0)
  // The most connected first, of as many connections the first in the dataset: one number for each node sorts faster than any comparison.
  const keys = new Float64Array(count)
  let size = 0
  for (let node = 0; node < count; node++) {
    if (!isThere[node] || (isByWindow ? level === 1 && standings.isSubject[node] : standings.level[node]! > level))
      continue
    const rank = (standings.isFirst[node] ? greatest + 1 : 0) + connections[node]!
    keys[size] = rank * count + (count - 1 - node)
    size += 1
  }
  const sorted = keys.subarray(0, size).toSorted()
  const inOrder = Array.from(sorted, (_, i) => count - 1 - (sorted[size - 1 - i]! % count))

  const chosen = new Set<number>()
  let subjects = 0
  const take = (node: number) => {
    if (chosen.has(node) || chosen.size >= BUDGET.nodes) return
    if (standings.isSubject[node]) {
      if (subjects >= BUDGET.subjects) return
      subjects += 1
    } else if (chosen.size - subjects >= most) return
    chosen.add(node)
  }
  const each = Math.max(1, Math.floor((most * OF_PARTIES) / Math.max(1, parties.length)))
  const own = parties.map(() => 0)
  for (const node of inOrder) {
    if (standings.isSubject[node]) continue
    for (const party of standings.parties[node]!) {
      if (own[party]! >= each) continue
      own[party]! += 1
      take(node)
    }
  }
  if (isByWindow) {
    // Hubs that nothing joins are dots: whom such a one is tied to most comes with it, and then those that are tied to somebody there.
    for (const node of inOrder.slice(0, Math.ceil(most * OF_HUBS))) take(node)
    const ties = tiesIn(seen)
    const isOpen = new Uint8Array(count)
    for (const node of inOrder) isOpen[node] = 1
    for (const node of strongestOfLone([...chosen], ties, isOpen)) take(node)
    const isTied = tiedTo(chosen, ties)
    for (const node of inOrder) if (isTied[node]) take(node)
  }
  for (const node of inOrder) take(node)
  return new Set(Array.from(chosen, (node) => nodes[node]!.id))
}

const connectionsIn = oncePer(({ network, weights }: Seen) => connectionsOf(network, weights))

/** Who is asked for beside those that are chosen. */
export interface OnTop {
  /** In the order of their claim. */
  readonly asked: ReadonlySet<string>
  /** The node whose neighbourhood is drawn: what is selected. */
  readonly near: string | null
  /** Those that were opened, whatever came first: an address knows no order of them. */
  readonly unfolded: ReadonlySet<string>
}

/**
 * What comes on top of them, in the order of its claim, as far as there is room: what was asked for, what was unfolded, all that is tied to
 * what is selected, the strongest first; and then what ties the most to each that was unfolded, in turn, so that each has its share.
 */
export function addedNodes(
  seen: Seen,
  chosen: ReadonlySet<string>,
  { asked, near, unfolded }: OnTop,
): ReadonlySet<string> {
  const { network } = seen
  const added = new Set<string>()
  const add = (id: string) => {
    if (added.size < ON_TOP.nodes && network.nodes.has(id) && !chosen.has(id)) added.add(id)
  }
  const opened = [...unfolded].toSorted()
  for (const id of [...asked, ...opened]) add(id)
  if (near !== null) for (const id of neighboursOf(near, seen)) add(id)
  const lists = opened.map((id) => neighboursOf(id, seen).filter((other) => !chosen.has(other)))
  inTurn(lists, add)
  return added
}

/** The first of each list, then the second of each, and so on. Who takes one that another has taken takes the next in its place. */
export function inTurn<T>(lists: readonly (readonly T[])[], take: (one: T) => void): void {
  const taken = new Set<T>()
  const next = lists.map(() => 0)
  for (let left = lists.length; left > 0;) {
    left = 0
    for (const [i, list] of lists.entries()) {
      while (next[i]! < list.length && taken.has(list[next[i]!]!)) next[i]! += 1
      const one = list[next[i]!]
      if (one === undefined) continue
      next[i]! += 1
      taken.add(one)
      take(one)
      left += 1
    }
  }
}

/** The nodes that relationships of the view tie to one, remarks apart, those with the most first. */
function neighboursOf(id: string, { network, weights, isThere }: Seen): readonly string[] {
  const { places, source, target, event, nodeNumbers, nodeIds } = columnsOf(network)
  const own = nodeNumbers.get(id)
  const strengths = new Map<number, number>()
  for (const edge of network.edgesAt.get(id) ?? []) {
    const place = places.get(edge.id)
    if (place === undefined || weights[place] !== IN_VIEW) continue
    if (found(network.relations, edge.relation).editorial) continue
    for (const other of new Set([source[place]!, target[place]!, event[place]!]))
      if (other !== NONE && other !== own && isThere[other]) strengths.set(other, (strengths.get(other) ?? 0) + 1)
  }
  return [...strengths].toSorted(([a, x], [b, y]) => y - x || a - b).map(([node]) => nodeIds[node]!)
}
