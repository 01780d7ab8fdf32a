import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupByYear } from '../../../src/model/groupByYear.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { anyNetwork } from '../../fixtures/anyNetwork.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'

function headings(...whens: readonly (string | undefined)[]) {
  const edges = whens.map((when, i) => anEdge({ id: `e-${i}`, ...(when === undefined ? {} : { when }) }))
  const network = createNetwork(aDataset({ edges }))
  return groupByYear(edges, network).map(({ heading, edges: group }) => `${heading}: ${group.length}`)
}

describe('groupByYear(edges, network)', () => {
  it.each([
    { when: '2025-04-14', heading: '2025' },
    { when: '2024-12-31/2025-01-02', heading: '2024' }, // the year in which it began
    { when: '[2023,2025]', heading: '2023' }, // the earliest that it can be
    { when: '[..2024-03-13]', heading: 'By 2024' },
    { when: '../2024', heading: 'By 2024' },
    { when: '-0043-03-15', heading: '44 BC' },
    { when: undefined, heading: 'Undated' },
  ])('$when stands under $heading', ({ when, heading }) => {
    expect(headings(when)).toEqual([`${heading}: 1`])
  })

  it('puts neighbours of the same year together', () => {
    expect(headings('2025-04', '2025-03', '2024', undefined, undefined)).toEqual(['2025: 2', '2024: 1', 'Undated: 2'])
  })

  it('keeps the order and loses none', () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const groups = groupByYear(network.byDate, network)
        expect(groups.flatMap(({ edges }) => edges)).toEqual(network.byDate)
        expect(groups.every(({ heading }, i) => heading !== groups[i - 1]?.heading)).toBe(true)
      }),
    )
  })
})
