import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barsOf, vagueBeginnings } from '../../../src/model/bars.ts'
import { countBegan } from '../../../src/model/began.ts'
import { type Network, createNetwork } from '../../../src/model/network.ts'
import { admitted, viewOf } from '../../../src/model/view.ts'
import { cutTo } from '../../../src/time/brush.ts'
import { dayOf } from '../../../src/time/day.ts'
import { UNITS, bins } from '../../../src/time/units.ts'
import { anyChoices, anyNetwork } from '../../fixtures/anyNetwork.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'

describe('barsOf(spans, among, choices, network)', () => {
  it('each bar holds what its click shows, for any unit, question, filter and focus', () => {
    const scene = anyNetwork().chain((network) =>
      fc.tuple(
        fc.constant(network),
        anyChoices(network),
        fc.option(fc.constantFrom(...network.nodes.keys()), { nil: null }),
        fc.constantFrom(...UNITS.filter((unit) => unit !== 'day' && unit !== 'week')),
      ),
    )
    fc.assert(
      fc.property(scene, ([network, chosen, around, unit]) => {
        const choices = { ...chosen, focus: around === null ? null : { id: around, steps: 1 as const } }
        const bars = barsOf(bins(network.extent, unit), admitted(network, choices), choices, network)
        for (const { span, window, counts, began, vague, inForce } of bars) {
          expect(window).toEqual(cutTo(span, network.extent))
          const clicked = viewOf(network, { ...choices, window })
          const { certain, possible, limit, undated, outside } = clicked.counts
          expect(counts).toEqual({ certain, possible, limit, undated, outside })
          const sum = [...began.values()].reduce((total, { certain, possible }) => total + certain + possible, 0)
          expect(sum + vague + inForce).toBe(
            clicked.counts.certain + (choices.showPossible ? clicked.counts.possible : 0),
          )
          const told = countBegan(clicked, window, network)
          expect(told.certain + told.possible).toBe(sum)
          expect([told.vague, told.before]).toEqual([vague, inForce])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('what is known only by a limit stands in the bar of that day, as possible, and in no other', () => {
    const edges = [anEdge({ id: 'by-march', when: '[..2024-03-13]' }), anEdge({ id: 'early', when: '2023-01-05' })]
    const network = createNetwork(aDataset({ edges }))
    const choices = { mode: 'during' as const, window: network.extent, showPossible: true, undated: 'whole' as const, off: new Set<string>(), known: null, focus: null } // prettier-ignore
    const bars = barsOf(bins(network.extent, 'month'), admitted(network, choices), choices, network)
    const holding = bars.flatMap(({ counts }, month) => (counts.possible > 0 ? [month] : []))
    expect(holding).toEqual([14]) // March 2024 is the fifteenth month from January 2023 on
  })

  const during = (network: Network) => ({ mode: 'during' as const, window: network.extent, showPossible: true, undated: 'whole' as const, off: new Set<string>(), known: null, focus: null }) // prettier-ignore
  const scene = (...whens: readonly string[]) => {
    const network = createNetwork(
      aDataset({ edges: [...whens, '2023-01-01', '2025-12-31'].map((when, i) => anEdge({ id: `e${i}`, when })) }),
    )
    const spans = bins(network.extent, 'month')
    const choices = during(network)
    const among = admitted(network, choices)
    const bars = barsOf(spans, among, choices, network)
    return {
      /** How many began in each month, without the two that make the extent. */
      began: bars.map(({ began }) => [...began.values()].reduce((sum, one) => sum + one.certain + one.possible, 0)),
      inForce: bars.map(({ inForce }) => inForce),
      vague: vagueBeginnings(spans, among, choices, network),
    }
  }

  it('what lasts stands in the bar of its beginning, and is in force in every later one', () => {
    const { began, inForce } = scene('2024-03-15/2024-05-02')
    expect(began.flatMap((count, month) => (count > 0 ? [month] : []))).toEqual([0, 14, 35])
    expect(inForce.flatMap((count, month) => (count > 0 ? [month] : []))).toEqual([15, 16])
  })

  it('what happened on one day is in force in no other bar', () => {
    expect(scene('2024-03-15').inForce.every((count) => count === 0)).toBe(true)
  })

  it('a beginning known to the year stands in no month, but over its year', () => {
    const { began, vague } = scene('2024/2025', '2024')
    expect(began.flatMap((count, month) => (count > 0 ? [month] : []))).toEqual([0, 35])
    expect(vague).toEqual([
      { span: { start: dayOf('2024-01-01'), end: dayOf('2025-01-01') }, family: 'contact', count: 2 },
    ])
  })

  it('a beginning that is only doubted stands in its month', () => {
    const { began, vague } = scene('2024-03?')
    expect(began[14]).toBe(1)
    expect(vague).toEqual([])
  })
})
