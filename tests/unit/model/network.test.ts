import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNetwork, found } from '../../../src/model/network.ts'
import { dayOf } from '../../../src/time/day.ts'
import { anyNetwork } from '../../fixtures/anyNetwork.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'

const ids = (edges: readonly { readonly id: string }[] | undefined) => edges?.map(({ id }) => id)

describe('createNetwork(dataset)', () => {
  it('lists the edges at a node in order of date, undated last', () => {
    const edges = [
      anEdge({ id: 'undated' }),
      anEdge({ id: 'march', when: '2025-03', source: 'bea', target: 'ada' }),
      anEdge({ id: 'first', when: '2023' }),
      anEdge({ id: 'others', when: '2024', source: 'cyril', target: 'bea' }),
    ]
    const network = createNetwork(aDataset({ edges }))
    expect(ids(network.edgesAt.get('ada'))).toEqual(['first', 'march', 'undated'])
    expect(ids(network.edgesAt.get('cyril'))).toEqual(['others'])
    expect(ids(network.byDate)).toEqual(['first', 'others', 'march', 'undated'])
  })

  it('lists an edge from a node to itself once', () => {
    const network = createNetwork(aDataset({ edges: [anEdge({ source: 'ada', target: 'ada' })] }))
    expect(ids(network.edgesAt.get('ada'))).toEqual(['ada-met-bea'])
  })

  it('lists at an event the contact that it was', () => {
    const network = createNetwork(aDataset({ edges: [anEdge({ event: 'congress' })] }))
    expect(ids(network.edgesAt.get('congress'))).toEqual(['ada-met-bea'])
  })

  it('keeps the order of the dataset among edges of the same date', () => {
    const edges = ['z', 'a', 'm'].map((id) => anEdge({ id, when: '2024' }))
    expect(ids(createNetwork(aDataset({ edges })).byDate)).toEqual(['z', 'a', 'm'])
  })

  it('leads from a planned edge to those that carry it out', () => {
    const edges = [
      anEdge({ id: 'plan', status: 'planned', when: '2024' }),
      anEdge({ id: 'second', when: '2026', fulfils: ['plan'] }),
      anEdge({ id: 'first', when: '2025', fulfils: ['plan'] }),
    ]
    const network = createNetwork(aDataset({ edges }))
    expect(ids(network.fulfilledBy.get('plan'))).toEqual(['first', 'second'])
    expect(network.fulfilledBy.has('first')).toBe(false)
  })

  it.each([
    { dates: ['2023-10', '2025-04-14'], from: '2023-01-01', to: '2026-01-01' },
    { dates: ['2024-12-31'], from: '2024-01-01', to: '2025-01-01' },
    { dates: ['[..2024-03-13]'], from: '2024-01-01', to: '2025-01-01' }, // a limit has one bound
    { dates: ['2023-03/..', '2024'], from: '2023-01-01', to: '2025-01-01' }, // an open end has none
    { dates: [undefined], from: '2000-01-01', to: '2001-01-01' }, // there must be some axis
  ])('the extent of $dates is whole years, $from to $to', ({ dates, from, to }) => {
    const edges = dates.map((when, i) => anEdge({ id: `e-${i}`, ...(when === undefined ? {} : { when }) }))
    expect(createNetwork(aDataset({ edges })).extent).toEqual({ start: dayOf(from), end: dayOf(to) })
  })

  it('knows whether anything is dated', () => {
    expect(createNetwork(aDataset({ edges: [anEdge()] })).dated).toBe(false)
    expect(createNetwork(aDataset({ edges: [anEdge(), anEdge({ id: 'by', when: '[..2024]' })] })).dated).toBe(true)
  })

  it('each edge stands at both of its ends, and at no other node', () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        for (const [node, edges] of network.edgesAt) {
          const expected = network.dataset.edges.filter(({ source, target }) => source === node || target === node)
          expect(new Set(ids(edges))).toEqual(new Set(ids(expected)))
          expect(edges.length).toBe(expected.length)
        }
        expect(network.byDate.length).toBe(network.edges.size)
      }),
    )
  })
})

describe('found(map, id)', () => {
  it('gives what is there', () => {
    expect(found(new Map([['a', 1]]), 'a')).toBe(1)
  })

  it('names the id that leads nowhere', () => {
    expect(() => found(new Map(), 'nobody')).toThrow('Nothing in the dataset has the id "nobody".')
  })
})
