/** Undo where the curator is: while a sheet is open what was said of it goes back first, then what was done to the draft. */
import { redoLabel, undoLabel } from '../draft/history.ts'
import type { DeskParts } from './DeskContext.tsx'
import { type DeskState, redoLast, undoLast } from './deskStore.ts'
import { type ReadingsState, openedSheet, stepBack } from './read/readings.ts'

type Undoing = Pick<DeskParts, 'store' | 'readings'>

/** What undo and redo would do now, in words; null where there is nothing. */
export function undoWords(
  state: DeskState,
  readings: ReadingsState,
): { readonly undo: string | null; readonly redo: string | null } {
  const sheet = state.tab === 'read' ? openedSheet(readings) : undefined
  const { history } = state
  return {
    undo: sheet?.past.at(-1)?.label ?? (history && undoLabel(history)),
    redo: sheet?.future.at(-1)?.label ?? (history && redoLabel(history)),
  }
}

export function undoHere({ store, readings }: Undoing): void {
  if (store.getState().tab !== 'read' || !stepBack(readings, 'undo')) undoLast(store)
}

export function redoHere({ store, readings }: Undoing): void {
  if (store.getState().tab !== 'read' || !stepBack(readings, 'redo')) redoLast(store)
}
