/** Marks for a moment what the last step of time has brought. */
import type { Core } from 'cytoscape'
import type { AppStore } from '../store/appStore.ts'
import { watch } from '../store/watch.ts'
import { elementOf } from './elementId.ts'

/** Marks these relationships, and no others. */
export function markArrivals(cy: Core, arrived: ReadonlySet<string>): void {
  cy.batch(() => {
    cy.edges('.arrived').removeClass('arrived')
    for (const id of arrived) elementOf(cy, id).addClass('arrived')
  })
}

/** Keeps the mark on the store's arrivals. What is drawn only afterwards is to be marked then. Returns the way to stop. */
export function followArrivals(cy: Core, store: AppStore): () => void {
  markArrivals(cy, store.getState().arrived)
  return watch(
    store,
    ({ arrived }) => arrived,
    (arrived) => markArrivals(cy, arrived),
  )
}
