/* oxlint-disable typescript/no-non-null-assertion -- there is at least one ring */
import { LABEL_GAP, NODE_PX } from './nodeSize.ts'
import type { Item, LayoutInput } from './layoutInput.ts'
import type { Rect } from './segments.ts'
import { type Wish, settle } from './settle.ts'

/** Clear px between neighbours on a ring. */
const CLEAR_X = 8
const CLEAR_Y = 4
/** The outer ring is the one that makes the circle: its nodes keep to it. */
const OUTER_PULL = 4
/** Exponent of the superellipse that a ring is: 2 is an ellipse; above, it makes more use of the corners of the room. */
const BULGE = 2.8
/** Parts into which a ring is divided to measure it. */
const STEPS = 720
const MOST_RINGS = 6

/** Part of a ring: from an angle to another, in radians, clockwise from the top where `to` is greater. */
interface Arc {
  readonly from: number
  readonly to: number
}

const WHOLE: Arc = { from: 0, to: 2 * Math.PI }
const RIGHT: Arc = { from: 0, to: Math.PI }
const LEFT: Arc = { from: 0, to: -Math.PI }

/**
 * Kinds around a circle, in the order of the legend. What belongs to one party stands on the outer ring: the first party's on
 * the left half, the last party's on the right, each kind across from its like. The rest stands within, clockwise from
 * the top, on as many rings as it needs.
 */
export function circleLayout(input: LayoutInput): readonly (readonly [number, number])[] {
  const { items, room } = input
  const order = items.toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
  const of = (side: Item['side']) => order.filter((item) => item.side === side)
  const [left, middle, right] = [of('left'), of('middle'), of('right')]

  const hasSides = left.length + right.length > 0
  const rings = ringsFor(middle, hasSides, room, items)
  const centre = { x: (room.left + room.right) / 2, y: (room.top + room.bottom) / 2 }
  const wishes = new Map<string, Wish>()
  const put = (some: readonly Item[], ring: Ring | undefined, arc: Arc, within: Rect, pull?: number) => {
    if (!ring) return
    for (const [i, { x, y }] of spread(some.length, ring, arc).entries()) {
      const item = some[i]
      if (item) wishes.set(item.id, { x: Math.round(centre.x + x), y: Math.round(centre.y + y), within, pull })
    }
  }
  put(left, rings[0], LEFT, { ...room, right: centre.x - NODE_PX }, OUTER_PULL)
  put(right, rings[0], RIGHT, { ...room, left: centre.x + NODE_PX }, OUTER_PULL)
  let next = 0
  for (const ring of rings.slice(hasSides ? 1 : 0)) {
    put(middle.slice(next, next + ring.holds), ring, WHOLE, room)
    next += ring.holds
  }
  const anywhere: Wish = { ...centre, within: room }
  return settle(
    input,
    items.map(({ id }) => wishes.get(id) ?? anywhere),
  )
}

/** A ring about the middle: half its width and height in px, the px that one item takes on it, and how many it holds. */
interface Ring {
  readonly a: number
  readonly b: number
  readonly width: number
  readonly height: number
  readonly holds: number
}

/** Rings at even distances, as few as hold all that is not of one party; the last holds what is left. */
function ringsFor(middle: readonly Item[], hasSides: boolean, room: Rect, items: readonly Item[]): readonly Ring[] {
  const mean = (px: (item: Item) => number) =>
    items.reduce((sum, item) => sum + px(item), 0) / Math.max(1, items.length)
  const width = Math.max(
    NODE_PX,
    mean(({ labelWidth }) => labelWidth),
  )
  const height = NODE_PX + LABEL_GAP + mean(({ labelHeight }) => labelHeight)
  const a = (room.right - room.left - width) / 2
  const b = (room.bottom - room.top - height) / 2
  const outer = hasSides ? 1 : 0
  for (let count = outer + 1; ; count++) {
    const rings = Array.from({ length: count }, (_, r): Ring => {
      // The innermost ring is half a step wide, or it would be a point.
      const scale = (count - r - 0.5) / (count - 0.5)
      const ring = { a: a * scale, b: b * scale, width: width + CLEAR_X, height: height + CLEAR_Y }
      return { ...ring, holds: Math.floor(measure(ring, WHOLE).at(-1) ?? 0) }
    })
    const holds = rings.slice(outer).reduce((sum, ring) => sum + ring.holds, 0)
    if (holds >= middle.length || count === MOST_RINGS)
      return rings.with(count - 1, { ...rings[count - 1]!, holds: Infinity })
  }
}

/** Sines and powers may differ in their last digit between machines: what is made of them is rounded to so many parts of one. */
const PARTS = 1e9

/** A power of a cosine that keeps its sign. */
function bulged(share: number): number {
  return Math.round(Math.sign(share) * Math.abs(share) ** (2 / BULGE) * PARTS) / PARTS
}

function pointOn({ a, b }: Pick<Ring, 'a' | 'b'>, angle: number): { readonly x: number; readonly y: number } {
  return { x: a * bulged(Math.sin(angle)), y: -b * bulged(Math.cos(angle)) }
}

/** How many items fit from the start of an arc to each of its steps: two are apart where they are on one axis. */
function measure(ring: Omit<Ring, 'holds'>, { from, to }: Arc): readonly number[] {
  const sums = [0]
  let before = pointOn(ring, from)
  let sum = 0
  for (let step = 1; step <= STEPS; step++) {
    const now = pointOn(ring, from + ((to - from) * step) / STEPS)
    sum += Math.max(Math.abs(now.x - before.x) / ring.width, Math.abs(now.y - before.y) / ring.height)
    sums.push(sum)
    before = now
  }
  return sums
}

/** So many points on an arc, each with as much room as the next. */
function spread(count: number, ring: Ring, arc: Arc): readonly { readonly x: number; readonly y: number }[] {
  const sums = measure(ring, arc)
  const whole = sums.at(-1) ?? 0
  return Array.from({ length: count }, (_, i) => {
    const step = sums.findIndex((sum) => sum >= ((i + 0.5) / count) * whole)
    return pointOn(ring, arc.from + ((arc.to - arc.from) * step) / STEPS)
  })
}
