import type { Interval } from './interval.ts'
import type { When } from './when.ts'

/**
 * The shortest interval that holds every bound that the dates give; null where none gives any. What is open or unknown
 * gives none: "2023-03/.." reaches to the end of March 2023 at least, "[..2024-03-13]" back to 13 March 2024.
 */
export function extentOf(whens: Iterable<When | undefined>): Interval | null {
  let start = Infinity
  let end = -Infinity
  const take = (day: number) => {
    if (!Number.isFinite(day)) return
    start = Math.min(start, day)
    end = Math.max(end, day + 1)
  }
  for (const when of whens) {
    for (const reading of when?.readings ?? []) {
      take(reading.start.earliest)
      take(reading.start.latest)
      take(reading.end.earliest - 1)
      take(reading.end.latest - 1)
    }
  }
  return start < end ? { start, end } : null
}
