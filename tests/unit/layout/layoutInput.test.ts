import { describe, expect, it } from 'vitest'
import type { Edge, Node } from '../../../src/data/schema.ts'
import { firstDays } from '../../../src/layout/firstDays.ts'
import { createLayoutInput } from '../../../src/layout/layoutInput.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { dayOf } from '../../../src/time/day.ts'
import { aDataset, aKind, aNode, aParty, anEdge } from '../../fixtures/dataset.ts'

describe('firstDays', () => {
  const days = (...edges: readonly Edge[]) => firstDays(createNetwork(aDataset({ edges: asMany(edges) }))).get('ada')
  const asMany = (edges: readonly Edge[]) => edges.map((edge, i) => ({ ...edge, id: `e-${i}` }))

  it.each([
    ['2024-03-13', '2024-03-13'],
    // the first day of what it names
    ['2023-10', '2023-10-01'],
    ['[2025-04-14,2025-04-15]', '2025-04-14'],
    ['2025/2029', '2025-01-01'],
    // only an end is known
    ['../2024', '2024-12-31'],
  ])('takes %s for %s', (when, day) => {
    expect(days(anEdge({ when }))).toBe(dayOf(day))
  })

  it('takes the earliest of several', () => {
    expect(days(anEdge({ when: '2025' }), anEdge({ when: '2024-05' }))).toBe(dayOf('2024-05-01'))
  })

  it('what was done counts before what was planned, however early', () => {
    expect(days(anEdge({ when: '2023', status: 'planned' }), anEdge({ when: '2025' }))).toBe(dayOf('2025-01-01'))
    expect(days(anEdge({ when: '2023', status: 'planned' }))).toBe(dayOf('2023-01-01'))
  })

  it('what no edge dates has none', () => {
    expect(days(anEdge())).toBeUndefined()
  })
})

describe('createLayoutInput', () => {
  const parties = [aParty({ id: 'left' }), aParty({ id: 'right', label: 'Right' })]
  const inputOf = (nodes: readonly Node[], edges = [anEdge()]) => createLayoutInput(aDataset({ parties, nodes, edges }))

  it('a node of the first party is of the left, of the last of the right, of both or none in the middle', () => {
    const { items } = inputOf([
      aNode({ id: 'a', parties: ['left'] }),
      aNode({ id: 'b', parties: ['right'] }),
      aNode({ id: 'c', parties: ['left', 'right'] }),
      aNode({ id: 'd', parties: [] }),
    ])
    expect(items.map(({ side }) => side)).toEqual(['left', 'right', 'middle', 'middle'])
  })

  it('the wider a side’s needs, the wider it is; one that nobody belongs to takes nothing', () => {
    const many = Array.from({ length: 8 }, (_, i) => aNode({ id: `l${i}`, parties: ['left'] }))
    const one = inputOf([...many, aNode({ id: 'r', parties: ['right'] }), aNode({ id: 'm', parties: [] })])
    expect(one.leftEnd - one.room.left).toBeGreaterThan(one.room.right - one.rightStart)
    const none = inputOf([...many, aNode({ id: 'm', parties: [] })])
    expect(none.rightStart).toBe(none.room.right)
  })

  it('parallel edges are one tie, whichever way they point; a loop is none', () => {
    const edges = [
      anEdge({ id: 'e1', source: 'ada', target: 'bea' }),
      anEdge({ id: 'e2', source: 'bea', target: 'ada' }),
      anEdge({ id: 'e3', source: 'ada', target: 'ada' }),
    ]
    const { ties } = inputOf([aNode({ id: 'ada' }), aNode({ id: 'bea' })], edges)
    expect(ties).toEqual([{ a: 0, b: 1 }])
  })

  it('where room is short, the labels of the last kinds give way, never those of the first; then the frame grows', () => {
    const kinds = ['person', 'event', 'theme'].map((id) => aKind({ id }))
    const label = 'Federation of Industries'
    const nodes = (count: number) =>
      kinds.flatMap(({ id: kind }) =>
        Array.from({ length: count }, (_, i) => aNode({ id: `${kind}-${i}`, kind, label, parties: [] })),
      )
    const firmKinds = (count: number) => {
      const { items, frame } = createLayoutInput(aDataset({ kinds, parties, nodes: nodes(count), edges: [] }))
      const isFirm = (kind: string) => items.some((item) => item.firm && item.id.startsWith(kind))
      return { firm: kinds.map(({ id }) => id).filter(isFirm), grown: frame.width > 840 }
    }
    expect(firmKinds(5)).toEqual({ firm: ['person', 'event', 'theme'], grown: false })
    expect(firmKinds(35)).toEqual({ firm: ['person', 'event'], grown: false })
    expect(firmKinds(50)).toEqual({ firm: ['person'], grown: false })
    expect(firmKinds(300)).toEqual({ firm: ['person'], grown: true })
  })
})
