import { type Interval, contains } from './interval.ts'
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
 * - `limit`: it may, but all that is known is a bound: "by 13 March 2024" says nothing of any day before that one;
 * - `outside`: none does;
 * - `undated`: there is no date.
 */
export const ANSWERS = ['certain', 'possible', 'limit', 'outside', 'undated'] as const
export type Answer = (typeof ANSWERS)[number]
/** The answer of something that has a date. */
export type DatedAnswer = Exclude<Answer, 'undated'>

/** The answers of a date, least first: widening a window never lowers one. */
const RANKS: readonly DatedAnswer[] = ['outside', 'limit', 'possible', 'certain']

/** The higher of two answers to one window. */
export function higher(a: DatedAnswer, b: DatedAnswer): DatedAnswer {
  return RANKS.indexOf(a) < RANKS.indexOf(b) ? b : a
}

/**
 * Is the window all time? It is where it holds the whole extent: then it asks nothing of a date. Of `by` the window's end
 * alone counts, which is read from the extent's first day on.
 */
export function isWhole(window: Interval, mode: Mode, extent: Interval): boolean {
  return mode === 'by' ? window.end >= extent.end : contains(window, extent)
}

/** The days that a window asks about: of `by` all from the extent's first day on. */
export function daysAsked(window: Interval, mode: Mode, extent: Interval): Interval {
  return mode === 'by' ? { start: Math.min(extent.start, window.start), end: window.end } : window
}

/**
 * Is a date in the window, which is not the whole? Widening the window never lowers the answer.
 * Allocates nothing: it runs over every edge each time that a thumb moves.
 * @param window must hold at least one day
 */
export function answer(when: When | undefined, window: Interval, mode: Mode): Answer {
  if (when === undefined) return 'undated'
  const plain = unqualifiedAnswer(when, window, mode)
  return plain === 'certain' && when.qualified ? 'possible' : plain
}

/** The answer that the date would get without its qualifier: it depends on the bounds alone. */
function unqualifiedAnswer(when: When, window: Interval, mode: Mode): DatedAnswer {
  let every = true
  let some = false
  let limit = false
  for (const reading of when.readings) {
    every &&= isAlwaysIn(reading, window, mode)
    if (!isSometimesIn(reading, window, mode)) continue
    if (isLimit(reading) && !holdsBound(reading, window, mode)) limit = true
    else some = true
  }
  if (every) return 'certain'
  return some ? 'possible' : limit ? 'limit' : 'outside'
}

/** Is it a single day without an earliest or without a latest one: no day, but a limit to it? */
function isLimit({ kind, start }: Reading): boolean {
  return kind === 'day' && (start.earliest === -Infinity || start.latest === Infinity)
}

/** Does the window hold the day of a limit's bound? Then the date may be that day, which a text names. */
function holdsBound({ start }: Reading, window: Interval, mode: Mode): boolean {
  const bound = start.earliest === -Infinity ? start.latest : start.earliest
  return bound < window.end && (mode === 'by' || bound >= window.start)
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
