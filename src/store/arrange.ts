/** How the drawing is arranged, and what of its structure it shows. */
import type { AppStore, SizeBy } from './appStore.ts'
import type { Layout } from '../layout/layoutNames.ts'

export function setLayout(store: AppStore, layout: Layout): void {
  store.setState({ layout })
}

export function setSizeBy(store: AppStore, sizeBy: SizeBy): void {
  store.setState({ sizeBy })
}

export function outlineGroups(store: AppStore, groups: boolean): void {
  store.setState({ groups })
}
