import type { Day } from './interval.ts'
import type { When } from './when.ts'

/**
 * The order of dates in a list: by the earliest day possible, then by the latest, the undated last. A date without an
 * earliest day ("by 13 March 2024") stands at the latest day of its start instead, not before everything else.
 * Negative where `a` comes first; 0 where the two do not differ in this.
 */
export function compareWhen(a: When | undefined, b: When | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return compareDays(placeOf(a), placeOf(b)) || compareDays(a.range.end, b.range.end)
}

/** The day at which a date stands in a list; always finite. */
export function placeOf(when: When): Day {
  if (when.range.start !== -Infinity) return when.range.start
  let place = Infinity
  for (const { start, end } of when.readings) {
    // An interval without a start has only its end to go by.
    place = Math.min(place, start.latest === -Infinity ? end.latest - 1 : start.latest)
  }
  return place
}

/** Not a difference: of two infinite days that is not a number. */
function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}
