/** States of one draft that are kept besides the present one. */
const MOST = 10

/**
 * The times of the states that stay, of those that are kept: ten at the most, the first and the last always, dense where they are young
 * and sparse where they are old.
 * @param times ms, in ascending order
 */
export function thinned(times: readonly number[], now: number): readonly number[] {
  const kept = [...times]
  while (kept.length > MOST) {
    let least = 1
    for (let i = 1; i < kept.length - 1; i++) if (lossOf(kept, i, now) < lossOf(kept, least, now)) least = i
    kept.splice(least, 1)
  }
  return kept
}

/** The gap that would be left, against the age at which it would be. */
function lossOf(times: readonly number[], i: number, now: number): number {
  const [before = 0, at = 0, after = 0] = times.slice(i - 1, i + 2)
  return (after - before) / Math.max(1, now - at)
}
