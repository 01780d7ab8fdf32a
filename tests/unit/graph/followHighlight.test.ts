import { describe, expect, it } from 'vitest'
import { followHighlight, highlight } from '../../../src/graph/followHighlight.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { type AppState, hover, raiseEdges, select } from '../../../src/store/appStore.ts'
import { dayOf } from '../../../src/time/day.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'
import { aDrawing, idsWith } from './support/drawing.ts'

/** Ada – Bea – Cyril – Dora, one line between neighbours, but between Ada and Bea two relationships; "late" is of 2025, the others of 2023. */
const network = createNetwork(
  aDataset({
    edges: [
      anEdge({ id: 'first', when: '2023-10' }),
      anEdge({ id: 'again', when: '2023-12' }),
      anEdge({ id: 'late', when: '2025-04-14', source: 'bea', target: 'cyril' }),
      anEdge({ id: 'last', when: '2023-11', source: 'cyril', target: 'dora' }),
    ],
  }),
)
const YEAR_2023 = { start: dayOf('2023-01-01'), end: dayOf('2024-01-01') }
type Asked = Pick<AppState, 'hoveredId' | 'selectedId' | 'raised'>
const NOTHING: Asked = { hoveredId: null, selectedId: null, raised: new Set() }

function highlighted(asked: Partial<Asked>, page = aDrawing(network)) {
  highlight(page.cy, page.drawn(), network, { ...NOTHING, ...asked })
  return (name: string) => idsWith(page.cy, name)
}

describe('highlight(cy, drawn, network, asked)', () => {
  it('raises a selected node, its lines and whom they lead to, and lets the rest stand back', () => {
    const having = highlighted({ selectedId: 'ada' })
    expect(having('selected')).toEqual(['ada'])
    expect(having('raised')).toEqual(['ada', 'ada~bea', 'bea'])
    expect(having('faded')).toEqual(['cyril', 'dora', 'last', 'late'])
    expect(having('hovered')).toEqual([])
  })

  it.each([
    { what: 'a relationship that has a line to itself', id: 'late', line: 'late', raised: ['bea', 'cyril', 'late'] },
    { what: 'one of several that share a line', id: 'again', line: 'ada~bea', raised: ['ada', 'ada~bea', 'bea'] },
    { what: 'a pair', id: 'ada~bea', line: 'ada~bea', raised: ['ada', 'ada~bea', 'bea'] },
  ])('raises of $what the line and its ends', ({ id, line, raised }) => {
    const having = highlighted({ selectedId: id })
    expect(having('selected')).toEqual([line])
    expect(having('raised')).toEqual(raised)
  })

  it('keeps the selection raised while the pointer is elsewhere', () => {
    const having = highlighted({ selectedId: 'ada', hoveredId: 'dora' })
    expect(having('selected')).toEqual(['ada'])
    expect(having('hovered')).toEqual(['dora'])
    expect(having('raised')).toEqual(['ada', 'ada~bea', 'bea', 'cyril', 'dora', 'last'])
    expect(having('faded')).toEqual(['late'])
  })

  it('raises the relationships of a bar together', () => {
    const having = highlighted({ raised: new Set(['first', 'late']) })
    expect(having('raised')).toEqual(['ada', 'ada~bea', 'bea', 'cyril', 'late'])
    expect(having('selected')).toEqual([])
  })

  it('leaves out what the view does not show', () => {
    const having = highlighted({ hoveredId: 'bea' }, aDrawing(network, { window: YEAR_2023 }))
    expect(having('raised')).toEqual(['ada', 'ada~bea', 'bea'])
  })

  it.each([NOTHING, { ...NOTHING, selectedId: 'nobody' }])(
    'with nothing to be highlighted all is as it was: %o',
    (asked) => {
      const page = aDrawing(network)
      const before = page.cy.elements().jsons()
      highlighted({ selectedId: 'late', hoveredId: 'ada' }, page)
      highlighted(asked, page)
      expect(page.cy.elements().jsons()).toEqual(before)
    },
  )
})

describe('followHighlight(cy, store, network, drawn)', () => {
  const aPage = () => {
    const page = aDrawing(network)
    return { ...page, stop: followHighlight(page.cy, page.store, network, page.drawn) }
  }

  it('shows what the store says, from the first', () => {
    const { cy, store, drawn } = aDrawing(network, { selectedId: 'ada' })
    followHighlight(cy, store, network, drawn)
    expect(idsWith(cy, 'selected')).toEqual(['ada'])
  })

  it('follows selection, pointer and bars', () => {
    const { cy, store } = aPage()
    select(store, 'ada')
    hover(store, 'late')
    expect(idsWith(cy, 'selected')).toEqual(['ada'])
    expect(idsWith(cy, 'hovered')).toEqual(['late'])
    hover(store, null)
    select(store, null)
    expect(idsWith(cy, 'raised')).toEqual([])
    raiseEdges(store, new Set(['last']))
    expect(idsWith(cy, 'raised')).toEqual(['cyril', 'dora', 'last'])
  })

  it('touches nothing when nothing of that changes', () => {
    const { cy, store } = aPage()
    let touched = 0
    cy.on('class', () => (touched += 1))
    store.setState({ window: YEAR_2023, theme: 'dark' })
    expect(touched).toBe(0)
  })

  it('stops for good', () => {
    const { cy, store, stop } = aPage()
    stop()
    stop()
    select(store, 'ada')
    expect(idsWith(cy, 'selected')).toEqual([])
  })
})
