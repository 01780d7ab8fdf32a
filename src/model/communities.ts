/* oxlint-disable typescript/no-non-null-assertion -- every index below is a graph's own number of a node or group */
import type { SimpleGraph } from './simpleGraph.ts'

/** A move must raise the modularity by more than rounding does. */
const LEAST_GAIN = 1e-9

/** A graph whose lines have weights: of a group's inner lines its loop holds twice the sum, as its degree counts them. */
interface Weighted {
  readonly lines: readonly ReadonlyMap<number, number>[]
  readonly loops: readonly number[]
}

/**
 * The groups of a graph that are more closely joined within than chance would have it, each as the numbers of its nodes in
 * ascending order; the largest first. Nodes are taken in the order of their numbers, so the same graph gives the
 * same groups. Source: V. D. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, Fast unfolding of communities in large
 * networks, Journal of Statistical Mechanics, 2008 ("Louvain").
 */
export function communities({ neighbours }: Pick<SimpleGraph, 'neighbours'>): readonly (readonly number[])[] {
  let graph: Weighted = {
    lines: neighbours.map((own) => new Map(own.map((j) => [j, 1]))),
    loops: neighbours.map(() => 0),
  }
  let groupOf = neighbours.map((_, i) => i)
  for (;;) {
    const moved = moveNodes(graph)
    // Groups are numbered without gaps.
    const count = moved.reduce((most, group) => Math.max(most, group), -1) + 1
    groupOf = groupOf.map((i) => moved[i]!)
    if (count === graph.lines.length) break
    graph = joined(graph, moved, count)
  }
  const groups = new Map<number, number[]>()
  for (const [i, group] of groupOf.entries()) {
    const own = groups.get(group)
    if (own) own.push(i)
    else groups.set(group, [i])
  }
  return [...groups.values()].toSorted((a, b) => b.length - a.length || a[0]! - b[0]!)
}

/** Moves node after node to the neighbouring group that gains most, until none gains. Groups are numbered without gaps. */
function moveNodes({ lines, loops }: Weighted): readonly number[] {
  const n = lines.length
  const degree = lines.map((own, i) => loops[i]! + [...own.values()].reduce((sum, weight) => sum + weight, 0))
  const whole = degree.reduce((sum, weight) => sum + weight, 0)
  const groupOf = degree.map((_, i) => i)
  const total = [...degree]
  for (let moved = true; moved;) {
    moved = false
    for (let i = 0; i < n; i++) {
      const own = groupOf[i]!
      total[own]! -= degree[i]!
      const towards = new Map<number, number>([[own, 0]])
      for (const [j, weight] of lines[i]!) towards.set(groupOf[j]!, (towards.get(groupOf[j]!) ?? 0) + weight)
      const gainOf = (group: number) => towards.get(group)! - (total[group]! * degree[i]!) / whole
      let best = own
      for (const group of towards.keys()) if (gainOf(group) > gainOf(best) + LEAST_GAIN) best = group
      total[best]! += degree[i]!
      groupOf[i] = best
      moved ||= best !== own
    }
  }
  const numbers = new Map([...new Set(groupOf)].map((group, number) => [group, number]))
  return groupOf.map((group) => numbers.get(group)!)
}

/** The graph of the groups: what joined their nodes joins them. */
function joined({ lines, loops }: Weighted, groupOf: readonly number[], count: number): Weighted {
  const between = Array.from({ length: count }, () => new Map<number, number>())
  const within = Array.from({ length: count }, () => 0)
  for (const [i, own] of lines.entries()) {
    const a = groupOf[i]!
    within[a]! += loops[i]!
    for (const [j, weight] of own) {
      const b = groupOf[j]!
      if (a === b) within[a]! += weight
      else between[a]!.set(b, (between[a]!.get(b) ?? 0) + weight)
    }
  }
  return { lines: between, loops: within }
}
