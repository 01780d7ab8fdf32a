/** Brings into view what was selected, with what it is tied to, and moves no further than that takes. Nothing is rearranged. */
import type { Core } from 'cytoscape'
import { highlightOf } from '../drawing/highlight.ts'
import { hullOf } from '../drawing/runBounds.ts'
import type { Rect } from '../drawing/figure.ts'
import type { Network } from '../model/network.ts'
import type { AppState } from '../store/appStore.ts'
import { type Watched, watch } from '../store/watch.ts'
import { panInto } from './camera.ts'
import type { Drawn } from './drawFigure.ts'

/** Px above and below that are left free. */
const MARGIN = 28

/** A rectangle with so much of the figure above and below its middle, in px. */
function withRoom({ x1, x2, y1, y2 }: Rect, reach: number): Rect {
  const middle = (y1 + y2) / 2
  return { x1, x2, y1: Math.min(y1, middle - reach), y2: Math.max(y2, middle + reach) }
}

/**
 * @param store a state that the drawing has caught up with: of what the level does not draw, a selection alone does
 * @returns the way to stop
 */
export function followSelection(
  cy: Core,
  store: Watched<Pick<AppState, 'selectedId'>>,
  network: Network,
  drawn: () => Drawn,
): () => void {
  const bringIn = (id: string | null) => {
    if (id === null) return
    const { figure, display } = drawn()
    const lit = highlightOf([id], figure, display, network)
    const rects = [...(lit?.boxes ?? [])].flatMap((box) => figure.boxes.get(box) ?? [])
    const own = figure.boxes.get(id)
    const around = rects.length > 0 ? hullOf(rects) : null
    const fits = around !== null && (around.y2 - around.y1) * cy.zoom() <= cy.height()
    if (around && fits) panInto(cy, around)
    // Where all of it is more than the drawing holds, what was asked for comes to the middle of what fits.
    if (own) panInto(cy, fits ? own : withRoom(own, cy.height() / cy.zoom() / 2 - MARGIN))
  }
  const again = () => bringIn(store.getState().selectedId)
  again()
  // On a phone the sheet rises over what was just asked for, and the drawing has its new size only then.
  cy.on('resize', again)
  const stop = watch(store, ({ selectedId }) => selectedId, bringIn)
  return () => {
    cy.off('resize', again)
    stop()
  }
}
