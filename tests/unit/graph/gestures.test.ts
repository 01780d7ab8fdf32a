// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import type { Point, Run } from '../../../src/drawing/figure.ts'
import { runBounds } from '../../../src/drawing/runBounds.ts'
import { elementOf } from '../../../src/graph/elementId.ts'
import { type OnLine, bindGestures, leaveWheelToHost } from '../../../src/graph/gestures.ts'
import { createNetwork, found } from '../../../src/model/network.ts'
import type { AppState } from '../../../src/store/appStore.ts'
import { aDataset, aNode, anEdge } from '../../fixtures/dataset.ts'
import { aDrawing, gestureAt } from './support/drawing.ts'

/** Ada met Bea twice and Cyril once; he met Dora, whom the first level does not draw. One of the two meetings was only planned. */
const network = createNetwork(
  aDataset({
    nodes: [...['ada', 'bea', 'cyril'].map((id) => aNode({ id, level: 1 })), aNode({ id: 'dora', level: 3 })],
    edges: [
      anEdge({ id: 'once' }),
      anEdge({ id: 'again', status: 'planned' }),
      anEdge({ id: 'cyril-too', target: 'cyril' }),
      anEdge({ id: 'knows', source: 'cyril', target: 'dora' }),
    ],
  }),
)
const SPINE = { layout: 'spine', sides: ['left', 'right'] } as const
/** A point of the ground. */
const NOWHERE = { x: 590, y: 390 }

function aPage(state: Partial<AppState> = {}) {
  const { cy, store, drawn } = aDrawing(network, state)
  const focused: string[] = []
  const lines: Parameters<OnLine>[0][] = []
  const bound = {
    figure: () => drawn().figure,
    folds: (id: string) => (drawn().display.boxes.get(id)?.folded ?? 0) > 0,
    focus: (id: string) => focused.push(id),
    onLine: (at: Parameters<OnLine>[0]) => lines.push(at),
  }
  const unbind = bindGestures(cy, store, bound)
  /** A gesture on an element, at a point of the figure; on the ground where none is named. */
  const gesture = (type: string, id: string | null, position: Point = NOWHERE) => {
    gestureAt(id === null ? cy : elementOf(cy, id), type, position)
  }
  const box = (id: string) => found(drawn().figure.boxes, id)
  const middleOfRun = (id: string, role: 'name' | 'fold') => {
    const { x1, x2, y1, y2 } = runBounds(box(id).runs.find((run) => run.role === role) as Run)
    return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 }
  }
  return { cy, store, focused, lines, bound, unbind, gesture, middleOfRun }
}

describe('gestures', () => {
  it.each([
    { what: 'a node', on: 'ada', selects: 'ada' },
    { what: 'a line of one relationship', on: 'cyril-too', selects: 'cyril-too' },
    { what: 'a line of several: the pair', on: 'once', selects: 'ada~bea' },
  ])('a tap selects $what', ({ on, selects }) => {
    const { store, gesture } = aPage()
    gesture('tap', on)
    expect(store.getState().selectedId).toBe(selects)
  })

  it('a tap on a line that shows one relationship now, of several in the whole, selects that one', () => {
    const { store, gesture } = aPage({ off: new Set(['status:open']) })
    gesture('tap', 'ada~bea')
    expect(store.getState().selectedId).toBe('once')
  })

  it.each(['ada', 'bea', 'cyril'])('a tap on the words of %s selects the node', (id) => {
    const { store, gesture, middleOfRun } = aPage(SPINE)
    gesture('tap', null, middleOfRun(id, 'name'))
    expect(store.getState().selectedId).toBe(id)
  })

  it('words lie over lines: a tap on both is meant for the words', () => {
    const { store, gesture, middleOfRun } = aPage(SPINE)
    gesture('tap', 'once', middleOfRun('ada', 'name'))
    expect(store.getState().selectedId).toBe('ada')
  })

  it('a tap on "+n" unfolds the node, and selects nothing', () => {
    const { store, gesture, middleOfRun } = aPage(SPINE)
    gesture('tap', null, middleOfRun('cyril', 'fold'))
    expect(store.getState()).toMatchObject({ unfolded: new Set(['cyril']), selectedId: null })
  })

  it('where nothing is folded now, a tap at its place selects the node', () => {
    const { store, gesture, middleOfRun } = aPage({ ...SPINE, undated: 'never' })
    gesture('tap', null, middleOfRun('cyril', 'fold'))
    expect(store.getState()).toMatchObject({ unfolded: new Set(), selectedId: 'cyril' })
  })

  it('a tap on the ground clears the selection', () => {
    const { store, gesture } = aPage()
    gesture('tap', 'ada')
    gesture('tap', null)
    expect(store.getState().selectedId).toBeNull()
  })

  it('the end of a long press selects nothing: it has opened the menu', () => {
    const { store, gesture } = aPage()
    for (const type of ['tapstart', 'taphold', 'tap']) gesture(type, 'ada')
    expect(store.getState().selectedId).toBeNull()
    for (const type of ['tapstart', 'tap']) gesture(type, 'ada')
    expect(store.getState().selectedId).toBe('ada')
  })

  it('the pointer over an element or its words is hovering, and ends as it leaves', () => {
    const { store, gesture, middleOfRun } = aPage(SPINE)
    gesture('mousemove', 'bea')
    expect(store.getState().hoveredId).toBe('bea')
    gesture('mousemove', null, middleOfRun('cyril', 'name'))
    expect(store.getState().hoveredId).toBe('cyril')
    gesture('mousemove', null)
    expect(store.getState().hoveredId).toBeNull()
  })

  it('tells where the pointer is on a line, and when it has left it', () => {
    const { lines, gesture } = aPage()
    gesture('mousemove', 'cyril-too', { x: 300, y: 200 })
    gesture('mousemove', 'ada', { x: 0, y: 100 })
    expect(lines).toEqual([{ id: 'cyril-too', x: 300, y: 200 }, null])
  })

  it('a double tap focuses an element, on the ground nothing', () => {
    const { focused, gesture } = aPage()
    gesture('dbltap', 'ada')
    gesture('dbltap', null)
    expect(focused).toEqual(['ada'])
  })

  it('nothing here moves or marks the drawing', () => {
    const { cy, gesture } = aPage()
    const before = cy.elements().jsons()
    for (const type of ['tap', 'mousemove', 'dbltap']) gesture(type, 'ada')
    gesture('mousemove', null)
    expect(cy.elements().jsons()).toEqual(before)
  })

  it('unbinding really unbinds, twice is harmless, and binding again works', () => {
    const { cy, store, focused, bound, unbind, gesture } = aPage()
    unbind()
    unbind()
    for (const type of ['tap', 'mousemove', 'dbltap']) gesture(type, 'ada')
    expect(store.getState()).toMatchObject({ selectedId: null, hoveredId: null })
    expect(focused).toEqual([])
    bindGestures(cy, store, bound)
    gesture('tap', 'ada')
    expect(store.getState().selectedId).toBe('ada')
  })

  it('unbinding leaves the bindings of others', () => {
    const { cy, unbind, gesture } = aPage()
    let heard = 0
    cy.on('tap', () => (heard += 1))
    unbind()
    gesture('tap', 'ada')
    expect(heard).toBe(1)
  })
})

describe('leaveWheelToHost(container)', () => {
  /** A container with what listens to the wheel inside it, as the renderer does. */
  const aContainer = () => {
    const container = document.createElement('div')
    const canvas = container.appendChild(document.createElement('canvas'))
    let zoomed = 0
    canvas.addEventListener('wheel', () => (zoomed += 1))
    const turn = (init: WheelEventInit = {}) => {
      const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, ...init })
      canvas.dispatchEvent(event)
      return { zoomed, prevented: event.defaultPrevented }
    }
    return { container, turn }
  }

  it('a plain wheel scrolls the host and does not zoom', () => {
    const { container, turn } = aContainer()
    leaveWheelToHost(container)
    expect(turn()).toEqual({ zoomed: 0, prevented: false })
  })

  it.each([{ ctrlKey: true }, { metaKey: true }])('with %o it zooms', (keys) => {
    const { container, turn } = aContainer()
    leaveWheelToHost(container)
    expect(turn(keys).zoomed).toBe(1)
  })

  it('ends when it is told', () => {
    const { container, turn } = aContainer()
    leaveWheelToHost(container)()
    expect(turn().zoomed).toBe(1)
  })
})
