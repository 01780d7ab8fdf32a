/**
 * The ways of fewest steps in order of what they cost, without making all of them: there may be millions.
 *
 * Source of the method: P. Hart, N. Nilsson, B. Raphael, "A formal basis for the heuristic determination of minimum cost paths" (1968).
 * What a way still costs at least is known exactly where its days do not matter, and never too high where they do.
 */
import type { Day } from '../time/interval.ts'
import { type Deadlines, type Legs, firstFrom } from './reach.ts'

interface Trail {
  readonly nodes: readonly string[]
  /** Where it has come to in time. */
  readonly day: Day
  /** Of the nodes that it has passed. */
  readonly cost: number
  /** And of those that it will pass, at least. */
  readonly least: number
  /** Orders those of equal cost: that of a trail is a beginning of those of all that it leads to. */
  readonly name: string
}

const comparison = (a: Trail, b: Trail) => a.least - b.least || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

/**
 * The ways on which `layers` (the deadlines of the two ends) allow, as their nodes in order: the cheapest first, of equals by their
 * names. A way costs what its nodes between the ends cost.
 */
export function* bestWays(
  legs: Legs,
  layers: Deadlines,
  from: string,
  costOf: (node: string) => number,
): Generator<readonly string[], void, undefined> {
  const leastFrom = leastCosts(legs, layers, costOf)
  const open: Trail[] = [{ nodes: [from], day: -Infinity, cost: 0, least: 0, name: from }]
  for (let trail = open.pop(); trail; trail = open.pop()) {
    const left = layers.length - trail.nodes.length
    if (left === 0) yield trail.nodes
    for (const [next, { days }] of left === 0 ? [] : (legs.get(trail.nodes.at(-1) ?? '') ?? [])) {
      const deadline = layers[left - 1]?.get(next)
      const day = deadline === undefined ? null : firstFrom(days, trail.day)
      if (deadline === undefined || day === null || day > deadline) continue
      const cost = trail.cost + (left === 1 ? 0 : costOf(next))
      const least = cost + leastFrom(next, left - 1)
      insert(open, { nodes: [...trail.nodes, next], day, cost, least, name: `${trail.name} ${next}` })
    }
  }
}

/** What the nodes after a node cost at least, where so many steps are left; whatever the days. */
function leastCosts(legs: Legs, layers: Deadlines, costOf: (node: string) => number) {
  const known = layers.map(() => new Map<string, number>())
  const leastFrom = (node: string, left: number): number => {
    if (left <= 1) return 0
    const before = known[left]?.get(node)
    if (before !== undefined) return before
    let least = Infinity
    for (const next of legs.get(node)?.keys() ?? [])
      if (layers[left - 1]?.has(next)) least = Math.min(least, costOf(next) + leastFrom(next, left - 1))
    known[left]?.set(node, least)
    return least
  }
  return leastFrom
}

/** Keeps the trails in order, the best one last. */
function insert(open: Trail[], trail: Trail): void {
  let [low, high] = [0, open.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = open[middle]
    if (other && comparison(other, trail) > 0) low = middle + 1
    else high = middle
  }
  open.splice(low, 0, trail)
}
