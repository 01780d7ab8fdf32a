/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a node */
/** What the present view says of its own shape: who is well connected, who lies between others, who belongs together. */
import { betweenness, startsAmong } from './betweenness.ts'
import { NONE, columnsOf } from './edgeColumns.ts'
import type { Network } from './network.ts'
import { simpleGraphOf } from './simpleGraph.ts'
import type { View } from './view.ts'

export type Measure = 'connections' | 'betweenness'

/** Of each drawn node a number: how many drawn edges it is part of, or its betweenness, 0 to 1. */
export type Measured = ReadonlyMap<string, number>

interface Ranked {
  readonly id: string
  readonly value: number
  /** From 1; those with one value share a rank. */
  readonly rank: number
}

const connectionsOf = new WeakMap<View, Measured>()
const betweennessOf = new WeakMap<View, Measured>()

/** Several parts of the page ask the same of one view. */
function onceFor<T>(known: WeakMap<View, T>, view: View, compute: () => T): T {
  const found = known.get(view)
  if (found !== undefined) return found
  const value = compute()
  known.set(view, value)
  return value
}

export function measureOf(network: Network, view: View, measure: Measure): Measured {
  if (measure === 'connections') return onceFor(connectionsOf, view, () => countConnections(network, view))
  return onceFor(betweennessOf, view, () => {
    const graph = simpleGraphOf(network, view)
    const shares = betweenness(graph)
    return new Map(graph.ids.map((id, i) => [id, shares[i] ?? 0]))
  })
}

/**
 * "Of 7,128 it is an estimate, from the shortest ways that start at 256 of them." What a measure of a view owes its reader; null where
 * it is exact.
 */
export function sayEstimate(view: View, measure: Measure): string | null {
  const starts = measure === 'betweenness' ? startsAmong(view.nodes.size) : null
  if (starts === null) return null
  const all = view.nodes.size.toLocaleString('en')
  return `Of ${all} it is an estimate, from the shortest ways that start at ${starts} of them.`
}

/** An edge from a node to itself is one connection of it. */
function countConnections(network: Network, view: View): Measured {
  const counts = new Map([...view.nodes].map((id) => [id, 0]))
  const { nodeIds, source, target, event } = columnsOf(network)
  const own = new Int32Array(nodeIds.length)
  for (const place of view.edges.rows) {
    own[source[place]!]! += 1
    if (target[place] !== source[place]) own[target[place]!]! += 1
    if (event[place] !== NONE) own[event[place]!]! += 1
  }
  for (const [number, id] of nodeIds.entries()) if (counts.has(id)) counts.set(id, own[number]!)
  return counts
}

/** The first so many by value, the greatest first; of one value in order of id. Those at 0 are left out. */
export function ranking(measured: Measured, most: number): readonly Ranked[] {
  const order = [...measured]
    .filter(([, value]) => value > 0)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
  return order.map(([id, value]) => ({ id, value, rank: order.findIndex(([, other]) => other === value) + 1 }))
}
