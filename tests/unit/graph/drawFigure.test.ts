import fc from 'fast-check'
import type { Core } from 'cytoscape'
import { describe, expect, it } from 'vitest'
import { drawFigure, showDisplay } from '../../../src/graph/drawFigure.ts'
import { elementIdOf, elementOf } from '../../../src/graph/elementId.ts'
import { filtersOf, onlyOf } from '../../../src/model/filters.ts'
import { LEVELS } from '../../../src/model/levels.ts'
import { type Network, createNetwork } from '../../../src/model/network.ts'
import { type AppState, defaultState } from '../../../src/store/appStore.ts'
import { dayOf } from '../../../src/time/day.ts'
import { anyChoices, anyWindow } from '../../fixtures/anyNetwork.ts'
import { anySpineNetwork } from '../../fixtures/anySpine.ts'
import { aDataset, aKind, aNode, anEdge } from '../../fixtures/dataset.ts'
import { aDrawing, aState, anEmptyDrawing, createPage, idsIn, idsWith } from './support/drawing.ts'

/** All that a drawing consists of, whatever the order in which it was put there. */
function contentsOf(cy: Core): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    cy
      .elements()
      .toArray()
      .toSorted((a, b) => (a.id() < b.id() ? -1 : 1))
      .map((element) => {
        const { data, position, style } = element.json() as Record<'data' | 'position' | 'style', unknown>
        const classes = element.classes().toSorted()
        return [element.id(), element.isNode() ? { data, classes, position } : { data, classes, style }]
      }),
  )
}

const positionsOf = (cy: Core) => Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }]))

/** States of one page: windows, filters, levels, what is unfolded and selected; in the spine and without sides. */
const anyState = (network: Network): fc.Arbitrary<AppState> =>
  fc
    .record({
      choices: anyChoices(network),
      versus: fc.constantFrom(null, null, 'before' as const),
      fade: fc.boolean(),
      layout: fc.constantFrom('spine' as const, 'spine' as const, 'force' as const),
      level: fc.constantFrom(...LEVELS),
      sides: fc.constantFrom(['left', 'right'] as const, ['third', 'left'] as const),
      unfolded: fc.subarray([...network.nodes.keys()]).map((ids) => new Set(ids.slice(0, 2))),
      selectedId: fc.constantFrom(null, ...network.nodes.keys(), ...network.edges.keys()),
    })
    .map(({ choices, ...rest }) => Object.assign(defaultState(network), choices, rest))

const anyStates = anySpineNetwork.chain((network) =>
  fc.tuple(fc.constant(network), fc.array(anyState(network), { minLength: 2, maxLength: 4 })),
)

/** A page whose window and filters change, and nothing that its figure depends on: one kind or side alone is drawn whole. */
const anyViews = anySpineNetwork.chain((network) => {
  const ids = filtersOf(network).map(({ id }) => id)
  const off = fc.subarray(ids).map((some) => new Set<string>(some.slice(0, 1)))
  const changes = fc.record({
    window: anyWindow(network.extent),
    off: off.filter((one) => onlyOf(one, network) === null),
  })
  const state = anyState(network).filter((one) => onlyOf(one.off, network) === null)
  return fc.tuple(fc.constant(network), state, fc.array(changes, { minLength: 1, maxLength: 4 }))
})

/** A page whose window, question and day of knowledge change, with any filters. */
const anyTimes = anySpineNetwork.chain((network) => {
  const changes = anyChoices(network).map(({ window, mode, known }) => ({ window, mode, known }))
  return fc.tuple(fc.constant(network), anyState(network), fc.array(changes, { minLength: 1, maxLength: 4 }))
})

const network = createNetwork(
  aDataset({
    edges: [
      anEdge({ id: 'early', when: '2023-10' }),
      anEdge({ id: 'late', when: '2025-04-14', source: 'bea', target: 'cyril' }),
      anEdge({ id: 'again', when: '2023-11' }),
    ],
  }),
)
const YEAR_2023 = { start: dayOf('2023-01-01'), end: dayOf('2024-01-01') }
const HALF_OCTOBER = { start: dayOf('2023-10-01'), end: dayOf('2023-10-16') }

describe('drawFigure(cy, drawn, network, moving)', () => {
  it('draws a node for each box and one line for each pair, where the figure has them', () => {
    const { cy } = aDrawing(network)
    expect(idsIn(cy)).toEqual(['ada', 'ada~bea', 'bea', 'cyril', 'late'])
    expect(elementOf(cy, 'bea').position()).toEqual({ x: 40, y: 100 })
  })

  it('says of a line what it shows: one relationship by its own id, several by the pair', () => {
    const { cy } = aDrawing(network)
    expect(elementOf(cy, 'ada~bea').data('only')).toBeNull()
    expect(elementOf(cy, 'ada~bea').data('shows')).toBe('early again')
    expect(elementOf(cy, 'bea~cyril').data('only')).toBe('late')
  })

  it('draws nodes whose ids are words that every object has a property of', () => {
    const hostile = createNetwork(
      aDataset({
        edges: [
          anEdge({ id: 'toString', source: 'constructor', target: '__proto__' }),
          anEdge({ id: 'valueOf', source: 'constructor', target: 'hasOwnProperty' }),
        ],
      }),
    )
    const { cy } = aDrawing(hostile)
    expect(idsIn(cy)).toEqual(['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf'])
    expect(elementOf(cy, 'toString').length).toBe(1)
  })

  it('writes into nothing that it draws as it was: each word costs the renderer a style', () => {
    const { cy, drawn } = aDrawing(network)
    let written = 0
    cy.on('data', 'node, edge', () => (written += 1))
    const { figure, display } = drawn()
    drawFigure(cy, { figure: { ...figure }, display }, network, false)
    expect(written).toBe(0)
  })

  it('from any state to any other ends where a fresh drawing would', () => {
    fc.assert(
      fc.property(anyStates, ([any, states]) => {
        const cy = anEmptyDrawing()
        const { drawnOf } = createPage(any)
        let before = null
        for (const drawn of states.map(drawnOf)) {
          if (before?.figure === drawn.figure) showDisplay(cy, drawn, any, before.display)
          else drawFigure(cy, drawn, any, false)
          before = drawn
        }
        const fresh = anEmptyDrawing()
        if (before) drawFigure(fresh, before, any, false)
        expect(contentsOf(cy)).toEqual(contentsOf(fresh))
      }),
      { numRuns: 150 },
    )
  })

  it('moves what stays on its way where that is asked for, and nothing that stays where it is', () => {
    const { cy, drawn } = aDrawing(network)
    const { figure, display } = drawn()
    const boxes = new Map(figure.boxes)
    const ada = figure.boxes.get('ada')
    if (ada) boxes.set('ada', { ...ada, glyph: { ...ada.glyph, y: 300 } })
    drawFigure(cy, { figure: { ...figure, boxes }, display }, network, true)
    expect(elementOf(cy, 'ada').animated()).toBe(true)
    expect(elementOf(cy, 'bea').animated()).toBe(false)
  })
})

describe('showDisplay(cy, drawn, network, before)', () => {
  const show = (cy: Core, page: ReturnType<typeof createPage>, now: AppState, before: AppState | null) =>
    showDisplay(cy, page.drawnOf(now), network, before && page.drawnOf(before).display)
  const free = (over: Partial<AppState> = {}) => aState(network, { layout: 'force', ...over })

  it('marks each line with its answer, and takes away what the window does not show', () => {
    const { cy } = aDrawing(network)
    const page = createPage(network)
    show(cy, page, free({ window: HALF_OCTOBER }), free())
    expect(idsIn(cy)).toEqual(['ada', 'bea', 'early'])
    expect(idsWith(cy, 'possible')).toEqual(['early'])
  })

  it('brings back what was away, where it stood', () => {
    const { cy } = aDrawing(network)
    const page = createPage(network)
    const before = contentsOf(cy)
    show(cy, page, free({ window: YEAR_2023 }), free())
    expect(idsIn(cy)).not.toContain('cyril')
    show(cy, page, free(), free({ window: YEAR_2023 }))
    expect(contentsOf(cy)).toEqual(before)
  })

  it('keeps in the spine what is away, and marks it', () => {
    const { cy, drawn } = aDrawing(network, { layout: 'spine', sides: ['left', 'right'] })
    const spine = aState(network, { layout: 'spine', sides: ['left', 'right'], window: YEAR_2023 })
    showDisplay(cy, createPage(network).drawnOf(spine), network, drawn().display)
    expect(idsWith(cy, 'away')).toEqual(['cyril'])
    expect(idsIn(cy)).not.toContain('late')
  })

  it('touches what differs and nothing else', () => {
    const { cy } = aDrawing(network)
    const page = createPage(network)
    const touched = new Set<string>()
    cy.on('data class style position add remove', ({ target }) => touched.add((target as { id: () => string }).id()))
    show(cy, page, free({ window: YEAR_2023 }), free())
    expect([...touched].toSorted()).toEqual(['bea~cyril', 'cyril'].map(elementIdOf))
  })

  it('touches nothing where nothing differs', () => {
    const { cy } = aDrawing(network)
    const page = createPage(network)
    let touched = 0
    cy.on('data class style position add remove', () => (touched += 1))
    show(cy, page, free({ showPossible: false }), free())
    expect(touched).toBe(0)
  })

  it('leaves the classes of others alone', () => {
    const { cy } = aDrawing(network)
    elementOf(cy, 'ada').addClass('selected')
    show(cy, createPage(network), free({ window: YEAR_2023 }), null)
    expect(idsWith(cy, 'selected')).toEqual(['ada'])
  })

  it('brings back a line with a box that a filter had taken away, though the line itself is shown as before', () => {
    const nodes = [aNode(), aNode({ id: 'bea' }), aNode({ id: 'talks', kind: 'meeting' })]
    const kinds = [aKind(), aKind({ id: 'meeting', occurs: true })]
    const met = createNetwork(aDataset({ nodes, kinds, edges: [anEdge({ event: 'talks' })] }))
    const { cy } = aDrawing(met)
    const page = createPage(met)
    const [all, without] = [
      aState(met, { layout: 'force' }),
      aState(met, { layout: 'force', off: new Set(['kind:meeting']) }),
    ]
    const whole = contentsOf(cy)
    showDisplay(cy, page.drawnOf(without), met, page.drawnOf(all).display)
    expect(cy.edges().length).toBe(0)
    showDisplay(cy, page.drawnOf(all), met, page.drawnOf(without).display)
    expect(contentsOf(cy)).toEqual(whole)
  })

  it.each([
    ['the view', anyViews],
    ['time, whatever the filters leave,', anyTimes],
  ])('no change of %s moves a node', (_, anyPage) => {
    fc.assert(
      fc.property(anyPage, ([any, first, changes]) => {
        const cy = anEmptyDrawing()
        const { drawnOf } = createPage(any)
        let before = drawnOf(first)
        drawFigure(cy, before, any, false)
        const places = positionsOf(cy)
        for (const change of changes) {
          const now = drawnOf({ ...first, ...change })
          expect(now.figure).toBe(before.figure)
          showDisplay(cy, now, any, before.display)
          for (const [id, position] of Object.entries(positionsOf(cy))) expect(position).toEqual(places[id] ?? position)
          before = now
        }
      }),
      { numRuns: 60 },
    )
  })
})
