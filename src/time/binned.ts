import { unqualifiedAnswer } from './answer.ts'
import type { Interval } from './interval.ts'
import type { When } from './when.ts'

/** What one bar of the histogram holds. An item may be in several bars: it was in force in each. */
export interface BinCount {
  /** Items that were in force in the bin by every reading of their date. */
  readonly certain: number
  /** Items that may have been. */
  readonly possible: number
  /** Of the possible ones, those whose date is too coarse for this bar, whether or not it also carries a qualifier. */
  readonly coarse: number
}

export interface Binned {
  /** One for each bin. */
  readonly counts: readonly BinCount[]
  /**
   * Items that no bar shows, since all that their date gives is a limit: "by 13 March 2024". They may have happened on
   * any day before it, and would only raise every bar alike.
   */
  readonly limitOnly: number
  readonly undated: number
}

/**
 * How many items were in force, certainly or possibly, in each bin. An interval with an open or unknown end has one
 * end to stand by, and is counted: with an open end in every bin from its start on, with an unknown one as possible.
 * @param bins in order, without overlap
 */
export function binned(whens: Iterable<When | undefined>, bins: readonly Interval[]): Binned {
  const counts = bins.map(() => ({ certain: 0, possible: 0, coarse: 0 }))
  let limitOnly = 0
  let undated = 0
  for (const when of whens) {
    if (when === undefined) undated++
    else if (isLimitOnly(when)) limitOnly++
    else {
      for (let index = firstEndingAfter(bins, when.range.start); index < bins.length; index++) {
        const bin = bins[index]
        const count = counts[index]
        if (!bin || !count || bin.start >= when.range.end) break
        const plain = unqualifiedAnswer(when, bin, 'during')
        if (plain === 'outside') continue
        if (plain === 'possible') count.coarse++
        if (plain === 'certain' && !when.qualified) count.certain++
        else count.possible++
      }
    }
  }
  return { counts, limitOnly, undated }
}

/** Is it a single day without an earliest or without a latest one? */
export function isLimitOnly({ readings }: When): boolean {
  return readings.some(
    ({ kind, start }) => kind === 'day' && (start.earliest === -Infinity || start.latest === Infinity),
  )
}

/** The index of the first bin that ends after a day; the number of bins if none does. */
function firstEndingAfter(bins: readonly Interval[], day: number): number {
  let low = 0
  let high = bins.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((bins[middle]?.end ?? Infinity) > day) high = middle
    else low = middle + 1
  }
  return low
}
