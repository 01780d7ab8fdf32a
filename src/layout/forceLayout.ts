/* oxlint-disable typescript/no-non-null-assertion -- every index below is a scene's own number of an item */
import type { Scene } from './scene.ts'

const ROUNDS = 260
/** Px that a node may move in the first round, in the last none. */
const FIRST_STEP = 60
/** Labels are wider than high: forces see the room that much narrower than it is. */
const NARROWER = 0.62
/** How strongly all are drawn to the middle, so that what nothing ties does not fly off. */
const GRAVITY = 0.035
/** Distances below this, in px, count as this. */
const NEAREST = 1

/**
 * Positions by forces alone: neighbours attract each other, all repel each other. Where they start decides between pictures
 * of equal merit, so the arrangement's own positions are a start that keeps what the reader knows near where it was.
 * Source: T. Fruchterman and E. Reingold, Graph drawing by force-directed placement, Software: Practice and Experience 21,
 * 1991, with a gravity to the middle.
 * @param from where each item of the scene starts, in px
 */
export function forceLayout(
  { items, ties, room }: Scene,
  from: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const n = items.length
  const width = (room.right - room.left) * NARROWER
  const height = room.bottom - room.top
  const ideal = Math.sqrt((width * height) / Math.max(1, n))
  const x = Float64Array.from(from, ([px]) => (px - room.left) * NARROWER)
  const y = Float64Array.from(from, ([, py]) => py - room.top)
  const forceX = new Float64Array(n)
  const forceY = new Float64Array(n)
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < n; i++) {
      forceX[i] = (width / 2 - x[i]!) * GRAVITY * ideal * 0.1
      forceY[i] = (height / 2 - y[i]!) * GRAVITY * ideal * 0.1
    }
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        // Two in one place part along the line of their numbers.
        const dx = x[i]! - x[j]! || (i - j) / n
        const dy = y[i]! - y[j]! || (j - i) / n
        const push = (ideal * ideal) / Math.max(NEAREST, dx * dx + dy * dy)
        forceX[i]! += dx * push
        forceY[i]! += dy * push
        forceX[j]! -= dx * push
        forceY[j]! -= dy * push
      }
    }
    for (const { a, b } of ties) {
      const dx = x[a]! - x[b]!
      const dy = y[a]! - y[b]!
      const pull = Math.sqrt(dx * dx + dy * dy) / ideal
      forceX[a]! -= dx * pull
      forceY[a]! -= dy * pull
      forceX[b]! += dx * pull
      forceY[b]! += dy * pull
    }
    const step = FIRST_STEP * (1 - round / ROUNDS)
    for (let i = 0; i < n; i++) {
      const force = Math.max(NEAREST, Math.sqrt(forceX[i]! ** 2 + forceY[i]! ** 2))
      const share = Math.min(step, force) / force
      x[i] = Math.max(0, Math.min(width, x[i]! + forceX[i]! * share))
      y[i] = Math.max(0, Math.min(height, y[i]! + forceY[i]! * share))
    }
  }
  return items.map((_, i) => [room.left + x[i]! / NARROWER, room.top + y[i]!])
}
