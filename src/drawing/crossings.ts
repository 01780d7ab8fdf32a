import { cross } from '../layout/segments.ts'
import type { Figure, Stroke } from './figure.ts'
import { strokePoints } from './strokePath.ts'

/**
 * How often the strokes of a figure cross away from a box that both end at: what makes a picture hard to follow. The comb of the
 * subjects does not count, in which a dot says what meets what.
 */
export function crossings({ strokes }: Figure): number {
  const drawn = [...strokes.values()].filter(({ dot }) => dot === undefined)
  const lines = drawn.map((stroke) => strokePoints(stroke))
  let count = 0
  for (const [i, stroke] of drawn.entries()) {
    for (const [j, other] of drawn.entries()) {
      if (j > i && !sharesEnd(stroke, other)) count += crossingsOf(lines[i] ?? [], lines[j] ?? [])
    }
  }
  return count
}

function sharesEnd(a: Stroke, b: Stroke): boolean {
  return [b.source, b.target].some((end) => end === a.source || end === a.target)
}

type Line = ReturnType<typeof strokePoints>

function crossingsOf(one: Line, other: Line): number {
  let count = 0
  for (const [i, to] of one.entries()) {
    const from = one[i - 1]
    if (!from) continue
    for (const [j, otherTo] of other.entries()) {
      const otherFrom = other[j - 1]
      if (!otherFrom) continue
      if (cross(from.x, from.y, to.x, to.y, otherFrom.x, otherFrom.y, otherTo.x, otherTo.y)) count += 1
    }
  }
  return count
}
