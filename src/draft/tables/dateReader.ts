/** How the cells of a column of dates are read: what `draft/dates/` does, as much of it as sheets need. */
import type { Basis } from '../../data/schema.ts'

export interface CellReading {
  /** EDTF. */
  readonly when: string
  readonly basis: Basis
  /** In words: “25 March 2024”. */
  readonly says: string
  readonly why?: string
}

export interface CellDate {
  readonly text: string
  /** One where it is clear; several where it must be chosen; none where nothing is read. */
  readonly readings: readonly CellReading[]
  /** What is missing: which of day and month is first, of which day it is seen, everything. */
  readonly question?: 'order' | 'day' | 'unread'
}

export interface DateReader {
  /** @param options `order`: what comes first in dates of numbers; `seenFrom`: the ISO day that “yesterday” is said on */
  readonly readDate: (
    text: string,
    options?: { readonly order?: 'day' | 'month'; readonly seenFrom?: string },
  ) => CellDate
  /** What the cells of a column prove. All lists hold indexes into `cells`. */
  readonly dateOrder: (cells: readonly string[]) => {
    readonly order: 'day' | 'month' | null
    readonly dayFirst: readonly number[]
    readonly monthFirst: readonly number[]
    readonly either: readonly number[]
  }
}
