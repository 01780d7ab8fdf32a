import { describe, expect, it } from 'vitest'
import type { Edge, Relation } from '../../../../src/data/schema.ts'
import { drawnNodes } from '../../../../src/layout/spine/drawnNodes.ts'
import { linesOf } from '../../../../src/layout/spine/lines.ts'
import { placeOf } from '../../../../src/layout/spine/spineOptions.ts'
import type { Level } from '../../../../src/model/levels.ts'
import { createNetwork } from '../../../../src/model/network.ts'
import { aDataset, aKind, aNode, aParty, aRelation, anEdge } from '../../../fixtures/dataset.ts'

/** Ada and an office left, Bea right, between them a visit of level 3 and a pact; themes and a remote person. */
const NODES = [
  aNode({ id: 'ada', level: 1 }),
  aNode({ id: 'bea', level: 1, parties: ['right'] }),
  aNode({ id: 'pact', level: 1, parties: ['left', 'right'] }),
  aNode({ id: 'visit', kind: 'meeting', level: 2, parties: ['left', 'right'] }),
  aNode({ id: 'peace', kind: 'theme' }),
  aNode({ id: 'war', kind: 'theme' }),
  aNode({ id: 'cyril', level: 3 }),
]
const KINDS = [aKind(), aKind({ id: 'meeting', occurs: true }), aKind({ id: 'theme', subject: true })]

function linesWith(relation: Partial<Relation>, edge: Partial<Edge>, level: Level, unfolded: readonly string[] = []) {
  const dataset = aDataset({
    nodes: NODES,
    kinds: KINDS,
    edges: [anEdge({ id: 'e', ...edge })],
    relations: [aRelation(relation)],
    parties: [aParty(), aParty({ id: 'right' })],
  })
  const network = createNetwork(dataset)
  const asked = { level, unfolded: new Set(unfolded), asked: new Set<string>() }
  const drawn = drawnNodes(network, asked)
  const places = new Map(
    NODES.filter(({ id }) => drawn.has(id)).map((node) => [node.id, placeOf(node, ['left', 'right'], network)]),
  )
  const { pairs, folded } = linesOf(network, { ...asked, places }).lines
  return { pairs: [...pairs.keys()], fold: folded.get('e') }
}

describe('linesOf(network, drawn)', () => {
  it('draws a relationship between its two ends', () => {
    expect(linesWith({}, { source: 'bea', target: 'ada' }, 1)).toEqual({ pairs: ['ada~bea'], fold: undefined })
  })

  it('draws a contact by way of its event where that is drawn, and directly elsewhere', () => {
    const edge = { source: 'ada', target: 'bea', event: 'visit' }
    expect(linesWith({}, edge, 1).pairs).toEqual(['ada~bea'])
    expect(linesWith({}, edge, 2).pairs).toEqual(['ada~visit', 'bea~visit'])
  })

  it('draws of a contact what can be drawn, where one end is not', () => {
    expect(linesWith({}, { source: 'ada', target: 'cyril', event: 'visit' }, 2)).toEqual({
      pairs: ['ada~visit'],
      fold: undefined,
    })
  })

  it('counts what leads to a node that is not drawn at the end that is', () => {
    expect(linesWith({}, { source: 'cyril', target: 'ada' }, 1).fold).toEqual({ how: 'level', at: 'ada' })
    expect(linesWith({}, { source: 'cyril', target: 'peace' }, 1).fold).toEqual({ how: 'level', at: null })
  })

  it('tells an office in the name of who holds it, at every level', () => {
    for (const level of [1, 2, 3] as const) {
      expect(linesWith({ folds: 'name' }, { source: 'ada', target: 'pact' }, level)).toEqual({
        pairs: [],
        fold: { how: 'name', at: 'ada' },
      })
    }
    expect(linesWith({ folds: 'name' }, { source: 'cyril', target: 'ada' }, 1).fold).toEqual({
      how: 'level',
      at: 'ada',
    })
  })

  it('leaves mentions and remarks to the panel, but for the level of everything', () => {
    for (const relation of [{ mentions: true }, { editorial: true }]) {
      const edge = { source: 'ada', target: 'pact' }
      expect(linesWith(relation, edge, 1)).toEqual({ pairs: [], fold: { how: 'panel', at: 'ada' } })
      expect(linesWith(relation, edge, 3).pairs).toEqual(['ada~pact'])
    }
  })

  it('draws a mention that the vocabulary wants a line for', () => {
    expect(linesWith({ mentions: true, folds: 'line' }, { source: 'ada', target: 'pact' }, 1).pairs).toEqual([
      'ada~pact',
    ])
  })

  it('draws a mention at what was unfolded, and a remark not even there', () => {
    const edge = { source: 'ada', target: 'pact' }
    expect(linesWith({ mentions: true }, edge, 1, ['ada']).pairs).toEqual(['ada~pact'])
    expect(linesWith({ editorial: true }, edge, 1, ['ada']).pairs).toEqual([])
  })

  it('marks on the track of a subject the rows that are about it, as soon as the track is there', () => {
    const edge = { source: 'pact', target: 'peace' }
    expect(linesWith({ mentions: true }, edge, 1).fold).toEqual({ how: 'level', at: 'pact' })
    expect(linesWith({ mentions: true }, edge, 2).pairs).toEqual(['pact~peace'])
    expect(linesWith({ mentions: true }, { source: 'ada', target: 'peace' }, 2).fold).toEqual({
      how: 'panel',
      at: 'ada',
    })
  })

  it('draws nothing from a node to itself, nor between two subjects', () => {
    expect(linesWith({}, { source: 'ada', target: 'ada' }, 3).fold).toEqual({ how: 'panel', at: 'ada' })
    expect(linesWith({}, { source: 'peace', target: 'war' }, 3).fold).toEqual({ how: 'panel', at: 'peace' })
  })

  it('has no line at any level where the vocabulary says so', () => {
    expect(linesWith({ folds: 'panel' }, { source: 'ada', target: 'bea' }, 3).fold).toEqual({ how: 'panel', at: 'ada' })
  })
})
