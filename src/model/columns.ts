/** What is known of all relationships of a network, as columns of numbers. */
import type { When } from '../time/when.ts'

/**
 * A relationship's place is its index in `network.byDate`, so that going through places is going in order of date, undated last.
 * Nodes are numbered in the order of the dataset; a relationship of a network of a part may name nodes that this leaves out, and
 * they have numbers after those.
 */
export interface EdgeColumns {
  /** How many relationships there are. */
  readonly size: number
  /** By place. */
  readonly ids: readonly string[]
  readonly places: ReadonlyMap<string, number>
  /** By number. */
  readonly nodeIds: readonly string[]
  readonly nodeNumbers: ReadonlyMap<string, number>
  /** By place, the number of the node at each end, and of the event that it is; −1 where it is none, or one of its own ends. */
  readonly source: Int32Array
  readonly target: Int32Array
  readonly event: Int32Array
  /** By place, the index of its date in `dates`; −1 where it has none. */
  readonly date: Int32Array
  /** Each distinct date once, in the order in which they are first met. */
  readonly dates: readonly When[]
  /** By place, the index in `STATUSES`. */
  readonly status: Uint8Array
  /** By place, the index of its relation in the dataset, and by relation, that of its family. */
  readonly relation: Int32Array
  readonly familyOf: Int32Array
  /** By place, where it stands in the dataset, and the other way round. */
  readonly rank: Int32Array
  readonly ranked: Int32Array
}

/** What they cite. */
export interface CitedColumns {
  /**
   * The documents that a relationship cites for itself, each once, by their index in the dataset: those at `place` stand in
   * `documents` from `from[place]` to before `from[place + 1]`.
   */
  readonly from: Int32Array
  readonly documents: Int32Array
  /** By place, how many documents say it, each on its own; 0 of a remark of the curators. */
  readonly voices: Int32Array
  /** In the same way, the documents that its date rests on. */
  readonly datingFrom: Int32Array
  readonly datingDocuments: Int32Array
}

/** All, where whoever made the network knew them already. */
export interface MadeColumns {
  readonly edges: EdgeColumns
  readonly cited: CitedColumns
  /** By place, 1 for what a second reader checked. */
  readonly checked: Uint8Array
}
