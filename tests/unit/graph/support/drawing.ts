/** Drawings without a screen: real figures in real, headless cores. */
import cytoscape, { type Core, type EdgeSingular, type Position } from 'cytoscape'
import { freeFigure } from '../../../../src/drawing/freeFigure.ts'
import type { Figure } from '../../../../src/drawing/figure.ts'
import { spineFigure } from '../../../../src/drawing/spineFigure.ts'
import { MAX_ZOOM, MIN_ZOOM } from '../../../../src/graph/camera.ts'
import { type Drawn, drawFigure, showDisplay } from '../../../../src/graph/drawFigure.ts'
import { idOf } from '../../../../src/graph/elementId.ts'
import type { Frame } from '../../../../src/layout/arrangement.ts'
import { sidesOf } from '../../../../src/layout/sides.ts'
import type { Network } from '../../../../src/model/network.ts'
import { type AppState, type AppStore, createAppStore, defaultState } from '../../../../src/store/appStore.ts'
import { createSelectors } from '../../../../src/store/selectors.ts'

/** A headless core has no size of its own. In px. */
const SIZE: Frame = { width: 600, height: 400 }

/** A headless renderer does not know how lines run; without sides they are straight. */
function middleOfLine(line: EdgeSingular): Position {
  const [from, to] = [line.source().position(), line.target().position()]
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
}

/** Nothing is drawn in it yet. */
export function anEmptyDrawing(size: Frame = SIZE): Core {
  const cy = cytoscape({ headless: true, styleEnabled: true, minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM })
  Object.assign((cy as unknown as { renderer: () => object }).renderer(), { getEdgeMidpoint: middleOfLine })
  return Object.assign(cy, { width: () => size.width, height: () => size.height })
}

/** What a page draws of a state: the spine where the state asks for it and has two sides, else nodes on a row, 40 px apart and 100 px down. */
export function createPage(network: Network, frame: Frame = SIZE) {
  const selectors = createSelectors(network)
  let figure: { readonly key: readonly unknown[]; readonly value: Figure } | null = null
  const figureOf = (state: AppState): Figure => {
    const content = selectors.content(state)
    const sides = state.layout === 'spine' ? sidesOf(network, state.sides) : null
    if (sides) return spineFigure(network, { ...state, sides, asked: selectors.asked(state), frame })
    const positions = Object.fromEntries(network.dataset.nodes.map(({ id }, i) => [id, [i * 40, 100] as const]))
    return freeFigure(network, content, positions, frame)
  }
  /** The same object as long as nothing that the figure depends on has changed. */
  const drawnOf = (state: AppState): Drawn => {
    const key = [state.layout, state.sides, state.order, selectors.content(state)]
    if (!figure?.key.every((part, i) => part === key[i])) figure = { key, value: figureOf(state) }
    return { figure: figure.value, display: selectors.display(state) }
  }
  return { selectors, drawnOf }
}

/** A page at rest: its drawing, what is drawn, and the store, which nothing follows. Without sides unless the state has a layout. */
export function aDrawing(network: Network, over: Partial<AppState> = {}, size: Frame = SIZE) {
  const store = createAppStore(network, { layout: 'force', ...over })
  const cy = anEmptyDrawing(size)
  const { drawnOf } = createPage(network, size)
  const drawn = () => drawnOf(store.getState())
  drawFigure(cy, drawn(), network, false)
  return { cy, store, drawn }
}

/** Keeps a drawing on a store, as the page does. Whoever follows the store next finds it drawn. */
export function keepDrawn(cy: Core, store: AppStore, network: Network, drawn: () => Drawn): void {
  let before = drawn()
  store.subscribe(() => {
    const now = drawn()
    if (now.figure === before.figure) showDisplay(cy, now, network, before.display)
    else drawFigure(cy, now, network, false)
    before = now
  })
}

/** A state with all defaults of the page but these. */
export function aState(network: Network, over: Partial<AppState> = {}): AppState {
  return { ...defaultState(network), ...over }
}

/** What every element stands for, in the order of the alphabet. */
export function idsIn(cy: Core): readonly string[] {
  return cy.elements().map(idOf).toSorted()
}

/** The elements that have a class, by what they stand for, in the order of the alphabet. */
export function idsWith(cy: Core, name: string): readonly string[] {
  return cy.elements(`.${name}`).map(idOf).toSorted()
}

/** Sends a gesture at a point of the figure to an element, or to the ground. Cytoscape's types know events by their names alone. */
export function gestureAt(target: { emit: (event: string) => unknown }, type: string, position: Position): void {
  target.emit({ type, position, renderedPosition: position } as unknown as string)
}
