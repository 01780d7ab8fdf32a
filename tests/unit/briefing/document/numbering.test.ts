import { describe, expect, it } from 'vitest'
import { numberedThrough } from '../../../../src/briefing/document/numbering.ts'
import { undrawnOf } from '../../../../src/briefing/figure/undrawnOf.ts'
import type { Statements } from '../../../../src/briefing/figure/statements.ts'
import { createNetwork } from '../../../../src/model/network.ts'
import { aDataset, aNode, anEdge } from '../../../fixtures/dataset.ts'
import { sectionOf } from './viewDocument.ts'

const two = createNetwork(
  aDataset({
    edges: [anEdge({ id: 'e-1', when: '1913' }), anEdge({ id: 'e-2', source: 'bea', target: 'cyril', when: '1914' })],
  }),
)
const numbersOf = ({ groups }: Statements) => groups.flatMap(({ statements }) => statements.map(({ number }) => number))
const sentence = { text: 'They met.', citations: ['p-1'] }

describe('numberedThrough(sections)', () => {
  it('leaves the numbers of a single view as they are', () => {
    const section = sectionOf(two)
    expect(numberedThrough([section])).toEqual([section.statements])
  })

  it('goes on after all that is cited in the section before, drawn or not, and after sentences of its own', () => {
    const section = sectionOf(two)
    const few = {
      ...section,
      statements: { ...section.statements, groups: section.statements.groups.slice(0, 1), count: 1 },
    }
    const [first, second, third] = numberedThrough([
      few,
      { ...section, told: [sentence, sentence] },
      { ...section, told: [sentence] },
    ])
    // Two relationships, of which one is drawn; two sentences and two relationships; one sentence.
    expect([first, second, third].map((one) => one && numbersOf(one))).toEqual([[1], [5, 6], [8, 9]])
  })

  it('gives lines and names in the figure the same numbers as the list', () => {
    const [, second] = numberedThrough([sectionOf(two), sectionOf(two)])
    if (!second) throw new Error('One section is missing.')
    const inFigure = [...second.atBox.values(), ...second.atStroke.values()].flat()
    expect(new Set(inFigure)).toEqual(new Set(numbersOf(second)))
    expect(new Set(inFigure)).toEqual(new Set([3, 4]))
  })
})

describe('undrawnOf(section)', () => {
  it('gives what has no number in the figure, by date, undated last', () => {
    const network = createNetwork(
      aDataset({
        nodes: ['ada', 'bea', 'cyril'].map((id) => aNode({ id })),
        edges: [
          anEdge({ id: 'e-undated' }),
          anEdge({ id: 'e-1914', when: '1914' }),
          anEdge({ id: 'e-1913', when: '1913', target: 'cyril' }),
        ],
      }),
    )
    const section = sectionOf(network)
    const none = { ...section, statements: { ...section.statements, groups: [], count: 0 } }
    expect(undrawnOf(none).map(({ edge }) => edge.id)).toEqual(['e-1913', 'e-1914', 'e-undated'])
    expect(undrawnOf(section)).toEqual([])
  })
})
