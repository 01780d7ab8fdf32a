import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connectionsOf } from '../../../src/model/connections.ts'
import { columnsOf } from '../../../src/model/edgeColumns.ts'
import { found, nodesOf } from '../../../src/model/network.ts'
import { pairColumnsOf } from '../../../src/model/pairColumns.ts'
import { anyLargeNetwork } from '../../fixtures/anyLarge.ts'

describe('connectionsOf(network, weights)', () => {
  it('counts for each node the relationships that it is part of, an event those that it is, by their weights', () => {
    const anyWeights = fc.array(fc.constantFrom(0, 1, 4), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(anyLargeNetwork, anyWeights, (network, some) => {
        const { ids, nodeIds } = columnsOf(network)
        const weights = Uint8Array.from(ids, (_, place) => some[place % some.length] ?? 0)
        const counts = new Map(nodeIds.map((id) => [id, 0]))
        for (const [place, id] of ids.entries()) {
          const edge = found(network.edges, id)
          if (found(network.relations, edge.relation).editorial) continue
          for (const node of nodesOf(edge)) counts.set(node, found(counts, node) + (weights[place] ?? 0))
        }
        expect([...connectionsOf(network, weights)]).toEqual([...counts.values()])
      }),
      { numRuns: 20 },
    )
  })
})

describe('pairColumnsOf(network)', () => {
  it('has each pair of nodes that a relationship joins once, an event with who was there among them', () => {
    fc.assert(
      fc.property(anyLargeNetwork, (network) => {
        const { nodeIds } = columnsOf(network)
        const { count, low, high } = pairColumnsOf(network)
        const expected = new Set<string>()
        for (const edge of network.dataset.edges)
          for (const a of nodesOf(edge)) for (const b of nodesOf(edge)) if (a < b) expected.add(`${a}~${b}`)
        const idAt = (number = -1) => nodeIds[number] ?? ''
        const pairs = Array.from({ length: count }, (_, pair) =>
          [idAt(low[pair]), idAt(high[pair])].toSorted().join('~'),
        )
        expect(pairs.toSorted()).toEqual([...expected].toSorted())
      }),
      { numRuns: 20 },
    )
  })
})
