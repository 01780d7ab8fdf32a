/** The small reversible changes that a draft is made by. */
import type { Draft, DraftList, RecordOf } from './draft.ts'

/** One record comes, goes or changes. Both sides are there where it changes. */
export interface RecordChange<L extends DraftList = DraftList> {
  readonly list: L
  /** Its index: in the list before where it changes or goes, in the list after where it comes. */
  readonly at: number
  readonly before?: RecordOf<L>
  readonly after?: RecordOf<L>
}

/** What of a draft is no list of records. */
export type DraftField = Exclude<keyof Draft, DraftList | 'format' | 'id'>

/** One field has another value. */
export interface FieldChange<F extends DraftField = DraftField> {
  readonly field: F
  readonly before: Draft[F]
  readonly after: Draft[F]
}

export type Change = RecordChange | FieldChange

/** What one action of the curator changes, with the words that undo offers: “marked Ada met Bea”. */
export interface DraftStep {
  readonly label: string
  readonly changes: readonly Change[]
  /** Steps that follow each other with the same one are undone together: what is typed into one field of one record. */
  readonly mergeKey?: string
}
