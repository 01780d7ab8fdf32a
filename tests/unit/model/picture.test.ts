import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareViews } from '../../../src/model/compare.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { pictureOf, withAround } from '../../../src/model/picture.ts'
import { nodesKept, viewOf } from '../../../src/model/view.ts'
import { anyChoices, anyNetwork } from '../../fixtures/anyNetwork.ts'
import { aDataset, aNode, aKind, anEdge } from '../../fixtures/dataset.ts'

const network = createNetwork(
  aDataset({
    kinds: [aKind(), aKind({ id: 'body' })],
    nodes: [aNode({ id: 'ada' }), aNode({ id: 'bea' }), aNode({ id: 'board', kind: 'body' })],
    edges: [
      anEdge({ id: 'met', source: 'ada', target: 'bea', when: '2001' }),
      anEdge({ id: 'sat', source: 'ada', target: 'board', when: '2001' }),
    ],
  }),
)
const choices = {
  window: network.extent,
  mode: 'during' as const,
  showPossible: true,
  undated: 'always' as const,
  known: null,
  focus: null,
}
const everything = nodesKept(new Set(), network)

describe('withAround(picture, around, keeps, aside, network)', () => {
  const view = viewOf(network, { ...choices, off: new Set(['kind:body']) })
  const all = viewOf(network, { ...choices, off: new Set() }).edges
  const faded = withAround(pictureOf(view, new Set(), everything, network), all, everything, 'filtered', network)

  it('adds what a filter leaves out, marked as filtered', () => {
    expect(faded.edges.get('sat')).toEqual({ answer: 'certain', change: null, aside: 'filtered' })
    expect(faded.nodes.get('board')).toEqual({ isPlanned: false, aside: 'filtered' })
  })
  it('leaves what is in the view as it is', () => {
    expect(faded.edges.get('met')).toEqual({ answer: 'certain', change: null, aside: null })
    expect(faded.nodes.get('ada')).toEqual({ isPlanned: false, aside: null })
  })
})

describe('pictureOf(view, planned, keeps, network)', () => {
  it('draws what one kind alone is tied to beside it, faint, where no relationship joins two of that kind', () => {
    const view = viewOf(network, { ...choices, off: new Set(['kind:person']) })
    expect([...view.edges]).toEqual([])
    const { nodes, edges } = pictureOf(view, new Set(), everything, network)
    expect(Object.fromEntries(nodes)).toEqual({
      board: { isPlanned: false, aside: null },
      ada: { isPlanned: false, aside: 'beside' },
    })
    expect(Object.fromEntries(edges)).toEqual({ sat: { answer: 'certain', change: null, aside: 'beside' } })
  })

  it('has of any view its relationships with their answers and its nodes, in its order, and what is planned', () => {
    const anyView = anyNetwork().chain((some) => anyChoices(some).map((asked) => ({ some, asked })))
    fc.assert(
      fc.property(anyView, fc.boolean(), ({ some, asked }, isCompared) => {
        const view = viewOf(some, asked)
        const planned = new Set([...view.nodes].filter((_, i) => i % 3 === 0))
        const keeps = nodesKept(asked.off, some)
        // Compared with itself it is gone through one by one, and has the same.
        const compared = { before: view, comparison: compareViews(view, view) }
        const { edges, nodes } = pictureOf(view, planned, keeps, some, isCompared ? compared : undefined)
        const own = [...edges].filter(([, { aside }]) => aside === null)
        expect(own.map(([id, { answer }]) => [id, answer])).toEqual([...view.edges])
        const there = [...nodes].filter(([, { aside }]) => aside === null)
        expect(there.map(([id, mark]) => [id, mark.isPlanned])).toEqual(
          [...view.nodes].map((id) => [id, planned.has(id)]),
        )
      }),
      { numRuns: 60 },
    )
  })
})
