/**
 * Chance that comes out the same on every machine. Only what IEEE 754 rounds exactly is used: sums, products, quotients and
 * square roots. `**`, `Math.exp` and `Math.log` may differ in their last digit from one engine to the next.
 */
import { type Random, createRandom } from '../../src/layout/random.ts'

/** Two to the 32nd, divided by the golden ratio: neighbouring numbers give seeds that lie far apart. */
const GOLDEN = 0x9e3779b1

/** Numbers that belong to the n-th thing of a stream, whatever was drawn for others before. */
export function randomOf(seed: number, stream: number, n: number): Random {
  return createRandom(Math.imul(n + 1, GOLDEN) ^ Math.imul(stream + 1, 0x85ebca6b) ^ seed)
}

/** One of these, each as likely. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[below(random, items.length)]
  if (item === undefined) throw new RangeError('There is nothing to pick from.')
  return item
}

/** A whole number from 0 to `limit` - 1. */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit)
}

/** One of these by their weights, which may have any sum. */
export function pickWeighted<T>(random: Random, items: readonly (readonly [weight: number, item: T])[]): T {
  let left = random() * items.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, item] of items) {
    if (left < weight) return item
    left -= weight
  }
  const last = items.at(-1)
  if (last === undefined) throw new RangeError('There is nothing to pick from.')
  return last[1]
}
