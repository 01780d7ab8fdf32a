import { act, renderHook, waitFor } from '@testing-library/react'
import cytoscape, { type Core } from 'cytoscape'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MAX_ZOOM, MIN_ZOOM } from '../../src/graph/camera.ts'
import { createDragged } from '../../src/graph/dragged.ts'
import { elementOf, idOf } from '../../src/graph/elementId.ts'
import { useDrawing } from '../../src/graph/useDrawing.ts'
import { useFigure } from '../../src/graph/useFigure.ts'
import { type LayoutTask, workOut } from '../../src/layout/workOut.ts'
import { createNetwork } from '../../src/model/network.ts'
import { AppProvider } from '../../src/store/AppContext.tsx'
import { type AppState, createAppStore, select, setWindow } from '../../src/store/appStore.ts'
import { setLayout, setLevel } from '../../src/store/arrange.ts'
import { leaveFocus, setFocus } from '../../src/store/explore.ts'
import { step } from '../../src/store/playback.ts'
import { createSelectors } from '../../src/store/selectors.ts'
import { walkTo } from '../../src/store/walk.ts'
import { dayOf } from '../../src/time/day.ts'
import { aDataset, aNode, anEdge } from '../fixtures/dataset.ts'

const FRAME = { width: 840, height: 560 }
const YEAR_2023 = { start: dayOf('2023-01-01'), end: dayOf('2024-01-01') }
const YEAR_2024 = { start: dayOf('2024-01-01'), end: dayOf('2025-01-01') }

/** Ada met Bea in 2023 and Cyril in 2024; many others met one another in 2023. Zoe, whom Cyril met, is of the third level. */
const CROWD = Array.from({ length: 24 }, (_, i) => `n-${String(i).padStart(2, '0')}`)
const network = createNetwork(
  aDataset({
    nodes: [
      ...['ada', 'bea', 'cyril', ...CROWD].map((id, i) => aNode({ id, level: 1, parties: [i % 2 ? 'left' : 'right'] })),
      aNode({ id: 'zoe', level: 3, parties: ['left'] }),
    ],
    edges: [
      anEdge({ id: 'first', when: '2023-10' }),
      anEdge({ id: 'second', when: '2024-03', target: 'cyril' }),
      anEdge({ id: 'zoe-too', when: '2024-03', source: 'zoe', target: 'cyril' }),
      ...CROWD.slice(1).map((target, i) => anEdge({ id: `crowd-${i}`, when: '2023', source: CROWD[i] ?? '', target })),
    ],
  }),
)

/** Opened again: nothing that was worked out before is known. */
const anew = () => createNetwork(network.dataset)

/** A page with the drawing alone, without a screen. */
function aPage(state: Partial<AppState> = {}, of = network) {
  const parts = { network: of, store: createAppStore(of, state), selectors: createSelectors(of) }
  const cy: Core = cytoscape({ headless: true, styleEnabled: true, minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM })
  Object.assign(cy, { width: () => FRAME.width, height: () => FRAME.height })
  const dragged = createDragged()
  const page = renderHook(
    () => {
      const { laid } = useFigure(null, dragged, FRAME)
      useDrawing(cy, { drawn: laid, theme: 'light', dragged, onLine: () => {}, openMenu: () => {} })
      return laid
    },
    {
      wrapper: ({ children }: { readonly children: ReactNode }) => <AppProvider parts={parts}>{children}</AppProvider>,
    },
  )
  /** Where an element is on the screen. */
  const onScreen = (id: string) => {
    const { x, y } = elementOf(cy, id).position()
    return { x: x * cy.zoom() + cy.pan().x, y: y * cy.zoom() + cy.pan().y }
  }
  const having = (mark: string) => cy.elements(`.${mark}`).map(idOf).toSorted()
  return { ...page, ...parts, cy, onScreen, having }
}

/** A browser’s workers, which answer when the test says so. */
class SomeWorker extends EventTarget {
  isTerminated = false
  private task: LayoutTask | null = null
  constructor() {
    super()
    workers.push(this)
  }
  postMessage(task: LayoutTask) {
    this.task = structuredClone(task)
  }
  answer() {
    if (this.task) this.dispatchEvent(Object.assign(new Event('message'), { data: workOut(this.task) }))
  }
  terminate() {
    this.isTerminated = true
  }
}
const workers: SomeWorker[] = []
function withWorkers() {
  workers.length = 0
  vi.stubGlobal('Worker', SomeWorker)
}

beforeEach(() => {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(prefers-reduced-motion: reduce)' }))
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the drawing of a page', () => {
  it('marks what a step of time has brought, also lines that were not drawn before', () => {
    const { store, selectors, having } = aPage({ window: YEAR_2023, playing: true })
    act(() => void step(store, network.extent, selectors, 'slide', 'year'))
    expect(store.getState().window).toEqual(YEAR_2024)
    expect(having('arrived')).toEqual(['second'])
    act(() => setWindow(store, YEAR_2023))
    expect(having('arrived')).toEqual([])
  })

  it('highlights with the selection what a window brings', () => {
    const { store, having } = aPage({ window: YEAR_2023, selectedId: 'ada' })
    expect(having('raised')).toEqual(['ada', 'bea', 'first'])
    act(() => setWindow(store, network.extent))
    expect(having('raised')).toEqual(['ada', 'bea', 'cyril', 'first', 'second'])
  })

  it('looks at what is around a focus, not at what was drawn before it', () => {
    const { store, cy, onScreen } = aPage({ layout: 'force' })
    act(() => setFocus(store, 'ada'))
    const around = ['ada', 'bea', 'cyril'].map(onScreen)
    const xs = around.map(({ x }) => x)
    const ys = around.map(({ y }) => y)
    expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(FRAME.width / 2, -1.5)
    expect((Math.min(...ys) + Math.max(...ys)) / 2).toBeCloseTo(FRAME.height / 2, -1.5)
    expect(cy.zoom()).toBeGreaterThan(1)
  })

  it('shows the outline as it is around a focus, where all of it is in sight', () => {
    const { store, cy } = aPage({ layout: 'spine' })
    const before = { zoom: cy.zoom(), pan: { ...cy.pan() } }
    act(() => setFocus(store, 'ada'))
    expect({ zoom: cy.zoom(), pan: { ...cy.pan() } }).toEqual(before)
  })

  it('comes back from a focus to where it was', () => {
    const { store, cy } = aPage()
    const before = { zoom: cy.zoom(), pan: { ...cy.pan() } }
    act(() => setFocus(store, 'ada'))
    act(() => leaveFocus(store))
    expect({ zoom: cy.zoom(), pan: { ...cy.pan() } }).toEqual(before)
  })

  it('draws what is selected whatever the level, and brings it into view', () => {
    const { store, cy, onScreen } = aPage()
    cy.emit('dragpan')
    cy.pan({ x: -3_000, y: -3_000 })
    act(() => select(store, 'zoe'))
    const { x, y } = onScreen('zoe')
    expect(x > 0 && x < FRAME.width && y > 0 && y < FRAME.height).toBe(true)
  })

  it('rings the stop of the keyboard again when it comes back into the drawing', () => {
    const { store, having } = aPage({ layout: 'force' })
    act(() => walkTo(store, 'cyril'))
    act(() => setWindow(store, YEAR_2023))
    expect(having('walked')).toEqual([])
    act(() => setWindow(store, network.extent))
    expect(having('walked')).toEqual(['cyril'])
  })

  it('keeps the elements on the figure when the level changes, and is empty of what left', () => {
    const { store, cy } = aPage()
    expect(elementOf(cy, 'zoe').empty()).toBe(true)
    act(() => setLevel(store, 3))
    expect(elementOf(cy, 'zoe').nonempty()).toBe(true)
    act(() => setLevel(store, 1))
    expect(elementOf(cy, 'zoe').empty()).toBe(true)
  })

  it('stays in the arrangement before while another one is worked out, and follows every other choice', async () => {
    withWorkers()
    const { store, result, having } = aPage({ layout: 'spine' }, anew())
    const before = result.current?.figure
    act(() => setLayout(store, 'force'))
    await waitFor(() => expect(workers.length).toBe(1))
    expect(result.current?.figure).toBe(before)
    expect(result.current?.layout).toBe('spine')
    act(() => setWindow(store, YEAR_2023))
    act(() => select(store, 'ada'))
    expect(having('raised')).toEqual(['ada', 'bea', 'first'])
    act(() => workers[0]?.answer())
    await waitFor(() => expect(result.current?.layout).toBe('force'))
    expect(having('raised')).toEqual(['ada', 'bea', 'first'])
  })

  it('gives up an arrangement for one that is asked for later', async () => {
    withWorkers()
    const { store, result } = aPage({ layout: 'spine' }, anew())
    act(() => setLayout(store, 'timeline'))
    await waitFor(() => expect(workers.length).toBe(1))
    act(() => setLayout(store, 'circle'))
    await waitFor(() => expect(workers.length).toBe(2))
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false])
    act(() => workers[1]?.answer())
    await waitFor(() => expect(result.current?.layout).toBe('circle'))
    act(() => setLayout(store, 'timeline'))
    await waitFor(() => expect(workers.length).toBe(3))
    act(() => setLayout(store, 'circle'))
    await waitFor(() => expect(workers[2]?.isTerminated).toBe(true))
    expect(result.current?.layout).toBe('circle')
  })

  it('follows nothing once it is gone', () => {
    const { store, cy, unmount } = aPage()
    unmount()
    const before = cy.elements().jsons()
    act(() => select(store, 'ada'))
    act(() => setWindow(store, YEAR_2023))
    expect(cy.elements().jsons()).toEqual(before)
  })
})
