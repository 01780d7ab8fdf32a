import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { followSelection } from '../../../src/graph/followSelection.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { type AppState, select } from '../../../src/store/appStore.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'
import { aDrawing } from './support/drawing.ts'

/** On a row, 40 px apart and 100 px down: Ada at 0, Bea at 40, Cyril at 80 and so on; Ada is tied to Bea, Gina to Hugo. */
const names = ['ada', 'bea', 'cyril', 'dora', 'emma', 'flora', 'gina', 'hugo']
const network = createNetwork(
  aDataset({
    edges: [
      ...names.slice(0, -1).map((source, i) => anEdge({ id: `e-${i}`, source, target: names[i + 1] ?? '' })),
      anEdge({ id: 'far', source: 'ada', target: 'hugo' }),
    ],
  }),
)

/** A drawing that follows the selection, 600 × 400 px unless it is said to be another. */
function aStage(state: Partial<AppState> = {}, size = { width: 600, height: 400 }) {
  const page = aDrawing(network, state, size)
  return { ...page, follow: () => followSelection(page.cy, page.store, network, page.drawn) }
}

describe('followSelection(cy, store, network, drawn), where less motion is wished for: at once', () => {
  beforeEach(() => {
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(prefers-reduced-motion: reduce)' }))
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it.each(['bea', 'e-0', 'ada~bea'])('moves nothing when %s is well in view', (id) => {
    const { cy, store, follow } = aStage()
    cy.viewport({ zoom: 1, pan: { x: 100, y: 50 } })
    follow()
    select(store, id)
    expect(cy.pan()).toEqual({ x: 100, y: 50 })
  })

  it('moves nothing when the selection is let go, or is nowhere in the drawing', () => {
    const { cy, store, follow } = aStage({ selectedId: 'bea' })
    follow()
    cy.pan({ x: -5_000, y: 0 })
    select(store, null)
    select(store, 'nobody')
    expect(cy.pan()).toEqual({ x: -5_000, y: 0 })
  })

  it('brings it in with all that it is tied to, no further than it must, and keeps the zoom', () => {
    const { cy, store, drawn, follow } = aStage()
    follow()
    cy.viewport({ zoom: 1, pan: { x: -300, y: 50 } })
    select(store, 'cyril')
    // Cyril is tied to Bea and Dora: what lies furthest to the left is Bea, or her name.
    const left = drawn().figure.boxes.get('bea')?.x1 ?? NaN
    expect(cy.pan().x + left).toBeCloseTo(24)
    expect(cy.pan().y).toBe(50)
    expect(cy.zoom()).toBe(1)
  })

  it('of more than the drawing holds it brings in the selected one', () => {
    const { cy, store, drawn, follow } = aStage({}, { width: 200, height: 400 })
    follow()
    cy.viewport({ zoom: 1, pan: { x: 50, y: 50 } })
    select(store, 'hugo')
    const { x1 = NaN, x2 = NaN } = drawn().figure.boxes.get('hugo') ?? {}
    expect(x1 + cy.pan().x).toBeGreaterThanOrEqual(0)
    expect(x2 + cy.pan().x).toBeLessThanOrEqual(200)
  })

  it('brings in what is selected from the start', () => {
    const { cy, drawn, follow } = aStage({ selectedId: 'gina' })
    cy.pan({ x: -1_000, y: 0 })
    follow()
    const { x1 = NaN } = drawn().figure.boxes.get('gina') ?? {}
    expect(x1 + cy.pan().x).toBeGreaterThanOrEqual(0)
  })

  it('brings it in again when the drawing has another size: a sheet has risen over its foot', () => {
    const { cy, store, drawn, follow } = aStage()
    follow()
    cy.viewport({ zoom: 1, pan: { x: 100, y: 150 } })
    select(store, 'bea')
    expect(cy.pan().y).toBe(150)
    Object.assign(cy, { height: () => 200 })
    cy.emit('resize')
    const bottom = drawn().figure.boxes.get('bea')?.y2 ?? NaN
    expect(cy.pan().y + bottom).toBeLessThanOrEqual(200)
  })

  it('never moves a node', () => {
    const { cy, store, follow } = aStage()
    const places = () => cy.nodes().map((node) => [node.position('x'), node.position('y')])
    const before = places()
    follow()
    for (const id of ['hugo', 'ada', 'far', null]) select(store, id)
    expect(places()).toEqual(before)
  })

  it('stops for good', () => {
    const { cy, store, follow } = aStage()
    const stop = follow()
    stop()
    stop()
    cy.pan({ x: -1_000, y: 0 })
    select(store, 'ada')
    expect(cy.pan()).toEqual({ x: -1_000, y: 0 })
  })
})
