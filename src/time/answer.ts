import type { Interval } from './interval.ts'
import type { Reading, When } from './when.ts'

/**
 * What a window asks of a date.
 *
 * - `during`: was it in force on any day of the window?
 * - `within`: did it happen wholly inside the window?
 * - `by`: had it started by the window's end?
 */
export const MODES = ['during', 'within', 'by'] as const
export type Mode = (typeof MODES)[number]

/**
 * - `certain`: every reading of the date satisfies the mode;
 * - `possible`: some reading does, or every one of a date that carries a qualifier;
 * - `outside`: none does;
 * - `undated`: there is no date.
 */
export const ANSWERS = ['certain', 'possible', 'outside', 'undated'] as const
export type Answer = (typeof ANSWERS)[number]

/**
 * Is a date in the window? Widening the window never takes an item out of it, nor makes a certain one possible.
 * Allocates nothing: it runs over every edge each time that a thumb moves.
 * @param window must hold at least one day
 */
export function answer(when: When | undefined, window: Interval, mode: Mode): Answer {
  if (when === undefined) return 'undated'
  const plain = unqualifiedAnswer(when, window, mode)
  return plain === 'certain' && when.qualified ? 'possible' : plain
}

/** The answer that the date would get without its qualifier: it depends on the bounds alone. */
export function unqualifiedAnswer(when: When, window: Interval, mode: Mode): Exclude<Answer, 'undated'> {
  let every = true
  let some = false
  for (const reading of when.readings) {
    every &&= isAlwaysIn(reading, window, mode)
    some ||= isSometimesIn(reading, window, mode)
  }
  return every ? 'certain' : some ? 'possible' : 'outside'
}

/** Do all histories of a reading satisfy the mode? Each bound is tight, so the extreme of each end decides alone. */
function isAlwaysIn({ start, end }: Reading, window: Interval, mode: Mode): boolean {
  switch (mode) {
    case 'during':
      return start.latest < window.end && end.earliest > window.start
    case 'within':
      return start.earliest >= window.start && end.latest <= window.end
    case 'by':
      return start.latest < window.end
  }
}

/** Does some history of a reading satisfy the mode? */
function isSometimesIn({ kind, start, end }: Reading, window: Interval, mode: Mode): boolean {
  switch (mode) {
    case 'during':
      // The earliest start with the latest end covers most; of a single day the bounds are those of the day.
      return start.earliest < window.end && end.latest > window.start
    case 'within': {
      const from = Math.max(start.earliest, window.start)
      const to = Math.min(end.latest, window.end)
      // A day needs nothing but room for itself; a span also a start that is not too early and an end not too late.
      return from < to && (kind === 'day' || (from <= start.latest && to >= end.earliest))
    }
    case 'by':
      return start.earliest < window.end
  }
}
