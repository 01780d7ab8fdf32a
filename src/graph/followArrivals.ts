/** Marks for a moment what the last step of time has brought. */
import type { Core } from 'cytoscape'
import type { AppStore } from '../store/appStore.ts'
import { watch } from '../store/watch.ts'
import { elementOf } from './elementId.ts'

/** Keeps the mark on the store's arrivals. Returns the way to stop. */
export function followArrivals(cy: Core, store: AppStore): () => void {
  const show = (ids: ReadonlySet<string>) => {
    cy.batch(() => {
      cy.edges('.arrived').removeClass('arrived')
      for (const id of ids) elementOf(cy, id).addClass('arrived')
    })
  }
  show(store.getState().arrived)
  return watch(store, ({ arrived }) => arrived, show)
}
