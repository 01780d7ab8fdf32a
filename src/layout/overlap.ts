/* oxlint-disable typescript/no-non-null-assertion -- every index below is the input's own number of an item */
import { LABEL_GAP, NODE_PX } from './nodeSize.ts'
import type { Item } from './layoutInput.ts'

/** An overlap, and each px of its smaller extent; the share of it where one of the two may give way. */
const OVERLAP = 120
const OVERLAP_PX = 12
const SOFT = 0.3
/** Each px that neighbours are nearer than `NEAR`. */
const NEAR_PX = 0.9

/** Clear px demanded between symbols and labels of different nodes. */
const CLEAR_X = 8
const CLEAR_Y = 4
/** Px at which neighbours stop pressing on each other. */
export const NEAR = 16

/** Half of a symbol, and how far below its centre its label begins, in px. */
const HALF = NODE_PX / 2
const LABEL_TOP = HALF + LABEL_GAP

/** How far symbol and label of an item reach from the symbol's centre, in px. */
interface Reach {
  /** Half of the label's width. */
  readonly half: Int32Array
  /** To either side. */
  readonly wide: Int32Array
  /** Downwards. */
  readonly bottom: Int32Array
  /** How far below it the centre of another lies that it no longer presses on. */
  readonly below: Int32Array
}

export function reachOf(items: readonly Item[]): Reach {
  const half = Int32Array.from(items, (item) => Math.ceil(item.labelWidth / 2))
  const bottom = Int32Array.from(items, (item) => (item.labelHeight > 0 ? LABEL_TOP + item.labelHeight : HALF))
  return { half, wide: half.map((px) => Math.max(px, HALF)), bottom, below: bottom.map((px) => px + HALF + NEAR) }
}

/** What two items cost that lie dx and dy apart, the first seen from the second; overlaps count `pressure` times. */
type OverlapCost = (i: number, j: number, dx: number, dy: number, pressure: number) => number

export function createOverlapCost(items: readonly Item[], { half, wide, bottom }: Reach): OverlapCost {
  const firm = Uint8Array.from(items, (item) => (item.firm ? 1 : 0))
  return (i, j, dx, dy, pressure) => {
    const far = dx < 0 ? -dx : dx
    const reach = wide[i]! + wide[j]!
    if (far >= reach + NEAR) return 0
    const bi = bottom[i]!
    const bj = bottom[j]!
    const apart = dy < 0 ? -dy - bi - HALF : dy - bj - HALF
    if (apart >= NEAR) return 0
    // Symbol on symbol, label on label, label on symbol, symbol on label.
    const cost =
      depth(2 * HALF + CLEAR_X - far, 2 * HALF + CLEAR_Y - (dy < 0 ? -dy : dy)) +
      depth(half[i]! + half[j]! + CLEAR_X - far, (dy < 0 ? dy + bi : bj - dy) - LABEL_TOP + CLEAR_Y) +
      depth(half[i]! + HALF + CLEAR_X - far, lesser(dy + bi + HALF, HALF - dy - LABEL_TOP) + CLEAR_Y) +
      depth(half[j]! + HALF + CLEAR_X - far, lesser(bj - dy + HALF, HALF + dy - LABEL_TOP) + CLEAR_Y)
    if (cost > 0) return cost * pressure * (firm[i]! & firm[j]! ? 1 : SOFT)
    const beside = far - reach
    return NEAR_PX * (NEAR - (beside > apart ? beside : apart))
  }
}

function lesser(a: number, b: number): number {
  return a < b ? a : b
}

/** The cost of two rectangles that lie in each other by so many px on each axis; none where they are clear on one. */
function depth(inX: number, inY: number): number {
  const px = inX < inY ? inX : inY
  return px > 0 ? OVERLAP + OVERLAP_PX * px : 0
}
