import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MAX_ZOOM, MIN_ZOOM, fitFrame, fitNeighbourhood, zoomBy } from '../../../src/graph/camera.ts'
import { elementOf, idOf } from '../../../src/graph/elementId.ts'
import { neighbourhoodOf } from '../../../src/graph/neighbourhood.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'
import { aDrawing } from './support/drawing.ts'

const network = createNetwork(
  aDataset({
    edges: [
      anEdge({ id: 'first' }),
      anEdge({ id: 'second', source: 'bea', target: 'cyril' }),
      anEdge({ id: 'loop', source: 'ada', target: 'ada' }),
    ],
  }),
)

/** A drawing of 600 × 400 px. A headless one has no size of its own. */
function aStage() {
  const cy = aDrawing(network)
  const [width, height] = [600, 400]
  Object.assign(cy, { width: () => width, height: () => height })
  cy.minZoom(MIN_ZOOM)
  cy.maxZoom(MAX_ZOOM)
  return cy
}

describe('fitFrame(cy, frame, moving)', () => {
  it('shows the whole frame, centred, as large as it goes', () => {
    const cy = aStage()
    fitFrame(cy, { width: 1200, height: 400 }, false)
    expect(cy.zoom()).toBe(0.5)
    expect(cy.pan()).toEqual({ x: 0, y: 100 })
  })

  it('enlarges a small network only so far', () => {
    const cy = aStage()
    fitFrame(cy, { width: 60, height: 40 }, false)
    expect(cy.zoom()).toBe(1.5)
    expect(cy.pan()).toEqual({ x: 255, y: 170 })
  })

  it('does nothing on a drawing without room', () => {
    const cy = aStage()
    Object.assign(cy, { width: () => 0 })
    cy.viewport({ zoom: 2, pan: { x: 7, y: 7 } })
    fitFrame(cy, { width: 100, height: 100 }, false)
    expect(cy.zoom()).toBe(2)
  })
})

describe('moving the camera, where less motion is wished for: at once', () => {
  beforeEach(() => {
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(prefers-reduced-motion: reduce)' }))
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  /** Where a point of the model is on the screen. */
  const onScreen = (cy: ReturnType<typeof aStage>, x: number, y: number) => [
    x * cy.zoom() + cy.pan().x,
    y * cy.zoom() + cy.pan().y,
  ]

  it('zoomBy keeps the middle of the drawing where it is', () => {
    const cy = aStage()
    cy.viewport({ zoom: 1, pan: { x: 30, y: -20 } })
    zoomBy(cy, 1)
    expect(cy.zoom()).toBeGreaterThan(1)
    // The middle of 600 × 400 px was at this point of the model.
    const [x = 0, y = 0] = onScreen(cy, 300 - 30, 200 + 20)
    expect(x).toBeCloseTo(300)
    expect(y).toBeCloseTo(200)
  })

  it('zoomBy goes no further than the closest and the furthest zoom', () => {
    const cy = aStage()
    cy.zoom(MAX_ZOOM)
    zoomBy(cy, 1)
    expect(cy.zoom()).toBe(MAX_ZOOM)
    cy.zoom(MIN_ZOOM)
    zoomBy(cy, -1)
    expect(cy.zoom()).toBe(MIN_ZOOM)
  })

  it('fitNeighbourhood brings a node and what it touches into the middle', () => {
    const cy = aStage()
    fitNeighbourhood(cy, 'cyril')
    const box = neighbourhoodOf(cy, 'cyril').boundingBox({ includeLabels: true, includeOverlays: false })
    const [x = 0, y = 0] = onScreen(cy, (box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2)
    expect(x).toBeCloseTo(300)
    expect(y).toBeCloseTo(200)
  })

  it('fitNeighbourhood of what is not there does nothing', () => {
    const cy = aStage()
    cy.zoom(2)
    fitNeighbourhood(cy, 'nobody')
    expect(cy.zoom()).toBe(2)
  })
})

describe('neighbourhoodOf(cy, id)', () => {
  const ids = (cy: ReturnType<typeof aStage>, id: string) =>
    neighbourhoodOf(cy, id)
      .map((one) => idOf(one))
      .toSorted()

  it('of a node is itself, its edges and their ends', () => {
    const cy = aStage()
    expect(ids(cy, 'bea')).toEqual(['ada', 'bea', 'cyril', 'first', 'second'])
    expect(ids(cy, 'ada')).toEqual(['ada', 'bea', 'first', 'loop'])
  })

  it('of an edge is itself and its ends', () => {
    expect(ids(aStage(), 'second')).toEqual(['bea', 'cyril', 'second'])
  })

  it('leaves out what is outside the view, but never the element itself', () => {
    const cy = aStage()
    elementOf(cy, 'second').addClass('outside')
    expect(ids(cy, 'bea')).toEqual(['ada', 'bea', 'first'])
    expect(ids(cy, 'second')).toEqual(['bea', 'cyril', 'second'])
  })

  it('of what is not there is empty', () => {
    expect(ids(aStage(), 'nobody')).toEqual([])
  })
})
