/* oxlint-disable typescript/no-non-null-assertion -- every index below is a graph's own number of a node */
import type { SimpleGraph } from './simpleGraph.ts'

/**
 * For each node the share, 0 to 1, of all pairs of other nodes whose shortest way to one another leads through it; where
 * several ways are as short, each counts in part, and a pair without a way counts as none. Lengths are steps.
 * Source: U. Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25, 2001.
 */
export function betweenness({ neighbours }: Pick<SimpleGraph, 'neighbours'>): readonly number[] {
  const n = neighbours.length
  const through = new Float64Array(n)
  const steps = new Int32Array(n)
  const ways = new Float64Array(n)
  const depend = new Float64Array(n)
  for (let source = 0; source < n; source++) {
    steps.fill(-1)
    ways.fill(0)
    depend.fill(0)
    steps[source] = 0
    ways[source] = 1
    const reached = [source]
    for (const i of reached) {
      for (const j of neighbours[i]!) {
        if (steps[j] === -1) {
          steps[j] = steps[i]! + 1
          reached.push(j)
        }
        if (steps[j] === steps[i]! + 1) ways[j]! += ways[i]!
      }
    }
    for (const j of reached.toReversed()) {
      for (const i of neighbours[j]!) {
        if (steps[i] === steps[j]! - 1) depend[i]! += (ways[i]! / ways[j]!) * (1 + depend[j]!)
      }
      if (j !== source) through[j]! += depend[j]!
    }
  }
  // Every pair was met from both of its ends.
  const pairs = (n - 1) * (n - 2)
  return Array.from(through, (sum) => (pairs > 0 ? sum / pairs : 0))
}
