/* oxlint-disable typescript/no-non-null-assertion -- every index below is a graph's own number of a node */
import type { SimpleGraph } from './simpleGraph.ts'

/** Up to so many nodes ways are looked for from every one. */
const MOST_EXACT = 1_000
/** Of more, from so many: ten times that would take seconds, and follow no window. */
const STARTS = 256

/** From how many nodes of so many ways are looked for; null where it is from every one. */
export function startsAmong(nodes: number): number | null {
  return nodes > MOST_EXACT ? STARTS : null
}

/**
 * For each node the share, 0 to 1, of all pairs of other nodes whose shortest way to one another leads through it; where
 * several ways are as short, each counts in part, and a pair without a way counts as none. Lengths are steps.
 * Source: U. Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25, 2001.
 *
 * From some of the nodes alone it is an estimate: what lies on the ways from those, as if it were so from all. The same graph
 * gives the same estimate. Source: U. Brandes and C. Pich, Centrality estimation in large networks, International Journal of
 * Bifurcation and Chaos 17, 2007.
 * @param starts how many nodes ways are looked for from, two at least; more than there are, or null: every one
 */
export function betweenness(
  { neighbours }: Pick<SimpleGraph, 'neighbours'>,
  starts: number | null = startsAmong(neighbours.length),
): readonly number[] {
  const n = neighbours.length
  const through = new Float64Array(n)
  const steps = new Int32Array(n)
  const ways = new Float64Array(n)
  const depend = new Float64Array(n)
  const reached = new Int32Array(n)
  const sources = spread(n, starts ?? n)
  const isSource = new Uint8Array(n)
  // In one row, since they are gone through twice from every start.
  const first = new Int32Array(n + 1)
  for (const [i, own] of neighbours.entries()) first[i + 1] = first[i]! + own.length
  const row = Int32Array.from(neighbours.flat())
  for (const source of sources) {
    isSource[source] = 1
    steps.fill(-1)
    ways.fill(0)
    depend.fill(0)
    steps[source] = 0
    ways[source] = 1
    reached[0] = source
    let count = 1
    for (let at = 0; at < count; at++) {
      const i = reached[at]!
      const step = steps[i]! + 1
      const own = ways[i]!
      for (let k = first[i]!, end = first[i + 1]!; k < end; k++) {
        const j = row[k]!
        if (steps[j] === -1) {
          steps[j] = step
          reached[count] = j
          count += 1
        }
        if (steps[j] === step) ways[j]! += own
      }
    }
    for (let at = count - 1; at > 0; at--) {
      const j = reached[at]!
      const step = steps[j]! - 1
      const share = (1 + depend[j]!) / ways[j]!
      for (let k = first[j]!, end = first[j + 1]!; k < end; k++) {
        const i = row[k]!
        if (steps[i] === step) depend[i]! += ways[i]! * share
      }
      through[j]! += depend[j]!
    }
  }
  // Every pair was met from both of its ends; of a start there is one less that it may lie on the ways from.
  const pairs = (n - 1) * (n - 2)
  const others = (node: number) => sources.length - isSource[node]!
  return Array.from(through, (sum, node) => (pairs > 0 ? ((sum / others(node)) * (n - 1)) / pairs : 0))
}

/** So many of the numbers below `n`, spread evenly and always the same: each is a golden section further round than the one before. */
function spread(n: number, count: number): readonly number[] {
  if (count >= n) return Array.from({ length: n }, (_, i) => i)
  let stride = Math.round(n * 0.618)
  while (commonDivisor(stride, n) > 1) stride += 1
  return Array.from({ length: count }, (_, i) => (i * stride) % n)
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}
