/** Where the drawing is looked at from: the whole figure, one neighbourhood, nearer or further. */
import type { CollectionReturnValue, Core, Position } from 'cytoscape'
import type { Rect } from '../drawing/figure.ts'
import type { Frame } from '../layout/arrangement.ts'

/** Closest and furthest zoom. */
export const MIN_ZOOM = 0.25
export const MAX_ZOOM = 5
/** A figure that was not made for its frame is made smaller down to this, at which its letters are just legible; the rest is panned to. */
export const LEAST_FIT = 0.92
/** One of a large dataset down to this: a part of a few among many would be taken for all, and names are a zoom away. */
export const LEAST_OVERVIEW = 0.6
/** One press of a zoom button. */
const STEP = 1.35
const MOVE_MS = 220
/** Free px kept around what is moved to. */
const MARGIN = 24
/** A neighbourhood is enlarged at most this much. */
const MOST_NEAR = 1.6

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

export interface Fitted {
  readonly frame: Frame
  /** Was it made for just this frame? */
  readonly isOutline: boolean
  /** The zoom down to which as much as possible of it is shown at first. */
  readonly least?: number
}

/**
 * Shows the whole figure, or as much of it as can be read, from its top. A figure that was made for the frame is shown as it is.
 * @param whole all of it, whether or not it can be read, as far as the camera can go back
 */
export function fitFigure(
  cy: Core,
  { frame: figure, isOutline, least = LEAST_FIT }: Fitted,
  moving: boolean,
  whole = false,
): void {
  const [width, height] = [cy.width(), cy.height()]
  if (width === 0 || height === 0) return
  const fit = Math.min(1, width / figure.width, height / figure.height)
  // The letters of an outline are as large as its frame lets them be: what is higher is panned to.
  const zoom = isOutline ? 1 : Math.max(whole ? MIN_ZOOM : least, fit)
  const pan = {
    x: (width - figure.width * zoom) / 2,
    y: Math.max(0, (height - figure.height * zoom) / 2),
  }
  lookFrom(cy, { zoom, pan }, moving)
}

/**
 * Moves to some elements of a figure. In an outline, whose rows and names are as large as its frame lets them be, it only goes up or
 * down: nearer, names would be cut at its edges.
 */
export function fitAmong(cy: Core, elements: CollectionReturnValue, fitted: Fitted, moving: boolean): void {
  if (!fitted.isOutline) {
    fitElements(cy, elements, moving)
    return
  }
  const spare = cy.height() - fitted.frame.height
  if (elements.empty() || spare >= 0) {
    fitFigure(cy, fitted, moving)
    return
  }
  const { y1, y2 } = elements.boundingBox({ includeLabels: false, includeOverlays: false })
  // From its first row on, where not all of them fit.
  const y = y2 - y1 > cy.height() - MARGIN * 2 ? MARGIN - y1 : (cy.height() - y1 - y2) / 2
  const pan = { x: (cy.width() - fitted.frame.width) / 2, y: Math.min(0, Math.max(spare, y)) }
  lookFrom(cy, { zoom: 1, pan }, moving)
}

/** Moves to some elements, as near as lets them be read together. */
export function fitElements(cy: Core, elements: CollectionReturnValue, moving = true): void {
  if (elements.empty()) return
  const box = elements.boundingBox({ includeLabels: false, includeOverlays: false })
  const room = Math.min((cy.width() - MARGIN * 2) / box.w, (cy.height() - MARGIN * 2) / box.h)
  const zoom = Math.min(MOST_NEAR, Math.max(LEAST_FIT, room))
  const [x, y] = [(box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2]
  lookFrom(cy, { zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } }, moving)
}

/** Moves no further than it must to show a rectangle of the figure; where it is well in view, not at all. */
export function panInto(cy: Core, rect: Rect): void {
  const { x1, y1, x2, y2 } = rect
  const zoom = cy.zoom()
  const { x, y } = cy.pan()
  const shift = {
    x: into(x1 * zoom + x, x2 * zoom + x, cy.width()),
    y: into(y1 * zoom + y, y2 * zoom + y, cy.height()),
  }
  if (shift.x === 0 && shift.y === 0) return
  lookFrom(cy, { zoom, pan: { x: x + shift.x, y: y + shift.y } }, true)
}

/** How far a stretch must move to lie within 0 and `length`; one that is longer than that begins at its start. */
function into(from: number, to: number, length: number): number {
  if (from >= 0 && to <= length) return 0
  if (to - from > length - 2 * MARGIN) return from > MARGIN || to < length - MARGIN ? MARGIN - from : 0
  return from < 0 ? MARGIN - from : length - MARGIN - to
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
