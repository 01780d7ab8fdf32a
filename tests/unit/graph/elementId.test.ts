import { describe, expect, it } from 'vitest'
import { elementIdOf, elementOf, idOf, linesWith } from '../../../src/graph/elementId.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { aDataset, aKind, aNode, anEdge } from '../../fixtures/dataset.ts'
import { aDrawing } from './support/drawing.ts'

/** Ada met Bea twice and Cyril once, at the talks. */
const network = createNetwork(
  aDataset({
    nodes: [aNode(), aNode({ id: 'bea' }), aNode({ id: 'cyril' }), aNode({ id: 'talks', kind: 'meeting' })],
    kinds: [aKind(), aKind({ id: 'meeting', occurs: true })],
    edges: [
      anEdge({ id: 'once' }),
      anEdge({ id: 'again' }),
      anEdge({ id: 'at-talks', target: 'cyril', event: 'talks' }),
    ],
  }),
)
const found = (id: string) =>
  elementOf(aDrawing(network).cy, id)
    .map((element) => element.id())
    .toSorted()

describe('elementIdOf(id)', () => {
  it.each(['constructor', '__proto__', 'toString', ''])('is a property of no object: %j', (id) => {
    expect(elementIdOf(id) in {}).toBe(false)
  })
})

describe('linesWith(cy, edges)', () => {
  it.each([
    { what: 'the line of one of its relationships', ids: ['again'], lines: ['ada~bea'] },
    {
      what: 'each line of one that has two',
      ids: ['at-talks', 'once'],
      lines: ['ada~bea', 'ada~talks', 'cyril~talks'],
    },
    { what: 'none where nothing is drawn of them', ids: ['ada', 'nothing'], lines: [] },
  ])('is $what', ({ ids, lines }) => {
    expect([...linesWith(aDrawing(network).cy, new Set(ids))].toSorted()).toEqual(lines.map(elementIdOf))
  })
})

describe('elementOf(cy, id)', () => {
  it.each([
    { what: 'a node', id: 'ada', drawn: ['ada'] },
    { what: 'a pair', id: 'ada~bea', drawn: ['ada~bea'] },
    { what: 'a relationship among several of a pair', id: 'again', drawn: ['ada~bea'] },
    { what: 'a meeting of two: either’s line to its row', id: 'at-talks', drawn: ['ada~talks', 'cyril~talks'] },
    { what: 'nothing', id: 'nobody', drawn: [] },
  ])('is what draws $what', ({ id, drawn }) => {
    expect(found(id)).toEqual(drawn.map(elementIdOf))
  })

  it('is empty for what the view does not show', () => {
    const { cy } = aDrawing(network, { off: new Set(['kind:meeting']) })
    expect(elementOf(cy, 'talks').empty()).toBe(true)
    expect(elementOf(cy, 'at-talks').empty()).toBe(true)
  })
})

describe('idOf(element)', () => {
  it('is the node, the one relationship that a line shows, or the pair', () => {
    const { cy } = aDrawing(network)
    const idFor = (id: string) => idOf(elementOf(cy, id))
    expect(['ada', 'ada~bea', 'ada~talks', 'cyril~talks'].map(idFor)).toEqual([
      'ada',
      'ada~bea',
      'at-talks',
      'at-talks',
    ])
  })
})
