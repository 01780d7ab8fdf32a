/** When things happen in a made-up network: at all times, and in bursts that break out and die down. */
import { toDay } from '../../src/time/day.ts'
import type { Day } from '../../src/time/interval.ts'
import type { Random } from '../../src/layout/random.ts'

export const FIRST_DAY: Day = toDay(2015, 1, 1)
/** Bursts in a year. */
const BURSTS = 9
/** The share of its height that a burst keeps from one day to the next. */
const FADING = 0.86

/** The day at a share of all that happens, in [0, 1): a quarter of it has happened before `dayAt(0.25)`. */
export type DayAt = (share: number) => Day

/** Draws the bursts of so many years. */
export function createDays(years: number, random: Random): DayAt {
  const weights = new Float64Array(toDay(2015 + years, 1, 1) - FIRST_DAY).fill(1)
  for (let burst = 0; burst < BURSTS * years; burst++) {
    const first = Math.floor(random() * weights.length)
    // Few are high: as in a Pareto distribution, with an end.
    let height = 1.5 / (0.05 + random())
    for (let day = first; day < weights.length && height > 0.05; day++) {
      weights[day] = (weights[day] ?? 0) + height
      height *= FADING
    }
  }
  const before = new Float64Array(weights.length)
  let sum = 0
  for (const [day, weight] of weights.entries()) {
    before[day] = sum
    sum += weight
  }
  return (share) => FIRST_DAY + lastAtMost(before, share * sum)
}

/** The index of the last of these ascending numbers that is no greater; 0 where all are. */
export function lastAtMost(numbers: ArrayLike<number>, most: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((numbers[middle] ?? 0) <= most) low = middle
    else high = middle - 1
  }
  return low
}
