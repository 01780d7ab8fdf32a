import { textWidth } from '../layout/textWidth.ts'
import type { Rect, Run } from './figure.ts'

/** Of the font, in multiples of the size: from the baseline up to the top of its capitals and accents, and down to its tails. */
const ASCENT = 0.75
const DESCENT = 0.21

/** The room that a run of text takes. */
export function runBounds({ text, weight, size, x, y, anchor, upright }: Run): Rect {
  const width = textWidth(text, weight, size)
  const before = anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2
  if (upright) {
    return { x1: x - ASCENT * size, y1: y - (width - before), x2: x + DESCENT * size, y2: y + before }
  }
  return { x1: x - before, y1: y - ASCENT * size, x2: x - before + width, y2: y + DESCENT * size }
}

/** Do two rectangles share more than an edge? */
export function isOverlapping(a: Rect, b: Rect): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2
}

/** The least rectangle that holds all of these, of which there is at least one. */
export function hullOf(rects: readonly Rect[]): Rect {
  return {
    x1: Math.min(...rects.map(({ x1 }) => x1)),
    y1: Math.min(...rects.map(({ y1 }) => y1)),
    x2: Math.max(...rects.map(({ x2 }) => x2)),
    y2: Math.max(...rects.map(({ y2 }) => y2)),
  }
}
