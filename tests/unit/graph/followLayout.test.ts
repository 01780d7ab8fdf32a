import { elementOf, idOf } from '../../../src/graph/elementId.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { followLayout } from '../../../src/graph/followLayout.ts'
import { followSizes } from '../../../src/graph/followSizes.ts'
import { createDragged, resetArrangement } from '../../../src/graph/dragged.ts'
import type { Placements } from '../../../src/layout/placements.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { createAppStore, setWindow } from '../../../src/store/appStore.ts'
import { setLayout, setSizeBy } from '../../../src/store/arrange.ts'
import { createSelectors } from '../../../src/store/selectors.ts'
import { dayOf } from '../../../src/time/day.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'
import { aDrawing } from './support/drawing.ts'

/** Bea has two edges in 2023 and three in all, Ada and Cyril two each. */
const network = createNetwork(
  aDataset({
    edges: [
      anEdge({ id: 'first', when: '2023' }),
      anEdge({ id: 'second', source: 'bea', target: 'cyril', when: '2023' }),
      anEdge({ id: 'third', source: 'ada', target: 'cyril', when: '2025' }),
      anEdge({ id: 'fourth', source: 'bea', target: 'cyril', when: '2025' }),
    ],
  }),
)

const FIRST = { ada: [10, 10], bea: [20, 20], cyril: [30, 30] } as const
const CIRCLE = { ada: [100, 10], bea: [20, 20], cyril: [50, 90] } as const
/** Whatever is not the circle stands where a page opens with it. */
const placements: Placements = (layout) => ({
  frame: { width: 120, height: 100 },
  positions: layout === 'circle' ? CIRCLE : FIRST,
  timeline: null,
})

const less = () => vi.stubGlobal('matchMedia', () => ({ matches: true }))
const more = () => vi.stubGlobal('matchMedia', () => ({ matches: false }))

beforeEach(less)
afterEach(() => {
  vi.unstubAllGlobals()
})

function open() {
  const cy = aDrawing(network)
  const store = createAppStore(network)
  const dragged = createDragged()
  const home = vi.fn<() => void>()
  const stop = followLayout(cy, store, placements, dragged, home)
  const at = () =>
    Object.fromEntries(cy.nodes().map((node) => [idOf(node), [node.position('x'), node.position('y')] as const]))
  const drag = (id: string, x: number, y: number) => {
    elementOf(cy, id).position({ x, y })
    elementOf(cy, id).emit('dragfree')
  }
  return { cy, store, dragged, home, stop, at, drag }
}

describe('followLayout', () => {
  it('puts the nodes where the arrangement has them, and back', () => {
    const { store, at } = open()
    expect(at()).toEqual(FIRST)
    setLayout(store, 'circle')
    expect(at()).toEqual(CIRCLE)
    setLayout(store, 'spine')
    expect(at()).toEqual(FIRST)
  })

  it('looks at the whole of another arrangement, and leaves the camera be at the start', () => {
    const { store, home } = open()
    expect(home).not.toHaveBeenCalled()
    setLayout(store, 'circle')
    expect(home).toHaveBeenCalledOnce()
  })

  it('moves them on the way where motion is welcome', () => {
    more()
    const { cy, store, at } = open()
    setLayout(store, 'circle')
    expect(at()).toEqual(FIRST)
    expect(elementOf(cy, 'ada').animated()).toBe(true)
    // Bea stays where she is.
    expect(elementOf(cy, 'bea').animated()).toBe(false)
  })

  it('keeps a dragged node where it was put, in that arrangement only', () => {
    const { store, at, drag } = open()
    drag('ada', 70.4, 71)
    setLayout(store, 'circle')
    expect(at()).toEqual(CIRCLE)
    setLayout(store, 'spine')
    expect(at()).toEqual({ ...FIRST, ada: [70, 71] })
  })

  it('puts every dragged node back on reset', () => {
    const { dragged, at, drag } = open()
    drag('ada', 70, 71)
    drag('cyril', 1, 2)
    resetArrangement(dragged, 'spine')
    expect(at()).toEqual(FIRST)
  })

  it('moves no node when time moves', () => {
    const { store, at } = open()
    setWindow(store, { start: dayOf('2023-01-01'), end: dayOf('2024-01-01') })
    expect(at()).toEqual(FIRST)
  })

  it('does nothing more once it is stopped', () => {
    const { store, at, stop, dragged, drag } = open()
    stop()
    setLayout(store, 'circle')
    expect(at()).toEqual(FIRST)
    drag('ada', 1, 1)
    expect(dragged.getState()).toEqual({})
  })
})

describe('followSizes', () => {
  function sized() {
    const cy = aDrawing(network)
    const store = createAppStore(network)
    const stop = followSizes(cy, store, createSelectors(network), network)
    const px = () => ['ada', 'bea', 'cyril'].map((id) => elementOf(cy, id).data('px') as unknown)
    return { store, stop, px }
  }

  it('leaves the nodes alike where nothing is asked for', () => {
    expect(sized().px()).toEqual([undefined, undefined, undefined])
  })

  it('gives the greatest 34 px, and areas in proportion above 14 px', () => {
    const { store, px } = sized()
    setSizeBy(store, 'connections')
    // Ada has 2 of the 3 that Bea and Cyril have: 14 + 20 √(2/3) = 30.3.
    expect(px()).toEqual([30, 34, 34])
  })

  it('follows the window, and lets go', () => {
    const { store, px } = sized()
    setSizeBy(store, 'betweenness')
    setWindow(store, { start: dayOf('2023-01-01'), end: dayOf('2024-01-01') })
    // In 2023 the only way from Ada to Cyril leads through Bea.
    expect(px()).toEqual([14, 34, 14])
    setSizeBy(store, 'none')
    expect(px()).toEqual([undefined, undefined, undefined])
  })
})
