/** Where words stand, and what is known there. */
export interface Context {
  /** What comes first in dates that are numbers alone, where that is known. */
  readonly order?: 'day' | 'month'
  /** The words are all that there is: what would mean something else in a sentence can be a date. */
  readonly isCell: boolean
  /** A word before says that a time follows: "in May". */
  readonly isLed: boolean
  /** A word before asks for a whole: "the end of the year". */
  readonly isPart?: boolean
  /** A word before says that it has been, or that it may be still to come: "already on Friday", "by Friday". */
  readonly side?: 'past' | 'future'
}
