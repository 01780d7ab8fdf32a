/** Marks for a moment what the last step of time has brought. */
import type { Core } from 'cytoscape'
import type { AppStore } from '../store/appStore.ts'
import { watch } from '../store/watch.ts'
import { linesWith } from './elementId.ts'
import { mark } from './marks.ts'

const GROUP = ['arrived']
const ARRIVED: ReadonlySet<string> = new Set(GROUP)
const NO_LINES: ReadonlySet<string> = new Set()

/** Marks the lines of these relationships, and no others. */
export function markArrivals(cy: Core, arrived: ReadonlySet<string>): void {
  // A step may bring tens of thousands, of which few have a line: the lines are asked, and not all that came.
  const lines = arrived.size === 0 ? NO_LINES : linesWith(cy, arrived)
  cy.batch(() => {
    for (const line of cy.edges().toArray()) mark(line, GROUP, lines.has(line.id()) ? ARRIVED : NO_LINES)
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
