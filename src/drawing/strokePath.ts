import type { Point, Stroke } from './figure.ts'

/** One part of a stroke's way: straight, or a quadratic curve with its control point. */
interface PathPart {
  readonly from: Point
  readonly control: Point | null
  readonly to: Point
}

/** Between two control points of a chain its curves meet, half way. */
const halfWay = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** The way of a stroke in parts, from its first end to its other one; corners are sharp here. */
function strokeParts({
  shape,
  from,
  through,
  to,
}: Pick<Stroke, 'shape' | 'from' | 'through' | 'to'>): readonly PathPart[] {
  const parts: PathPart[] = []
  let at = from
  if (shape === 'curve' && through.length > 0) {
    for (const [i, control] of through.entries()) {
      const next = through[i + 1]
      const end = next ? halfWay(control, next) : to
      parts.push({ from: at, control, to: end })
      at = end
    }
    return parts
  }
  for (const point of [...through, to]) {
    parts.push({ from: at, control: null, to: point })
    at = point
  }
  return parts
}

/** Points along a stroke, close enough that straight lines between them are its curve to the eye. */
export function strokePoints(stroke: Pick<Stroke, 'shape' | 'from' | 'through' | 'to'>, steps = 8): readonly Point[] {
  const points: Point[] = [stroke.from]
  for (const { from, control, to } of strokeParts(stroke)) {
    const bend = control ?? to
    const between = control === null ? 0 : steps - 1
    for (let step = 1; step <= between; step++) {
      const t = step / steps
      const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c
      points.push({ x: mix(from.x, bend.x, to.x), y: mix(from.y, bend.y, to.y) })
    }
    points.push(to)
  }
  return points
}
