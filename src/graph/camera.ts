/** Where the drawing is looked at from: the whole frame, one neighbourhood, nearer or further. */
import type { Core, Position } from 'cytoscape'
import type { Frame } from '../layout/arrangement.ts'
import { elementOf } from './elementId.ts'
import { neighbourhoodOf } from './neighbourhood.ts'

/** Closest and furthest zoom. */
export const MIN_ZOOM = 0.25
export const MAX_ZOOM = 5
/** The opening view enlarges a small network at most this much. */
const MAX_FIT = 1.5
/** One press of a zoom button. */
const STEP = 1.35
const MOVE_MS = 220
/** Free px kept around a neighbourhood. */
const MARGIN = 60

/** The wish for less motion, at this moment. */
export function wantsMotion(): boolean {
  return typeof matchMedia !== 'function' || !matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** Where a drawing is looked at from. */
export interface Viewpoint {
  readonly zoom: number
  readonly pan: Position
}

/** Looks from there: by a short movement that says where it went, or at once. */
export function lookFrom(cy: Core, { zoom, pan }: Viewpoint, moving: boolean): void {
  const to = { zoom, pan: { ...pan } }
  cy.stop()
  if (moving && wantsMotion()) cy.animate(to, { duration: MOVE_MS, easing: 'ease-out' })
  else cy.viewport(to)
}

/** Shows the whole frame, centred, as large as it goes. */
export function fitFrame(cy: Core, frame: Frame, moving: boolean): void {
  const width = cy.width()
  const height = cy.height()
  if (width === 0 || height === 0) return
  const zoom = Math.min(MAX_FIT, Math.max(MIN_ZOOM, Math.min(width / frame.width, height / frame.height)))
  const pan = { x: (width - frame.width * zoom) / 2, y: (height - frame.height * zoom) / 2 }
  lookFrom(cy, { zoom, pan }, moving)
}

/** Moves to an element and what it touches in the view. */
export function fitNeighbourhood(cy: Core, id: string): void {
  const element = elementOf(cy, id)
  if (element.empty()) return
  const near = neighbourhoodOf(cy, id)
  const box = near.boundingBox({ includeLabels: true, includeOverlays: false })
  const zoom = Math.min(
    2.2,
    Math.max(0.8, Math.min((cy.width() - MARGIN * 2) / box.w, (cy.height() - MARGIN * 2) / box.h)),
  )
  const centre = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 }
  lookFrom(cy, { zoom, pan: { x: cy.width() / 2 - centre.x * zoom, y: cy.height() / 2 - centre.y * zoom } }, true)
}

/** Where a drawing is still on its way to: the next press of a button goes on from there. */
const targets = new WeakMap<Core, number>()

/** One step nearer (`1`) or further (`-1`), about the middle of the drawing. */
export function zoomBy(cy: Core, direction: 1 | -1): void {
  const from = (cy.animated() ? targets.get(cy) : undefined) ?? cy.zoom()
  const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, from * STEP ** direction))
  targets.set(cy, zoom)
  const middle = { x: cy.width() / 2, y: cy.height() / 2 }
  const model = { x: (middle.x - cy.pan().x) / cy.zoom(), y: (middle.y - cy.pan().y) / cy.zoom() }
  lookFrom(cy, { zoom, pan: { x: middle.x - model.x * zoom, y: middle.y - model.y * zoom } }, true)
}
