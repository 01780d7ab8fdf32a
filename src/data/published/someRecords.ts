/* oxlint-disable typescript/no-non-null-assertion -- every index below is a number of the columns */
/** Some of the records of a column: by what holds of them, and what another column has for them. */

/** The numbers of the records that it holds of, in their order. */
export function numbersWhere(column: Int32Array | Uint8Array, holds: (value: number) => boolean): Uint32Array {
  const found: number[] = []
  for (const [i, value] of column.entries()) if (holds(value)) found.push(i)
  return Uint32Array.from(found)
}

/** What a column has for these records. */
export function pick(column: ArrayLike<number>, records: Uint32Array): Int32Array {
  return Int32Array.from(records, (record) => column[record]!)
}
