/* oxlint-disable typescript/no-non-null-assertion -- every index below is a scene's own number of an item or tie */
import type { Picture } from './picture.ts'
import type { Random } from '../../layout/random.ts'
import type { Scene } from '../../layout/scene.ts'

/** A change for the worse is taken up to this cost at first, up to none at last. */
const TOLERANCE = 600
/** How much overlaps count at first, at last, and when the last ones are cleared up. */
const PRESSURE = { first: 0.5, last: 6, clearing: 200 }
/** Farthest that a node is tried from where it lies, in px along each axis: at first, at last. */
const REACH = { first: 266, last: 6 }
/** Share of the tries that put a node near the middle of its neighbours, and how near in px. */
const TO_NEIGHBOURS = 0.15
const NEAR_NEIGHBOURS = 120
/** Px between the points at which a node's best place is looked for. */
const GRID = 10
const MOST_SWEEPS = 4

/**
 * Improve a picture by moving one node at a time, taking at first also changes for the worse. Threshold accepting
 * (G. Dueck and T. Scheuer, Journal of Computational Physics 90, 1990): simulated annealing without its exponential, so
 * that no function is called whose last digit may differ between machines.
 */
export function search(picture: Picture, scene: Scene, random: Random, moves: number): void {
  const { items, ties, tiesOf } = scene
  const { x, y } = picture
  const within = (px: number) => (random() - 0.5) * 2 * px
  for (let m = 0; m < moves; m++) {
    const left = 1 - m / moves
    picture.pressure = PRESSURE.last + (PRESSURE.first - PRESSURE.last) * left
    const i = Math.floor(random() * items.length)
    const own = tiesOf[i] ?? []
    let toX: number
    let toY: number
    if (own.length > 0 && random() < TO_NEIGHBOURS) {
      let sumX = 0
      let sumY = 0
      for (const t of own) {
        const tie = ties[t]!
        const other = tie.a === i ? tie.b : tie.a
        sumX += x[other]!
        sumY += y[other]!
      }
      toX = sumX / own.length + within(NEAR_NEIGHBOURS)
      toY = sumY / own.length + within(NEAR_NEIGHBOURS)
    } else {
      const reach = REACH.last + (REACH.first - REACH.last) * left * left
      toX = x[i]! + within(reach)
      toY = y[i]! + within(reach)
    }
    const [px, py] = picture.within(i, toX, toY)
    const limit = picture.cost(i) + TOLERANCE * left * Math.sqrt(left)
    if (picture.costAt(i, px, py, limit) < limit) picture.move(i, px, py)
  }
}

/** Put each node where it costs least, over the whole room, until none moves: the last overlaps go where there is room. */
export function clearUp(picture: Picture, scene: Scene): void {
  const { items, room } = scene
  picture.pressure = PRESSURE.clearing
  for (let sweep = 0, moved = true; moved && sweep < MOST_SWEEPS; sweep++) {
    moved = false
    for (let i = 0; i < items.length; i++) {
      let least = picture.cost(i)
      let best: readonly [number, number] | undefined
      for (let py = room.top; py <= room.bottom; py += GRID) {
        for (let px = room.left; px <= room.right; px += GRID) {
          const point = picture.within(i, px, py)
          const cost = picture.costAt(i, point[0], point[1], least)
          if (cost < least) [least, best] = [cost, point]
        }
      }
      if (best === undefined) continue
      picture.move(i, ...best)
      moved = true
    }
  }
}
