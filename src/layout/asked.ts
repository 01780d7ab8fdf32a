/** What a reader asks of the figure, beside how it is laid out. */

/** How much is drawn: 1 who and what, 2 with subjects, 3 everything. */
export { LEVELS, type Level } from '../model/levels.ts'

/** Ids of the parties that stand at the left and at the right. */
export type Sides = readonly [left: string, right: string]

/** What comes first in whatever is in order of time. The first is the default. */
export const ORDERS = ['oldest', 'newest'] as const
export type Order = (typeof ORDERS)[number]
