/** Highlights in the drawing what is selected, hovered or told together, with its neighbourhood, and lets the rest stand back. */
import type { Core } from 'cytoscape'
import { highlightOf } from '../drawing/highlight.ts'
import type { Network } from '../model/network.ts'
import type { AppState, AppStore } from '../store/appStore.ts'
import type { Drawn } from './drawFigure.ts'
import { elementIdOf, elementOf } from './elementId.ts'
import { mark } from './marks.ts'

const CLASSES = ['raised', 'faded', 'hovered', 'selected']
/** Where a core keeps whether any of its elements has one of these. */
const LIT = '_isLit'

/** Sets the classes of attention; `together` are relationships that are highlighted as one, as those of a bar of the time axis are. */
export function highlight(
  cy: Core,
  { figure, display }: Drawn,
  network: Network,
  { hoveredId, selectedId, raised: together }: Pick<AppState, 'hoveredId' | 'selectedId' | 'raised'>,
): void {
  const ids = [...[selectedId, hoveredId].filter((id) => id !== null), ...together]
  // What comes into a drawing comes unmarked: while nothing is asked for, no step of time has to look at all of it.
  if (ids.length === 0 && cy.scratch(LIT) !== true) return
  cy.scratch(LIT, ids.length > 0)
  const lit = ids.length > 0 ? highlightOf(ids, figure, display, network) : null
  const raised = lit && new Set([...lit.boxes, ...lit.strokes].map(elementIdOf))
  const selected = selectedId === null ? cy.collection() : elementOf(cy, selectedId)
  const hovered = hoveredId === null ? cy.collection() : elementOf(cy, hoveredId)
  cy.batch(() => {
    for (const element of cy.elements().toArray()) {
      const wanted = new Set<string>()
      if (raised) wanted.add(raised.has(element.id()) ? 'raised' : 'faded')
      if (selected.has(element)) wanted.add('selected')
      if (hovered.has(element)) wanted.add('hovered')
      mark(element, CLASSES, wanted)
    }
  })
}

/**
 * Keeps the highlight on the store. Start it after the figure is drawn.
 * @param drawn what is drawn now
 * @returns the way to stop
 */
export function followHighlight(cy: Core, store: AppStore, network: Network, drawn: () => Drawn): () => void {
  highlight(cy, drawn(), network, store.getState())
  return store.subscribe((now, before) => {
    const asked = (['hoveredId', 'selectedId', 'raised'] as const).some((key) => now[key] !== before[key])
    if (asked) highlight(cy, drawn(), network, now)
  })
}
