/* oxlint-disable typescript/no-non-null-assertion -- every index below is a leg, the number of a node, or a place in the heap */
import type { Day } from '../time/interval.ts'
import { NONE } from './edgeColumns.ts'
import { NEVER, type Terrain, lastUntil } from './reach.ts'

/**
 * Is there a way at all, in however many steps? Nodes are gone through in order of how late one may be there to reach the end, each once.
 */
export function isReachable(terrain: Terrain, from: number, to: number): boolean {
  const { legs } = terrain
  const until = new Float64Array(legs.from.length - 1).fill(NEVER)
  const isDone = new Uint8Array(until.length)
  const open = latestFirst()
  until[to] = Infinity
  open.push(to, Infinity)
  for (let node = open.pop(); node !== NONE; node = open.pop()) {
    if (node === from) return true
    if (isDone[node] === 1) continue
    isDone[node] = 1
    const day = until[node]!
    for (let leg = legs.from[node]!; leg < legs.from[node + 1]!; leg++) {
      const other = legs.to[leg]!
      // Nobody may be anywhere later than at the node that is being left.
      if (isDone[other] === 1 || until[other] === day) continue
      const last = lastUntil(leg, day, terrain)
      if (Number.isNaN(last) || last <= until[other]!) continue
      until[other] = last
      open.push(other, last)
    }
  }
  return false
}

/** Nodes with a day each, of which the one with the latest comes out first; NONE where there is no more. A binary heap. */
function latestFirst() {
  const nodes: number[] = []
  const days: Day[] = []
  const put = (at: number, node: number, day: Day) => {
    nodes[at] = node
    days[at] = day
  }
  const push = (node: number, day: Day) => {
    let at = nodes.length
    for (let above = (at - 1) >> 1; at > 0 && days[above]! < day; above = (at - 1) >> 1) {
      put(at, nodes[above]!, days[above]!)
      at = above
    }
    put(at, node, day)
  }
  const pop = () => {
    const top = nodes[0] ?? NONE
    const [node, day] = [nodes.pop(), days.pop()]
    const count = nodes.length
    if (node === undefined || day === undefined || count === 0) return top
    let at = 0
    for (let below = 1; below < count; below = 2 * at + 1) {
      if (below + 1 < count && days[below + 1]! > days[below]!) below += 1
      if (days[below]! <= day) break
      put(at, nodes[below]!, days[below]!)
      at = below
    }
    put(at, node, day)
    return top
  }
  return { push, pop }
}
