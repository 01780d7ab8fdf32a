import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { provenanceItems, provenanceLines } from '../../../../src/briefing/formats/provenanceItems.ts'
import { linesIn, scopeOfAll, scopeOfView } from '../../../../src/briefing/formats/scope.ts'
import { versionOf } from '../../../../src/data/versionOf.ts'
import { createNetwork, found } from '../../../../src/model/network.ts'
import { type Choices, viewOf } from '../../../../src/model/view.ts'
import { parsePartialDate } from '../../../../src/time/partialDate.ts'
import { dayOf } from '../../../../src/time/day.ts'
import { MADE, anyExport } from '../../../fixtures/anyExport.ts'
import { aDataset, aKind, aNode, anEdge } from '../../../fixtures/dataset.ts'

const network = createNetwork(
  aDataset({
    nodes: [aNode({ id: 'cyril' }), aNode({ id: 'ada' }), aNode({ id: 'bea' }), aNode({ id: 'turin', kind: 'place' })],
    kinds: [aKind(), aKind({ id: 'ship' }), aKind({ id: 'place', label: 'Place', plural: 'Places', shape: 'pin' })],
    edges: [
      anEdge({ id: 'undated', target: 'cyril' }),
      anEdge({ id: 'later', when: '1914' }),
      anEdge({ id: 'sure', when: '1913-05-02' }),
      anEdge({ id: 'there', target: 'turin', when: '1913-05-02' }),
      anEdge({ id: 'maybe', when: '[1912-12-31,1913-01-01]' }),
    ],
  }),
)
const choices: Choices = {
  window: parsePartialDate('1913'),
  mode: 'during',
  known: null,
  showPossible: true,
  undated: 'whole',
  off: new Set(['kind:place']),
  focus: null,
}
const scope = scopeOfView(network, viewOf(network, choices), choices, MADE)

describe('scopeOfView(network, view, choices, made)', () => {
  it('holds what is drawn, each with its answer, in order of date', () => {
    expect(scope.edges).toEqual([
      { id: 'maybe', answer: 'possible' },
      { id: 'sure', answer: 'certain' },
    ])
  })

  it('holds the nodes of the view in the order of the dataset', () => {
    expect(scope.nodes).toEqual(['ada', 'bea'])
  })

  it('tells window, question, filters, version, address and date', () => {
    expect(scope.provenance).toEqual({
      part: 'view',
      title: 'Ada and Bea',
      version: versionOf(network.dataset),
      sentence:
        '1913: 2 of 5 relationships, 1 of them only possible; 1 undated is left out. ' +
        'Switched off: Places. That leaves out 1.',
      question: 'In force at any time in 1913',
      window: { words: '1913', firstDay: '1913-01-01', lastDay: '1913-12-31' },
      knownBy: null,
      off: [{ id: 'kind:place', label: 'Places' }],
      focus: null,
      address: MADE.address,
      made: '2026-03-01',
    })
  })

  it('says by when it had to be known, and around whom it was looked', () => {
    const asked: Choices = { ...choices, known: dayOf('1913-05-03'), focus: { id: 'ada', steps: 1 } }
    const { provenance } = scopeOfView(network, viewOf(network, asked), asked, MADE)
    expect(provenance.knownBy).toBe('1913-05-03')
    expect(provenance.focus).toBe('Up to 1 step from Ada')
  })

  it('names both ends of every relationship among its nodes', () => {
    fc.assert(
      fc.property(anyExport(), ({ network: any, edges, nodes }) => {
        for (const { id } of edges) {
          const { source, target } = found(any.edges, id)
          expect(nodes).toContain(source)
          expect(nodes).toContain(target)
        }
      }),
    )
  })
})

describe('scopeOfAll(network, made)', () => {
  const all = scopeOfAll(network, MADE)

  it('holds every relationship: certain where it is dated, since the whole period is asked about', () => {
    expect(all.edges).toEqual([
      { id: 'maybe', answer: 'certain' },
      { id: 'sure', answer: 'certain' },
      { id: 'there', answer: 'certain' },
      { id: 'later', answer: 'certain' },
      { id: 'undated', answer: 'undated' },
    ])
  })

  it('holds every node, also one that no relationship joins', () => {
    const lone = createNetwork(aDataset({ nodes: [aNode(), aNode({ id: 'bea' }), aNode({ id: 'dora' })] }))
    expect(scopeOfAll(lone, MADE).nodes).toEqual(['ada', 'bea', 'dora'])
  })

  it('says no window where nothing is dated', () => {
    const { window, question } = scopeOfAll(createNetwork(aDataset()), MADE).provenance
    expect([window, question]).toEqual([null, null])
  })
})

describe('linesIn(scope)', () => {
  it('says how far a plan had got by what was known', () => {
    const planned = anEdge({ id: 'plan', when: '1913-06', status: 'planned' })
    const [line] = linesIn(scopeOfAll(createNetwork(aDataset({ edges: [planned] })), MADE))
    expect(line?.progress).toBe('open')
    expect(line?.progressWords).toBe('Planned; open as of 3 May 1913')
  })
})

describe('provenanceItems(scope)', () => {
  it('counts what is in the file, and leaves out what does not apply', () => {
    expect(provenanceItems(scope).map(({ name, text }) => [name, text])).toEqual([
      ['dataset', 'Ada and Bea'],
      ['version', versionOf(network.dataset)],
      ['part', 'This view'],
      ['counts', '2 relationships, 2 nodes, 1 passage, 1 document'],
      ['view', scope.provenance.sentence],
      ['question', 'In force at any time in 1913'],
      ['window', '1913'],
      ['first_day', '1913-01-01'],
      ['last_day', '1913-12-31'],
      ['filters', 'Places'],
      ['filter_ids', 'kind:place'],
      ['address', MADE.address],
      ['made', '2026-03-01'],
    ])
  })

  it('has lines for formats that hold one text', () => {
    expect(provenanceLines(scope)[2]).toBe('Exported: This view')
  })
})
