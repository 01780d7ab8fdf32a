/** Brings into view what was selected, with what it is tied to, and moves no further than that takes. Nothing is rearranged. */
import type { Core } from 'cytoscape'
import { highlightOf } from '../drawing/highlight.ts'
import { hullOf } from '../drawing/runBounds.ts'
import type { Network } from '../model/network.ts'
import type { AppState } from '../store/appStore.ts'
import { type Watched, watch } from '../store/watch.ts'
import { panInto } from './camera.ts'
import type { Drawn } from './drawFigure.ts'

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
    if (rects.length > 0) panInto(cy, hullOf(rects))
    // Where all of it is more than the drawing holds, what was asked for comes first.
    if (own) panInto(cy, own)
  }
  bringIn(store.getState().selectedId)
  return watch(store, ({ selectedId }) => selectedId, bringIn)
}
