/** The drawing follows the keyboard: it rings the stop, and moves no more than it must to show it. */
import type { Core, EventObject } from 'cytoscape'
import type { Point } from '../model/walk.ts'
import type { AppState, AppStore } from '../store/appStore.ts'
import { watch } from '../store/watch.ts'
import { wantsMotion } from './camera.ts'
import { elementOf, idOf } from './elementId.ts'

/** A stop nearer than this to the edge of the drawing, in px, or beyond it, does not show; at full view none is. */
const NEAR = 24
/** It is then brought this far in, so that its ring and label show. */
const MARGIN = 72
const MOVE_MS = 180

/** Keeps the ring on the stop of the store. Returns the way to stop. */
export function followWalk(cy: Core, store: AppStore): () => void {
  const ring = (id: string | null) => {
    cy.batch(() => {
      cy.elements('.walked').removeClass('walked')
      if (id !== null) elementOf(cy, id).addClass('walked')
    })
  }
  const { walkId } = store.getState()
  ring(walkId)
  const stop = watch(
    store,
    (state: AppState) => state.walkId,
    (id) => {
      ring(id)
      if (id !== null) panInto(cy, id)
    },
  )
  return () => {
    stop()
    ring(null)
  }
}

/** Moves the picture no further than an element needs to show; an edge shows with its middle. */
export function panInto(cy: Core, id: string): void {
  const point = middleOf(cy, id)
  if (!point) return
  const x = shift(point.x, cy.width())
  const y = shift(point.y, cy.height())
  if (x === 0 && y === 0) return
  const pan = { x: cy.pan().x + x, y: cy.pan().y + y }
  cy.stop()
  if (wantsMotion()) cy.animate({ pan }, { duration: MOVE_MS, easing: 'ease-out' })
  else cy.pan(pan)
}

/** How far a point must move to lie well between 0 and `length`; in less room than that, in its middle. */
function shift(at: number, length: number): number {
  const near = Math.min(NEAR, length / 2)
  if (at >= near && at <= length - near) return 0
  const margin = Math.min(MARGIN, length / 2)
  return at < near ? margin - at : length - margin - at
}

/** Where the middle of an element is, of an edge that between its ends, in px of the drawing; null where there is no such element. */
function middleOf(cy: Core, id: string): Point | null {
  const element = elementOf(cy, id)
  if (element.empty()) return null
  if (element.group() === 'nodes') return { ...element.renderedPosition() }
  const source = element.source().renderedPosition()
  const target = element.target().renderedPosition()
  return { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 }
}

/** What the walk asks of a drawing. */
export interface Drawing {
  /** Where a node lies in the picture. */
  readonly pointOf: (node: string) => Point
  /** Where an element is in the window, in CSS px; null where it is not drawn. */
  readonly inWindow: (id: string) => Point | null
}

export function drawingOf(cy: Core): Drawing {
  return {
    pointOf: (node) => ({ ...elementOf(cy, node).position() }),
    inWindow: (id) => {
      const point = middleOf(cy, id)
      const box = cy.container()?.getBoundingClientRect()
      return point && box ? { x: box.left + point.x, y: box.top + point.y } : null
    },
  }
}

/**
 * A right click or a long press on an element asks for its menu: `open` is told which. A tap ends the walk; the next one
 * begins at what was tapped. Returns the unbind function.
 */
export function bindMenu(cy: Core, store: AppStore, open: (id: string) => void): () => void {
  // A finger that was held taps too, when it is lifted.
  let held = false
  const onStart = () => {
    held = false
  }
  const onMenu = ({ target }: EventObject) => open(idOf(target))
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
  cy.on('cxttap', 'node, edge', onMenu)
  cy.on('taphold', 'node, edge', onHold)
  cy.on('tap', onTap)
  return () => {
    cy.off('tapstart', onStart)
    cy.off('cxttap', 'node, edge', onMenu)
    cy.off('taphold', 'node, edge', onHold)
    cy.off('tap', onTap)
  }
}
