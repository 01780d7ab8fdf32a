import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNetwork, nodesOf } from '../../../src/model/network.ts'
import { edgesBetween, edgesOfSelection, pairId, parsePair } from '../../../src/model/pair.ts'
import { anySpineNetwork } from '../../fixtures/anySpine.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'

/** Ada met Bea twice, the later time first in the dataset; Cyril met Dora, which was the talks. */
const network = createNetwork(
  aDataset({
    edges: [
      anEdge({ id: 'later', when: '2025' }),
      anEdge({ id: 'first', source: 'bea', target: 'ada', when: '2023' }),
      anEdge({ id: 'met', source: 'cyril', target: 'dora', event: 'talks' }),
      anEdge({ id: 'loop', source: 'ada', target: 'ada' }),
    ],
  }),
)
const ids = (edges: readonly { readonly id: string }[]) => edges.map(({ id }) => id)

describe('pairId(a, b) and parsePair(text, network)', () => {
  it('write and read every two nodes, in one order whichever comes first', () => {
    fc.assert(
      fc.property(anySpineNetwork, fc.nat(), fc.nat(), (any, i, j) => {
        const nodes = [...any.nodes.keys()]
        const [a = '', b = ''] = [i, j].map((n) => nodes[n % nodes.length])
        expect(pairId(a, b)).toBe(pairId(b, a))
        expect(parsePair(pairId(a, b), any)).toEqual(a === b ? null : [a, b].toSorted())
      }),
    )
  })

  it('reads either order', () => {
    expect(parsePair('bea~ada', network)).toEqual(['bea', 'ada'])
  })

  it.each([
    '', // nothing
    '~',
    'ada', // one node
    'ada~',
    '~ada',
    'ada~ada', // with itself
    'ada~nobody',
    'ada~bea~cyril', // three
    'ada~later', // a relationship is no end
    'constructor~ada',
    '__proto__~toString',
  ])('reads %j as none', (text) => {
    expect(parsePair(text, network)).toBeNull()
  })
})

describe('edgesBetween(pair, network)', () => {
  it('is what both are part of, whichever way it points, in order of date', () => {
    expect(ids(edgesBetween(['ada', 'bea'], network))).toEqual(['first', 'later'])
  })

  it('knows the event that a relationship is', () => {
    expect(ids(edgesBetween(['cyril', 'talks'], network))).toEqual(['met'])
  })

  it('is the same from either end', () => {
    fc.assert(
      fc.property(anySpineNetwork, fc.nat(), fc.nat(), (any, i, j) => {
        const nodes = [...any.nodes.keys()]
        const [a = '', b = ''] = [i, j].map((n) => nodes[n % nodes.length])
        expect(ids(edgesBetween([a, b], any))).toEqual(ids(edgesBetween([b, a], any)))
        for (const edge of edgesBetween([a, b], any)) expect([...nodesOf(edge)]).toEqual(expect.arrayContaining([a, b]))
      }),
    )
  })
})

describe('edgesOfSelection(id, network)', () => {
  it.each([
    ['ada', ['first', 'later', 'loop']],
    ['talks', ['met']],
    ['later', ['later']],
    ['bea~ada', ['first', 'later']],
    ['ada~cyril', []],
    ['nobody', []],
    ['constructor', []],
  ])('of %s is %o', (id, edges) => {
    expect(ids(edgesOfSelection(id, network))).toEqual(edges)
  })
})
