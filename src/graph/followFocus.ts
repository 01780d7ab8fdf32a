/** The camera follows the focus: to what is drawn around a node, and on leaving back to where it was. Nothing is rearranged. */
import type { Core } from 'cytoscape'
import type { AppState } from '../store/appStore.ts'
import { type Watched, watch } from '../store/watch.ts'
import { type Fitted, type Viewpoint, fitAmong, lookFrom } from './camera.ts'

/** What is asked for, without what stands back. */
const asked = (cy: Core) => cy.nodes().not('.away')

/**
 * Moves the camera when a focus is set, widened or left, and when the drawing changes its size meanwhile. It reads the marks of
 * what is drawn: start it after the figure is, and give it a state that the drawing has caught up with. Returns the way to stop.
 * @param fitted the figure that is drawn
 * @param home shows the whole: where a focus is left that was there from the start
 */
export function followFocus(
  cy: Core,
  store: Watched<Pick<AppState, 'focus'>>,
  fitted: () => Fitted,
  home: () => void,
): () => void {
  let before: Viewpoint | null = null
  const onResize = () => {
    if (store.getState().focus) fitAmong(cy, asked(cy), fitted(), false)
  }
  onResize()
  cy.on('resize', onResize)
  const stop = watch(
    store,
    ({ focus }) => focus,
    (focus, last) => {
      if (focus) {
        if (!last) before = { zoom: cy.zoom(), pan: { ...cy.pan() } }
        fitAmong(cy, asked(cy), fitted(), true)
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
