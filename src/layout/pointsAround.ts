/** Px between the points that are tried, and how many squares of them: some 2,400 points, up to 576 px away. */
const STEP = 24
const RINGS = 24

export type Point = readonly [x: number, y: number]

/** A point and those around it, in squares that grow: those that lie between two corners, no more than some 2,400. */
export function* pointsAround([x, y]: Point, [left, top]: Point, [right, bottom]: Point): Generator<Point> {
  for (const [dx, dy] of STEPS) {
    const point = [x + dx, y + dy] as const
    if (point[0] >= left && point[0] <= right && point[1] >= top && point[1] <= bottom) yield point
  }
}

/** From the middle outwards; of a square those nearest to the middle first. */
const STEPS: readonly Point[] = Array.from({ length: (2 * RINGS + 1) ** 2 }, (_, i): Point => {
  const side = 2 * RINGS + 1
  return [((i % side) - RINGS) * STEP, (Math.floor(i / side) - RINGS) * STEP]
}).toSorted((a, b) => distance(a) - distance(b))

function distance([dx, dy]: Point): number {
  return dx * dx + dy * dy
}
