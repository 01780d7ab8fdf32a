/** The days of an uncertain date: those on which it may have been so, and those on which it surely was. */
import { isoOf } from '../../time/day.ts'
import type { Interval } from '../../time/interval.ts'
import type { When } from '../../time/when.ts'

/** First and last day, both inside, as YYYY-MM-DD; undefined where nothing bounds it on that side. */
export interface DayRange {
  readonly from: string | undefined
  readonly to: string | undefined
}

/** Each stretch of days on which it may have been so, in order. "October 2023" is all of October: on some day of it. */
export function possibleRanges({ readings }: When): readonly DayRange[] {
  return readings.map(({ start, end }) => rangeOf({ start: start.earliest, end: end.latest }))
}

/** From the first to the last day on which it may have been so. */
export function possibleRange({ range }: When): DayRange {
  return rangeOf(range)
}

/**
 * The days on which it was so by every reading of the date: from its latest start to before its earliest end. Null where there
 * is none, as of "October 2023", or where the date carries a qualifier.
 */
export function certainRange({ readings, qualified }: When): DayRange | null {
  const start = Math.max(...readings.map((reading) => reading.start.latest))
  const end = Math.min(...readings.map((reading) => reading.end.earliest))
  return !qualified && start < end ? rangeOf({ start, end }) : null
}

/** A last day is the one before the span's end, which is exclusive. */
function rangeOf({ start, end }: Interval): DayRange {
  return {
    from: Number.isFinite(start) ? isoOf(start) : undefined,
    to: Number.isFinite(end) ? isoOf(end - 1) : undefined,
  }
}
