import fc from 'fast-check'
import { MultiGraph } from 'graphology'
import { parse } from 'graphology-graphml'
import { describe, expect, it } from 'vitest'
import { graphml } from '../../../../src/briefing/formats/graphml.ts'
import { scopeOfAll } from '../../../../src/briefing/formats/scope.ts'
import { createNetwork } from '../../../../src/model/network.ts'
import { MADE, anyExport } from '../../../fixtures/anyExport.ts'
import { aDataset, aNode, aRelation, anEdge } from '../../../fixtures/dataset.ts'
import { contentIn, contentOf } from './graphContent.ts'

const network = createNetwork(
  aDataset({
    nodes: [aNode({ level: 2 }), aNode({ id: 'bea' })],
    relations: [aRelation(), aRelation({ id: 'wrote-to', label: 'wrote to', directed: true })],
    edges: [anEdge({ when: '1913-05-02' }), anEdge({ id: 'ada-wrote-to-bea', relation: 'wrote-to' })],
  }),
)
const scope = scopeOfAll(network, MADE)

describe('graphml(scope)', () => {
  it('declares each attribute with its type', () => {
    const text = graphml(scope)
    expect(text).toContain('<key id="node_level" for="node" attr.name="level" attr.type="int"/>')
    expect(text).toContain('<key id="edge_directed" for="edge" attr.name="directed" attr.type="boolean"/>')
    expect(text).toContain('<key id="edge_when" for="edge" attr.name="when" attr.type="string"/>')
  })

  it('uses no key that it has not declared', () => {
    fc.assert(
      fc.property(anyExport(), (any) => {
        const text = graphml(any)
        const declared = new Set(Array.from(text.matchAll(/<key id="([^"]+)"/g), ([, id]) => id))
        for (const [, key] of text.matchAll(/<data key="([^"]+)"/g)) expect(declared).toContain(key)
      }),
    )
  })

  it('gives each line the direction of its relation', () => {
    const graph = parse(MultiGraph, graphml(scope))
    expect(graph.isDirected('ada-wrote-to-bea')).toBe(true)
    expect(graph.isUndirected('ada-met-bea')).toBe(true)
  })

  it('with allDirected, directs every line and keeps in an attribute which of them are', () => {
    const graph = parse(MultiGraph, graphml(scope, { allDirected: true }))
    expect(graph.mapEdges((id) => [id, graph.isDirected(id), graph.getEdgeAttribute(id, 'directed')])).toEqual([
      ['ada-met-bea', true, false],
      ['ada-wrote-to-bea', true, true],
    ])
  })

  it('keeps numbers and truth values as what they are, and leaves out what is absent', () => {
    const graph = parse(MultiGraph, graphml(scope))
    expect(graph.getNodeAttribute('ada', 'level')).toBe(2)
    expect(graph.getEdgeAttribute('ada-met-bea', 'document_count')).toBe(1)
    expect(graph.hasNodeAttribute('bea', 'level')).toBe(false)
    expect(graph.hasEdgeAttribute('ada-wrote-to-bea', 'when')).toBe(false)
  })

  it('carries where it comes from as attributes of the graph', () => {
    expect(parse(MultiGraph, graphml(scope)).getAttributes()).toMatchObject({
      dataset: 'Ada and Bea',
      version: scope.provenance.version,
      part: 'Everything',
      window: 'the whole period, 1913',
      first_day: '1913-01-01',
      last_day: '1913-12-31',
      address: MADE.address,
      made: '2026-03-01',
    })
  })

  it('is read back by graphology with the ids, ends, answers and texts of every network and view', () => {
    fc.assert(
      fc.property(anyExport(), fc.boolean(), (any, allDirected) => {
        expect(contentOf(parse(MultiGraph, graphml(any, { allDirected })))).toEqual(contentIn(any))
      }),
    )
  })
})
