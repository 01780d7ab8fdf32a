/** What a file of others holds, read and not yet brought into a draft. Every reader of sheets and networks gives this. */
import type { Basis, Status } from '../data/schema.ts'

/** A date as a file has it, and what it is read as. */
export interface FoundDate {
  /** As it stands there: `25/03/2024`. */
  readonly text: string
  /** EDTF; absent where it is not a date, or has to be asked. */
  readonly when?: string
  readonly basis?: Basis
  /** Why it was not read, as a sentence: “yesterday” needs a day. */
  readonly question?: string
  /** What it would take, where that is known: the day from which it is told, or two dates that make a period. */
  readonly lacks?: 'day' | 'period'
}

export interface FoundNode {
  /** What edges of the same file name it by: an id of any shape, or its name. */
  readonly key: string
  /** Which record, in words: `row 3`, `node n2`. */
  readonly at: string
  /** Empty where the file has none. */
  readonly name: string
  /** The words of the file for its kind and side. */
  readonly kind?: string
  readonly side?: string
  readonly aliases?: readonly string[]
  readonly summary?: string
  /** What the file says of it beyond that, for the curator alone. */
  readonly remark?: string
}

export interface FoundEdge {
  readonly at: string
  /** The id that it has there. */
  readonly id?: string
  /** Keys of nodes of the same file. */
  readonly source: string
  readonly target: string
  /** The words of the file for what ties them; empty where it has none. */
  readonly relation: string
  readonly directed: boolean
  readonly status?: Status
  readonly date?: FoundDate
  readonly role?: string
  readonly quote?: string
  /** The file or title of the document that the quote is from. */
  readonly document?: string
  readonly url?: string
  readonly remark?: string
}

/** A document that a file speaks of; its text, where it has one. */
export interface FoundDocument {
  readonly at: string
  readonly title: string
  readonly text?: string
  readonly url?: string
}

/** A record of which nothing was made, and why. */
export interface Refusal {
  readonly at: string
  /** Completes “row 4: …”: `no “from”`. */
  readonly reason: string
  /** The record as the file has it, cut short. */
  readonly value: string
}

/** What was made otherwise than the file has it, or left out, as a sentence. */
export interface Remark {
  readonly at: string
  readonly text: string
}

export interface Found {
  /** Name of the file. */
  readonly file: string
  readonly nodes: readonly FoundNode[]
  readonly edges: readonly FoundEdge[]
  readonly documents: readonly FoundDocument[]
  /** Where nodes stand, by key, px; absent where the file does not say. */
  readonly positions?: ReadonlyMap<string, readonly [x: number, y: number]>
  /** Records that the file holds: each of them became something, or was refused. */
  readonly read: number
  readonly refused: readonly Refusal[]
  readonly remarks: readonly Remark[]
}

/** A file that cannot be read at all: what it is, where, and what to do. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
}
