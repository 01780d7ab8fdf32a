/** Gestures in: taps and hovering on the drawing become store actions. Nothing is drawn here. */
import type { Core, EventObject } from 'cytoscape'
import { type AppStore, hover, select } from '../store/appStore.ts'
import { idOf } from './elementId.ts'

/** Binds tap, hover and double tap. `focus` moves the picture to a node's neighbourhood. Returns the unbind function. */
export function bindGestures(cy: Core, store: AppStore, focus: (id: string) => void): () => void {
  // A long press opens the menu, and Cytoscape tells of a tap when the finger leaves.
  let held = false
  const onStart = () => {
    held = false
  }
  const onHold = ({ originalEvent }: EventObject) => {
    held = (originalEvent as Event | undefined)?.type !== 'mousedown'
  }
  const onTap = ({ target }: EventObject) => {
    if (!held) select(store, target === cy ? null : idOf(target))
  }
  const onOver = ({ target }: EventObject) => hover(store, idOf(target))
  const onOut = () => hover(store, null)
  const onDouble = ({ target }: EventObject) => focus(idOf(target))
  cy.on('tapstart', onStart)
  cy.on('taphold', onHold)
  cy.on('tap', onTap)
  cy.on('mouseover', 'node, edge', onOver)
  cy.on('mouseout', 'node, edge', onOut)
  cy.on('dbltap', 'node, edge', onDouble)
  // Cytoscape tells of no leaving where the pointer leaves the drawing from an element: it would stay raised.
  const box = cy.container()
  const onLeave = ({ pointerType }: PointerEvent) => {
    // A finger leaves with every tap.
    if (pointerType === 'mouse') onOut()
  }
  box?.addEventListener('pointerleave', onLeave)
  return () => {
    box?.removeEventListener('pointerleave', onLeave)
    cy.off('tapstart', onStart)
    cy.off('taphold', onHold)
    cy.off('tap', onTap)
    cy.off('mouseover', 'node, edge', onOver)
    cy.off('mouseout', 'node, edge', onOut)
    cy.off('dbltap', 'node, edge', onDouble)
  }
}

/** In a page of another, a plain wheel belongs to the host: it scrolls, and only with Ctrl or ⌘ zooms the drawing. */
export function leaveWheelToHost(container: HTMLElement): () => void {
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
  }
  container.addEventListener('wheel', onWheel, { capture: true })
  return () => container.removeEventListener('wheel', onWheel, { capture: true })
}
