/** Where a box can be laid over a figure without covering a name. */
import type { Point, Rect } from './figure.ts'

/** Clear px between the box and what it must not cover. */
const CLEAR = 4
/** Px from one try to the next. */
const STEP = 12

/** A place: the area in px² that a box there covers of what it must not, and how far in px it is from the point. */
export interface Ground extends Point {
  readonly covered: number
  readonly away: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * The top left corner of the place nearest to a point at which a box covers none of the others and keeps inside; where there is none,
 * of the place at which it covers the least. All in px of the same space, whose origin is the top left corner of `inside`.
 * @param taken what must not be covered
 */
export function freeGround(size: Size, near: Point, taken: readonly Rect[], inside: Size): Ground {
  const mostX = Math.max(0, inside.width - size.width)
  const mostY = Math.max(0, inside.height - size.height)
  let best: Ground = { x: 0, y: 0, covered: Infinity, away: Infinity }
  let least = Infinity
  for (let y = 0; y <= mostY; y += STEP) {
    for (let x = 0; x <= mostX; x += STEP) {
      const covered = taken.reduce((sum, rect) => sum + shared({ x, y }, size, rect), 0)
      const away = Math.hypot(outside(near.x, x, x + size.width), outside(near.y, y, y + size.height))
      // A box that is on the point itself hides what it speaks of.
      const cost = covered * 1_000 + away + (away === 0 ? 60 : 0)
      if (cost < least) [best, least] = [{ x, y, covered, away }, cost]
    }
  }
  return best
}

/** How far a number lies outside two others; 0 between them. */
function outside(at: number, from: number, to: number): number {
  return Math.max(0, from - at, at - to)
}

/** The area in px² that a box would share with a rectangle. */
function shared({ x, y }: Point, { width, height }: Size, rect: Rect): number {
  const wide = Math.min(x + width + CLEAR, rect.x2) - Math.max(x - CLEAR, rect.x1)
  const high = Math.min(y + height + CLEAR, rect.y2) - Math.max(y - CLEAR, rect.y1)
  return wide > 0 && high > 0 ? wide * high : 0
}
