/* oxlint-disable typescript/no-non-null-assertion -- every index below is the input's own number of an item */
import { NODE_PX } from './nodeSize.ts'
import { createCells } from './cells.ts'
import { NEAR, createOverlapCost, reachOf } from './overlap.ts'
import { createRandom } from './random.ts'
import type { LayoutInput } from './layoutInput.ts'
import type { Rect } from './segments.ts'

/** Where an item would stand if it were alone, and how far it may give way. */
export interface Wish {
  readonly x: number
  readonly y: number
  /** The centre of the symbol keeps to this part of the room, where it has a width and a height. */
  readonly within: Rect
  /** How much more than others it minds standing off. */
  readonly pull?: number | undefined
}

/** What each px costs that an item stands off its wish, twice that at so many px; an overlap costs 120 and 12 for each px. */
const OFF_PX = 0.6
const FAR_OFF = 120
/** Moves for each item, and for all together, so that a large dataset does not keep the reader waiting. */
const MOVES = 800
const MOST_MOVES = 120_000
/** A change for the worse is taken up to this cost at first, up to none at last. */
const TOLERANCE = 100
/** How much overlaps count at first, and at last. */
const PRESSURE = { first: 0.3, last: 8 }
/** Farthest that an item is tried from where it lies, in px along each axis: at first, at last. */
const REACH = { first: 170, last: 5 }
/** How many squares of points around one are tried where it is taken, half a symbol apart. */
const RINGS = 12
/** Share of the tries that change places of two items. */
const SWAPS = 0.12

/**
 * Moves symbols and labels apart, each as little as may be off its wish, in moves of one or two of which those that do little
 * harm are taken: threshold accepting (G. Dueck and T. Scheuer, Journal of Computational Physics 90, 1990), which calls no function
 * whose last digit may differ between machines. The same wishes give the same positions on each.
 * @param movable numbers of the items that may be moved off their wishes; absent: all
 * @returns x and y of every item, in whole px
 */
export function settle(
  input: LayoutInput,
  wishes: readonly Wish[],
  movable: readonly number[] = Array.from(input.items.keys()),
): readonly (readonly [number, number])[] {
  const { items, room } = input
  const n = items.length
  const reach = reachOf(items)
  const { wide, bottom, below } = reach
  const overlapCost = createOverlapCost(items, reach)
  const random = createRandom(1)
  const x = new Int32Array(n)
  const y = new Int32Array(n)
  const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))
  const inRoomX = (i: number, px: number) => clamp(px, room.left + wide[i]!, room.right - wide[i]!)
  const inRoomY = (i: number, px: number) => clamp(px, room.top + NODE_PX / 2, room.bottom - bottom[i]!)
  // Before all else a label stays in the room; then the symbol keeps to its part of it.
  const leastX = wishes.map(({ within }, i) => inRoomX(i, within.left))
  const mostX = wishes.map(({ within }, i) => Math.max(leastX[i]!, inRoomX(i, within.right)))
  const leastY = wishes.map(({ within }, i) => inRoomY(i, within.top))
  const mostY = wishes.map(({ within }, i) => Math.max(leastY[i]!, inRoomY(i, within.bottom)))
  const putX = (i: number, px: number) => Math.round(clamp(px, leastX[i]!, mostX[i]!))
  const putY = (i: number, px: number) => Math.round(clamp(px, leastY[i]!, mostY[i]!))
  const pulls = wishes.map(({ pull = 1 }) => OFF_PX * pull)
  let pressure = PRESSURE.first

  const near = createCells(room, n, x, y)
  const widest = wide.reduce((most, px) => (px > most ? px : most), 0) + NEAR
  const deepest = below.reduce((most, px) => (px > most ? px : most), 0)

  function cost(i: number, px: number, py: number, limit: number, but: number): number {
    const { x: wishX, y: wishY } = wishes[i]!
    const offX = px - wishX
    const offY = py - wishY
    const above = below[i]!
    const off = Math.sqrt(offX * offX + offY * offY)
    const across = wide[i]! + widest
    const [first, last] = [near.column(px - across), near.column(px + across)]
    const bottomRow = near.row(py + above)
    let sum = pulls[i]! * off * (1 + off / FAR_OFF)
    for (let row = near.row(py - deepest); row <= bottomRow && sum < limit; row++) {
      for (let column = first; column <= last; column++) {
        for (let j = near.firstIn(row, column); j >= 0; j = near.after(j)) {
          const dy = py - y[j]!
          if (dy > below[j]! || -dy > above || j === i || j === but) continue
          sum += overlapCost(i, j, px - x[j]!, dy, pressure)
        }
      }
    }
    return sum
  }

  for (const [i, wish] of wishes.entries()) {
    x[i] = putX(i, wish.x)
    y[i] = putY(i, wish.y)
    near.put(i)
  }
  const many = movable.length
  const moves = Math.min(MOVES * many, MOST_MOVES)
  for (let m = 0; m < moves; m++) {
    const left = 1 - m / moves
    pressure = PRESSURE.last + (PRESSURE.first - PRESSURE.last) * left
    const tolerance = TOLERANCE * left * left
    const i = movable[Math.floor(random() * many)]!
    if (random() < SWAPS) {
      const j = movable[Math.floor(random() * many)]!
      if (j === i) continue
      const [xi, yi, xj, yj] = [putX(i, x[j]!), putY(i, y[j]!), putX(j, x[i]!), putY(j, y[i]!)]
      const now =
        cost(i, x[i]!, y[i]!, Infinity, j) +
        cost(j, x[j]!, y[j]!, Infinity, i) +
        overlapCost(i, j, x[i]! - x[j]!, y[i]! - y[j]!, pressure)
      const limit = now + tolerance
      const then = cost(i, xi, yi, limit, j) + overlapCost(i, j, xi - xj, yi - yj, pressure)
      if (then < limit && then + cost(j, xj, yj, limit - then, i) < limit) {
        x[i] = xi
        y[i] = yi
        x[j] = xj
        y[j] = yj
        near.put(i)
        near.put(j)
      }
      continue
    }
    const far = REACH.last + (REACH.first - REACH.last) * left * left
    const px = putX(i, x[i]! + (random() - 0.5) * 2 * far)
    const py = putY(i, y[i]! + (random() - 0.5) * 2 * far)
    const limit = cost(i, x[i]!, y[i]!, Infinity, i) + tolerance
    if (cost(i, px, py, limit, i) < limit) {
      x[i] = px
      y[i] = py
      near.put(i)
    }
  }
  // Without any room two may have come to lie on one point: the later one goes to the nearest that is free, at last to one beside it.
  const used = new Set<string>()
  return items.map((_, i) => {
    const points = pointsFrom(
      x[i]!,
      y[i]!,
      (px) => putX(i, px),
      (py) => putY(i, py),
    )
    for (const point of points) {
      if (used.has(String(point))) continue
      used.add(String(point))
      return point
    }
    throw new Error('There is always a point further to the right.')
  })
}

/** A point, those around it that lie where they may, and then all to its right. */
function* pointsFrom(
  x: number,
  y: number,
  putX: (px: number) => number,
  putY: (py: number) => number,
): Generator<readonly [number, number]> {
  yield [x, y]
  for (let ring = 1; ring <= RINGS; ring++) {
    const far = ring * (NODE_PX / 2)
    for (const dy of [0, far, -far]) for (const dx of [far, -far, 0]) yield [putX(x + dx), putY(y + dy)]
  }
  for (let px = x + NODE_PX; ; px += NODE_PX) yield [px, y]
}
