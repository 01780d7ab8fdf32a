import { describe, expect, it } from 'vitest'
import { daysMarked } from '../../../src/model/daysMarked.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { dayOf } from '../../../src/time/day.ts'
import { aDataset, aKind, aNode, anEdge } from '../../fixtures/dataset.ts'

const network = createNetwork(
  aDataset({
    kinds: [aKind(), aKind({ id: 'talks', occurs: true })],
    nodes: [aNode({ id: 'ada' }), aNode({ id: 'bea' }), aNode({ id: 'turin', kind: 'talks' })],
    edges: [
      anEdge({ id: 'met', source: 'ada', target: 'bea', when: '2024-03-13' }),
      anEdge({ id: 'allied', source: 'ada', target: 'bea', when: '2024', status: 'ongoing' }),
      anEdge({ id: 'foreseen', source: 'ada', target: 'turin', status: 'planned', when: '2024-03-13' }),
      anEdge({ id: 'took-part', source: 'ada', target: 'turin', when: '2025-04-14' }),
    ],
  }),
)
const marked = (id: string) => daysMarked(id, network).map(({ start }) => start)

describe('daysMarked(id, network)', () => {
  it('of an event is when it was, and not when it was foreseen', () => {
    expect(marked('turin')).toEqual([dayOf('2025-04-14')])
  })
  it('of a person is when each relationship happened or began, as far as that is known to a month', () => {
    expect(new Set(marked('ada'))).toEqual(new Set([dayOf('2024-03-13'), dayOf('2025-04-14')]))
  })
  it('of a relationship, and of a pair, is its own', () => {
    expect(marked('met')).toEqual([dayOf('2024-03-13')])
    expect(marked('ada~bea')).toEqual([dayOf('2024-03-13')])
  })
})
