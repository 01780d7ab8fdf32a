import { describe, expect, it } from 'vitest'
import type { Edge, Node } from '../../../../src/data/schema.ts'
import { outlineOf } from '../../../../src/layout/spine/outline.ts'
import { minorEvents } from '../../../../src/layout/spine/parents.ts'
import type { Order } from '../../../../src/layout/asked.ts'
import { createNetwork } from '../../../../src/model/network.ts'
import { aDataset, aKind, aNode, aRelation, anEdge } from '../../../fixtures/dataset.ts'

const KINDS = [aKind(), aKind({ id: 'meeting', occurs: true }), aKind({ id: 'pact', staged: true })]
const RELATIONS = [
  aRelation(),
  aRelation({ id: 'signed-during', under: 'source' }),
  aRelation({ id: 'led-to', under: 'target' }),
  aRelation({ id: 'spoke-of', mentions: true }),
]
const meeting = (id: string) => aNode({ id, kind: 'meeting', parties: [] })
const pact = (id: string) => aNode({ id, kind: 'pact', parties: [] })

function networkOf(nodes: readonly Node[], edges: readonly Partial<Edge>[]) {
  return createNetwork(
    aDataset({
      nodes: [...nodes, aNode({ id: 'ada' })],
      kinds: KINDS,
      relations: RELATIONS,
      edges: edges.map((edge, i) => anEdge({ id: `e-${i}`, ...edge })),
    }),
  )
}

/** The outline, a row a line: its indent, its id, its date. */
function written(nodes: readonly Node[], edges: readonly Partial<Edge>[], order: Order = 'oldest') {
  const rows = outlineOf(new Set(nodes.map(({ id }) => id)), order, networkOf(nodes, edges))
  return rows.map(({ id, depth, dateText }) => `${'  '.repeat(depth)}${id} ${dateText}`.trimEnd())
}

describe('outlineOf(rows, order, network)', () => {
  const happened = (id: string, when: string): Partial<Edge> => ({ source: 'ada', target: id, when })

  it('is in order of time, what has no date at its end; turned round on request', () => {
    const nodes = [meeting('late'), meeting('undated'), meeting('early')]
    const edges = [happened('late', '2024-03-05'), happened('early', '2023-07'), { source: 'ada', target: 'undated' }]
    expect(written(nodes, edges)).toEqual(['early Jul', 'late 5 Mar', 'undated'])
    expect(written(nodes, edges, 'newest')).toEqual(['late 5 Mar', 'early Jul', 'undated'])
  })

  it('has what came of a meeting under it, with a date only where it is another one', () => {
    const nodes = [meeting('talks'), pact('pact'), pact('plan')]
    const edges = [
      happened('talks', '2024-03-05'),
      { source: 'pact', target: 'talks', relation: 'signed-during', when: '2024-03-05' },
      { source: 'talks', target: 'plan', relation: 'led-to', when: '2024-03-07' },
    ]
    expect(written(nodes, edges)).toEqual(['talks 5 Mar', '  pact', '  plan 7 Mar'])
  })

  it('chooses of several parents that of what was done before that of what was planned', () => {
    const nodes = [meeting('talks'), pact('plan'), pact('pact')]
    const edges = [
      happened('talks', '2024-03-05'),
      happened('plan', '2023'),
      { source: 'plan', target: 'pact', relation: 'led-to', status: 'planned' as const },
      { source: 'pact', target: 'talks', relation: 'signed-during', when: '2024-03-05' },
    ]
    expect(written(nodes, edges)).toEqual(['plan 2023', 'talks 5 Mar', '  pact'])
  })

  it('cuts loops', () => {
    const nodes = [pact('a'), pact('b')]
    const edges = [
      { source: 'a', target: 'b', relation: 'led-to' },
      { source: 'b', target: 'a', relation: 'led-to' },
    ]
    expect(written(nodes, edges).toSorted()).toEqual(['  b', 'a'].toSorted((x, y) => (x < y ? -1 : 1)))
  })

  it('puts who neither happens nor is made under the first that they had a part in', () => {
    const nodes = [meeting('fair'), aNode({ id: 'firms', parties: [] })]
    const edges = [happened('fair', '2024-03'), { source: 'firms', target: 'fair', when: '2024-03' }]
    expect(written(nodes, edges)).toEqual(['fair Mar', '  firms'])
  })

  it('gives no date to what is only planned, and of what is in force the days between which it is', () => {
    const nodes = [pact('hope'), pact('law')]
    const edges = [
      { ...happened('hope', '2024-03-05'), status: 'planned' as const },
      happened('law', '2024-11-18'),
      { ...happened('law', '2025/2029'), status: 'ongoing' as const },
    ]
    expect(written(nodes, edges)).toEqual(['hope', 'law 2025–2029'])
  })

  it('takes no date from what only mentions a thing', () => {
    const nodes = [meeting('talks')]
    expect(written(nodes, [{ ...happened('talks', '2024'), relation: 'spoke-of' }])).toEqual(['talks'])
  })
})

describe('minorEvents(network, rows)', () => {
  it('are events that are one contact, of which nothing came', () => {
    const nodes = [meeting('call'), meeting('summit'), meeting('signing'), pact('pact'), aNode({ id: 'bea' })]
    const network = networkOf(nodes, [
      { source: 'ada', target: 'bea', event: 'call' },
      { source: 'ada', target: 'bea', event: 'summit' },
      { source: 'bea', target: 'ada', event: 'summit' },
      { source: 'ada', target: 'bea', event: 'signing' },
      { source: 'pact', target: 'signing', relation: 'signed-during' },
    ])
    expect([...minorEvents(network, new Set(nodes.map(({ id }) => id)))]).toEqual(['call'])
  })
})
