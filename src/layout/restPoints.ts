/* oxlint-disable typescript/no-non-null-assertion -- every index below is the number of a node */
/** Places for the nodes that a layout leaves out: for whenever they are first shown. */
import type { Frame } from './arrangement.ts'
import { type Placed, type Point, createLattice } from './lattice.ts'

/** All nodes of a dataset by number, and what joins them. Plain data, which a worker can be given. */
export interface Joined {
  readonly ids: readonly string[]
  /** Of each relationship the numbers of its two nodes, one after the other. */
  readonly ends: Int32Array
}

/** The node that a layout has placed, by its number, and where. */
export interface PlacedNode extends Placed {
  readonly number: number
}

/**
 * A point for every node, by number: of what is placed its own, and for each of the others one near the middle of its neighbours that are
 * placed, or have their point before it. It knows nothing of what is shown or was shown before: those nearest to what is placed come
 * first, of them the most connected, and of equals the first by id.
 */
export function restPoints(frame: Frame, placed: readonly PlacedNode[], { ids, ends }: Joined): readonly Point[] {
  const count = ids.length
  const neighbours = neighboursOf(count, ends)
  const points: Point[] = Array.from({ length: count })
  /** How many steps a node is from what is placed. */
  const steps = new Int32Array(count).fill(count)
  for (const { number, x, y } of placed) {
    points[number] = [x, y]
    steps[number] = 0
  }
  const reached = placed.map(({ number }) => number)
  for (const from of reached) {
    for (const to of neighbours(from)) {
      if (steps[to] !== count) continue
      steps[to] = steps[from]! + 1
      reached.push(to)
    }
  }

  const degrees = Int32Array.from({ length: count }, (_, number) => neighbours(number).length)
  const rest = Array.from(ids.keys())
    .filter((number) => steps[number] !== 0)
    .toSorted((a, b) => steps[a]! - steps[b]! || degrees[b]! - degrees[a]! || (ids[a]! < ids[b]! ? -1 : 1))
  const placeNear = createLattice(frame, placed)
  for (const number of rest) {
    let [x, y, near] = [0, 0, 0]
    for (const other of neighbours(number)) {
      if (steps[other]! >= steps[number]!) continue
      const point = points[other]!
      x += point[0]
      y += point[1]
      near += 1
    }
    points[number] = near > 0 ? placeNear(x / near, y / near) : placeNear(frame.width / 2, frame.height / 2)
  }
  return points
}

/** The neighbours of each node by number, each once, in the order of the numbers. */
function neighboursOf(count: number, ends: Int32Array): (number: number) => Int32Array {
  const starts = new Int32Array(count + 1)
  const isJoined = (i: number) => ends[i] !== ends[i + 1] && ends[i]! < count && ends[i + 1]! < count
  for (let i = 0; i < ends.length; i += 2) {
    if (!isJoined(i)) continue
    starts[ends[i]! + 1]! += 1
    starts[ends[i + 1]! + 1]! += 1
  }
  for (let number = 0; number < count; number++) starts[number + 1]! += starts[number]!
  const next = starts.slice()
  const all = new Int32Array(starts[count]!)
  for (let i = 0; i < ends.length; i += 2) {
    if (!isJoined(i)) continue
    const [a, b] = [ends[i]!, ends[i + 1]!]
    all[next[a]!++] = b
    all[next[b]!++] = a
  }
  const lists = Array.from({ length: count }, (_, number) => {
    const own = all.subarray(starts[number], starts[number + 1]).toSorted()
    return own.filter((other, i) => i === 0 || other !== own[i - 1])
  })
  return (number) => lists[number]!
}
