/** The camera follows the focus: to what is drawn around a node, and on leaving back to where it was. Nothing is rearranged. */
import type { Core } from 'cytoscape'
import type { AppStore } from '../store/appStore.ts'
import { watch } from '../store/watch.ts'
import { type Viewpoint, lookFrom } from './camera.ts'

/** Free px kept around what is drawn. */
const MARGIN = 60
/** A small neighbourhood is enlarged at most this much, a wide one made smaller no further than to this. */
const MOST = 2.2
const LEAST = 0.4

/** Shows all that is drawn, in the middle and as large as it goes; where nothing is, nothing moves. */
export function fitDrawn(cy: Core, moving: boolean): void {
  const drawn = cy.nodes().not('.outside')
  const [width, height] = [cy.width(), cy.height()]
  if (drawn.empty() || width === 0 || height === 0) return
  const box = drawn.boundingBox({ includeLabels: true, includeOverlays: false })
  const room = Math.min((width - MARGIN * 2) / box.w, (height - MARGIN * 2) / box.h)
  const zoom = Math.min(MOST, Math.max(LEAST, room))
  const [x, y] = [(box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2]
  lookFrom(cy, { zoom, pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom } }, moving)
}

/**
 * Moves the camera when a focus is set, widened or left, and when the drawing changes its size meanwhile. Start it after `followView`,
 * whose marks it reads, and after what else fits the drawing on a change of size. Returns the way to stop.
 * @param home shows the whole: where a focus is left that was there from the start
 */
export function followFocus(cy: Core, store: AppStore, home: () => void): () => void {
  let before: Viewpoint | null = null
  const onResize = () => {
    if (store.getState().focus) fitDrawn(cy, false)
  }
  onResize()
  cy.on('resize', onResize)
  const stop = watch(
    store,
    ({ focus }) => focus,
    (focus, last) => {
      if (focus) {
        if (!last) before = { zoom: cy.zoom(), pan: { ...cy.pan() } }
        fitDrawn(cy, true)
      } else {
        if (before) lookFrom(cy, before, true)
        else home()
        before = null
      }
    },
  )
  return () => {
    cy.off('resize', onResize)
    stop()
  }
}
