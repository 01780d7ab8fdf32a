import { describe, expect, it } from 'vitest'
import { dateWithin, lineText } from '../../../../src/briefing/figure/lineText.ts'
import type { Edge } from '../../../../src/data/schema.ts'
import { createNetwork } from '../../../../src/model/network.ts'
import type { Line } from '../../../../src/model/textTwin.ts'
import { aDataset, aNode, aRelation, anEdge } from '../../../fixtures/dataset.ts'

const textOf = (edge: Partial<Edge>, line: Partial<Line> = {}, isDated = true) => {
  const network = createNetwork(
    aDataset({
      edges: [anEdge(edge)],
      nodes: ['ada', 'bea', 'cyril'].map((id) => aNode({ id })),
      relations: [aRelation(), aRelation({ id: 'may', label: 'may know', editorial: true })],
    }),
  )
  const [told] = network.dataset.edges
  if (!told) throw new Error('No relationship.')
  const plain = { answer: 'certain', change: null, gone: false, progress: 'completed', progressWords: 'Done' } as const
  return lineText({ edge: told, ...plain, ...line }, isDated, network)
}

describe('lineText(line, isDated, network)', () => {
  it('says what is plainly so as one sentence', () => {
    expect(textOf({ when: '1913-05-03' })).toBe('Ada met Bea, 3 May 1913.')
  })
  it('leaves out a date that stands in the heading', () => {
    expect(textOf({ when: '1913-05-03' }, {}, false)).toBe('Ada met Bea.')
  })
  it('says that nothing dates it', () => {
    expect(textOf({})).toBe('Ada met Bea, undated.')
  })
  it('says how far a plan has got', () => {
    const planned = { progress: 'open', progressWords: 'Planned; open as of 3 May 1913' } as const
    expect(textOf({ status: 'planned', when: '1913-06' }, planned)).toBe(
      'Ada was to meet Bea, June 1913. Planned; open as of 3 May 1913.',
    )
  })
  it('says that it is only possible in the window, or in the other one', () => {
    expect(textOf({ when: '1913' }, { answer: 'possible' })).toBe('Ada met Bea, 1913. Possible in this window.')
    expect(textOf({ when: '1913' }, { answer: 'possible', gone: true, change: 'only-then' })).toBe(
      'Ada met Bea, 1913. Possible in the other window, only in the other window.',
    )
  })
  it('says who claims it', () => {
    expect(textOf({ when: '1913', accordingTo: 'cyril' })).toBe('Ada met Bea, 1913. According to Cyril.')
  })
  it('says that it is a remark of the curators', () => {
    expect(textOf({ relation: 'may' }, { progressWords: 'Curators’ remark' })).toBe(
      'Ada may know Bea, undated. Curators’ remark.',
    )
  })
  it('adds no full stop to one', () => {
    expect(textOf({ role: 'of Bea & Co.', when: '1913' }, {}, false)).toBe('Ada met Bea (of Bea & Co.).')
  })
})

describe('dateWithin(edge, network)', () => {
  it('is the date in words, or "undated"', () => {
    const network = createNetwork(aDataset({ edges: [anEdge({ id: 'e-1', when: '1913' }), anEdge({ id: 'e-2' })] }))
    expect(['e-1', 'e-2'].map((id) => dateWithin(id, network))).toEqual(['1913', 'undated'])
  })
})
