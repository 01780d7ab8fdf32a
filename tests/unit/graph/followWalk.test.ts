// @vitest-environment jsdom
import { elementOf } from '../../../src/graph/elementId.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readFileSync } from 'node:fs'
import { bindMenu, drawingOf, followWalk } from '../../../src/graph/followWalk.ts'
import { FOCUS, walkedBlocks } from '../../../src/graph/walkedStyle.ts'
import { GROUND } from '../../../src/drawing/encoding.ts'
import { createNetwork } from '../../../src/model/network.ts'
import type { AppState } from '../../../src/store/appStore.ts'
import { walkTo } from '../../../src/store/walk.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'
import { aDrawing, gestureAt, idsWith } from './support/drawing.ts'

/** On a row, 40 px apart: ada at 0, bea at 40, cyril at 80; all 100 px down. */
const network = createNetwork(
  aDataset({ edges: [anEdge({ id: 'first' }), anEdge({ id: 'second', source: 'bea', target: 'cyril' })] }),
)

/** A drawing of 600 × 400 px, and what follows the walk in it. */
function aStage(state: Partial<AppState> = {}) {
  const page = aDrawing(network, state)
  const figure = () => page.drawn().figure
  return { ...page, figure, follow: () => followWalk(page.cy, page.store, figure) }
}

beforeEach(() => {
  // Less motion is wished for: the picture moves at once.
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(prefers-reduced-motion: reduce)' }))
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('followWalk(cy, store, figure)', () => {
  it('rings the stop, and only that', () => {
    const { cy, store, follow } = aStage()
    follow()
    walkTo(store, 'ada')
    expect(idsWith(cy, 'walked')).toEqual(['ada'])
    walkTo(store, 'second')
    expect(idsWith(cy, 'walked')).toEqual(['second'])
    walkTo(store, null)
    expect(idsWith(cy, 'walked')).toEqual([])
  })

  it('rings from the first what the store says, without moving the picture', () => {
    const { cy, follow } = aStage({ walkId: 'bea' })
    cy.pan({ x: -1000, y: 0 })
    follow()
    expect(idsWith(cy, 'walked')).toEqual(['bea'])
    expect(cy.pan()).toEqual({ x: -1000, y: 0 })
  })

  it('does not move the picture for what is in sight', () => {
    const { cy, store, follow } = aStage()
    follow()
    cy.pan({ x: 200, y: 50 })
    walkTo(store, 'bea')
    expect(cy.pan()).toEqual({ x: 200, y: 50 })
  })

  it('brings a stop into sight with its name, with room for the ring, no further than it must', () => {
    const { cy, store, figure, follow } = aStage()
    follow()
    cy.pan({ x: 900, y: 50 })
    walkTo(store, 'ada')
    const { x2 = NaN } = figure().boxes.get('ada') ?? {}
    // Room for the ring is 4 px; 24 px are kept free of all of it.
    expect(x2 + 4 + cy.pan().x).toBeCloseTo(600 - 24)
    expect(cy.pan().y).toBe(50)
  })

  it('shows a line with its middle', () => {
    const { cy, store, follow } = aStage()
    follow()
    cy.pan({ x: -1000, y: 0 })
    walkTo(store, 'first')
    // Its ends are at 0 and 40.
    expect(cy.pan().x + 20 - 4).toBe(24)
  })

  it('keeps the zoom, and does nothing for what is not there', () => {
    const { cy, store, follow } = aStage()
    follow()
    cy.viewport({ zoom: 2, pan: { x: -1000, y: 0 } })
    walkTo(store, 'nobody')
    expect(cy.pan()).toEqual({ x: -1000, y: 0 })
    walkTo(store, 'ada')
    expect(cy.zoom()).toBe(2)
  })

  it('leaves the classes of others alone, stops for good, and can be started again', () => {
    const { cy, store, follow } = aStage({ walkId: 'ada' })
    elementOf(cy, 'ada').addClass('selected')
    const stop = follow()
    stop()
    stop()
    walkTo(store, 'bea')
    expect(idsWith(cy, 'walked')).toEqual([])
    expect(idsWith(cy, 'selected')).toEqual(['ada'])
    follow()
    expect(idsWith(cy, 'walked')).toEqual(['bea'])
  })
})

describe('drawingOf(cy)', () => {
  it('tells where a node lies in the picture, whatever is looked at', () => {
    const { cy } = aStage()
    cy.viewport({ zoom: 2, pan: { x: 5, y: 5 } })
    expect(drawingOf(cy).pointOf('bea')).toEqual({ x: 40, y: 100 })
  })

  it('has no place for a node that is not drawn', () => {
    expect(drawingOf(aStage().cy).pointOf('nobody')).toBeNull()
  })
})

describe('bindMenu(cy, store, figure, open)', () => {
  const aPage = () => {
    const { cy, store, figure } = aStage()
    const opened: string[] = []
    const unbind = bindMenu(cy, store, figure, (id) => opened.push(id))
    return { cy, store, opened, unbind }
  }
  it.each(['cxttap', 'taphold'])('%s on a node, a line or a name asks for its menu, on the ground for none', (type) => {
    const { cy, opened } = aPage()
    gestureAt(elementOf(cy, 'ada'), type, { x: 0, y: 100 })
    gestureAt(elementOf(cy, 'first'), type, { x: 20, y: 100 })
    // Below Bea's symbol stands her name.
    gestureAt(cy, type, { x: 40, y: 118 })
    gestureAt(cy, type, { x: 500, y: 300 })
    expect(opened).toEqual(['ada', 'first', 'bea'])
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
    const style = (selector: string) => walkedBlocks('light').find((block) => block.selector === selector)
    expect(style('node.walked')).toMatchObject({ style: { 'outline-color': FOCUS.light, 'outline-width': 3 } })
    expect(FOCUS.light).not.toBe(GROUND.light.accent)
    expect(style('node.walked.selected')).toMatchObject({ style: { 'border-color': GROUND.light.accent } })
  })

  it('is never faded', () => {
    expect(walkedBlocks('dark')[0]).toEqual({ selector: '.walked', style: { opacity: 1 } })
  })

  it('is style that Cytoscape understands', () => {
    const { cy } = aStage()
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    cy.style().fromJson(walkedBlocks('light')).update()
    expect(warn).not.toHaveBeenCalled()
    warn.mockRestore()
  })
})
