// @vitest-environment jsdom
import { elementOf } from '../../../src/graph/elementId.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readFileSync } from 'node:fs'
import { bindMenu, drawingOf, followWalk, panInto } from '../../../src/graph/followWalk.ts'
import { FOCUS, walkedBlocks } from '../../../src/graph/walkedStyle.ts'
import { GROUND } from '../../../src/drawing/encoding.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { createAppStore } from '../../../src/store/appStore.ts'
import { walkTo } from '../../../src/store/walk.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'
import { aDrawing, idsWith } from './support/drawing.ts'

/** On a row, 40 px apart: ada at 0, bea at 40, cyril at 80; all 100 px down. */
const network = createNetwork(
  aDataset({ edges: [anEdge({ id: 'first' }), anEdge({ id: 'second', source: 'bea', target: 'cyril' })] }),
)

/** A drawing of 600 × 400 px. A headless one has no size of its own. */
function aStage() {
  const cy = aDrawing(network)
  Object.assign(cy, { width: () => 600, height: () => 400 })
  return cy
}

beforeEach(() => {
  // Less motion is wished for: the picture moves at once.
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(prefers-reduced-motion: reduce)' }))
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('followWalk(cy, store)', () => {
  it('rings the stop, and only that', () => {
    const cy = aStage()
    const store = createAppStore(network)
    followWalk(cy, store)
    walkTo(store, 'ada')
    expect(idsWith(cy, 'walked')).toEqual(['ada'])
    walkTo(store, 'second')
    expect(idsWith(cy, 'walked')).toEqual(['second'])
    walkTo(store, null)
    expect(idsWith(cy, 'walked')).toEqual([])
  })

  it('rings from the first what the store says, without moving the picture', () => {
    const cy = aStage()
    cy.pan({ x: -1000, y: 0 })
    followWalk(cy, createAppStore(network, { walkId: 'bea' }))
    expect(idsWith(cy, 'walked')).toEqual(['bea'])
    expect(cy.pan()).toEqual({ x: -1000, y: 0 })
  })

  it('brings a stop into sight', () => {
    const cy = aStage()
    cy.pan({ x: -1000, y: 0 })
    const store = createAppStore(network)
    followWalk(cy, store)
    walkTo(store, 'ada')
    expect(elementOf(cy, 'ada').renderedPosition().x).toBeGreaterThan(0)
  })

  it('leaves the classes of others alone, stops for good, and can be started again', () => {
    const cy = aStage()
    elementOf(cy, 'ada').addClass('selected')
    const store = createAppStore(network, { walkId: 'ada' })
    const stop = followWalk(cy, store)
    stop()
    stop()
    walkTo(store, 'bea')
    expect(idsWith(cy, 'walked')).toEqual([])
    expect(idsWith(cy, 'selected')).toEqual(['ada'])
    followWalk(cy, store)
    expect(idsWith(cy, 'walked')).toEqual(['bea'])
  })
})

describe('panInto(cy, id)', () => {
  it('does not move the picture for what is in sight', () => {
    const cy = aStage()
    cy.pan({ x: 200, y: 50 })
    panInto(cy, 'bea')
    expect(cy.pan()).toEqual({ x: 200, y: 50 })
  })

  it('does not move it for what is 24 px from the edge, as at full view', () => {
    const cy = aStage()
    cy.pan({ x: 24, y: 276 })
    panInto(cy, 'ada')
    expect(cy.pan()).toEqual({ x: 24, y: 276 })
  })

  it('moves it no further than it must, and keeps a margin of 72 px', () => {
    const cy = aStage()
    cy.pan({ x: 700, y: 50 })
    panInto(cy, 'ada')
    expect(elementOf(cy, 'ada').renderedPosition()).toEqual({ x: 528, y: 150 })
    cy.pan({ x: 100, y: -300 })
    panInto(cy, 'ada')
    expect(elementOf(cy, 'ada').renderedPosition()).toEqual({ x: 100, y: 72 })
  })

  it('shows an edge with its middle', () => {
    const cy = aStage()
    cy.pan({ x: -200, y: 0 })
    panInto(cy, 'first')
    // Its ends are at 0 and 40.
    expect(cy.pan().x + 20).toBe(72)
  })

  it('keeps the zoom, and does nothing for what is not there', () => {
    const cy = aStage()
    cy.zoom(2)
    cy.pan({ x: -1000, y: 0 })
    panInto(cy, 'nobody')
    expect(cy.pan()).toEqual({ x: -1000, y: 0 })
    panInto(cy, 'ada')
    expect(cy.zoom()).toBe(2)
  })
})

describe('drawingOf(cy)', () => {
  it('tells where a node lies in the picture, whatever is looked at', () => {
    const cy = aStage()
    cy.viewport({ zoom: 2, pan: { x: 5, y: 5 } })
    expect(drawingOf(cy).pointOf('bea')).toEqual({ x: 40, y: 100 })
  })
})

describe('bindMenu(cy, store, open)', () => {
  const aPage = () => {
    const cy = aDrawing(network)
    const store = createAppStore(network)
    const opened: string[] = []
    return { cy, store, opened, unbind: bindMenu(cy, store, (id) => opened.push(id)) }
  }

  it.each(['cxttap', 'taphold'])('%s on a node or an edge asks for its menu, on the ground for none', (gesture) => {
    const { cy, opened } = aPage()
    elementOf(cy, 'ada').emit(gesture)
    elementOf(cy, 'first').emit(gesture)
    cy.emit(gesture)
    expect(opened).toEqual(['ada', 'first'])
  })

  it('a tap ends the walk and leaves the pointer where it is', () => {
    const { cy, store } = aPage()
    store.setState({ walkId: 'ada', hoveredId: 'bea' })
    elementOf(cy, 'bea').emit('tap')
    expect(store.getState()).toMatchObject({ walkId: null, hoveredId: 'bea' })
  })

  it('the lifting of a finger that was held does not end the walk, the next tap does', () => {
    const { cy, store } = aPage()
    store.setState({ walkId: 'ada' })
    for (const event of ['tapstart', 'taphold', 'tap']) elementOf(cy, 'ada').emit(event)
    expect(store.getState().walkId).toBe('ada')
    for (const event of ['tapstart', 'tap']) elementOf(cy, 'ada').emit(event)
    expect(store.getState().walkId).toBeNull()
  })

  it('unbinding really unbinds, and twice is harmless', () => {
    const { cy, opened, unbind } = aPage()
    unbind()
    unbind()
    elementOf(cy, 'ada').emit('cxttap')
    expect(opened).toEqual([])
  })
})

/** WCAG 2.2: the contrast of two colours. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((i) => {
      const share = Number.parseInt(hex.slice(i, i + 2), 16) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue
  }
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe('the ring', () => {
  it.each(['light', 'dark'] as const)('has 3 : 1 against the %s ground', (theme) => {
    expect(contrast(FOCUS[theme], GROUND[theme].ground)).toBeGreaterThanOrEqual(3)
  })

  it('has the colour of the focus everywhere else on the page', () => {
    const css = readFileSync('src/app/app.css', 'utf8')
    expect([...css.matchAll(/--focus: (#\w+)/g)].map(([, colour]) => colour)).toEqual([FOCUS.light, FOCUS.dark])
  })

  it('is not that of the selection: it has another colour, and both can show', () => {
    const style = (selector: string) =>
      walkedBlocks('light', (length) => length).find((block) => block.selector === selector)
    expect(style('node.walked')).toMatchObject({ style: { 'outline-color': FOCUS.light, 'outline-width': 3 } })
    expect(FOCUS.light).not.toBe(GROUND.light.accent)
    expect(style('node.walked.selected')).toMatchObject({ style: { 'border-color': GROUND.light.accent } })
    expect(style('edge.walked.selected')).toEqual({ selector: 'edge.walked.selected', style: { 'font-weight': 600 } })
  })

  it('is never faded', () => {
    expect(walkedBlocks('dark', (length) => length)[0]).toEqual({ selector: '.walked', style: { opacity: 1 } })
  })

  it('keeps its size on the screen at every zoom', () => {
    const [, node] = walkedBlocks('light', (length) => length / 2)
    expect(node).toMatchObject({ style: { 'outline-width': 1.5 } })
  })

  it('is style that Cytoscape understands', () => {
    const cy = aStage()
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    cy.style()
      .fromJson(walkedBlocks('light', (length) => length))
      .update()
    expect(warn).not.toHaveBeenCalled()
    warn.mockRestore()
  })
})
