/** How what sets two windows apart is named, and signed on its line. */
import type { Comparison } from './compare.ts'
import { type EdgeColumns, NONE } from './edgeColumns.ts'

/** A change between two windows, as the drawing marks it. */
export type Change = 'only-now' | 'only-then' | 'both' | 'untold'

/**
 * How what sets two windows apart is signed on its line, and named in the legend: by a sign, since colour is spent. What is in
 * both bears none.
 */
export const CHANGES = [
  { change: 'only-now', sign: '+', label: 'Only in this window' },
  { change: 'only-then', sign: '−', label: 'Only in the other window' },
  { change: 'untold', sign: '?', label: 'Cannot be told' },
] as const

/** The change of each edge of a comparison. */
export function changesOf(comparison: Comparison): ReadonlyMap<string, Change> {
  const changes = new Map<string, Change>()
  const mark = (ids: readonly string[], change: Change) => ids.forEach((id) => changes.set(id, change))
  mark(comparison.both, 'both')
  mark(comparison.onlyNow, 'only-now')
  mark(comparison.onlyThen, 'only-then')
  mark(comparison.untold, 'untold')
  return changes
}

/** The codes of changes, in columns; the first stands for none. */
export const CHANGE_TABLE = [null, 'both', 'only-now', 'only-then', 'untold'] as const

/** By place the code of the change of each edge of a comparison: its index in `CHANGE_TABLE`. */
export function changeCodes(comparison: Comparison, { size, places }: EdgeColumns): Uint8Array {
  const codes = new Uint8Array(size)
  const mark = (ids: readonly string[], change: Change) => {
    const code = CHANGE_TABLE.indexOf(change)
    for (const id of ids) codes[places.get(id) ?? NONE] = code
  }
  mark(comparison.both, 'both')
  mark(comparison.onlyNow, 'only-now')
  mark(comparison.onlyThen, 'only-then')
  mark(comparison.untold, 'untold')
  return codes
}
