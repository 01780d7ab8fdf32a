/** The keyboard's walk over the drawing. Where it stands is raised as what is under the pointer is. */
import { type AppStore, hover, select } from './appStore.ts'

/** Stands on a node or an edge; null leaves the drawing's elements alone. */
export function walkTo(store: AppStore, id: string | null): void {
  if (store.getState().walkId !== id) store.setState({ walkId: id })
  hover(store, id)
}

/** One step out of what was asked: first the selection is let go, then the stop. False where there is neither. */
export function stepOut(store: AppStore): boolean {
  const { selectedId, walkId } = store.getState()
  if (selectedId !== null) select(store, null)
  else if (walkId !== null) walkTo(store, null)
  else return false
  return true
}
