/** Brings into view what was selected, with what it is tied to, and moves no further than that takes. Nothing is rearranged. */
import type { Core } from 'cytoscape'
import { highlightOf } from '../drawing/highlight.ts'
import type { Rect } from '../drawing/figure.ts'
import type { Network } from '../model/network.ts'
import type { AppStore } from '../store/appStore.ts'
import { watch } from '../store/watch.ts'
import { panInto } from './camera.ts'
import type { Drawn } from './drawFigure.ts'

/** Returns the way to stop. */
export function followSelection(cy: Core, store: AppStore, network: Network, drawn: () => Drawn): () => void {
  const bringIn = (id: string | null) => {
    if (id === null) return
    const { figure, display } = drawn()
    const lit = highlightOf([id], figure, display, network)
    const rects = [...(lit?.boxes ?? [])].flatMap((box) => figure.boxes.get(box) ?? [])
    const own = figure.boxes.get(id)
    const around = hullOf(rects)
    if (around) panInto(cy, around)
    // Where all of it is more than the drawing holds, what was asked for comes first.
    if (own) panInto(cy, own)
  }
  bringIn(store.getState().selectedId)
  return watch(store, ({ selectedId }) => selectedId, bringIn)
}

function hullOf(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null
  return {
    x1: Math.min(...rects.map(({ x1 }) => x1)),
    y1: Math.min(...rects.map(({ y1 }) => y1)),
    x2: Math.max(...rects.map(({ x2 }) => x2)),
    y2: Math.max(...rects.map(({ y2 }) => y2)),
  }
}
