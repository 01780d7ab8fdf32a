/** A sheet as it was read: cells of text, nothing understood yet. */
import type { Remark } from '../found.ts'

/** What stands between the cells of a line. */
export type Separator = ',' | ';' | '\t' | '|'

export interface TableRow {
  /** As a person counts: 1 is the first row after the headings; blank rows are counted, and not here. */
  readonly number: number
  /** As many as there are headings, trimmed. */
  readonly cells: readonly string[]
}

export interface Table {
  /** Name of the file, or what pasted text is called. */
  readonly file: string
  /** As they stand there; `A`, `B`, `C` where the sheet has none. */
  readonly headings: readonly string[]
  readonly hasHeadings: boolean
  readonly rows: readonly TableRow[]
  /** Null of an Excel file. */
  readonly separator: Separator | null
  /** `utf-8`, `windows-1252`, `utf-16le`, as the Encoding Standard names them; `xlsx` of an Excel file. */
  readonly encoding: string
  /** Of an Excel file: all its sheets that show, and which of them this is. */
  readonly sheets?: readonly string[]
  readonly sheet?: string
  readonly remarks: readonly Remark[]
}

/** “row 5”, as places in a sheet are called. */
export function rowAt(number: number): string {
  return `row ${number}`
}

/** The name of a column without a heading, as spreadsheets have it: A to Z, AA, AB. @param index from 0 */
export function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}
