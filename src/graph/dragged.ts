import { type StoreApi, createStore } from 'zustand/vanilla'
import type { Layout } from '../layout/layoutNames.ts'
import type { Positions } from '../layout/arrangement.ts'

/** Where the reader has put nodes by hand, by arrangement: kept while the page is open, and told to no one. */
export type Dragged = StoreApi<Readonly<Partial<Record<Layout, Positions>>>>

export function createDragged(): Dragged {
  return createStore(() => ({}))
}

export function putNode(dragged: Dragged, layout: Layout, id: string, x: number, y: number): void {
  dragged.setState((all) => ({ [layout]: { ...all[layout], [id]: [x, y] } }))
}

/** Forgets what was moved in one arrangement. */
export function resetArrangement(dragged: Dragged, layout: Layout): void {
  dragged.setState({ [layout]: undefined })
}
