/** Lets the reader drag nodes in a layout that has no outline. What was dragged keeps its place in that layout until it is reset. */
import type { Core, EventObject } from 'cytoscape'
import type { Layout } from '../layout/layoutNames.ts'
import { type Dragged, putNode } from './dragged.ts'
import { idOf } from './elementId.ts'

/**
 * @param layoutNow the layout that is drawn, which may not yet be the one that was chosen
 * @returns the way to stop
 */
export function followDragging(cy: Core, layoutNow: () => Layout, dragged: Dragged): () => void {
  const onDragged = ({ target }: EventObject) => {
    const { x, y } = target.position() as { x: number; y: number }
    putNode(dragged, layoutNow(), idOf(target), Math.round(x), Math.round(y))
  }
  cy.on('dragfree', 'node', onDragged)
  return () => void cy.off('dragfree', 'node', onDragged)
}
