/** How two nodes are tied: the paths of fewest steps between them, each step with the relationships that make it. */
import type { Edge } from '../data/schema.ts'
import type { Day } from '../time/interval.ts'
import type { When } from '../time/when.ts'
import { bestWays } from './bestWays.ts'
import type { Ends } from './explore.ts'
import { type Network, found } from './network.ts'
import {
  ANY_DAY,
  type Leg,
  type Legs,
  type Stretch,
  deadlines,
  firstFrom,
  isReachable,
  lastUntil,
  legsOf,
  waysOf,
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
 * used only where nothing else connects the two. In each step the edges keep the order in which they are given.
 *
 * Parallel edges are one step. First come the paths whose nodes in between have the fewest connections among these edges: a
 * place or a theme that everything touches says little about two that touch it.
 *
 * In order of time a path is a sequence of days, none before the last, on each of which the edge of its step holds. It is
 * certain where some choice of edges allows that under every reading of their dates, and possible where under some; what no
 * text dates has no place in it, and a date with a qualifier makes nothing certain. Among all that are possible the fewest
 * steps count; the certain ones come first.
 */
export function pathsAlong(edges: readonly Edge[], question: Question, network: Network): Paths | null {
  for (const byRemarks of [false, true]) {
    const usable = usableOf(edges, byRemarks, network)
    const legs = legsOf(usable, (edge) => daysOf(edge, question.inTime, network))
    const total = first(MOST_COUNTED, waysOf(legs, question.from, question.to)).length
    if (total > 0) return { paths: bestOf(usable, legs, question, network), total, byRemarks }
  }
  return null
}

/** Is there a path along these edges, with or without remarks of the curators? */
export function hasPath(edges: readonly Edge[], question: Question, byRemarks: boolean, network: Network): boolean {
  const legs = legsOf(usableOf(edges, byRemarks, network), (edge) => daysOf(edge, question.inTime, network))
  return isReachable(legs, question.from, question.to)
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

function usableOf(edges: readonly Edge[], byRemarks: boolean, network: Network): readonly Edge[] {
  return byRemarks ? edges : edges.filter((edge) => found(network.relations, edge.relation).editorial !== true)
}

/** The days on which an edge can be a step: in order of time those on which some reading of its date has it hold. */
function daysOf({ id }: Edge, inTime: boolean, network: Network): readonly Stretch[] {
  if (!inTime) return ANY_DAY
  const readings = network.whens.get(id)?.readings ?? []
  return readings.map(({ start, end }) => ({ first: start.earliest, last: end.latest - 1 }))
}

/** The days of an edge as a step that is sure to be in order, whichever way its date is read; none where it cannot be. */
function sureDaysOf({ id }: Edge, network: Network): readonly Stretch[] {
  const when = network.whens.get(id)
  if (!when || when.qualified) return []
  const last = Math.min(...when.readings.map(({ end }) => end.earliest)) - 1
  return [{ first: latestStart(when), last }]
}

/** The first so many of what there is. */
function first<T>(most: number, items: Iterable<T>): readonly T[] {
  const taken: T[] = []
  for (const item of items) {
    taken.push(item)
    if (taken.length === most) break
  }
  return taken
}

/** The paths that are listed: those that tell most, whatever the number of all. */
function bestOf(
  usable: readonly Edge[],
  legs: Legs,
  { from, to, inTime }: Question,
  network: Network,
): readonly Path[] {
  const connections = memoized((node) => {
    let count = 0
    for (const leg of legs.get(node)?.values() ?? []) count += leg.edges.length
    return count
  })
  const layers = deadlines(legs, from, to) ?? []
  const best = () => bestWays(legs, layers, from, connections)
  const pathOf = (way: readonly string[]): Path => {
    const hops = hopsOf(way, legs, (edge) => daysOf(edge, inTime, network))
    return { hops, order: inTime ? orderOf(hops, network) : null }
  }
  const isOneStep = layers.length === 2
  if (!inTime || isOneStep) return first(MOST_PATHS, best()).map(pathOf)

  // Those that are sure to be in order come first, however many cheaper ones are only possibly so.
  const sureLegs = legsOf(usable, (edge) => sureDaysOf(edge, network))
  const sureLayers = deadlines(sureLegs, from, to)
  const isAsShort = sureLayers?.length === layers.length
  const sure = isAsShort ? first(MOST_PATHS, bestWays(sureLegs, sureLayers, from, connections)) : []
  const listed = new Set(sure.map((way) => way.join(' ')))
  const ways = [...sure]
  for (const way of best()) {
    if (ways.length === MOST_PATHS) break
    if (!listed.has(way.join(' '))) ways.push(way)
  }
  return ways.map(pathOf)
}

function memoized(compute: (node: string) => number): (node: string) => number {
  const known = new Map<string, number>()
  return (node) => {
    const value = known.get(node) ?? compute(node)
    known.set(node, value)
    return value
  }
}

/** The steps of a way, each with those of its edges that leave the steps before and after it enough days. */
function hopsOf(way: readonly string[], legs: Legs, daysOfEdge: (edge: Edge) => readonly Stretch[]): readonly Hop[] {
  const along = way.slice(1).map((to, i) => legs.get(way[i] ?? '')?.get(to) ?? NO_LEG)
  const arrivals = running(along, -Infinity, firstFrom)
  const deadlines = running(along.toReversed(), Infinity, lastUntil).toReversed()
  return along.map((leg, i) => {
    const [arrival = -Infinity, deadline = Infinity] = [arrivals[i], deadlines[i]]
    const edges = leg.edges.filter((edge) => {
      const day = firstFrom(daysOfEdge(edge), arrival)
      return day !== null && day <= deadline
    })
    return { from: way[i] ?? '', to: way[i + 1] ?? '', edges }
  })
}

const NO_LEG: Leg = { edges: [], days: [] }

/** The day that is reached before each leg, as one goes along them. */
function running(
  legs: readonly Leg[],
  start: Day,
  next: (days: readonly Stretch[], day: Day) => Day | null,
): readonly Day[] {
  let day = start
  return legs.map(({ days }) => {
    const before = day
    day = next(days, day) ?? day
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
