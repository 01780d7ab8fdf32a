export interface Wanted {
  /** Where its middle would stand. */
  readonly at: number
  /** Room that it keeps along the axis. */
  readonly size: number
  /** How much it counts where not all can have what they want. */
  readonly weight: number
}

/**
 * The middles of things in a given order, none upon another, each as near as can be (least squares) to where it would stand, all
 * between `top` and `bottom` where they fit. Isotonic regression by pooling adjacent violators: M. Ayer et al., An empirical
 * distribution function for sampling with incomplete information, Annals of Mathematical Statistics 26, 1955.
 */
export function isotonic(items: readonly Wanted[], top: number, bottom: number): readonly number[] {
  let total = 0
  const offsets = items.map(({ size }) => {
    total += size
    return total - size / 2
  })
  const pools: { sum: number; weight: number; count: number }[] = []
  for (const [i, { at, weight }] of items.entries()) {
    let pool = { sum: (at - (offsets[i] ?? 0)) * weight, weight, count: 1 }
    for (let last = pools.at(-1); last && last.sum / last.weight >= pool.sum / pool.weight; last = pools.at(-1)) {
      pools.pop()
      pool = { sum: last.sum + pool.sum, weight: last.weight + pool.weight, count: last.count + pool.count }
    }
    pools.push(pool)
  }
  const shifts = pools.flatMap(({ sum, weight, count }) =>
    Array.from({ length: count }, () => Math.max(top, Math.min(bottom - total, sum / weight))),
  )
  return offsets.map((offset, i) => offset + (shifts[i] ?? top))
}
