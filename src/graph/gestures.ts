/** Gestures in: taps and hovering on the drawing become store actions. Nothing is drawn here. */
import type { Core, EventObject, Position } from 'cytoscape'
import type { Figure, FigureBox } from '../drawing/figure.ts'
import { runBounds } from '../drawing/runBounds.ts'
import { type AppStore, hover, select } from '../store/appStore.ts'
import { toggleUnfolded } from '../store/arrange.ts'
import { meantBy } from './meant.ts'

/** Px around the "+n" of a box in which a tap is meant for it: a finger is wider than two digits. */
const REACH = 5

/** Is a point on the number of what is folded in a box? */
function isOnFold({ runs }: FigureBox, { x, y }: Position): boolean {
  return runs
    .filter(({ role }) => role === 'fold')
    .map(runBounds)
    .some(({ x1, y1, x2, y2 }) => x >= x1 - REACH && x <= x2 + REACH && y >= y1 - REACH && y <= y2 + REACH)
}

interface Bound {
  /** The figure that is drawn now. */
  readonly figure: () => Figure
  /** Is something folded in this box now, or unfolded there? */
  readonly folds: (id: string) => boolean
  /** Moves the picture to a node's neighbourhood. */
  readonly focus: (id: string) => void
  readonly onLine: OnLine
}

/** Told where the pointer is on a line, in px of the drawing; null when it has left it. */
export type OnLine = (at: { readonly id: string; readonly x: number; readonly y: number } | null) => void

/** Binds tap, hover and double tap. Returns the unbind function. */
export function bindGestures(cy: Core, store: AppStore, { figure, folds, focus, onLine }: Bound): () => void {
  // A long press opens the menu, and Cytoscape tells of a tap when the finger leaves.
  let held = false
  const onStart = () => {
    held = false
  }
  const onHold = ({ originalEvent }: EventObject) => {
    held = (originalEvent as Event | undefined)?.type !== 'mousedown'
  }
  const meant = (event: EventObject) => meantBy(cy, figure(), event)
  const onTap = (event: EventObject) => {
    if (held) return
    const id = meant(event)
    const box = id === null ? undefined : figure().boxes.get(id)
    if (box && folds(box.id) && isOnFold(box, event.position)) toggleUnfolded(store, box.id)
    else select(store, id)
  }
  const onMove = (event: EventObject) => {
    const id = meant(event)
    hover(store, id)
    const isLine = event.target !== cy && id !== null && !figure().boxes.has(id)
    onLine(isLine ? { id, ...event.renderedPosition } : null)
    const box = cy.container()
    if (box) box.style.cursor = id === null ? '' : 'pointer'
  }
  const onOut = () => {
    hover(store, null)
    onLine(null)
  }
  const onDouble = (event: EventObject) => {
    const id = meant(event)
    if (id !== null) focus(id)
  }
  cy.on('tapstart', onStart)
  cy.on('taphold', onHold)
  cy.on('tap', onTap)
  cy.on('mousemove', onMove)
  cy.on('dbltap', onDouble)
  // Cytoscape tells of no leaving where the pointer leaves the drawing from an element: it would stay hovered.
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
    cy.off('mousemove', onMove)
    cy.off('dbltap', onDouble)
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
