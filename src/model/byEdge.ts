/* oxlint-disable typescript/no-non-null-assertion -- rows hold places of the columns alone, and every place has a code */
import type { EdgeColumns } from './columns.ts'

/**
 * A map from relationships to one of a few values, kept as a number for each: to make one of 90,000 takes a fraction of a
 * millisecond, a `Map` of them ten. Reads as any other map does, in the order of its rows.
 */
export class ByEdge<T> implements ReadonlyMap<string, T> {
  readonly columns: EdgeColumns
  /** The places of the relationships that it holds, in the order in which they are gone through. Each once. */
  readonly rows: Int32Array
  /** By place, the index of its value in `table`; 0 for what it does not hold. Of a map that holds nothing it may be empty. */
  readonly codes: Uint8Array
  /** The values that there are; the first stands for none. */
  readonly table: readonly [undefined, ...T[]]

  constructor(columns: EdgeColumns, rows: Int32Array, codes: Uint8Array, table: readonly [undefined, ...T[]]) {
    this.columns = columns
    this.rows = rows
    this.codes = codes
    this.table = table
  }

  get size(): number {
    return this.rows.length
  }

  get(id: string): T | undefined {
    const place = this.columns.places.get(id)
    return place === undefined ? undefined : this.table[this.codes[place]!]
  }

  has(id: string): boolean {
    const place = this.columns.places.get(id)
    return place !== undefined && (this.codes[place] ?? 0) !== 0
  }

  forEach(visit: (value: T, id: string, map: ReadonlyMap<string, T>) => void): void {
    for (const place of this.rows) visit(this.table[this.codes[place]!] as T, this.columns.ids[place]!, this)
  }

  *entries(): Generator<[string, T], undefined> {
    for (const place of this.rows) yield [this.columns.ids[place]!, this.table[this.codes[place]!] as T]
    return undefined
  }

  *keys(): Generator<string, undefined> {
    for (const place of this.rows) yield this.columns.ids[place]!
    return undefined
  }

  *values(): Generator<T, undefined> {
    for (const place of this.rows) yield this.table[this.codes[place]!] as T
    return undefined
  }

  [Symbol.iterator](): Generator<[string, T], undefined> {
    return this.entries()
  }
}

/** The places of the relationships that a map holds, in its order, whoever made it. What the columns do not know is left out. */
export function rowsOf(map: ReadonlyMap<string, unknown>, columns: EdgeColumns): Int32Array {
  if (map instanceof ByEdge && map.columns === columns) return map.rows
  const rows: number[] = []
  for (const id of map.keys()) {
    const place = columns.places.get(id)
    if (place !== undefined) rows.push(place)
  }
  return Int32Array.from(rows)
}
