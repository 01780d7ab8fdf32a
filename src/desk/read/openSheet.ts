/** A sheet that is being looked at before it is brought in: its cells, how they are understood, what was answered. */
import type { SheetMapping } from '../../draft/draft.ts'
import type { SheetDifference } from '../../draft/tables/compareSheets.ts'
import type { QuoteResult } from '../../draft/tables/findQuotes.ts'
import type { ReadSheet } from '../../draft/tables/readRows.ts'
import type { SheetAnswers, SheetQuestion } from '../../draft/tables/sheetQuestions.ts'
import type { Table } from '../../draft/tables/table.ts'

export interface OpenSheet {
  readonly key: string
  readonly table: Table
  /** The entities of the network, where they came as a sheet of their own. */
  readonly nodes?: Table
  readonly mapping: SheetMapping
  readonly answers: SheetAnswers
  /** Of relationships that an earlier version of the sheet brought, by id: those that stay as they are, and those that go with their rows. */
  readonly keeps: ReadonlySet<string>
  readonly removes: ReadonlySet<string>
  /** What is made of it; null while that is worked out. */
  readonly made: MadeOfSheet | null
}

export interface MadeOfSheet extends ReadSheet {
  /** Of each relationship that brings a quote, by its `at`: where that stands. */
  readonly quotes: ReadonlyMap<string, QuoteResult>
  /** Against what an earlier version of the sheet brought; null where this is the first. */
  readonly difference: SheetDifference | null
  /** Those about quotes too. */
  readonly questions: readonly SheetQuestion[]
}
