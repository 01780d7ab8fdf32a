/**
 * The records of a large dataset as bytes and columns of numbers: what is asked of all of them stands in columns, the rest is read
 * back from the bytes where it is shown. All of it can be handed from a worker to the page without a copy, but for the texts.
 */
import type { Dataset, Edge, Passage } from '../schema.ts'

/** The offsets of records in the bytes of the file, by index in their list; a file has fewer than 4 GiB. */
export interface Ranges {
  readonly from: Uint32Array
  readonly to: Uint32Array
}

/** Lists of numbers one after the other: that at `i` stands from `from[i]` to before `from[i + 1]`. */
export interface Rows {
  readonly from: Uint32Array
  readonly items: Int32Array
}

export interface StoredPassages {
  /** One after the other, each with a line end before it but the first. */
  readonly ids: string
  /** By index: the index of its document. */
  readonly document: Int32Array
  /** Where it stands in that, in Unicode code points; null where only the record says it. */
  readonly places: { readonly start: Float64Array; readonly end: Float64Array } | null
}

/** What few claims say of themselves, whole; and whether a second reader’s verdict on it holds, which takes its quotes to tell. */
export interface StoredClaim extends Pick<Edge, 'standing' | 'amounts' | 'contradicts' | 'reviews'> {
  readonly isChecked?: boolean
}

/** Numbers stand for the index of a record in its list; −1 for none. */
export interface StoredEdges {
  readonly ids: string
  readonly source: Int32Array
  readonly target: Int32Array
  readonly event: Int32Array
  readonly accordingTo: Int32Array
  readonly relation: Int32Array
  /** The index in `roles`, each text once. */
  readonly role: Int32Array
  readonly roles: readonly string[]
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
  /** Of those that say more of themselves than most, by number. */
  readonly claims: ReadonlyMap<number, StoredClaim>
}

export const HAS = { summary: 1, note: 2, fulfils: 4 } as const
export const NO_BASIS = 255

/** All that is asked of many records at once. */
export interface StoredColumns {
  /** All but the two lists that are stored, which are empty in it. */
  readonly rest: Dataset
  readonly passages: StoredPassages
  readonly edges: StoredEdges
}

/** Where the records themselves are: in the bytes of a file, inflated. */
export interface FileRecords {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly passages: Ranges
  readonly edges: Ranges
}

/** A dataset that was read from a file. */
export interface StoredDataset extends StoredColumns {
  readonly file: FileRecords
}

/** Gives a whole record by its index in its list. It throws `OnItsWay` where that has not come yet. */
export interface RecordReader {
  readonly passage: (i: number) => Passage
  /** With names that can be read. */
  readonly edge: (i: number) => Edge
}

/** The ids of passages or edges, by index. */
export function namesIn(ids: string): readonly string[] {
  return ids === '' ? [] : ids.split('\n')
}

/** Does each of these ids name a record, and none the same as another? */
export function areNames(ids: readonly string[], known: Pick<ReadonlySet<string>, 'has'>): boolean {
  return new Set(ids).size === ids.length && ids.every((id) => known.has(id))
}

/** What a worker gives away with columns. */
export function columnBuffersOf({ passages, edges }: StoredColumns): ArrayBuffer[] {
  return buffersIn([passages, passages.places, edges, edges.dating, edges.citations, edges.fulfils])
}

/** What a worker gives away with a dataset from a file. */
export function buffersOf(stored: StoredDataset): ArrayBuffer[] {
  const { file } = stored
  return [...columnBuffersOf(stored), ...buffersIn([file, file.passages, file.edges])]
}

function buffersIn(parts: readonly (object | null)[]): ArrayBuffer[] {
  return parts.flatMap((part) =>
    Object.values(part ?? {})
      .filter((value) => ArrayBuffer.isView(value))
      .map(({ buffer }) => buffer as ArrayBuffer),
  )
}
