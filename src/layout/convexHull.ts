export type Point = readonly [x: number, y: number]

/** Above 0 where a–b–c turns one way, below 0 where it turns the other; 0 on a line. */
function turn([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
}

function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    for (;;) {
      const [a, b] = [kept.at(-2), kept.at(-1)]
      if (!a || !b || turn(a, b, point) > 0) break
      kept.pop()
    }
    kept.push(point)
  }
  return kept.slice(0, -1)
}

/**
 * The corners of the smallest convex outline around some points, in order around it. Source: A. M. Andrew, Another efficient
 * algorithm for convex hulls in two dimensions, Information Processing Letters 9, 1979.
 */
export function convexHull(points: readonly Point[]): readonly Point[] {
  if (points.length < 3) return points
  const order = points.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by)
  return [...chain(order), ...chain(order.toReversed())]
}
