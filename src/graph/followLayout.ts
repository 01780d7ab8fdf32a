/** Puts the nodes where the chosen arrangement, or the reader’s own hand, has them. */
import type { Core, EventObject } from 'cytoscape'
import type { AppStore } from '../store/appStore.ts'
import type { Layout } from '../layout/layoutNames.ts'
import { watch } from '../store/watch.ts'
import { positionOf } from '../layout/arrangement.ts'
import { wantsMotion } from './camera.ts'
import { idOf } from './elementId.ts'
import type { Positions } from '../layout/arrangement.ts'
import { type Dragged, putNode } from './dragged.ts'
import type { Placements } from '../layout/placements.ts'

const MOVE_MS = 200

/** Moves every node of the drawing to its place: in one go, or by a short movement that says where it went. */
function moveTo(cy: Core, positions: Positions, moving: boolean) {
  cy.nodes().stop(true)
  cy.batch(() => {
    cy.nodes().forEach((node) => {
      const [x, y] = positionOf(positions, idOf(node))
      const from = node.position()
      if (from.x === x && from.y === y) return
      if (moving) node.animate({ position: { x, y } }, { duration: MOVE_MS, easing: 'ease-out' })
      else node.position({ x, y })
    })
  })
}

/**
 * Keeps the nodes on the store's arrangement and lets the reader drag them. A node that was dragged keeps its place in that
 * arrangement until it is reset. Returns the way to stop.
 * @param home shows the whole: what was looked at in one arrangement lies elsewhere in the next
 */
export function followLayout(
  cy: Core,
  store: AppStore,
  placements: Placements,
  dragged: Dragged,
  home: () => void,
): () => void {
  const wanted = (layout: Layout): Positions => ({ ...placements(layout).positions, ...dragged.getState()[layout] })
  const onDragged = ({ target }: EventObject) => {
    const { x, y } = target.position() as { x: number; y: number }
    putNode(dragged, store.getState().layout, idOf(target), Math.round(x), Math.round(y))
  }
  moveTo(cy, wanted(store.getState().layout), false)
  cy.on('dragfree', 'node', onDragged)
  const unwatch = [
    watch(
      store,
      ({ layout }) => layout,
      (layout) => {
        moveTo(cy, wanted(layout), wantsMotion())
        home()
      },
    ),
    dragged.subscribe((now, before) => {
      const { layout } = store.getState()
      if (now[layout] === undefined && before[layout] !== undefined) moveTo(cy, wanted(layout), wantsMotion())
    }),
  ]
  return () => {
    cy.off('dragfree', 'node', onDragged)
    for (const stop of unwatch) stop()
  }
}
