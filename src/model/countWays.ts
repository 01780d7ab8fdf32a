/* oxlint-disable typescript/no-non-null-assertion -- every index below is a leg, or a number of steps */
import { type Deadlines, type Terrain, firstFrom, stagesOf } from './reach.ts'

/** How many ways of fewest steps there are; where they are more than `most`, that. Whoever stops there has paid for no more. */
export function countWays(terrain: Terrain, layers: Deadlines, most: number): number {
  const { from, steps, at } = layers
  const stages = stagesOf(terrain, layers)
  const open = [{ node: from, step: 0, day: -Infinity }]
  let count = 0
  for (let here = open.pop(); here && count < most; here = open.pop()) {
    if (here.step === steps) {
      count += 1
      continue
    }
    const step = here.step + 1
    for (const leg of stages[here.step]!.get(here.node)!.legs) {
      const node = terrain.legs.to[leg]!
      const day = firstFrom(leg, here.day, terrain)
      if (day <= at(node, steps - step)) open.push({ node, step, day })
    }
  }
  return count
}
