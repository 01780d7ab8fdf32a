import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barsOf } from '../../../src/model/bars.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { admitted, viewOf } from '../../../src/model/view.ts'
import { cutTo } from '../../../src/time/brush.ts'
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
        for (const { span, window, counts, drawn } of bars) {
          expect(window).toEqual(cutTo(span, network.extent))
          const clicked = viewOf(network, { ...choices, window })
          expect(counts).toEqual(clicked.counts)
          const sum = (part: 'certain' | 'possible') =>
            [...drawn.values()].reduce((total, family) => total + family[part], 0)
          expect(sum('certain')).toBe(clicked.counts.certain)
          expect(sum('possible')).toBe(choices.showPossible ? clicked.counts.possible : 0)
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
})
