import { describe, expect, it } from 'vitest'
import { daysTold } from '../../../src/model/beyond.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { dayOf } from '../../../src/time/day.ts'
import { aDataset, aDocument, aNode, anEdge } from '../../fixtures/dataset.ts'

const days = (first: string, last: string) => ({ start: dayOf(first), end: dayOf(last) + 1 })
const told = (...edges: readonly Parameters<typeof anEdge>[0][]) =>
  daysTold(
    createNetwork(
      aDataset({
        documents: [aDocument({ issued: { 'date-parts': [[2026, 1, 1]] } })],
        nodes: [aNode({ id: 'ada' }), aNode({ id: 'bea' }), aNode({ id: 'plan' })],
        edges: edges.map((edge, i) => anEdge({ id: `e${i}`, ...edge })),
      }),
    ),
  )
const met = { when: '2024-03-13' }

describe('daysTold(network)', () => {
  it('is the whole months of the days that documents speak of', () => {
    expect(told(met, { when: '2024-05-02' }).told).toEqual(days('2024-03-01', '2024-05-31'))
  })

  it('leaves out the years to which a plan runs, and names the plan', () => {
    const runs = { when: '2025/2029', status: 'ongoing' as const }
    const {
      told: span,
      before,
      after,
    } = told(met, { ...runs, source: 'ada', target: 'plan' }, { ...runs, source: 'bea', target: 'plan' })
    expect(span).toEqual(days('2024-03-01', '2024-03-31'))
    expect(before).toBeNull()
    expect(after).toMatchObject({ node: { id: 'plan' }, day: dayOf('2029-12-31'), lasts: true })
  })

  it('names what began before all that is told', () => {
    const { before, after } = told(met, { when: '1950/..', status: 'ongoing', source: 'ada', target: 'plan' })
    expect(before).toMatchObject({ day: dayOf('1950-01-01'), lasts: true })
    expect(after).toBeNull()
  })

  it('is the extent where no document speaks of a day', () => {
    const { told: span, before, after } = told({ when: '2025/2029', status: 'ongoing' })
    expect(span).toEqual(days('2025-01-01', '2029-12-31'))
    expect([before, after]).toEqual([null, null])
  })
})
