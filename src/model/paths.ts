/** How two nodes are tied: the paths of fewest steps between them, each step with the relationships that make it. */
import type { Edge } from '../data/schema.ts'
import type { Day } from '../time/interval.ts'
import type { When } from '../time/when.ts'
import { countWays } from './countWays.ts'
import { NONE, columnsOf } from './edgeColumns.ts'
import { firstWhere } from './firstWhere.ts'
import type { Network } from './network.ts'
import { type Terrain, firstBy, firstFrom, lastUntil } from './reach.ts'
import { type Question, type Ways, waysAmong } from './ways.ts'

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
  /** At most fifty, those that tell most first. */
  readonly paths: readonly Path[]
  /** How many there are; where there are more than `MOST_COUNTED`, that. */
  readonly total: number
  /** No document connects the two: the paths use remarks of the curators. */
  readonly byRemarks: boolean
}

/** Paths that are counted. */
export const MOST_COUNTED = 1_000

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
  const ways = waysAmong(open, question, network)
  return ways && pathsOf(ways, network)
}

/** The paths of ways that were found. */
export function pathsOf({ ways, terrain, layers, byRemarks }: Ways, network: Network): Paths {
  const total = countWays(terrain, layers, MOST_COUNTED)
  const paths = ways.map((way): Path => {
    const hops = hopsOf(way, terrain, network)
    return { hops, order: terrain.days ? orderOf(hops, network) : null }
  })
  return { paths, total, byRemarks }
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
