/**
 * The ways of fewest steps from one node to another, whichever way the edges point; where the edges can be used on some days
 * only, those on which no step has to be taken before the one before it.
 *
 * Source of the method: B. Bui Xuan, A. Ferreira, A. Jarry, "Computing shortest, fastest, and foremost journeys in dynamic
 * networks" (2003). Without days it is a breadth-first search.
 */
import type { Edge } from '../data/schema.ts'
import type { Day } from '../time/interval.ts'
import { nodesOf } from './network.ts'

/**
 * Days on which a step can be taken, both inclusive; ±Infinity where nothing bounds them. One who is there by `last` can take it, and
 * has taken it on `first` at the earliest. Where a step has to hold under every reading of its date, `last` may lie before `first`:
 * "some day of October" is sure to be still to come only for who is there by the first of the month, and sure to be over on its last.
 */
export interface Stretch {
  readonly first: Day
  readonly last: Day
}

/** Always. */
export const ANY_DAY: readonly Stretch[] = [{ first: -Infinity, last: Infinity }]

/** From each node to each neighbour: the edges between them and the days on which one of them can be used. */
export type Legs = ReadonlyMap<string, ReadonlyMap<string, Leg>>

export interface Leg {
  readonly edges: readonly Edge[]
  readonly days: readonly Stretch[]
}

/** The steps that edges offer. A loop is none, nor is an edge without a day. */
export function legsOf(edges: Iterable<Edge>, daysOf: (edge: Edge) => readonly Stretch[]): Legs {
  const legs = new Map<string, Map<string, { edges: Edge[]; days: Stretch[] }>>()
  const add = (from: string, to: string, edge: Edge, days: readonly Stretch[]) => {
    const at = legs.get(from) ?? new Map<string, { edges: Edge[]; days: Stretch[] }>()
    const leg = at.get(to) ?? { edges: [], days: [] }
    leg.edges.push(edge)
    leg.days.push(...days)
    legs.set(from, at.set(to, leg))
  }
  for (const edge of edges) {
    const days = daysOf(edge)
    if (days.length === 0) continue
    const joined = [...nodesOf(edge)]
    for (const from of joined) for (const to of joined) if (from !== to) add(from, to, edge, days)
  }
  return legs
}

/** The first day on which who is there on `day` has taken the step; null where that is too late. */
export function firstFrom(days: readonly Stretch[], day: Day): Day | null {
  let found: Day | null = null
  for (const { first, last } of days) {
    const at = Math.max(first, day)
    if (day <= last && (found === null || at < found)) found = at
  }
  return found
}

/** The last day on which one has to be there to have taken the step by `day`; null where nothing helps. */
export function lastUntil(days: readonly Stretch[], day: Day): Day | null {
  let found: Day | null = null
  for (const { first, last } of days) {
    const at = Math.min(last, day)
    if (first <= day && (found === null || at > found)) found = at
  }
  return found
}

/** For each number of steps that are left, from 0: how late one may still be at a node and reach the end. */
export type Deadlines = readonly ReadonlyMap<string, Day>[]

/** Deadlines up to the fewest steps from `from` to `to`; null where no number of steps is enough. */
export function deadlines(legs: Legs, from: string, to: string): Deadlines | null {
  let last: ReadonlyMap<string, Day> = new Map([[to, Infinity]])
  const layers = [last]
  let changed: readonly string[] = [to]
  while (changed.length > 0) {
    const now = new Map(last)
    for (const node of changed) {
      for (const [before, { days }] of legs.get(node) ?? []) {
        const day = lastUntil(days, last.get(node) ?? -Infinity)
        const known = now.get(before)
        if (day !== null && (known === undefined || day > known)) now.set(before, day)
      }
    }
    const earlier = last
    changed = [...now.keys()].filter((node) => now.get(node) !== earlier.get(node))
    last = now
    layers.push(now)
    if (now.has(from)) return layers
  }
  return null
}

/** Is there a way at all? */
export function isReachable(legs: Legs, from: string, to: string): boolean {
  return deadlines(legs, from, to) !== null
}

/**
 * Every way of fewest steps, as its nodes in order. Each is found without trying any in vain, so that whoever stops after
 * some has paid for these alone. None passes a node twice: without the loop it would have fewer steps, and be no later.
 */
export function* waysOf(legs: Legs, from: string, to: string): Generator<readonly string[]> {
  const layers = deadlines(legs, from, to)
  if (layers) yield* waysOn(legs, layers, [from], -Infinity)
}

function* waysOn(
  legs: Legs,
  layers: Deadlines,
  trail: readonly string[],
  day: Day,
): Generator<readonly string[], void, undefined> {
  const left = layers.length - trail.length
  if (left === 0) {
    yield trail
    return
  }
  for (const [next, { days }] of legs.get(trail.at(-1) ?? '') ?? []) {
    const deadline = layers[left - 1]?.get(next)
    const arrival = deadline === undefined ? null : firstFrom(days, day)
    if (deadline === undefined || arrival === null || arrival > deadline) continue
    yield* waysOn(legs, layers, [...trail, next], arrival)
  }
}
