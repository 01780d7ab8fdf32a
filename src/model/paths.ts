/** How two nodes are tied: the paths of fewest steps between them, each step with the relationships that make it. */
import type { Edge } from '../data/schema.ts'
import type { Day } from '../time/interval.ts'
import type { When } from '../time/when.ts'
import { bestWays } from './bestWays.ts'
import { NONE, columnsOf } from './edgeColumns.ts'
import type { Ends } from './explore.ts'
import { firstWhere } from './firstWhere.ts'
import { type DayColumns, dayColumnsOf } from './legColumns.ts'
import type { Network } from './network.ts'
import {
  type Deadlines,
  type Terrain,
  countWays,
  deadlines,
  firstBy,
  firstFrom,
  isReachable,
  lastUntil,
  stagesOf,
  terrainOf,
} from './reach.ts'

/** A step from one node to the next, and all the edges between them that can make it. */
export interface Hop {
  readonly from: string
  readonly to: string
  readonly edges: readonly Edge[]
}

export interface Path {
  readonly hops: readonly Hop[]
  /** Asked for in order of time: do all readings of the dates keep to it, or only some? Null where that was not asked. */
  readonly order: 'certain' | 'possible' | null
}

export interface Paths {
  /** At most `MOST_PATHS`, those that tell most first. */
  readonly paths: readonly Path[]
  /** How many there are; where there are more than `MOST_COUNTED`, that. */
  readonly total: number
  /** No document connects the two: the paths use remarks of the curators. */
  readonly byRemarks: boolean
}

/** Paths that are listed; of more the number is told. */
export const MOST_PATHS = 50
/** Paths that are counted. */
export const MOST_COUNTED = 1_000

/** What is asked of the edges: which ends, and whether the steps have to follow each other in time. */
export interface Question extends Ends {
  readonly inTime: boolean
}

/**
 * The paths of fewest steps along these edges, whichever way they point; null where there is none. Remarks of the curators are
 * used only where nothing else connects the two. In each step the edges are in order of date.
 *
 * Parallel edges are one step. First come the paths whose nodes in between have the fewest connections among these edges: a
 * place or a theme that everything touches says little about two that touch it.
 *
 * In order of time a path is a sequence of days, none before the last, on each of which the edge of its step holds. It is
 * certain where some choice of edges allows that under every reading of their dates, and possible where under some; what no
 * text dates has no place in it, and a date with a qualifier makes nothing certain. Among all that are possible the fewest
 * steps count; the certain ones come first.
 */
export function pathsAlong(edges: Iterable<Edge>, question: Question, network: Network): Paths | null {
  const { size, places } = columnsOf(network)
  const open = new Uint8Array(size)
  for (const { id } of edges) open[places.get(id) ?? NONE] = 1
  return pathsAmong(open, question, network)
}

/** The same along the relationships of which the place (`edgeColumns.ts`) has a 1. */
export function pathsAmong(open: Uint8Array, question: Question, network: Network): Paths | null {
  const ends = endsOf(question, network)
  if (!ends) return null
  for (const byRemarks of [false, true]) {
    if (byRemarks && !hasRemarks(open, network)) return null
    const terrain = terrainFor(open, question, byRemarks, network)
    // Where there is none, this is known sooner than that no number of steps is enough.
    const layers = isReachable(terrain, ...ends) ? deadlines(terrain, ...ends) : null
    if (!layers) continue
    const total = countWays(terrain, layers, stagesOf(terrain, layers, ends[0]), MOST_COUNTED)
    return { paths: bestOf(terrain, layers, ends, question.inTime, network), total, byRemarks }
  }
  return null
}

/** Is there a path along these, with or without remarks of the curators? */
export function hasPath(open: Uint8Array, question: Question, byRemarks: boolean, network: Network): boolean {
  const ends = endsOf(question, network)
  return ends !== null && isReachable(terrainFor(open, question, byRemarks, network), ...ends)
}

/** The numbers of the two; null where one of them is no node. */
function endsOf({ from, to }: Ends, network: Network): [from: number, to: number] | null {
  const { nodeNumbers } = columnsOf(network)
  const [a, b] = [nodeNumbers.get(from), nodeNumbers.get(to)]
  return a === undefined || b === undefined ? null : [a, b]
}

/** What a path is made of, to be raised in the drawing. */
export function pathElements({ hops }: Path): {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
} {
  return {
    nodes: new Set(hops.flatMap(({ from, to }) => [from, to])),
    edges: new Set(hops.flatMap((hop) => hop.edges.map((edge) => edge.id))),
  }
}

const editorial = new WeakMap<Network, Uint8Array>()

/** By place, 1 for a remark of the curators. */
function remarksOf(network: Network): Uint8Array {
  const before = editorial.get(network)
  if (before) return before
  const isRemark = Array.from(network.relations.values(), (relation) => Number(relation.editorial === true))
  const own = Uint8Array.from(columnsOf(network).relation, (relation) => isRemark[relation] ?? 0)
  editorial.set(network, own)
  return own
}

function hasRemarks(open: Uint8Array, network: Network): boolean {
  const remarks = remarksOf(network)
  return open.some((isOpen, place) => isOpen === 1 && remarks[place] === 1)
}

/** In order of time a relationship can be a step on the days on which some reading of its date has it hold. */
function terrainFor(open: Uint8Array, { inTime }: Question, byRemarks: boolean, network: Network): Terrain {
  const remarks = remarksOf(network)
  const usable = open.slice()
  if (!byRemarks) for (let place = 0; place < usable.length; place++) if (remarks[place] === 1) usable[place] = 0
  return terrainOf(network, usable, inTime ? dayColumnsOf(network).possible : null)
}

/** The paths that are listed: those that tell most, whatever the number of all. */
function bestOf(
  terrain: Terrain,
  layers: Deadlines,
  [from, to]: readonly [from: number, to: number],
  inTime: boolean,
  network: Network,
): readonly Path[] {
  const costOf = memoized((node) => connectionsOf(node, terrain))
  const best = (of: Terrain, on: Deadlines) => bestWays(of, on, stagesOf(of, on, from), costOf, MOST_PATHS)
  const pathOf = (way: readonly number[]): Path => {
    const hops = hopsOf(way, terrain, network)
    return { hops, order: inTime ? orderOf(hops, network) : null }
  }
  if (!inTime || layers.steps === 1) return best(terrain, layers).map(pathOf)

  // Those that are sure to be in order come first, however many cheaper ones are only possibly so.
  const sureTerrain = { ...terrain, days: dayColumnsOf(network).sure }
  const sureLayers = deadlines(sureTerrain, from, to)
  const sure = sureLayers?.steps === layers.steps ? best(sureTerrain, sureLayers) : []
  const listed = new Set(sure.map((way) => way.join(' ')))
  const others = sure.length < MOST_PATHS ? best(terrain, layers).filter((way) => !listed.has(way.join(' '))) : []
  return [...sure, ...others].slice(0, MOST_PATHS).map(pathOf)
}

/** How many relationships a node has that can be steps. */
function connectionsOf(node: number, terrain: Terrain): number {
  const { from, first, places } = terrain.legs
  let count = 0
  for (let i = first[from[node] ?? 0] ?? 0; i < (first[from[node + 1] ?? 0] ?? 0); i++)
    if (canBeStep(places[i] ?? NONE, terrain)) count += 1
  return count
}

function canBeStep(place: number, { open, days, columns }: Terrain): boolean {
  return open[place] === 1 && (!days || hasDays(columns.date[place] ?? NONE, days))
}

const hasDays = (date: number, { from }: DayColumns) => date !== NONE && (from[date + 1] ?? 0) > (from[date] ?? 0)

function memoized(compute: (node: number) => number): (node: number) => number {
  const known = new Map<number, number>()
  return (node) => {
    const value = known.get(node) ?? compute(node)
    known.set(node, value)
    return value
  }
}

/** The steps of a way, each with those of its edges that leave the steps before and after it enough days. */
function hopsOf(way: readonly number[], terrain: Terrain, network: Network): readonly Hop[] {
  const { legs, columns } = terrain
  const along = way.slice(1).map((to, i) => legBetween(way[i] ?? NONE, to, terrain))
  const arrivals = running(along, -Infinity, (leg, day) => firstFrom(leg, day, terrain))
  const until = running(along.toReversed(), Infinity, (leg, day) => lastUntil(leg, day, terrain)).toReversed()
  return along.map((leg, i) => {
    const [arrival = -Infinity, deadline = Infinity] = [arrivals[i], until[i]]
    const edges = Array.from(legs.places.subarray(legs.first[leg], legs.first[leg + 1]))
      .filter((place) => firstBy(place, arrival, terrain) <= deadline)
      .flatMap((place) => network.byDate[place] ?? [])
    return { from: columns.nodeIds[way[i] ?? NONE] ?? '', to: columns.nodeIds[way[i + 1] ?? NONE] ?? '', edges }
  })
}

/** The leg that leads from a node to one that it is joined to: they stand in the order of their other ends. */
function legBetween(from: number, to: number, { legs }: Terrain): number {
  return firstWhere(legs.from[from] ?? 0, legs.from[from + 1] ?? 0, (leg) => (legs.to[leg] ?? NONE) >= to)
}

/** The day that is reached before each leg, as one goes along them. */
function running(legs: readonly number[], start: Day, next: (leg: number, day: Day) => Day): readonly Day[] {
  let day = start
  return legs.map((leg) => {
    const before = day
    day = next(leg, day)
    return before
  })
}

/** Is there a choice of edges that keeps to the order of time under every reading of their dates? */
function orderOf(hops: readonly Hop[], network: Network): 'certain' | 'possible' {
  if (hops.length < 2) return 'certain'
  // How late the steps so far may have begun: whatever comes next must not be over by then.
  let begun = -Infinity
  for (const { edges } of hops) {
    const begins = edges.flatMap(({ id }) => {
      const when = network.whens.get(id)
      return when && isSurelyGoingOn(when, begun) ? [Math.max(begun, latestStart(when))] : []
    })
    if (begins.length === 0) return 'possible'
    begun = Math.min(...begins)
  }
  return 'certain'
}

function latestStart({ readings }: When): Day {
  return Math.max(...readings.map(({ start }) => start.latest))
}

/** Does it hold on this day or later, under every reading? Nothing unbounded is on its own infinite bound. */
function isSurelyGoingOn({ readings, qualified }: When, day: Day): boolean {
  const isAfter = (end: Day) => day === -Infinity || end === Infinity || end > day
  return !qualified && readings.every(({ end }) => isAfter(end.earliest))
}
