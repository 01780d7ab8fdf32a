/** Thousands of relationships: what the page counts is what a plain pass over them counts. */
import { describe, expect, it } from 'vitest'
import { generate } from '../../../bench/generator/generate.ts'
import type { Dataset } from '../../../src/data/schema.ts'
import { admitted, type Choices, viewOf } from '../../../src/model/view.ts'
import { barsOf } from '../../../src/model/bars.ts'
import { cardsOf } from '../../../src/model/cards/cardsOf.ts'
import { filterCounts } from '../../../src/model/filterCounts.ts'
import { filtersOf } from '../../../src/model/filters.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { dayOf } from '../../../src/time/day.ts'
import { bins } from '../../../src/time/units.ts'
import { plainCard, slowCards } from './cards/slowCards.ts'
import { slowFilterCounts, slowView } from './slowView.ts'

const dataset = JSON.parse([...generate({ edges: 3_000 })].join('')) as Dataset
const network = createNetwork(dataset)
const { extent } = network
const third = Math.floor((extent.end - extent.start) / 3)
const middle = { start: extent.start + third, end: extent.end - third }
const filters = filtersOf(network)
const ALL: Choices = {
  window: middle,
  mode: 'during',
  showPossible: true,
  undated: 'whole',
  off: new Set(),
  known: null,
  focus: null,
}
const SOME_OFF = new Set(filters.filter((_, i) => i % 9 === 4).map(({ id }) => id))
const busiest = network.dataset.nodes.reduce((best, node) =>
  (network.edgesAt.get(node.id)?.length ?? 0) > (network.edgesAt.get(best.id)?.length ?? 0) ? node : best,
)

describe('three thousand relationships', () => {
  it.each<[string, Partial<Choices>]>([
    ['all time', { window: extent }],
    ['what was in force', {}],
    ['what happened within', { mode: 'within' }],
    ['what had begun, sure ones alone', { mode: 'by', showPossible: false }],
    ['what was known', { known: middle.end, undated: 'always' }],
    ['some filters', { off: SOME_OFF }],
    ['two steps around the busiest node', { focus: { id: busiest.id, steps: 2 }, window: { start: middle.start, end: middle.start + 40 } }], // prettier-ignore
  ])('give the same view by columns and one by one: %s', (_, change) => {
    const choices = { ...ALL, ...change }
    const fast = viewOf(network, choices)
    const slow = slowView(network, choices)
    expect(fast.counts).toEqual(slow.counts)
    expect([...fast.edges]).toEqual([...slow.edges])
    expect([...fast.answers]).toEqual([...slow.answers])
    expect([...fast.nodes]).toEqual([...slow.nodes])
  })

  it('give each filter the count of a plain pass', () => {
    const choices = {
      ...ALL,
      off: new Set(['family:contact', filters.find(({ facet }) => facet === 'document')?.id ?? '']),
    }
    const some = filters.filter(({ id, facet }) => facet !== 'document' || choices.off.has(id))
    const fast = filterCounts(some, network, choices, viewOf(network, choices))
    expect([...fast]).toEqual([...slowFilterCounts(some, network, choices)])
  })

  it('give each bar the count of its own view', () => {
    const spans = bins(extent, 'year')
    const bars = barsOf(spans, admitted(network, ALL), ALL, network)
    const counts = bars.map(({ window }) => {
      const { certain, possible, limit, undated, outside } = slowView(network, { ...ALL, window }).counts
      return { certain, possible, limit, undated, outside }
    })
    expect(bars.map((bar) => bar.counts)).toEqual(counts)
  })

  it('stand in the cards of the slow definition', () => {
    const { edges } = viewOf(network, ALL)
    expect(cardsOf(edges, network).map(plainCard)).toEqual(slowCards([...edges], network))
  })

  it('are of several years, so that the window leaves some out', () => {
    expect(extent.end - extent.start).toBeGreaterThan(dayOf('2003-01-01') - dayOf('2000-01-01'))
    expect(viewOf(network, ALL).counts.outside).toBeGreaterThan(500)
  })
})
