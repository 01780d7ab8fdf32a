/** The next number of a sequence, in [0, 1). */
export type Random = () => number

/**
 * A sequence that is the same on every machine: whole numbers of 32 bits only. Source: Mulberry32, Tommy Ettinger, 2017,
 * public domain.
 */
export function createRandom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
