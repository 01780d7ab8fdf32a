/** Keeps the drawing on a figure and on what a view shows of it: adds what is missing, removes what is not drawn, moves the rest. */
import type { Core, ElementDefinition } from 'cytoscape'
import type { Display, StrokeDisplay } from '../drawing/display.ts'
import { DISPUTE_SIGNS } from '../drawing/encoding.ts'
import type { Figure, Stroke } from '../drawing/figure.ts'
import { isLarge } from '../layout/spine/budget.ts'
import type { Network } from '../model/network.ts'
import { type Fitted, LEAST_FIT, LEAST_OVERVIEW, wantsMotion } from './camera.ts'
import { elementIdOf, keepStrokes } from './elementId.ts'
import { centreOf, courseOf, nodeElement, strokeElement } from './elements.ts'
import { giveData, mark } from './marks.ts'

const MOVE_MS = 200

/** Every mark that a display gives to a node, and to a line. */
const NODE_MARKS = ['away', 'faint', 'foreseen']
const STROKE_MARKS = [
  'certain',
  'possible',
  'undated',
  'planned',
  'faint',
  'alleged',
  'denied',
  'only-now',
  'only-then',
  'both',
  'untold',
]

/** What is drawn: the figure, and what of it is shown. */
export interface Drawn {
  readonly figure: Figure
  readonly display: Display
}

/** What the camera has to know of a figure. */
export function fittedOf({ figure }: Drawn, network: Network): Fitted {
  return {
    frame: figure.frame,
    isOutline: figure.bands.length > 0 || figure.headings.length > 0,
    least: isLarge(network) ? LEAST_OVERVIEW : LEAST_FIT,
  }
}

/**
 * Puts a figure into the drawing.
 * @param moving what stays in the figure goes to its new place by a short movement, that says where it went
 */
export function drawFigure(cy: Core, drawn: Drawn, network: Network, moving: boolean): void {
  const { figure } = drawn
  keepStrokes(cy, figure.strokes)
  const animated = moving && wantsMotion()
  cy.nodes().stop(true)
  cy.batch(() => {
    const wanted = new Set([...figure.boxes.keys(), ...figure.strokes.keys()].map(elementIdOf))
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove()
    for (const box of figure.boxes.values()) {
      const node = cy.getElementById(elementIdOf(box.id))
      if (node.empty()) continue
      giveData(node, nodeElement(box, network).data)
      const to = { ...centreOf(box) }
      const from = node.position()
      if (from.x === to.x && from.y === to.y) continue
      if (animated) node.animate({ position: to }, { duration: MOVE_MS, easing: 'ease-out' })
      else node.position(to)
    }
    for (const stroke of figure.strokes.values()) {
      const line = cy.getElementById(elementIdOf(stroke.id))
      if (line.empty()) continue
      // Its course is told from its source on, and a line that is there cannot change its ends.
      if (line.data('source') !== elementIdOf(stroke.source)) {
        line.remove()
        continue
      }
      // What was straight and stays so has no course of its own to be told.
      const isStraight = stroke.shape === 'straight' && line.data('shape') === 'straight'
      giveData(line, { shape: stroke.shape, onTrack: stroke.dot ? 1 : 0 })
      if (isStraight) continue
      line.removeStyle()
      line.style(courseOf(stroke, figure) as Record<string, unknown>)
    }
  })
  showDisplay(cy, drawn, network, null)
}

/**
 * Shows a display of the figure that is drawn. Only what differs from the one before is touched; null makes sure of everything.
 * A box that is not there now, and in a layout without sides also one that nothing joins, leaves the drawing; its place stays.
 * What leaves and what comes does so at once: one by one it takes several times as long.
 */
export function showDisplay(cy: Core, { figure, display }: Drawn, network: Network, before: Display | null): void {
  const leaving = cy.collection()
  const coming: ElementDefinition[] = []
  /** Lines that are not straight. Their course is to be told once they are there. */
  const bent: Stroke[] = []
  cy.batch(() => {
    for (const [id, box] of figure.boxes) {
      const state = display.boxes.get(id)
      const last = before?.boxes.get(id)
      if (before && state?.state === last?.state && state?.isPlanned === last?.isPlanned) continue
      const node = cy.getElementById(elementIdOf(id))
      if (!state || state.state === 'gone' || (state.state === 'away' && box.place === 'free')) {
        leaving.merge(node)
        continue
      }
      const marks = [...(state.state === 'here' ? [] : [state.state]), ...(state.isPlanned ? ['foreseen'] : [])]
      if (node.empty()) coming.push({ ...nodeElement(box, network), classes: marks })
      else mark(node, NODE_MARKS, new Set(marks))
    }
    for (const stroke of figure.strokes.values()) {
      const state = display.strokes.get(stroke.id)
      const last = before?.strokes.get(stroke.id)
      if (before && (state === last || (state && last && isSame(state, last)))) continue
      const line = cy.getElementById(elementIdOf(stroke.id))
      if (!state) {
        leaving.merge(line)
        continue
      }
      const { family, width, edges } = state
      const data = { family, width, only: onlyOf(state), shows: edges.join(' ') }
      const classes = marksOf(state)
      if (line.nonempty()) {
        giveData(line, data)
        mark(line, STROKE_MARKS, new Set(classes))
      } else {
        const element = strokeElement(stroke)
        coming.push({ ...element, data: { ...element.data, ...data }, classes })
        if (stroke.shape !== 'straight') bent.push(stroke)
      }
    }
    leaving.remove()
    if (coming.length > 0) cy.add(coming)
    for (const stroke of bent)
      cy.getElementById(elementIdOf(stroke.id)).style(courseOf(stroke, figure) as Record<string, unknown>)
  })
}

/** Does a line look the same, and show the same? */
function isSame(a: StrokeDisplay, b: StrokeDisplay): boolean {
  const parts = ['family', 'width', 'answer', 'isPlanned', 'isFaint', 'change'] as const
  const isOfSame = a.edges.length === b.edges.length && a.edges.every((id, i) => id === b.edges[i])
  return isOfSame && parts.every((part) => a[part] === b[part])
}

/** The one relationship that a line shows now; null where it shows several. */
function onlyOf({ edges }: StrokeDisplay): string | null {
  return edges.length === 1 ? (edges[0] ?? null) : null
}

function marksOf({ answer, isPlanned, isFaint, change, line: { sign } }: StrokeDisplay): string[] {
  const disputed = sign === undefined ? [] : [sign === DISPUTE_SIGNS.alleged ? 'alleged' : 'denied']
  return [
    answer,
    ...(isPlanned ? ['planned'] : []),
    ...disputed,
    ...(isFaint ? ['faint'] : []),
    ...(change ? [change] : []),
  ]
}
