/** Where words stand, and what is known there. */
export interface Context {
  /** What comes first in dates that are numbers alone, where that is known. */
  readonly order?: 'day' | 'month'
  /** The words are all that there is: what would mean something else in a sentence can be a date. */
  readonly isCell: boolean
  /** A word before says that a time follows: "in May". */
  readonly isLed: boolean
  /** A word before says that it has been: "already on Friday". */
  readonly isPast: boolean
}
