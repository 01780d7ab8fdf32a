/**
 * The records of a large dataset as bytes and columns of numbers: what is asked of all of them stands in columns, the rest is read
 * back from the bytes where it is shown. All of it can be handed from a worker to the page without a copy, but for the texts.
 */
import type { Dataset } from '../schema.ts'

/** The offsets of records in the bytes of the file, by index in their list; a file has fewer than 4 GiB. */
interface Ranges {
  readonly from: Uint32Array
  readonly to: Uint32Array
}

/** Lists of numbers one after the other: that at `i` stands from `from[i]` to before `from[i + 1]`. */
export interface Rows {
  readonly from: Uint32Array
  readonly items: Int32Array
}

export interface StoredPassages extends Ranges {
  /** One after the other, each with a line end before it but the first. */
  readonly ids: string
  /** By index: the index of its document, and where it stands in that, in Unicode code points. */
  readonly document: Int32Array
  readonly start: Float64Array
  readonly end: Float64Array
}

/** Numbers stand for the index of a record in its list; −1 for none. */
export interface StoredEdges extends Ranges {
  readonly ids: string
  readonly source: Int32Array
  readonly target: Int32Array
  readonly event: Int32Array
  readonly accordingTo: Int32Array
  readonly relation: Int32Array
  /** The index in `STATUSES`. */
  readonly status: Uint8Array
  /** The index in `whens`, each text once. */
  readonly when: Int32Array
  readonly whens: readonly string[]
  /** The index in `BASES` of what the date rests on; 255 where nothing is said of that. */
  readonly basis: Uint8Array
  readonly dating: Rows
  readonly citations: Rows
  readonly fulfils: Rows
  /** Which of the fields that few records have are there: the sum of these bits. */
  readonly has: Uint8Array
}

export const HAS = { role: 1, summary: 2, note: 4, fulfils: 8 } as const
export const NO_BASIS = 255

export interface StoredDataset {
  /** The file, inflated. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** All but the two lists that are stored, which are empty in it. */
  readonly rest: Dataset
  readonly passages: StoredPassages
  readonly edges: StoredEdges
}

/** What a worker gives away with it. */
export function buffersOf({ bytes, passages, edges }: StoredDataset): ArrayBuffer[] {
  const columns = [passages, edges, edges.dating, edges.citations, edges.fulfils].flatMap((part) =>
    Object.values(part as object).filter((value) => ArrayBuffer.isView(value)),
  )
  return [bytes, ...columns].map(({ buffer }) => buffer as ArrayBuffer)
}
