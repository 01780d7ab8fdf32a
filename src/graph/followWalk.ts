/** The drawing follows the keyboard: it rings the stop, and moves no more than it must to show it. */
import type { Core, EventObject } from 'cytoscape'
import type { Point } from '../model/walk.ts'
import type { AppState, AppStore } from '../store/appStore.ts'
import { watch } from '../store/watch.ts'
import { panInto } from './camera.ts'
import type { Figure } from '../drawing/figure.ts'
import { elementOf } from './elementId.ts'
import { meantBy } from './meant.ts'

/** Rings one element and no other; null none. */
export function ringStop(cy: Core, id: string | null): void {
  cy.batch(() => {
    cy.elements('.walked').removeClass('walked')
    if (id !== null) elementOf(cy, id).addClass('walked')
  })
}

/** Keeps the ring on the stop of the store. What is drawn anew is to be ringed then. Returns the way to stop. */
export function followWalk(cy: Core, store: AppStore, figure: () => Figure): () => void {
  ringStop(cy, store.getState().walkId)
  const stop = watch(
    store,
    (state: AppState) => state.walkId,
    (id) => {
      ringStop(cy, id)
      if (id !== null) bringIn(cy, id, figure().boxes)
    },
  )
  return () => {
    stop()
    ringStop(cy, null)
  }
}

/** What the keyboard stands on is brought this far into the drawing, in px, so that its ring shows. */
const REACH = 4

/** Brings an element into the drawing, with room for its ring; an edge shows with its middle. */
function bringIn(cy: Core, id: string, boxes: Figure['boxes']): void {
  const box = boxes.get(id)
  const middle = middleOf(cy, id)
  const rect = box ?? (middle && { x1: middle.x, y1: middle.y, x2: middle.x, y2: middle.y })
  if (rect) panInto(cy, { x1: rect.x1 - REACH, y1: rect.y1 - REACH, x2: rect.x2 + REACH, y2: rect.y2 + REACH })
}

/** Where the middle of an element is, in px of the figure; null where there is no such element. */
function middleOf(cy: Core, id: string): Point | null {
  const element = elementOf(cy, id)
  const [node] = element.nodes().toArray()
  const [line] = element.edges().toArray()
  return node ? { ...node.position() } : line ? { ...line.midpoint() } : null
}

/** What the walk asks of a drawing. */
export interface Drawing {
  /** Where a node lies in the figure; null where it is not drawn. */
  readonly pointOf: (node: string) => Point | null
  /** Where an element is in the window, in CSS px; null where it is not drawn. */
  readonly inWindow: (id: string) => Point | null
}

export function drawingOf(cy: Core): Drawing {
  return {
    pointOf: (node) => {
      const element = elementOf(cy, node)
      return element.nodes().empty() ? null : { ...element.position() }
    },
    inWindow: (id) => {
      const point = middleOf(cy, id)
      const box = cy.container()?.getBoundingClientRect()
      if (!point || !box) return null
      const { x, y } = cy.pan()
      return { x: box.left + point.x * cy.zoom() + x, y: box.top + point.y * cy.zoom() + y }
    },
  }
}

/**
 * A right click or a long press on an element asks for its menu: `open` is told which. A tap ends the walk; the next one
 * begins at what was tapped. Returns the unbind function.
 */
export function bindMenu(cy: Core, store: AppStore, figure: () => Figure, open: (id: string) => void): () => void {
  // A finger that was held taps too, when it is lifted.
  let held = false
  const onStart = () => {
    held = false
  }
  const onMenu = (event: EventObject) => {
    const id = meantBy(cy, figure(), event)
    if (id !== null) open(id)
  }
  const onHold = (event: EventObject) => {
    // A mouse that rests before it drags has a button for this.
    if ((event.originalEvent as Event | undefined)?.type === 'mousedown') return
    held = true
    onMenu(event)
  }
  const onTap = () => {
    // What is under the pointer stays so.
    if (!held && store.getState().walkId !== null) store.setState({ walkId: null })
  }
  cy.on('tapstart', onStart)
  cy.on('cxttap', onMenu)
  cy.on('taphold', onHold)
  cy.on('tap', onTap)
  return () => {
    cy.off('tapstart', onStart)
    cy.off('cxttap', onMenu)
    cy.off('taphold', onHold)
    cy.off('tap', onTap)
  }
}
