import { type Body, NARROWER, RUNS, forcedRoom, runForces, sideRooms } from './forceLayout.ts'
import type { Point } from './lattice.ts'
import type { LayoutInput } from './layoutInput.ts'
import { createOverlapCost, reachOf } from './overlap.ts'
import { settle } from './settle.ts'

/** What two cost of which the name of one lies some px in the other, at least: two that are only nearer than is demanded stay. */
const OVERLAPPING = 200

/**
 * Positions by forces where some items stand already: those stay where they are, but for names that now lie in another one; of such a pair that
 * with fewer ties gives way. The others come in near what they are tied to. The same places before give the same ones after.
 * @param standing of each item its place, px; null of one that comes in
 */
export function forceLayoutAmong(input: LayoutInput, standing: readonly (Point | null)[]): readonly Point[] {
  const { items, ties, tiesOf, room } = input
  const forced = forcedRoom(input)
  const bodies = items.map((item, i): Body => {
    const place = standing[i]
    if (place) {
      const [x, y] = [(place[0] - room.left) * NARROWER, place[1] - room.top]
      return { item, x, y, fx: x, fy: y }
    }
    return { item, x: forced.across(item, 0.5), y: forced.height / 2 }
  })
  for (const [i, body] of bodies.entries()) {
    if (standing[i]) continue
    const near = (tiesOf[i] ?? []).flatMap((t) => {
      const { a = i, b = i } = ties[t] ?? {}
      const other = a === i ? b : a
      const neighbour = bodies[other]
      return neighbour && standing[other] ? [neighbour] : []
    })
    if (near.length === 0) continue
    body.x = near.reduce((sum, { x }) => sum + x, 0) / near.length
    body.y = near.reduce((sum, { y }) => sum + y, 0) / near.length
  }
  if (standing.includes(null)) runForces(bodies, ties, forced, RUNS.many)
  const within = sideRooms(input)
  const gives = givingWay(input, standing)
  const movable = items.flatMap((_, i) => (standing[i] && !gives.has(i) ? [] : [i]))
  return settle(
    input,
    bodies.map(({ item, x, y }, i) => {
      const [left, top] = standing[i] ?? [room.left + x / NARROWER, room.top + y]
      return { x: left, y: top, within: standing[i] && !gives.has(i) ? room : within[item.side] }
    }),
    movable,
  )
}

/** Of each two that stand and lie in one another the one with fewer ties, or the later one. */
function givingWay({ items, tiesOf }: LayoutInput, standing: readonly (Point | null)[]): ReadonlySet<number> {
  const overlapCost = createOverlapCost(items, reachOf(items))
  const gives = new Set<number>()
  for (const [i, one] of standing.entries()) {
    for (const [j, other] of standing.slice(0, i).entries()) {
      if (!one || !other || gives.has(i) || gives.has(j) || !items[i]?.firm || !items[j]?.firm) continue
      if (overlapCost(i, j, one[0] - other[0], one[1] - other[1], 1) < OVERLAPPING) continue
      gives.add((tiesOf[i]?.length ?? 0) > (tiesOf[j]?.length ?? 0) ? j : i)
    }
  }
  return gives
}
