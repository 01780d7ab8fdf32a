import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elementIdOf } from '../../../src/graph/elementId.ts'
import { toElements } from '../../../src/graph/elements.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { anyNetwork } from '../../fixtures/anyNetwork.ts'
import { aDataset, aNode, aRelation, anEdge } from '../../fixtures/dataset.ts'
import { aDrawing } from './support/drawing.ts'

const network = createNetwork(
  aDataset({
    nodes: [
      aNode({ id: 'ada', label: 'Ministry of Defence' }),
      aNode({ id: 'bea', parties: [] }),
      aNode({ id: 'cyril', parties: ['left', 'right'] }),
    ],
    relations: [aRelation(), aRelation({ id: 'signed', directed: true, family: 'contact' })],
    edges: [
      anEdge({ id: 'met' }),
      anEdge({ id: 'plan', relation: 'met', source: 'cyril', status: 'planned', when: '2026' }),
      anEdge({ id: 'paper', relation: 'signed' }),
    ],
  }),
)
const positions = { ada: [10, 20], bea: [30, 40], cyril: [-5, 0] } as const
const of = (id: string) => toElements(network, positions).find(({ data }) => data.id === elementIdOf(id))

describe('toElements(network, positions)', () => {
  it('has one element for each node and each edge, nodes first, in the order of the dataset', () => {
    const ids = ['ada', 'bea', 'cyril', 'met', 'plan', 'paper']
    expect(toElements(network, positions).map(({ data }) => data.id)).toEqual(ids.map(elementIdOf))
  })

  it('places each node where the arrangement has it', () => {
    expect(of('ada')?.position).toEqual({ x: 10, y: 20 })
    expect(of('cyril')?.position).toEqual({ x: -5, y: 0 })
  })

  it('says how a node is drawn: its kind, the fill of its parties, its label in lines', () => {
    expect(of('ada')?.data).toMatchObject({ kind: 'person', fill: 'solid' })
    expect(String(of('ada')?.data.label).split('\n').join(' ')).toBe('Ministry of Defence')
    expect(of('bea')?.data).toMatchObject({ fill: 'tint', label: 'Bea' })
    expect(of('cyril')?.data).toMatchObject({ fill: 'half' })
  })

  it('says how an edge is drawn: its family, its status, whether it is directed, its words', () => {
    expect(of('met')?.data).toMatchObject({ source: elementIdOf('ada'), target: elementIdOf('bea'), family: 'contact', status: 'completed', directed: 0, words: 'met' }) // prettier-ignore
    expect(of('plan')?.data).toMatchObject({ status: 'planned', words: 'was to meet' })
    expect(of('paper')?.data).toMatchObject({ directed: 1 })
  })

  it('gives no element an id that is a property of every object: Cytoscape keeps ids as keys of such', () => {
    const edges = [anEdge({ source: 'constructor' }), anEdge({ id: 'constructor-2', target: 'constructor' })]
    for (const { data } of toElements(createNetwork(aDataset({ edges })), {})) expect(String(data.id) in {}).toBe(false)
  })

  it('places a node at the origin where no position says otherwise, whatever its id', () => {
    const any = createNetwork(aDataset({ edges: [anEdge({ source: 'constructor' })] }))
    expect(toElements(any, {})[0]?.position).toEqual({ x: 0, y: 0 })
  })

  it('carries scalar data only, without classes, and nothing of the dataset itself', () => {
    fc.assert(
      fc.property(anyNetwork(), (any) => {
        for (const element of toElements(any, {})) {
          expect(Object.values(element.data).map((value: unknown) => typeof value)).not.toContain('object')
          expect(element.classes).toBeUndefined()
        }
      }),
    )
  })

  it('gives fresh objects, so that a drawing may write into its own', () => {
    const before = structuredClone(network.dataset)
    const [one, two] = [toElements(network, positions), toElements(network, positions)]
    for (const [i, element] of one.entries()) {
      expect(element).not.toBe(two[i])
      expect(element.data).not.toBe(two[i]?.data)
    }
    const cy = aDrawing(network)
    cy.nodes().positions({ x: 0, y: 0 })
    cy.elements().data('label', 'changed')
    expect(network.dataset).toEqual(before)
    expect(toElements(network, positions)).toEqual(two)
  })
})
