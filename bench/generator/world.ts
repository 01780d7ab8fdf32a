/** What a made-up network is before anything happens in it: how much of everything, who is who, and when texts appear. */
import type { Day } from '../../src/time/interval.ts'
import { randomOf, pickWeighted } from './chance.ts'
import { FIRST_DAY, createDays } from './days.ts'
import { NODE_KINDS } from './vocabulary.ts'

const MIN_EDGES = 100
const MAX_EDGES = 1_000_000

/** Streams of chance, so that what one thing draws changes no other. */
export const STREAM = {
  days: 0,
  documents: 1,
  kinds: 2,
  aliases: 3,
  parties: 4,
  pairs: 5,
  edges: 6,
  sentences: 7,
} as const

/** The size of a network, all of it; memory grows with nodes and documents, never with edges. */
export interface World {
  readonly seed: number
  readonly edges: number
  readonly nodes: number
  /** For each node its place in `NODE_KINDS`. */
  readonly kinds: Uint8Array
  /** For each node the day that it was, where it is an event. */
  readonly dayOfEvent: Int32Array
  /** The events, by their day, and these days. */
  readonly events: readonly number[]
  readonly daysOfEvents: readonly Day[]
  /** Days of the documents, in order. */
  readonly issued: readonly Day[]
  /** For each document its first edge; one more at the end. Each has at least one. */
  readonly firstEdge: readonly number[]
}

/** @throws RangeError where the number of edges is not whole or lies outside 100 … 1,000,000 */
export function createWorld(edges: number, seed: number): World {
  if (!Number.isInteger(edges) || edges < MIN_EDGES || edges > MAX_EDGES)
    throw new RangeError(`${edges} is no number of edges. Write a whole one from ${MIN_EDGES} to ${MAX_EDGES}.`)
  const nodes = nodesFor(edges)
  const years = Math.max(2, Math.min(10, Math.round(Math.sqrt(Math.sqrt(edges)))))
  const dayAt = createDays(years, randomOf(seed, STREAM.days, 0))
  const kinds = kindsOf(nodes, seed)
  const events: number[] = []
  for (const [node, kind] of kinds.entries()) if (NODE_KINDS[kind]?.sort === 'event') events.push(node)
  const daysOfEvents = events.map((_, k) => dayAt((k + 0.5) / events.length))
  const dayOfEvent = new Int32Array(nodes)
  for (const [k, node] of events.entries()) dayOfEvent[node] = daysOfEvents[k] ?? 0
  const documents = Math.round(2 * Math.sqrt(edges))
  const random = randomOf(seed, STREAM.documents, 0)
  const issued = Array.from({ length: documents }, (_, d) => dayAt((d + random()) / documents))
  issued[0] = FIRST_DAY + 1
  return {
    seed,
    edges,
    nodes,
    kinds,
    dayOfEvent,
    events,
    daysOfEvents,
    issued,
    firstEdge: firstEdges(edges, documents, random),
  }
}

/** Edges from one that is kept for a node to the next. */
const strideOf = ({ edges, nodes }: World) => Math.floor(edges / nodes)

/** The edge that is kept for a node, so that none is left without one. */
export function edgeWith(world: World, node: number): number {
  return node * strideOf(world)
}

/** The node that an edge is kept for, if it is for one. */
export function nodeDueAt(world: World, edge: number): number | undefined {
  const node = edge / strideOf(world)
  return Number.isInteger(node) && node < world.nodes ? node : undefined
}

/**
 * As in the two samples of real event data that were measured: 518 nodes of 4,992 edges, 7,128 of 90,729. That is the power
 * 29/32 of the edges.
 */
function nodesFor(edges: number): number {
  let root = edges
  for (let k = 0; k < 5; k++) root = Math.sqrt(root)
  return Math.round((0.2305 * edges) / (root * root * root))
}

/** The first nodes, which have the most relationships, are countries and bodies and people that act for them. */
function kindsOf(nodes: number, seed: number): Uint8Array {
  const all = NODE_KINDS.map(({ weight }, k) => [weight, k] as const)
  const top = NODE_KINDS.map(({ topWeight }, k) => [topWeight, k] as const)
  return Uint8Array.from({ length: nodes }, (_, node) =>
    pickWeighted(randomOf(seed, STREAM.kinds, node), node < 4 + nodes / 50 ? top : all),
  )
}

/** Few documents are long. */
function firstEdges(edges: number, documents: number, random: () => number): readonly number[] {
  const before = [0]
  for (let d = 0; d < documents; d++) before.push((before[d] ?? 0) + 1 / (0.08 + random()))
  const sum = before[documents] ?? 1
  return before.map((weight, d) => d + Math.floor(((edges - documents) * weight) / sum))
}
