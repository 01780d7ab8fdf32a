/** What is on its way into the draft: files that are being read, sheets that are being mapped, and what came of those that are in. */
import { type StoreApi, createStore } from 'zustand/vanilla'
import type { Refusal, Remark } from '../../draft/found.ts'
import type { DeskStore } from '../deskStore.ts'
import { MOST_UNDONE } from '../../draft/history.ts'
import type { OpenSheet, SheetChoices } from './openSheet.ts'

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
  /**
   * Id of the draft that was begun for the files that are being read: where nothing comes of them it is left again. Null where the curator
   * began the draft, or something came of a file.
   */
  readonly begunFor: string | null
  /** Newest first. */
  readonly accounts: readonly Account[]
}

export type Readings = StoreApi<ReadingsState>

const NOTHING: ReadingsState = {
  progress: null,
  stop: null,
  problems: [],
  sheets: [],
  sheetKey: null,
  begunFor: null,
  accounts: [],
}

export function createReadings(): Readings {
  return createStore<ReadingsState>(() => NOTHING)
}

/** Leaves what was read for one draft when another is opened. */
export function leaveReadings(store: DeskStore, readings: Readings): void {
  let last: string | null = null
  store.subscribe(({ history }) => {
    const id = history?.draft.id ?? last
    if (id === last) return
    if (last !== null) {
      readings.getState().stop?.()
      readings.setState(NOTHING)
    }
    last = id
  })
}

export function changeSheet(readings: Readings, key: string, change: (sheet: OpenSheet) => OpenSheet): void {
  readings.setState(({ sheets }) => ({ sheets: sheets.map((sheet) => (sheet.key === key ? change(sheet) : sheet)) }))
}

/** Takes what the curator says of a sheet, so that it can be taken back. @param label in words: “answered “One person”” */
export function choose(
  readings: Readings,
  key: string,
  label: string,
  choices: (sheet: OpenSheet) => Partial<SheetChoices>,
): void {
  changeSheet(readings, key, (sheet) => ({
    ...sheet,
    ...choices(sheet),
    past: [...sheet.past, { ...choicesOf(sheet), label }].slice(-MOST_UNDONE),
    future: [],
  }))
}

/** The sheet that is open; undefined where none is. */
export function openedSheet({ sheets, sheetKey }: ReadingsState): OpenSheet | undefined {
  return sheets.find(({ key }) => key === sheetKey)
}

/** Takes back what was said last of the sheet that is open, or does it again; false where there is nothing. */
export function stepBack(readings: Readings, way: 'undo' | 'redo'): boolean {
  const sheet = openedSheet(readings.getState())
  const [from, to] = way === 'undo' ? (['past', 'future'] as const) : (['future', 'past'] as const)
  const last = sheet?.[from].at(-1)
  if (!sheet || !last) return false
  const { label, ...choices } = last
  changeSheet(readings, sheet.key, (now) => ({
    ...now,
    ...choices,
    [from]: now[from].slice(0, -1),
    [to]: [...now[to], { ...choicesOf(now), label }],
  }))
  return true
}

function choicesOf({ mapping, answers, keeps, takes, removes }: SheetChoices): SheetChoices {
  return { mapping, answers, keeps, takes, removes }
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
