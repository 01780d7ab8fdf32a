import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fittedOf } from '../../../src/graph/drawFigure.ts'
import { elementOf } from '../../../src/graph/elementId.ts'
import { followFocus } from '../../../src/graph/followFocus.ts'
import { createNetwork } from '../../../src/model/network.ts'
import type { AppState } from '../../../src/store/appStore.ts'
import { leaveFocus, setFocus } from '../../../src/store/explore.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'
import { aDrawing, keepDrawn } from './support/drawing.ts'

const network = createNetwork(
  aDataset({
    edges: ['ada-bea', 'bea-cyril', 'cyril-dora', 'dora-eve'].map((id) => {
      const [source = '', target = ''] = id.split('-')
      return anEdge({ id, source, target })
    }),
  }),
)

/** A drawing of 600 × 400 px that follows a store, and how often it was sent home. */
function aStage(state: Partial<AppState> = {}) {
  const { cy, store, drawn } = aDrawing(network, state)
  keepDrawn(cy, store, network, drawn)
  cy.viewport({ zoom: 0.9, pan: { x: 7, y: 8 } })
  const home = vi.fn<() => void>()
  return { cy, store, home, stop: followFocus(cy, store, () => fittedOf(drawn(), network), home) }
}
const camera = ({ cy }: ReturnType<typeof aStage>) => ({ zoom: cy.zoom(), pan: { ...cy.pan() } })
/** Where these nodes are on the screen, across. */
const acrossOf = ({ cy }: ReturnType<typeof aStage>, ...ids: readonly string[]) =>
  ids.map((id) => elementOf(cy, id).position().x * cy.zoom() + cy.pan().x)
/** Where the middle between the first and the last of these is on the screen, across. */
const middleOf = (stage: ReturnType<typeof aStage>, ...ids: readonly string[]) => {
  const xs = acrossOf(stage, ...ids)
  return (Math.min(...xs) + Math.max(...xs)) / 2
}
const AT_START = { zoom: 0.9, pan: { x: 7, y: 8 } }

describe('followFocus(cy, store, fitted, home), where less motion is wished for: at once', () => {
  beforeEach(() => {
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(prefers-reduced-motion: reduce)' }))
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('brings what is around the node into the middle, and further out what is further', () => {
    const stage = aStage()
    setFocus(stage.store, 'bea')
    expect(Math.abs(middleOf(stage, 'ada', 'cyril') - 300)).toBeLessThan(10)
    const near = stage.cy.zoom()
    setFocus(stage.store, 'bea', 3)
    expect(Math.abs(middleOf(stage, 'ada', 'eve') - 300)).toBeLessThan(10)
    expect(stage.cy.zoom()).toBeLessThanOrEqual(near)
  })

  it('comes back to where it was when the focus is left, however often it was widened', () => {
    const stage = aStage()
    setFocus(stage.store, 'bea')
    setFocus(stage.store, 'dora', 2)
    leaveFocus(stage.store)
    expect(camera(stage)).toEqual(AT_START)
    expect(stage.home).not.toHaveBeenCalled()
  })

  it('opens at a focus that is there from the start, and goes home from it', () => {
    const stage = aStage({ focus: { id: 'ada', steps: 1 } })
    expect(camera(stage)).not.toEqual(AT_START)
    leaveFocus(stage.store)
    expect(stage.home).toHaveBeenCalledOnce()
  })

  it('fits again when the drawing changes its size, only while there is a focus', () => {
    const stage = aStage()
    stage.cy.emit('resize')
    expect(camera(stage)).toEqual(AT_START)
    setFocus(stage.store, 'bea')
    Object.assign(stage.cy, { width: () => 800 })
    stage.cy.emit('resize')
    expect(Math.abs(middleOf(stage, 'ada', 'cyril') - 400)).toBeLessThan(10)
  })

  it('does nothing after it was stopped, and stopping twice is harmless', () => {
    const stage = aStage()
    stage.stop()
    stage.stop()
    setFocus(stage.store, 'bea')
    stage.cy.emit('resize')
    expect(camera(stage)).toEqual(AT_START)
  })

  it('an outline is not enlarged, so that no name is cut at its edges: what is higher than the drawing is gone to', () => {
    const stage = aStage()
    stage.stop()
    const outline = { frame: { width: 600, height: 900 }, isOutline: true }
    followFocus(stage.cy, stage.store, () => outline, stage.home)
    elementOf(stage.cy, 'dora').position({ x: 100, y: 600 })
    elementOf(stage.cy, 'eve').position({ x: 400, y: 880 })
    setFocus(stage.store, 'eve')
    // The last of the outline stands at the foot of the drawing, and the outline where it is at home, from side to side.
    expect(camera(stage)).toEqual({ zoom: 1, pan: { x: 0, y: -500 } })
    setFocus(stage.store, 'ada')
    expect(camera(stage)).toEqual({ zoom: 1, pan: { x: 0, y: 0 } })
  })

  it('moves no node', () => {
    const stage = aStage()
    const place = () => ({ ...elementOf(stage.cy, 'bea').position() })
    const before = place()
    setFocus(stage.store, 'bea')
    setFocus(stage.store, 'cyril', 2)
    expect(place()).toEqual(before)
  })
})
