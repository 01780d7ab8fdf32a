import { describe, expect, it } from 'vitest'
import { backedBy, citedBy, independentDocuments, passagesOf } from '../../../src/model/citations.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { aDataset, aDocument, aNode, aPassage, anEdge } from '../../fixtures/dataset.ts'

/** Two documents: `late` and `early` stand in the Gazette, `other` in the Herald, `date` in the Gazette's dateline. */
const network = createNetwork(
  aDataset({
    documents: [aDocument(), aDocument({ id: 'herald' })],
    passages: [
      aPassage({ id: 'other', document: 'herald', start: 0 }),
      aPassage({ id: 'late', start: 90 }),
      aPassage({ id: 'early', start: 10 }),
      aPassage({ id: 'date', start: 0 }),
    ],
    nodes: [aNode({ id: 'ada', citations: ['early'] }), aNode({ id: 'bea', citations: ['other'] })],
    edges: [
      anEdge({ id: 'two-voices', when: '2024', citations: ['late', 'other', 'early'] }),
      anEdge({ id: 'one-voice', when: '2023', citations: ['late', 'early'], dating: { basis: 'stated', citations: ['date'] } }), // prettier-ignore
    ],
  }),
)
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
const edge = (id: string) => network.edges.get(id) ?? anEdge()

describe('citedBy(ids, network)', () => {
  it('groups by document, in the order of the dataset, each in document order', () => {
    const cited = citedBy(['other', 'late', 'early'], network)
    expect(cited.map(({ document, passages }) => [document.id, ids(passages)])).toEqual([
      ['gazette', ['early', 'late']],
      ['herald', ['other']],
    ])
  })

  it('leaves out documents that are not cited', () => {
    expect(citedBy(['other'], network).map(({ document }) => document.id)).toEqual(['herald'])
    expect(citedBy([], network)).toEqual([])
  })
})

describe('independentDocuments(edge, network)', () => {
  it('counts documents, not passages', () => {
    expect(independentDocuments(edge('two-voices'), network)).toBe(2)
    expect(independentDocuments(edge('one-voice'), network)).toBe(1)
  })
})

describe('passagesOf(document, network)', () => {
  it('are in document order', () => {
    expect(ids(passagesOf('gazette', network))).toEqual(['date', 'early', 'late'])
  })
})

describe('backedBy(passage, network)', () => {
  it('names the nodes and, in order of date, the edges that rest on it', () => {
    const { nodes, edges } = backedBy('early', network)
    expect(ids(nodes)).toEqual(['ada'])
    expect(ids(edges)).toEqual(['one-voice', 'two-voices'])
  })

  it('a date rests on its passage too', () => {
    expect(ids(backedBy('date', network).edges)).toEqual(['one-voice'])
  })
})
