/** How the drawing is arranged, and what of its structure it shows. */
import type { Level, Order, Sides } from '../layout/asked.ts'
import type { AppStore, SizeBy } from './appStore.ts'
import type { Layout } from '../layout/layoutNames.ts'

export function setLayout(store: AppStore, layout: Layout): void {
  store.setState({ layout })
}

export function setLevel(store: AppStore, level: Level): void {
  store.setState({ level })
}

/** Which parties stand at the sides; null for the dataset's own two. */
export function setSides(store: AppStore, sides: Sides | null): void {
  store.setState({ sides })
}

export function setOrder(store: AppStore, order: Order): void {
  store.setState({ order })
}

/** Draws the neighbours of a node whatever the level, or leaves them to the level again. */
export function toggleUnfolded(store: AppStore, id: string): void {
  const unfolded = new Set(store.getState().unfolded)
  if (!unfolded.delete(id)) unfolded.add(id)
  store.setState({ unfolded })
}

export function foldAll(store: AppStore): void {
  store.setState({ unfolded: new Set() })
}

export function setSizeBy(store: AppStore, sizeBy: SizeBy): void {
  store.setState({ sizeBy })
}

export function outlineGroups(store: AppStore, groups: boolean): void {
  store.setState({ groups })
}
