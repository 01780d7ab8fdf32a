/** Actions of focus and paths: what lies around a node, and how two of them are tied. */
import { type Ends, NO_PATH_WORK, type PathAsked } from '../model/explore.ts'
import type { Network } from '../model/network.ts'
import type { Elsewhere } from '../model/pathAnswer.ts'
import type { Focus } from '../model/view.ts'
import { asksForPath } from './shownPanel.ts'
import { type AppStore, notify, raiseEdges } from './appStore.ts'

/** Limits the view to what lies within so many steps of a node. */
export function setFocus(store: AppStore, id: string, steps: Focus['steps'] = 1): void {
  const now = store.getState().focus
  if (now?.id !== id || now.steps !== steps) store.setState({ focus: { id, steps } })
}

export function leaveFocus(store: AppStore): void {
  store.setState({ focus: null })
}

/** Begins a path at a node; the other end is chosen next. It takes the place of the selection. */
export function startPath(store: AppStore, from: string): void {
  store.setState({ path: null, pathWork: { ...NO_PATH_WORK, from }, selectedId: null, panel: 'window' })
}

/**
 * Asks how two nodes are tied; nothing where they are the same. It takes the place of the selection. Where a path was asked for in
 * order of time, so is this one.
 */
export function choosePath(store: AppStore, { from, to }: Ends): void {
  if (from === to) return
  const path = asked({ from, to }, store.getState().path?.inTime === true)
  store.setState({ path, pathWork: NO_PATH_WORK, selectedId: null, panel: 'window' })
}

function asked({ from, to }: Ends, inTime: boolean): PathAsked {
  return inTime ? { from, to, inTime } : { from, to }
}

/** The same path from its other end: a difference where it has to keep to the order of time. */
export function swapPath(store: AppStore): void {
  const { path } = store.getState()
  if (path) choosePath(store, { from: path.to, to: path.from })
}

export function clearPath(store: AppStore): void {
  store.setState({ path: null, pathWork: NO_PATH_WORK })
}

/** Shows one of the paths, counted from 0. */
export function showPathStep(store: AppStore, step: number): void {
  store.setState({ pathWork: { ...store.getState().pathWork, step } })
}

/** Asks for paths in order of time, or in any. */
export function orderPathByTime(store: AppStore, inTime: boolean): void {
  const { path } = store.getState()
  if (path) store.setState({ path: asked(path, inTime), pathWork: NO_PATH_WORK })
}

/** Other choices, under which there is a path; with a way back. */
export function chooseElsewhere(store: AppStore, change: Elsewhere, text: string): void {
  const now = store.getState()
  const undo = Object.fromEntries(Object.keys(change).map((key) => [key, now[key as keyof Elsewhere]]))
  store.setState(change)
  notify(store, { text, undo })
}

/**
 * With nothing selected, one step further out: of the path or of choosing its other end, then of the focus. Says whether there was
 * anything to step out of.
 */
export function stepFurtherOut(store: AppStore): boolean {
  const state = store.getState()
  if (asksForPath(state)) clearPath(store)
  else if (state.focus !== null) leaveFocus(store)
  else return false
  return true
}

/** While the other end of a path is to be chosen, the next node that is selected is it. Returns the way to stop. */
export function takeSelectedEnd(store: AppStore, network: Network): () => void {
  return store.subscribe(({ selectedId, pathWork: { from } }, before) => {
    if (from === null || selectedId === null || selectedId === before.selectedId) return
    if (selectedId !== from && network.nodes.has(selectedId)) choosePath(store, { from, to: selectedId })
  })
}

/**
 * Keeps edges raised in the drawing: where something else was raised for a while, as the bar under the pointer is, they are
 * raised again after it. Returns the way to let go.
 */
export function keepRaised(store: AppStore, edges: ReadonlySet<string>): () => void {
  raiseEdges(store, edges)
  const stop = store.subscribe(({ raised }) => {
    if (raised.size === 0 && edges.size > 0) raiseEdges(store, edges)
  })
  return () => {
    stop()
    if (store.getState().raised === edges) raiseEdges(store, new Set())
  }
}
