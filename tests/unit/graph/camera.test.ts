import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Core } from 'cytoscape'
import {
  LEAST_OVERVIEW,
  MAX_ZOOM,
  MIN_ZOOM,
  fitElements,
  fitFigure,
  panInto,
  zoomBy,
} from '../../../src/graph/camera.ts'
import { elementOf } from '../../../src/graph/elementId.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'
import { aDrawing } from './support/drawing.ts'

const network = createNetwork(
  aDataset({ edges: [anEdge({ id: 'first' }), anEdge({ id: 'second', source: 'bea', target: 'cyril' })] }),
)

/** 600 × 400 px, with Ada at 0, Bea at 40 and Cyril at 80; all 100 px down. */
const aStage = () => aDrawing(network).cy
/** Where a point of the figure is on the screen. */
const onScreen = (cy: Core, x: number, y: number) => ({ x: x * cy.zoom() + cy.pan().x, y: y * cy.zoom() + cy.pan().y })

/** A figure that was not made for the drawing. */
const free = (width: number, height: number) => ({ frame: { width, height }, isOutline: false })

describe('fitFigure(cy, figure, moving)', () => {
  it('shows an outline as it is: it was made for the drawing', () => {
    const cy = aStage()
    fitFigure(cy, { frame: { width: 600, height: 400 }, isOutline: true }, false)
    expect(cy.zoom()).toBe(1)
    expect(cy.pan()).toEqual({ x: 0, y: 0 })
  })

  it('does not make a higher outline smaller, and begins at its top', () => {
    const cy = aStage()
    fitFigure(cy, { frame: { width: 600, height: 4_000 }, isOutline: true }, false)
    expect(cy.zoom()).toBe(1)
    expect(cy.pan()).toEqual({ x: 0, y: 0 })
  })

  it('does not enlarge a small figure, and centres it', () => {
    const cy = aStage()
    fitFigure(cy, free(300, 200), false)
    expect(cy.zoom()).toBe(1)
    expect(cy.pan()).toEqual({ x: 150, y: 100 })
  })

  it('makes one that is somewhat larger than the drawing fit', () => {
    const cy = aStage()
    fitFigure(cy, free(640, 400), false)
    expect(cy.zoom()).toBe(600 / 640)
  })

  it('shows of one that is an overview all, as far as that has a zoom at which it can be told apart', () => {
    const cy = aStage()
    fitFigure(cy, { ...free(800, 400), least: LEAST_OVERVIEW }, false)
    expect(cy.zoom()).toBe(600 / 800)
    fitFigure(cy, { ...free(9_000, 400), least: LEAST_OVERVIEW }, false)
    expect(cy.zoom()).toBe(LEAST_OVERVIEW)
  })

  it.each([
    { width: 600, height: 4_000 },
    { width: 3_000, height: 400 },
    { width: 9_000, height: 9_000 },
  ])(
    'never shows less than 0.92 of its size, at which letters are just legible, and begins at its top: %o',
    ({ width, height }) => {
      const cy = aStage()
      fitFigure(cy, free(width, height), false)
      expect(cy.zoom()).toBe(0.92)
      const top = onScreen(cy, width / 2, 0)
      expect(top.x).toBeCloseTo(300)
      expect(top.y).toBeCloseTo(Math.max(0, (400 - height * 0.92) / 2))
    },
  )

  it('shows the whole of it on request, down to a quarter of its size', () => {
    const cy = aStage()
    fitFigure(cy, free(900, 1_600), false, true)
    expect(cy.zoom()).toBe(400 / 1_600)
    expect(onScreen(cy, 450, 800)).toEqual({ x: 300, y: 200 })
  })

  it('does nothing on a drawing without room', () => {
    const cy = aStage()
    Object.assign(cy, { width: () => 0 })
    cy.viewport({ zoom: 2, pan: { x: 7, y: 7 } })
    fitFigure(cy, free(100, 100), false)
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

  it('zoomBy keeps the middle of the drawing where it is', () => {
    const cy = aStage()
    cy.viewport({ zoom: 1, pan: { x: 30, y: -20 } })
    zoomBy(cy, 1)
    expect(cy.zoom()).toBeGreaterThan(1)
    // The middle of 600 × 400 px was at this point of the figure.
    const { x, y } = onScreen(cy, 300 - 30, 200 + 20)
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

  it('fitElements brings elements into the middle, enlarged only so far', () => {
    const cy = aStage()
    fitElements(cy, elementOf(cy, 'ada').union(elementOf(cy, 'cyril')))
    const { x, y } = onScreen(cy, 40, 100)
    expect(x).toBeCloseTo(300)
    expect(y).toBeCloseTo(200)
    expect(cy.zoom()).toBe(1.6)
  })

  it('fitElements shows what is far apart at 0.92 of its size, no smaller', () => {
    const cy = aStage()
    elementOf(cy, 'cyril').position({ x: 5_000, y: 100 })
    fitElements(cy, cy.elements())
    expect(cy.zoom()).toBe(0.92)
  })

  it('fitElements of nothing moves nothing', () => {
    const cy = aStage()
    cy.zoom(2)
    fitElements(cy, elementOf(cy, 'nobody'))
    expect(cy.zoom()).toBe(2)
  })

  it.each([
    { what: 'in view', pan: { x: 200, y: 50 }, after: { x: 200, y: 50 } },
    { what: 'in view to the very edge', pan: { x: 0, y: 360 }, after: { x: 0, y: 360 } },
    { what: 'out on the left', pan: { x: -30, y: 50 }, after: { x: 24, y: 50 } },
    { what: 'out on the right', pan: { x: 580, y: 50 }, after: { x: 516, y: 50 } },
    { what: 'out above', pan: { x: 200, y: -900 }, after: { x: 200, y: 24 } },
    { what: 'out below and on the left', pan: { x: -1, y: 700 }, after: { x: 24, y: 336 } },
  ])('panInto moves no further than it must, to 24 px from the edge: $what', ({ pan, after }) => {
    const cy = aStage()
    cy.pan(pan)
    panInto(cy, { x1: 0, y1: 0, x2: 60, y2: 40 })
    expect(cy.pan()).toEqual(after)
  })

  it('panInto shows of what is larger than the drawing its beginning, and keeps the zoom', () => {
    const cy = aStage()
    cy.viewport({ zoom: 2, pan: { x: -2_000, y: 10 } })
    panInto(cy, { x1: 0, y1: 0, x2: 900, y2: 40 })
    expect(cy.zoom()).toBe(2)
    expect(cy.pan()).toEqual({ x: 24, y: 10 })
  })
})
