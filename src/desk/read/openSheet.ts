/** A sheet that is being looked at before it is brought in: its cells, how they are understood, what was answered. */
import type { SheetMapping } from '../../draft/draft.ts'
import type { SheetDifference } from '../../draft/tables/compareSheets.ts'
import type { QuoteResult } from '../../draft/tables/findQuotes.ts'
import type { ReadSheet } from '../../draft/tables/readRows.ts'
import type { SheetAnswers, SheetQuestion } from '../../draft/tables/sheetQuestions.ts'
import type { Table } from '../../draft/tables/table.ts'

/** What the curator says of a sheet. */
export interface SheetChoices {
  readonly mapping: SheetMapping
  readonly answers: SheetAnswers
  /** Of relationships that an earlier version of the sheet brought, by id: those that stay as they are, and those that go with their rows. */
  readonly keeps: ReadonlySet<string>
  /** Those that the curator changed too, and that become what the sheet has. */
  readonly takes: ReadonlySet<string>
  readonly removes: ReadonlySet<string>
}

/** What was said before one of them, and that in words: “answered “One person””. */
export interface PastChoice extends SheetChoices {
  readonly label: string
}

export interface OpenSheet extends SheetChoices {
  readonly key: string
  readonly table: Table
  /** The entities of the network, where they came as a sheet of their own. */
  readonly nodes?: Table
  /** The sheet is a list of entities: no relationship comes of it. */
  readonly listsEntities?: true
  /** What was answered and mapped before, the latest last, and what of that was taken back. */
  readonly past: readonly PastChoice[]
  readonly future: readonly PastChoice[]
  /** What is made of it; null while that is worked out. */
  readonly made: MadeOfSheet | null
}

/**
 * Where a quote stands and what comes of it: `taken`: in the words of its text; `near`: not answered yet; `left`: uncited, as was
 * answered.
 */
export type QuoteState = 'found' | 'taken' | 'near' | 'left' | 'none'

export interface MadeOfSheet extends ReadSheet {
  /** Of each relationship that brings a quote, by its `at`: where that stands. */
  readonly quotes: ReadonlyMap<string, QuoteResult>
  /** What of it comes in, by the `at` of its relationship. */
  readonly quoteStates: ReadonlyMap<string, QuoteState>
  /** Against what an earlier version of the sheet brought; null where this is the first. */
  readonly difference: SheetDifference | null
  /** Those about quotes too. */
  readonly questions: readonly SheetQuestion[]
}
