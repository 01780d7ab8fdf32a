/** An axis on which each tenfold takes the same room. */
export interface LogScale {
  /** Powers of ten, the whole axis from the first to the last. */
  readonly ticks: readonly number[]
  readonly at: (value: number) => number
}

/**
 * The axis that holds all of some numbers, between two places on paper.
 * @throws RangeError where there is no number, or one is not greater than 0
 */
export function logScale(values: readonly number[], from: number, to: number): LogScale {
  if (values.length === 0 || !values.every((value) => value > 0)) throw new RangeError('An axis needs numbers above 0.')
  const first = Math.floor(Math.log10(Math.min(...values)) + 1e-9)
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9))
  return {
    ticks: Array.from({ length: last - first + 1 }, (_, i) => 10 ** (first + i)),
    at: (value) => from + ((Math.log10(value) - first) / (last - first)) * (to - from),
  }
}
