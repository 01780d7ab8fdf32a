/** What the drawing shows, as a reader's eye would measure it: Cytoscape's own core, found where it registers itself. */
/* oxlint-disable no-underscore-dangle -- the name is Cytoscape's */
import type { Frame } from '@playwright/test'
import type { Core } from 'cytoscape'

export interface Box {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export interface DrawnNode {
  readonly id: string
  readonly kind: string
  /** Centre, in px of the page. */
  readonly x: number
  readonly y: number
  readonly node: Box
  /** Null where no label is drawn. */
  readonly label: Box | null
  /** Size of its letters on the screen, in px. */
  readonly labelPx: number
}

/** What the drawing puts before the ids of the dataset: `graph/elementId.ts` says why. */
const PREFIX = 'id:'

type Container = HTMLElement & { readonly _cyreg: { readonly cy: Core } }

/** Every drawn node, in px of the page. */
export function drawnNodes(frame: Frame): Promise<readonly DrawnNode[]> {
  return frame.evaluate((prefix) => {
    const container = document.querySelector('.network-canvas')
    if (!container) throw new Error('There is no drawing.')
    const { cy } = (container as Container)._cyreg
    const { left, top } = container.getBoundingClientRect()
    const shifted = ({ x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }) => ({
      x1: x1 + left,
      y1: y1 + top,
      x2: x2 + left,
      y2: y2 + top,
    })
    return cy
      .nodes()
      .toArray()
      .filter((node) => node.visible())
      .map((node) => {
        const { x, y } = node.renderedPosition()
        const reach = node.renderedWidth() / 2
        const label = node.renderedBoundingBox({ includeNodes: false, includeLabels: true, includeOverlays: false })
        // Cytoscape pads the box of a label by its halo and by two px.
        const pad = 2 + Number.parseFloat(node.style('text-outline-width') as string) * cy.zoom()
        return {
          id: node.id().slice(prefix.length),
          kind: node.data('kind') as string,
          x: x + left,
          y: y + top,
          node: shifted({ x1: x - reach, y1: y - reach, x2: x + reach, y2: y + reach }),
          label:
            node.style('label') === ''
              ? null
              : shifted({ x1: label.x1 + pad, y1: label.y1 + pad, x2: label.x2 - pad, y2: label.y2 - pad }),
          labelPx: Number.parseFloat(node.style('font-size') as string) * cy.zoom(),
        }
      })
  }, PREFIX)
}

/** Positions of all nodes in the drawing's own space: what no passing of time may change. */
export function positionsOf(frame: Frame): Promise<Readonly<Record<string, readonly [number, number]>>> {
  return frame.evaluate((prefix) => {
    const { cy } = (document.querySelector('.network-canvas') as Container)._cyreg
    return Object.fromEntries(
      cy.nodes().map((node) => [node.id().slice(prefix.length), [node.position('x'), node.position('y')] as const]),
    )
  }, PREFIX)
}

/** The classes of an element, which say how it is drawn. */
export function classesOf(frame: Frame, id: string): Promise<readonly string[]> {
  return frame.evaluate((wanted) => {
    const { cy } = (document.querySelector('.network-canvas') as Container)._cyreg
    return cy.getElementById(wanted).classes()
  }, PREFIX + id)
}

/** What an element's style says of a property. */
export function styleOf(frame: Frame, id: string, property: string): Promise<string> {
  return frame.evaluate(
    ([wanted, name]) => {
      const { cy } = (document.querySelector('.network-canvas') as Container)._cyreg
      return cy.getElementById(wanted).style(name) as string
    },
    [PREFIX + id, property] as const,
  )
}

/** The zoom of the drawing. */
export function zoomOf(frame: Frame): Promise<number> {
  return frame.evaluate(() => (document.querySelector('.network-canvas') as Container)._cyreg.cy.zoom())
}

export interface Visible {
  readonly nodes: readonly string[]
  readonly edges: readonly string[]
  /** The visible lines by what sets the windows apart, where two are compared. */
  readonly changes: Readonly<Record<'only-now' | 'only-then' | 'both' | 'untold', readonly string[]>>
}

/** The elements that can be seen, by id, in alphabetical order. */
export function visibleElements(frame: Frame): Promise<Visible> {
  return frame.evaluate((prefix) => {
    const { cy } = (document.querySelector('.network-canvas') as Container)._cyreg
    const ids = (selector: string) =>
      cy
        .elements(selector)
        .not('.spoke') // the thin lines to an event are no relationships of their own
        .toArray()
        .filter((element) => element.visible())
        .map((element) => element.id().slice(prefix.length))
        .toSorted()
    return {
      nodes: ids('node'),
      edges: ids('edge'),
      changes: {
        'only-now': ids('edge.only-now'),
        'only-then': ids('edge.only-then'),
        both: ids('edge.both'),
        untold: ids('edge.untold'),
      },
    }
  }, PREFIX)
}

/** How often the drawing was drawn, or a class changed, in half a second in which nobody did anything. */
export function eventsAtRest(frame: Frame): Promise<number> {
  return frame.evaluate(async () => {
    const { cy } = (document.querySelector('.network-canvas') as Container)._cyreg
    const pause = () => new Promise((done) => setTimeout(done, 500))
    await pause()
    let count = 0
    cy.on('class render', () => {
      count += 1
    })
    await pause()
    return count
  })
}
