/** How what sets two windows apart is named, and signed on its line. */
import type { Comparison } from './compare.ts'

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
