/* oxlint-disable typescript/no-non-null-assertion -- every index below is a leg, or a number of steps */
/**
 * The best ways of fewest steps in order of what they cost, without making all of them: there may be millions.
 *
 * Source of the method: P. Hart, N. Nilsson, B. Raphael, "A formal basis for the heuristic determination of minimum cost paths" (1968).
 * What a way still costs at least is known exactly, on whatever day one is there.
 */
import type { Day } from '../time/interval.ts'
import { firstWhere } from './firstWhere.ts'
import { type Deadlines, type Stages, type Terrain, firstFrom, lastUntil } from './reach.ts'

interface Trail {
  /** In order. */
  readonly nodes: readonly number[]
  /** Where it has come to in time. */
  readonly day: Day
  /** Of the nodes that it has passed. */
  readonly cost: number
  /** What the best way costs that begins so. */
  readonly least: number
}

/** What it costs at least to come to the end, for who is there by this day. */
interface Remaining {
  readonly cost: number
  readonly until: Day
}

/**
 * The ways on which the deadlines allow, as their nodes in order: the cheapest first, of equals by the ids of their nodes. A way costs what
 * its nodes between the ends cost.
 * @param most how many are wanted
 */
export function bestWays(
  terrain: Terrain,
  { from, steps, at }: Deadlines,
  stages: Stages,
  costOf: (node: number) => number,
  most: number,
): readonly (readonly number[])[] {
  const { nodeIds } = terrain.columns
  const remaining = remainingCosts(terrain, stages, costOf)
  const leastFrom = (node: number, step: number, day: Day) =>
    remaining[step]!.get(node)!.find(({ until }) => until >= day)?.cost ?? Infinity
  const isBefore = (a: Trail, b: Trail) => {
    if (a.least !== b.least) return a.least < b.least
    const i = a.nodes.findIndex((node, place) => node !== b.nodes[place])
    return i >= 0 && i < b.nodes.length && nodeIds[a.nodes[i]!]! < nodeIds[b.nodes[i]!]!
  }

  const ways: (readonly number[])[] = []
  /**
   * The best one last. Each leads to a way of its own that costs what it says: of no more than are wanted, the worst can be left out.
   */
  const open: Trail[] = []
  const insert = (trail: Trail) => {
    const isFull = open.length === most - ways.length
    if (isFull && !isBefore(trail, open[0]!)) return
    const place = firstWhere(0, open.length, (one) => !isBefore(trail, open[one]!))
    open.splice(place, 0, trail)
    if (isFull) open.shift()
  }
  insert({ nodes: [from], day: -Infinity, cost: 0, least: 0 })
  for (let trail = open.pop(); trail; trail = open.pop()) {
    const step = trail.nodes.length
    if (step > steps) {
      ways.push(trail.nodes)
      if (ways.length === most) break
      continue
    }
    for (const leg of stages[step - 1]!.get(trail.nodes.at(-1)!)!.legs) {
      const node = terrain.legs.to[leg]!
      const day = firstFrom(leg, trail.day, terrain)
      if (!(day <= at(node, steps - step))) continue
      const cost = trail.cost + (step === steps ? 0 : costOf(node))
      const least = cost + leastFrom(node, step, day)
      if (open.length === most - ways.length && least > open[0]!.least) continue
      insert({ nodes: [...trail.nodes, node], day, cost, least })
    }
  }
  return ways
}

/**
 * By number of steps and node, what the nodes after it cost: the cheapest way first, then each that costs more but may be begun later.
 */
function remainingCosts(
  terrain: Terrain,
  stages: Stages,
  costOf: (node: number) => number,
): readonly ReadonlyMap<number, readonly Remaining[]>[] {
  const end = stages.length - 1
  const costs = stages.map(() => new Map<number, readonly Remaining[]>())
  for (const node of stages[end]!.keys()) costs[end]!.set(node, [{ cost: 0, until: Infinity }])
  for (let step = end - 1; step >= 0; step--) {
    for (const { node, day, legs } of stages[step]!.values()) {
      const all: Remaining[] = []
      for (const leg of legs) {
        const next = terrain.legs.to[leg]!
        const own = step + 1 === end ? 0 : costOf(next)
        for (const { cost, until } of costs[step + 1]!.get(next)!) {
          const last = lastUntil(leg, until, terrain)
          if (last >= day) all.push({ cost: cost + own, until: last })
        }
      }
      costs[step]!.set(node, worthwhile(all))
    }
  }
  return costs
}

/** Those of which none that is as cheap may be begun as late, the cheapest first. */
function worthwhile(all: Remaining[]): readonly Remaining[] {
  all.sort((a, b) => a.cost - b.cost || b.until - a.until)
  const kept: Remaining[] = []
  for (const one of all) {
    const last = kept.at(-1)
    if (!last || one.until > last.until) kept.push(one)
  }
  return kept
}
