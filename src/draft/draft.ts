/**
 * What a curator works on: a superset of a dataset. Its records are those of `entente/1`, and may be uncited, undated, doubtful or in
 * contradiction; beside them stands what only the desk needs. A file of it is JSON with `"format": "entente-draft/1"`.
 */
import type { Dataset, Document, Edge, Node } from '../data/schema.ts'

/** Where a record came from, where it was brought in and not marked. */
export interface Origin {
  /** Name of the file: `port-contacts.csv`. */
  readonly file: string
  /** Which record of it, in words: `row 5`, `edge e1`. */
  readonly at: string
  /** The id that it had there. */
  readonly id?: string
  /** Of a row of a sheet, or an edge of a network: digests of what it said, by which a newer version of the sheet is compared; see `rowWords`. */
  readonly said?: string
  /** Where the file has the node that was made of it: px, y downwards. */
  readonly place?: readonly [x: number, y: number]
}

/** A text with what is known of it. `file`, `sha256` and `length` are always those of `text`, where that is here. */
export interface DraftDocument extends Omit<Document, 'text'> {
  /** The text that all offsets refer to: fixed when it was read. Absent where a dataset came with its quotes alone. */
  readonly text?: string
  /** Whether readers get the whole text, or the quotes alone. */
  readonly sharesText: boolean
  /** The encoding in which the file was read, where that was not UTF-8: `windows-1252`. */
  readonly readAs?: string
  /** The document is a sheet whose rows cite themselves. */
  readonly isSheet?: true
  readonly origin?: Origin
}

export interface DraftNode extends Node {
  readonly origin?: Origin
  /** The curator’s own remark, which no reader gets. */
  readonly remark?: string
}

export interface DraftEdge extends Edge {
  readonly origin?: Origin
  /** The words of its date as they were found, where no date was made of them: “yesterday”. */
  readonly askedWhen?: string
  /** A quote that was brought along and not found in its text. */
  readonly unfound?: string
  readonly remark?: string
}

/** What a column of a sheet holds. */
export type ColumnUse =
  | 'from'
  | 'to'
  | 'relation'
  | 'date'
  | 'end'
  | 'quote'
  | 'source'
  | 'kindFrom'
  | 'kindTo'
  | 'sideFrom'
  | 'sideTo'
  | 'role'
  | 'ignore'

/** How a sheet was read, kept for its next version. */
export interface SheetMapping {
  readonly file: string
  /** In the order of the columns, by the heading that each had. */
  readonly columns: readonly { readonly heading: string; readonly use: ColumnUse }[]
  /** What comes first in dates that are numbers alone. */
  readonly order?: 'day' | 'month'
  readonly rowsCite: boolean
}

export interface Draft extends Omit<Dataset, 'format' | 'kinds' | 'families' | 'documents' | 'nodes' | 'edges'> {
  readonly format: 'entente-draft/1'
  /** Of this draft alone, whatever it is called: 32 hexadecimal digits. */
  readonly id: string
  readonly kinds: readonly Dataset['kinds'][number][]
  readonly families: readonly Dataset['families'][number][]
  readonly documents: readonly DraftDocument[]
  /** `citations` may be empty. */
  readonly nodes: readonly DraftNode[]
  readonly edges: readonly DraftEdge[]
  readonly sheets: readonly SheetMapping[]
  /** Pairs of ids of nodes that are not the same, whatever their names: the smaller id first. */
  readonly apart: readonly (readonly [string, string])[]
  /** Keys of questions that were answered “It is right”. */
  readonly settled: readonly string[]
}

/** The lists of records of a draft. */
export const DRAFT_LISTS = [
  'parties',
  'kinds',
  'families',
  'relations',
  'documents',
  'passages',
  'nodes',
  'edges',
] as const satisfies readonly (keyof Draft)[]
export type DraftList = (typeof DRAFT_LISTS)[number]
export type RecordOf<L extends DraftList> = Draft[L][number]

/** A draft with nothing in it. @param id 32 hexadecimal digits, of this draft alone */
export function emptyDraft(id: string): Draft {
  return {
    format: 'entente-draft/1',
    id,
    title: '',
    description: '',
    language: 'en',
    parties: [],
    kinds: [],
    families: [],
    relations: [],
    documents: [],
    passages: [],
    nodes: [],
    edges: [],
    sheets: [],
    apart: [],
    settled: [],
  }
}
