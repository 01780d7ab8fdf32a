/* oxlint-disable typescript/no-non-null-assertion -- every index below is a scene's own number of an item or tie */
import { LABEL_GAP, NODE_PX } from '../../layout/label.ts'
import { createCloseness, reachOf } from '../../layout/overlap.ts'
import type { Place, Scene } from '../../layout/scene.ts'
import { cross, passesThrough } from '../../layout/segments.ts'

/** Weights of what makes a picture hard to read; the unit is one px of a line's length. Whole, so that sums are exact. */
const CROSSING = 45
const THROUGH_SYMBOL = 450
const THROUGH_LABEL = 32
/** A line of this many px counts twice its length: long ones are worse than in proportion. */
const LONG = 450
/** Several edges between two nodes pull a little more than one. */
const PARALLEL = 1.3
/** Edges beyond this many make a bundle no worse. */
const WIDEST_BUNDLE = 4
/** Each px that a label reaches out of its node's own place. */
const ASTRAY_PX = 6
/** Each px that a dated node of the middle lies off the height of its rank in time. */
const UNTIMELY_PX = 1.5

const HALF = NODE_PX / 2
const LABEL_TOP = HALF + LABEL_GAP
/** Half the square around a symbol that foreign lines keep out of, so that none seems to end there. */
const TOUCH = HALF + 3

/** Where a scene's items lie, and what that costs the reader. */
export interface Picture {
  readonly x: Int32Array
  readonly y: Int32Array
  /** How much overlaps count; 1 is as the weights say. */
  pressure: number
  /** The nearest whole px to a point at which an item may lie: in its own place, with its label in the room. */
  within(item: number, x: number, y: number): readonly [number, number]
  /** What an item costs where it lies. */
  cost(item: number): number
  /** What it would cost elsewhere. As no part is negative, the reckoning stops at some value of `limit` or more. */
  costAt(item: number, x: number, y: number, limit: number): number
  move(item: number, x: number, y: number): void
  /** Sum of what all items cost: what concerns two of them counts twice. */
  total(): number
}

/** A picture with every item at the given points. */
export function createPicture(scene: Scene, points: readonly (readonly [number, number])[]): Picture {
  const { items, ties, room, leftEnd, rightStart } = scene
  const tiesOf = scene.tiesOf.map((own) => Int32Array.from(own))
  const n = items.length
  const reach = reachOf(items)
  const { half, wide, bottom, below } = reach
  const closeness = createCloseness(items, reach)
  const from = Int32Array.from(ties, (tie) => tie.a)
  const to = Int32Array.from(ties, (tie) => tie.b)
  /** Parallel edges are drawn as a bundle, under which a node is harder to tell: halves, so that sums stay exact. */
  const load = Float64Array.from(ties, (tie) => (1 + Math.min(tie.edges, WIDEST_BUNDLE)) / 2)
  const pull = Float64Array.from(ties, (tie) => (tie.edges > 1 ? PARALLEL : 1))
  const placeStart = (place: Place) => (place === 'left' ? room.left : place === 'right' ? rightStart : leftEnd)
  const placeEnd = (place: Place) => (place === 'left' ? leftEnd : place === 'right' ? room.right : rightStart)
  const start = Int32Array.from(items, (item) => placeStart(item.place))
  const end = Int32Array.from(items, (item) => placeEnd(item.place))
  /** Symbols keep to their place; labels keep to the room, and may reach over into the neighbouring place at a cost. */
  const leastX = start.map((px, i) => px + (px === room.left ? wide[i]! : HALF))
  const mostX = end.map((px, i) => px - (px === room.right ? wide[i]! : HALF))
  /** Height that an item's rank in time asks for; -1 where it has none. */
  const due = Float64Array.from(items, ({ rank }, i) =>
    rank === undefined ? -1 : room.top + HALF + rank * (room.bottom - room.top - HALF - bottom[i]!),
  )
  const x = new Int32Array(n)
  const y = new Int32Array(n)
  /** What each line costs for its crossings and for what it passes under, and each item for the lines under it. */
  const tangle = new Float64Array(ties.length)
  const underneath = new Float64Array(n)
  let pressure = 1

  /** What a line from a to b costs for passing under item k at (cx, cy). */
  function under(ax: number, ay: number, bx: number, by: number, k: number, cx: number, cy: number): number {
    const low = cy + bottom[k]!
    if ((ay <= cy - TOUCH && by <= cy - TOUCH) || (ay >= low && by >= low)) return 0
    const w = half[k]!
    const reach = w > TOUCH ? w : TOUCH
    if (!passesThrough(ax, ay, bx, by, cx - reach, cy - TOUCH, cx + reach, low)) return 0
    return (
      (passesThrough(ax, ay, bx, by, cx - TOUCH, cy - TOUCH, cx + TOUCH, cy + TOUCH) ? THROUGH_SYMBOL : 0) +
      (passesThrough(ax, ay, bx, by, cx - w, cy + LABEL_TOP, cx + w, low) ? THROUGH_LABEL : 0)
    )
  }

  /** Room, place, time, length of lines and neighbours: all but the tangle. Stops at some value of `limit` or more. */
  function local(i: number, xi: number, yi: number, limit: number): number {
    const w = wide[i]!
    const out = (xi - w < start[i]! ? start[i]! - xi + w : 0) + (xi + w > end[i]! ? xi + w - end[i]! : 0)
    let cost = ASTRAY_PX * out
    if (due[i]! >= 0) {
      const off = yi - due[i]!
      cost += UNTIMELY_PX * (off < 0 ? -off : off)
    }
    const own = tiesOf[i]!
    for (let s = 0; s < own.length; s++) {
      const t = own[s]!
      const o = from[t] === i ? to[t]! : from[t]!
      const dx = xi - x[o]!
      const dy = yi - y[o]!
      const length = Math.sqrt(dx * dx + dy * dy)
      cost += pull[t]! * length * (1 + length / LONG)
    }
    const above = below[i]!
    for (let j = 0; j < n; j++) {
      const dx = xi - x[j]!
      const dy = yi - y[j]!
      if (dy > below[j]! || -dy > above || j === i) continue
      cost += closeness(i, j, dx, dy, pressure)
      if (cost >= limit) return cost
    }
    return cost
  }

  /** What the lines under an item and its own lines would cost with it at a point. Stops like `local`. */
  function tangleAt(i: number, xi: number, yi: number, limit: number): number {
    let cost = 0
    for (let u = 0; u < from.length; u++) {
      const a = from[u]!
      const b = to[u]!
      if (a !== i && b !== i) cost += load[u]! * under(x[a]!, y[a]!, x[b]!, y[b]!, i, xi, yi)
    }
    for (const t of tiesOf[i]!) {
      if (cost >= limit) return cost
      const o = from[t] === i ? to[t]! : from[t]!
      const xo = x[o]!
      const yo = y[o]!
      const top = yi < yo ? yi : yo
      const low = yi < yo ? yo : yi
      for (let k = 0; k < n; k++) {
        const yk = y[k]!
        if (yk - TOUCH >= low || yk + bottom[k]! <= top || k === i || k === o) continue
        cost += load[t]! * under(xi, yi, xo, yo, k, x[k]!, yk)
      }
      for (let u = 0; u < from.length; u++) {
        const a = from[u]!
        const b = to[u]!
        const ya = y[a]!
        const yb = y[b]!
        if ((ya >= low && yb >= low) || (ya <= top && yb <= top)) continue
        if (a === i || b === i || a === o || b === o) continue
        if (cross(xi, yi, xo, yo, x[a]!, ya, x[b]!, yb)) cost += CROSSING
      }
    }
    return cost
  }

  /** Add an item's share in the tangle to the books, or with `sign` -1 take it out. */
  function book(i: number, sign: 1 | -1) {
    const xi = x[i]!
    const yi = y[i]!
    for (let u = 0; u < from.length; u++) {
      const a = from[u]!
      const b = to[u]!
      if (a === i || b === i) continue
      const cost = sign * load[u]! * under(x[a]!, y[a]!, x[b]!, y[b]!, i, xi, yi)
      tangle[u]! += cost
      underneath[i]! += cost
    }
    for (const t of tiesOf[i]!) {
      const o = from[t] === i ? to[t]! : from[t]!
      const xo = x[o]!
      const yo = y[o]!
      for (let k = 0; k < n; k++) {
        if (k === i || k === o) continue
        const cost = sign * load[t]! * under(xi, yi, xo, yo, k, x[k]!, y[k]!)
        tangle[t]! += cost
        underneath[k]! += cost
      }
      for (let u = 0; u < from.length; u++) {
        const a = from[u]!
        const b = to[u]!
        if (a === i || b === i || a === o || b === o) continue
        if (!cross(xi, yi, xo, yo, x[a]!, y[a]!, x[b]!, y[b]!)) continue
        tangle[t]! += sign * CROSSING
        tangle[u]! += sign * CROSSING
      }
    }
  }

  function costOf(i: number): number {
    let cost = local(i, x[i]!, y[i]!, Infinity) + underneath[i]!
    for (const t of tiesOf[i]!) cost += tangle[t]!
    return cost
  }

  function within(i: number, px: number, py: number): readonly [number, number] {
    const cx = Math.max(leastX[i]!, Math.min(mostX[i]!, Math.round(px)))
    const cy = Math.max(room.top + HALF, Math.min(room.bottom - bottom[i]!, Math.round(py)))
    return [cx, cy]
  }

  for (const [i, point] of points.entries()) [x[i], y[i]] = within(i, ...point)
  for (let i = 0; i < n; i++) {
    for (const t of tiesOf[i]!) {
      if (from[t] !== i) continue
      const o = to[t]!
      for (let k = 0; k < n; k++) {
        if (k === i || k === o) continue
        const cost = load[t]! * under(x[i]!, y[i]!, x[o]!, y[o]!, k, x[k]!, y[k]!)
        tangle[t]! += cost
        underneath[k]! += cost
      }
      for (let u = 0; u < from.length; u++) {
        const a = from[u]!
        const b = to[u]!
        if (a === i || b === i || a === o || b === o) continue
        if (cross(x[i]!, y[i]!, x[o]!, y[o]!, x[a]!, y[a]!, x[b]!, y[b]!)) tangle[t]! += CROSSING
      }
    }
  }

  return {
    x,
    y,
    get pressure() {
      return pressure
    },
    set pressure(value) {
      pressure = value
    },
    within,
    cost: costOf,
    costAt(i, px, py, limit) {
      const cost = local(i, px, py, limit)
      return cost >= limit ? cost : cost + tangleAt(i, px, py, limit - cost)
    },
    move(i, px, py) {
      book(i, -1)
      x[i] = px
      y[i] = py
      book(i, 1)
    },
    total() {
      return items.reduce((sum, _, i) => sum + costOf(i), 0)
    },
  }
}
