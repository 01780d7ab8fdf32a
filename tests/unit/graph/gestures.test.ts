// @vitest-environment jsdom
import { elementOf } from '../../../src/graph/elementId.ts'
import { describe, expect, it } from 'vitest'
import { bindGestures, leaveWheelToHost } from '../../../src/graph/gestures.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { createAppStore } from '../../../src/store/appStore.ts'
import { aDataset } from '../../fixtures/dataset.ts'
import { aDrawing } from './support/drawing.ts'

const network = createNetwork(aDataset())

function aPage() {
  const cy = aDrawing(network)
  const store = createAppStore(network)
  const focused: string[] = []
  const unbind = bindGestures(cy, store, (id) => focused.push(id))
  return { cy, store, focused, unbind, on: (id: string) => elementOf(cy, id) }
}

describe('gestures', () => {
  it.each(['ada', 'ada-met-bea'])('a tap on %s selects it', (id) => {
    const { store, on } = aPage()
    on(id).emit('tap')
    expect(store.getState().selectedId).toBe(id)
  })

  it('a tap on the ground clears the selection', () => {
    const { cy, store, on } = aPage()
    on('ada').emit('tap')
    cy.emit('tap')
    expect(store.getState().selectedId).toBeNull()
  })

  it('the end of a long press selects nothing: it has opened the menu', () => {
    const { store, on } = aPage()
    for (const gesture of ['tapstart', 'taphold', 'tap']) on('ada').emit(gesture)
    expect(store.getState().selectedId).toBeNull()
    for (const gesture of ['tapstart', 'tap']) on('ada').emit(gesture)
    expect(store.getState().selectedId).toBe('ada')
  })

  it('the pointer over an element is hovering, and ends as it leaves', () => {
    const { store, on } = aPage()
    on('bea').emit('mouseover')
    expect(store.getState().hoveredId).toBe('bea')
    on('bea').emit('mouseout')
    expect(store.getState().hoveredId).toBeNull()
  })

  it('a double tap focuses an element, on the ground nothing', () => {
    const { cy, focused, on } = aPage()
    on('ada').emit('dbltap')
    cy.emit('dbltap')
    expect(focused).toEqual(['ada'])
  })

  it('nothing here moves or marks the drawing', () => {
    const { cy, on } = aPage()
    const before = cy.elements().jsons()
    for (const gesture of ['tap', 'mouseover', 'mouseout', 'dbltap']) on('ada').emit(gesture)
    expect(cy.elements().jsons()).toEqual(before)
  })

  it('unbinding really unbinds, twice is harmless, and binding again works', () => {
    const { cy, store, focused, unbind, on } = aPage()
    unbind()
    unbind()
    for (const gesture of ['tap', 'mouseover', 'dbltap']) on('ada').emit(gesture)
    expect(store.getState()).toMatchObject({ selectedId: null, hoveredId: null })
    expect(focused).toEqual([])
    bindGestures(cy, store, () => {})
    on('ada').emit('tap')
    expect(store.getState().selectedId).toBe('ada')
  })

  it('unbinding leaves the bindings of others', () => {
    const { cy, unbind, on } = aPage()
    let heard = 0
    cy.on('tap', () => (heard += 1))
    unbind()
    on('ada').emit('tap')
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
