/** How what sets two windows apart is named, and signed on its line. */
import type { Comparison } from './compare.ts'
import type { EdgeColumns } from './columns.ts'
import { NONE } from './edgeColumns.ts'

const CHANGE_NAMES = ['both', 'only-now', 'only-then', 'untold'] as const
/** A change between two windows, as the drawing marks it. */
export type Change = (typeof CHANGE_NAMES)[number]

/**
 * How what sets two windows apart is signed on its line, and named in the legend: by a sign, since colour is spent. What is in
 * both bears none.
 */
export const CHANGES = [
  { change: 'only-now', sign: '+', label: 'Only in this window' },
  { change: 'only-then', sign: '−', label: 'Only in the other window' },
  { change: 'untold', sign: '?', label: 'Cannot be told' },
] as const

/** Each change with the edges of a comparison that it is the change of. */
export function edgesOfChanges({ both, onlyNow, onlyThen, untold }: Comparison): Record<Change, readonly string[]> {
  return { both, 'only-now': onlyNow, 'only-then': onlyThen, untold }
}

/** The change of each edge of a comparison. */
export function changesOf(comparison: Comparison): ReadonlyMap<string, Change> {
  return new Map(
    CHANGE_NAMES.flatMap((change) => edgesOfChanges(comparison)[change].map((id) => [id, change] as const)),
  )
}

/** The codes of changes, in columns; the first stands for none. */
export const CHANGE_TABLE = [null, ...CHANGE_NAMES] as const

/** By place the code of the change of each edge of a comparison: its index in `CHANGE_TABLE`. */
export function changeCodes(comparison: Comparison, { size, places }: EdgeColumns): Uint8Array {
  const codes = new Uint8Array(size)
  const edges = edgesOfChanges(comparison)
  for (const change of CHANGE_NAMES) {
    const code = CHANGE_TABLE.indexOf(change)
    for (const id of edges[change]) codes[places.get(id) ?? NONE] = code
  }
  return codes
}
