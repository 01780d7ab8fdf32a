/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, a leg, or the number of a node or a date */
/**
 * How far one gets from node to node, whichever way the edges point; where they can be used on some days only, without a step that has
 * to be taken before the one before it.
 *
 * Source of the method: B. Bui Xuan, A. Ferreira, A. Jarry, "Computing shortest, fastest, and foremost journeys in dynamic
 * networks" (2003). Without days it is a breadth-first search.
 */
import type { Day } from '../time/interval.ts'
import type { EdgeColumns } from './columns.ts'
import { NONE, columnsOf } from './edgeColumns.ts'
import { Growing } from './growing.ts'
import { type DayColumns, type LegColumns, legColumnsOf } from './legColumns.ts'
import type { Network } from './network.ts'

/** What may be used, and when. */
export interface Terrain {
  readonly columns: EdgeColumns
  readonly legs: LegColumns
  /** By place, 1 for a relationship that may be a step. */
  readonly open: Uint8Array
  /** Of each date the days on which it can be a step; null where every day is one for all. What has no date has none. */
  readonly days: DayColumns | null
}

/** What is open of a network. */
export function terrainOf(network: Network, open: Uint8Array, days: DayColumns | null): Terrain {
  return { columns: columnsOf(network), legs: legColumnsOf(network), open, days }
}

/** Stands for a day where there is none. */
export const NEVER = Number.NaN

/** The first day on which who is there on `day` has taken a step by this relationship; NEVER where that is too late. */
export function firstBy(place: number, day: Day, { columns, open, days }: Terrain): Day {
  if (open[place] === 0) return NEVER
  if (!days) return day
  const date = columns.date[place]!
  let first = NEVER
  for (let i = date === NONE ? 0 : days.from[date]!, end = date === NONE ? 0 : days.from[date + 1]!; i < end; i++) {
    if (day > days.last[i]!) continue
    const at = Math.max(days.first[i]!, day)
    if (!(at >= first)) first = at
  }
  return first
}

/** The same by any relationship of a leg. */
export function firstFrom(leg: number, day: Day, terrain: Terrain): Day {
  const { first: from, places } = terrain.legs
  let first = NEVER
  for (let i = from[leg]!; i < from[leg + 1]!; i++) {
    const at = firstBy(places[i]!, day, terrain)
    // No day is earlier.
    if (at === day) return day
    if (at < first || Number.isNaN(first)) first = at
  }
  return first
}

/** The last day on which one has to be there to have taken a leg by `day`; NEVER where nothing helps. */
export function lastUntil(leg: number, day: Day, { legs, columns, open, days }: Terrain): Day {
  let last = NEVER
  for (let i = legs.first[leg]!; i < legs.first[leg + 1]!; i++) {
    const place = legs.places[i]!
    if (open[place] === 0) continue
    if (!days) return day
    const date = columns.date[place]!
    if (date === NONE) continue
    for (let j = days.from[date]!; j < days.from[date + 1]!; j++) {
      if (days.first[j]! > day) continue
      const at = Math.min(days.last[j]!, day)
      if (!(at <= last)) last = at
      if (last === day) return last
    }
  }
  return last
}

/** How late one may be where, to reach the end in so many steps. */
export interface Deadlines {
  /** Where the ways begin. */
  readonly from: number
  /** The fewest steps from the beginning to the end. */
  readonly steps: number
  /** How late one may still be at a node where so many steps are left; NEVER where that is too few. */
  readonly at: (node: number, left: number) => Day
}

/** Deadlines up to the fewest steps from one node to another; null where no number of steps is enough. */
export function deadlines(terrain: Terrain, from: number, to: number): Deadlines | null {
  const { legs, days } = terrain
  const nodes = legs.from.length - 1
  const last = new Float64Array(nodes).fill(NEVER)
  /** By node, the entry of its latest deadline; by entry its step, its day and the entry before it. */
  const latest = new Int32Array(nodes).fill(NONE)
  const [steps, before] = [new Growing(), new Growing()]
  const dayOf: Day[] = []
  const enter = (node: number, step: number, day: Day) => {
    before.push(latest[node]!)
    steps.push(step)
    latest[node] = dayOf.push(day) - 1
    last[node] = day
  }
  const now = new Float64Array(nodes).fill(NEVER)
  enter(to, 0, Infinity)
  let changed = [to]
  for (let step = 1; changed.length > 0; step++) {
    const next: number[] = []
    for (const node of changed) {
      for (let leg = legs.from[node]!; leg < legs.from[node + 1]!; leg++) {
        const other = legs.to[leg]!
        const known = Number.isNaN(now[other]!) ? last[other]! : now[other]!
        // Without days who has reached a node has reached it for good.
        if (known >= last[node]! || (!days && !Number.isNaN(known))) continue
        const day = lastUntil(leg, last[node]!, terrain)
        if (Number.isNaN(day) || day <= known) continue
        if (Number.isNaN(now[other]!)) next.push(other)
        now[other] = day
      }
    }
    for (const node of next) {
      enter(node, step, now[node]!)
      now[node] = NEVER
    }
    changed = next
    if (Number.isNaN(last[from]!)) continue
    const at = (node: number, left: number) => {
      let entry = latest[node]!
      while (entry !== NONE && steps.at(entry) > left) entry = before.at(entry)
      return entry === NONE ? NEVER : dayOf[entry]!
    }
    return { from, steps: step, at }
  }
  return null
}

/** A node of a way, at a number of steps from its beginning. */
export interface Stage {
  readonly node: number
  /** The first day on which one can be there. */
  readonly day: Day
  /** The legs that lead on, for who is there on that day. */
  readonly legs: readonly number[]
}

/** What lies on the ways of fewest steps: by number of steps, the nodes by their numbers. */
export type Stages = readonly ReadonlyMap<number, Stage>[]

/** Who follows the legs from stage to stage and keeps to the deadlines comes to the end. */
export function stagesOf(terrain: Terrain, { from, steps, at }: Deadlines): Stages {
  const { legs } = terrain
  const stages: Map<number, Stage>[] = []
  let days = new Map<number, Day>([[from, -Infinity]])
  for (let step = 0; step <= steps; step++) {
    const stage = new Map<number, Stage>()
    const next = new Map<number, Day>()
    for (const [node, day] of days) {
      const onward: number[] = []
      const end = step === steps ? 0 : legs.from[node + 1]!
      for (let leg = legs.from[node]!; leg < end; leg++) {
        const other = legs.to[leg]!
        const deadline = at(other, steps - step - 1)
        if (Number.isNaN(deadline)) continue
        const arrival = firstFrom(leg, day, terrain)
        if (!(arrival <= deadline)) continue
        onward.push(leg)
        const known = next.get(other)
        if (known === undefined || arrival < known) next.set(other, arrival)
      }
      stage.set(node, { node, day, legs: onward })
    }
    stages.push(stage)
    days = next
  }
  return stages
}
