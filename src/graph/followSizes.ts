/** Sizes the nodes by what the reader asks for, in numbers of the present view. */
import type { Core } from 'cytoscape'
import type { Network } from '../model/network.ts'
import { type Measured, measureOf } from '../model/structure.ts'
import type { AppState, AppStore } from '../store/appStore.ts'
import type { Selectors } from '../store/selectors.ts'
import { watch } from '../store/watch.ts'
import { idOf } from './elementId.ts'

/** Width and height in px at zoom 1 of a node at 0, and of the one with the greatest value. */
const LEAST_PX = 14
const MOST_PX = 34

/** Gives every node its `px`, or takes it away where nothing is asked for. Between the two sizes it is the area that grows. */
function size(cy: Core, measured: Measured | null) {
  cy.batch(() => {
    if (!measured) {
      cy.nodes('[px]').removeData('px')
      return
    }
    const most = Math.max(0, ...measured.values())
    cy.nodes().forEach((node) => {
      const share = most > 0 ? Math.sqrt((measured.get(idOf(node)) ?? 0) / most) : 0
      const px = Math.round(LEAST_PX + (MOST_PX - LEAST_PX) * share)
      if (node.data('px') !== px) node.data('px', px)
    })
  })
}

/** Keeps the sizes on the store's view and choice. Returns the way to stop. */
export function followSizes(cy: Core, store: AppStore, { view }: Selectors, network: Network): () => void {
  const measured = (state: AppState) => (state.sizeBy === 'none' ? null : measureOf(network, view(state), state.sizeBy))
  size(cy, measured(store.getState()))
  return watch(store, measured, (now) => size(cy, now))
}
