/** What is on its way into the draft: files that are being read, sheets that are being mapped, and what came of those that are in. */
import { type StoreApi, createStore } from 'zustand/vanilla'
import type { Refusal, Remark } from '../../draft/found.ts'
import type { OpenSheet } from './openSheet.ts'

/** What came of a file, for the curator to look through. */
export interface Account {
  readonly file: string
  /** “13 read, 12 relationships, 1 refused (row 11: no “to”)” */
  readonly says: string
  readonly refused: readonly Refusal[]
  readonly remarks: readonly Remark[]
}

export interface ReadingsState {
  /** Null where nothing is being read. */
  readonly progress: { readonly done: number; readonly of: number; readonly name: string } | null
  /** Stops the reading at the next file; null where nothing is read. */
  readonly stop: (() => void) | null
  /** Files that could not be read, and why, as a sentence. */
  readonly problems: readonly { readonly file: string; readonly reason: string }[]
  readonly sheets: readonly OpenSheet[]
  /** Key of the sheet that takes the pane; null where the texts have it. */
  readonly sheetKey: string | null
  /** Newest first. */
  readonly accounts: readonly Account[]
}

export type Readings = StoreApi<ReadingsState>

export function createReadings(): Readings {
  return createStore<ReadingsState>(() => ({
    progress: null,
    stop: null,
    problems: [],
    sheets: [],
    sheetKey: null,
    accounts: [],
  }))
}

export function changeSheet(readings: Readings, key: string, change: (sheet: OpenSheet) => OpenSheet): void {
  readings.setState(({ sheets }) => ({ sheets: sheets.map((sheet) => (sheet.key === key ? change(sheet) : sheet)) }))
}

export function closeSheet(readings: Readings, key: string): void {
  readings.setState(({ sheets }) => ({ sheets: sheets.filter((sheet) => sheet.key !== key), sheetKey: null }))
}

export function showSheet(readings: Readings, sheetKey: string | null): void {
  readings.setState({ sheetKey })
}

export function addAccount(readings: Readings, account: Account): void {
  readings.setState(({ accounts }) => ({ accounts: [account, ...accounts] }))
}

export function addProblem(readings: Readings, file: string, reason: string): void {
  readings.setState(({ problems }) => ({ problems: [...problems, { file, reason }] }))
}

export function dismissProblems(readings: Readings): void {
  readings.setState({ problems: [] })
}
