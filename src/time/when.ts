import type { Day, Interval } from './interval.ts'

/** The days between which a bound lies, both inclusive. ±Infinity where nothing bounds it. */
export interface Bounds {
  readonly earliest: Day
  readonly latest: Day
}

/**
 * One contiguous set of histories that a date allows.
 *
 * - `day`: it happened on one day, any from `start.earliest` to `start.latest`; `end` follows as `start` + 1.
 * - `span`: it lasted from a day within `start` to a day within `end` (exclusive), each independent of the other but
 *   for `end > start`. The bounds are tight: each value of one end goes with some value of the other.
 */
export interface Reading {
  readonly kind: 'day' | 'span'
  readonly start: Bounds
  readonly end: Bounds
}

/** `?` uncertain, `~` approximate, `%` both. */
export type Qualifier = '' | '?' | '~' | '%'

/** How precisely a date is written. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century'

/** One date as it is written: some day from `first` to `last`, both inclusive. */
export interface WrittenDate {
  readonly precision: Precision
  readonly qualifier: Qualifier
  readonly first: Day
  readonly last: Day
}

/** What stands at an end of an interval: a date, `..` for "without end", nothing for "not known". */
export type WrittenEnd = WrittenDate | 'open' | 'unknown'

/** A member of a one-of-a-set: a date (`from` and `to` the same), or all from one to another; null is unbounded. */
export interface WrittenMember {
  readonly from: WrittenDate | null
  readonly to: WrittenDate | null
}

/** The expression as written, for saying it in words; the readings are for computing. */
export type WrittenForm =
  | { readonly type: 'date'; readonly date: WrittenDate }
  | { readonly type: 'interval'; readonly start: WrittenEnd; readonly end: WrittenEnd }
  | { readonly type: 'set'; readonly members: readonly WrittenMember[] }

/** When something happened or held, as exactly as a text tells. Made by `parseWhen` only. */
export interface When {
  /** The EDTF expression that it was read from. */
  readonly edtf: string
  readonly form: WrittenForm
  /** At least one, in order, never touching where they are days. */
  readonly readings: readonly Reading[]
  /** Carries `?`, `~` or `%`: no answer about it is certain. */
  readonly qualified: boolean
  /**
   * Within how many days the date is vague: 1 is to the day, 31 a month of that length, Infinity where nothing
   * bounds it. Of an interval the vaguer end; an end that is open, not unknown, is exact.
   */
  readonly coarseness: number
  /** From the earliest possible start to the latest possible end; infinite where nothing bounds it. */
  readonly range: Interval
}
