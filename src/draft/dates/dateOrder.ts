import { numberPair } from './readNumeric.ts'

/** What the cells of a column tell of the order of their numbers; lists of indexes into the cells. */
export interface DateOrder {
  /** The one order that some cell proves and no cell contradicts. */
  readonly order: 'day' | 'month' | null
  /** Can only be day first: 25/03/2024. */
  readonly dayFirst: readonly number[]
  /** Can only be month first: 07/22/2024. */
  readonly monthFirst: readonly number[]
  /** Could be either, and be two days: 03/04/2024. */
  readonly either: readonly number[]
}

/** Which order the dates of a column prove that are numbers alone, and which cells contradict each other. */
export function dateOrder(cells: readonly string[]): DateOrder {
  const dayFirst: number[] = []
  const monthFirst: number[] = []
  const either: number[] = []
  for (const [index, cell] of cells.entries()) {
    const pair = numberPair(cell.trim())
    if (pair === null || pair.isSame) continue
    if (pair.dayFirst && pair.monthFirst) {
      if (!pair.isDotted) either.push(index)
    } else if (pair.dayFirst) dayFirst.push(index)
    else if (pair.monthFirst) monthFirst.push(index)
  }
  const order =
    monthFirst.length === 0 ? (dayFirst.length === 0 ? null : 'day') : dayFirst.length === 0 ? 'month' : null
  return { order, dayFirst, monthFirst, either }
}
