import cytoscape from 'cytoscape'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cytoscapeJson } from '../../../../src/briefing/formats/cytoscapeJson.ts'
import { type ExportScope, scopeOfAll } from '../../../../src/briefing/formats/scope.ts'
import { createNetwork, found } from '../../../../src/model/network.ts'
import { MADE, anyExport, toldOf } from '../../../fixtures/anyExport.ts'
import { aDataset, anEdge } from '../../../fixtures/dataset.ts'

function open(scope: ExportScope) {
  const options = JSON.parse(cytoscapeJson(scope)) as cytoscape.CytoscapeOptions
  return cytoscape({ ...options, headless: true })
}

describe('cytoscapeJson(scope)', () => {
  it('opens in cytoscape.js with its provenance as data of the graph', () => {
    const scope = scopeOfAll(createNetwork(aDataset()), MADE)
    expect(open(scope).data()).toMatchObject({ dataset: 'Ada and Bea', version: scope.provenance.version })
  })

  it('tells several values as a list, and leaves out absent ones', () => {
    const scope = scopeOfAll(createNetwork(aDataset({ edges: [anEdge({ citations: ['p-1', 'p-2'] })] })), MADE)
    const edge = open(scope).getElementById('ada-met-bea')
    expect(edge.data('passages')).toEqual(['p-1', 'p-2'])
    expect(edge.data('document_count')).toBe(1)
    expect(edge.data('when')).toBeUndefined()
  })

  it('classes nodes by kind, and lines by status and answer', () => {
    const cy = open(scopeOfAll(createNetwork(aDataset()), MADE))
    expect(cy.nodes('.person').map((node) => node.id())).toEqual(['ada', 'bea'])
    expect(cy.edges('.completed.undated').map((edge) => edge.id())).toEqual(['ada-met-bea'])
  })

  it('is read back with the ids, ends, answers and texts of every network and view', () => {
    fc.assert(
      fc.property(anyExport(), (any) => {
        const cy = open(any)
        expect(cy.nodes().map((node) => node.id())).toEqual(any.nodes)
        const told = cy.edges().map((edge) => ({
          id: edge.id(),
          source: edge.source().id(),
          target: edge.target().id(),
          answer: String(edge.data('answer')),
        }))
        expect(told).toEqual(toldOf(any))
        cy.nodes().forEach((node) => {
          const { label, name, summary, aliases } = found(any.network.nodes, node.id())
          expect(node.data()).toMatchObject({ label, name, summary, aliases })
        })
        cy.edges().forEach((edge) => {
          const { when, role, citations } = found(any.network.edges, edge.id())
          expect([edge.data('when'), edge.data('role')]).toEqual([when, role])
          expect(edge.data('quotes')).toEqual(citations.map((id) => found(any.network.passages, id).exact))
        })
        cy.destroy()
      }),
    )
  })
})
