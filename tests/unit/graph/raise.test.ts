import { elementOf, idOf } from '../../../src/graph/elementId.ts'
import { describe, expect, it } from 'vitest'
import { followAttention, raise } from '../../../src/graph/raise.ts'
import { followView } from '../../../src/graph/showView.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { createAppStore, hover, select, setWindow } from '../../../src/store/appStore.ts'
import { createSelectors } from '../../../src/store/selectors.ts'
import { dayOf } from '../../../src/time/day.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'
import { aDrawing, classesOf, idsWith } from './support/drawing.ts'

/** Ada – Bea – Cyril – Dora, one edge between neighbours; "late" between Bea and Cyril is of 2025, the others of 2023. */
const network = createNetwork(
  aDataset({
    edges: [
      anEdge({ id: 'first', when: '2023-10' }),
      anEdge({ id: 'late', when: '2025-04-14', source: 'bea', target: 'cyril' }),
      anEdge({ id: 'last', when: '2023-11', source: 'cyril', target: 'dora' }),
    ],
  }),
)
const YEAR_2023 = { start: dayOf('2023-01-01'), end: dayOf('2024-01-01') }
const YEAR_2025 = { start: dayOf('2025-01-01'), end: dayOf('2026-01-01') }
const ALL = ['ada', 'bea', 'cyril', 'dora', 'first', 'last', 'late']

describe('raise(cy, hoveredId, selectedId)', () => {
  it('raises a selected node, its lines and the nodes at their ends, and fades the rest', () => {
    const cy = aDrawing(network)
    raise(cy, null, 'ada')
    expect(idsWith(cy, 'selected')).toEqual(['ada'])
    expect(idsWith(cy, 'raised')).toEqual(['ada', 'bea', 'first'])
    expect(idsWith(cy, 'faded')).toEqual(['cyril', 'dora', 'last', 'late'])
    expect(idsWith(cy, 'named')).toEqual(['first'])
    expect(idsWith(cy, 'hovered')).toEqual([])
  })

  it('raises a selected edge with its two ends', () => {
    const cy = aDrawing(network)
    raise(cy, null, 'late')
    expect(idsWith(cy, 'selected')).toEqual(['late'])
    expect(idsWith(cy, 'raised')).toEqual(['bea', 'cyril', 'late'])
    expect(idsWith(cy, 'named')).toEqual(['late'])
  })

  it('keeps the selection raised while the pointer is elsewhere, and names the lines under the pointer', () => {
    const cy = aDrawing(network)
    raise(cy, 'dora', 'ada')
    expect(idsWith(cy, 'selected')).toEqual(['ada'])
    expect(idsWith(cy, 'hovered')).toEqual(['dora'])
    expect(idsWith(cy, 'raised')).toEqual(['ada', 'bea', 'cyril', 'dora', 'first', 'last'])
    expect(idsWith(cy, 'faded')).toEqual(['late'])
    expect(idsWith(cy, 'named')).toEqual(['last'])
  })

  it('leaves out what the view does not show', () => {
    const cy = aDrawing(network)
    elementOf(cy, 'late').addClass('outside')
    raise(cy, 'bea', null)
    expect(idsWith(cy, 'raised')).toEqual(['ada', 'bea', 'first'])
  })

  it('names no line where they would be a thicket', () => {
    const edges = Array.from({ length: 10 }, (_, i) => anEdge({ id: `e-${i}`, target: `n-${i}` }))
    const cy = aDrawing(createNetwork(aDataset({ edges })))
    raise(cy, null, 'ada')
    expect(idsWith(cy, 'named')).toEqual([])
    expect(idsWith(cy, 'raised')).toHaveLength(21)
    raise(cy, 'e-3', 'ada')
    expect(idsWith(cy, 'named')).toEqual(['e-3'])
  })

  it('with nothing selected or under the pointer all is as it was', () => {
    const cy = aDrawing(network)
    const before = classesOf(cy)
    raise(cy, 'ada', 'late')
    raise(cy, null, null)
    expect(classesOf(cy)).toEqual(before)
  })

  it('an id that the drawing does not have fades nothing', () => {
    const cy = aDrawing(network)
    raise(cy, 'nobody', null)
    expect(ALL.flatMap((id) => elementOf(cy, id).classes())).toEqual([])
  })
})

describe('followAttention(cy, store, selectors)', () => {
  const aPage = () => {
    const cy = aDrawing(network)
    const store = createAppStore(network)
    const selectors = createSelectors(network)
    followView(cy, store, selectors)
    return { cy, store, stop: followAttention(cy, store, selectors) }
  }

  it('shows what the store says, from the first', () => {
    const cy = aDrawing(network)
    followAttention(cy, createAppStore(network, { selectedId: 'ada' }), createSelectors(network))
    expect(idsWith(cy, 'selected')).toEqual(['ada'])
  })

  it('follows selection and pointer', () => {
    const { cy, store } = aPage()
    select(store, 'ada')
    hover(store, 'late')
    expect(idsWith(cy, 'selected')).toEqual(['ada'])
    expect(idsWith(cy, 'hovered')).toEqual(['late'])
    hover(store, null)
    select(store, null)
    expect(idsWith(cy, 'raised')).toEqual([])
  })

  it('what a wider window brings to the selection is raised with it', () => {
    const { cy, store } = aPage()
    setWindow(store, YEAR_2023)
    select(store, 'bea')
    expect(idsWith(cy, 'raised')).toEqual(['ada', 'bea', 'first'])
    setWindow(store, network.extent)
    expect(idsWith(cy, 'raised')).toEqual(['ada', 'bea', 'cyril', 'first', 'late'])
    expect(idsWith(cy, 'faded')).toEqual(['dora', 'last'])
  })

  it('what a comparison brings to the selection is raised with it', () => {
    const { cy, store } = aPage()
    setWindow(store, YEAR_2025)
    select(store, 'ada')
    expect(idsWith(cy, 'raised')).toEqual(['ada'])
    // "first" was there in 2023: it ended.
    store.setState({ versus: YEAR_2023 })
    expect(idsWith(cy, 'raised')).toEqual(['ada', 'bea', 'first'])
  })

  it('touches nothing when time moves and nothing is selected', () => {
    const { cy, store } = aPage()
    const touched = new Set<string>()
    cy.on('class', ({ target }) => touched.add(idOf(target as { id: () => string })))
    setWindow(store, YEAR_2023)
    expect([...touched]).toEqual(['late'])
  })

  it('stops for good', () => {
    const { cy, store, stop } = aPage()
    stop()
    stop()
    select(store, 'ada')
    expect(idsWith(cy, 'selected')).toEqual([])
  })
})
