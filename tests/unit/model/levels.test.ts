import { describe, expect, it } from 'vitest'
import { levelsOf } from '../../../src/model/levels.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { aDataset, aKind, aNode, aParty, aRelation, anEdge } from '../../fixtures/dataset.ts'

const KINDS = [aKind(), aKind({ id: 'theme', subject: true })]

/** A ring of so many people of the left, each tied to two others, and one more of the right, tied to one of them. */
function ring(count: number) {
  const ids = Array.from({ length: count }, (_, i) => `p-${i}`)
  const edges = ids.map((id, i) => anEdge({ id: `e-${i}`, source: id, target: ids[(i + 1) % count] ?? '' }))
  return {
    nodes: [...ids.map((id) => aNode({ id })), aNode({ id: 'lone', parties: ['right'] })],
    edges: [...edges, anEdge({ id: 'e-lone', source: 'lone', target: 'p-0' })],
    parties: [aParty(), aParty({ id: 'right' })],
  }
}

describe('levelsOf(network)', () => {
  it('is what the dataset says; then a node without a level is at 3, a subject at 2', () => {
    const nodes = [
      aNode({ id: 'a', level: 1 }),
      aNode({ id: 'b' }),
      aNode({ id: 'c', level: 2 }),
      aNode({ id: 't', kind: 'theme' }),
    ]
    const edges = [anEdge({ source: 'a', target: 'b' })]
    const levels = levelsOf(createNetwork(aDataset({ nodes, edges, kinds: KINDS })))
    expect(Object.fromEntries(levels)).toEqual({ a: 1, b: 3, c: 2, t: 2 })
  })

  it('opens a small dataset on all but its subjects', () => {
    const nodes = [aNode({ id: 'a' }), aNode({ id: 'b' }), aNode({ id: 't', kind: 'theme' })]
    const edges = [anEdge({ source: 'a', target: 't' })]
    const levels = levelsOf(createNetwork(aDataset({ nodes, edges, kinds: KINDS })))
    expect(Object.fromEntries(levels)).toEqual({ a: 1, b: 1, t: 2 })
  })

  it('opens a large one on at most 40 of those tied to two or more, and on the best of each party', () => {
    const levels = levelsOf(createNetwork(aDataset(ring(60))))
    const first = [...levels].filter(([, level]) => level === 1).map(([id]) => id)
    expect(first).toHaveLength(41)
    expect(first).toContain('p-0') // it has three ties
    expect(first).toContain('lone') // the only one of its party
  })

  it('counts no remark, no mention and no office as a tie', () => {
    const { nodes, edges, parties } = ring(60)
    const relations = [
      aRelation(),
      aRelation({ id: 'may-be', editorial: true }),
      aRelation({ id: 'spoke-of', mentions: true }),
      aRelation({ id: 'held', folds: 'name' }),
    ]
    const extra = ['may-be', 'spoke-of', 'held'].map((relation, i) =>
      anEdge({ id: `x-${i}`, source: 'other', target: `p-${i}`, relation }),
    )
    const dataset = aDataset({
      nodes: [...nodes, aNode({ id: 'other', parties: [] })],
      edges: [...edges, ...extra],
      parties,
      relations,
    })
    expect(levelsOf(createNetwork(dataset)).get('other')).toBe(3)
  })
})
