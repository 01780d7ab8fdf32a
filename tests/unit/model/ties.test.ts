import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { found, nodesOf } from '../../../src/model/network.ts'
import { tiesOf } from '../../../src/model/ties.ts'
import { anyLargeNetwork } from '../../fixtures/anyLarge.ts'

describe('tiesOf(network)', () => {
  it('has for each node the others that a relationship joins it to, an event and who was there among them', () => {
    fc.assert(
      fc.property(anyLargeNetwork, (network) => {
        const { neighbours, countAt, pairs } = tiesOf(network)
        const all = new Set<string>()
        const strengths = new Map<string, Map<string, number>>(network.dataset.nodes.map(({ id }) => [id, new Map()]))
        for (const edge of network.dataset.edges) {
          for (const a of nodesOf(edge)) {
            for (const b of nodesOf(edge)) {
              if (a < b) all.add(`${a}~${b}`)
              if (a === b || found(network.relations, edge.relation).editorial) continue
              const own = found(strengths, a)
              own.set(b, (own.get(b) ?? 0) + 1)
            }
          }
        }
        expect(pairs).toBe(all.size)
        for (const [id, own] of strengths) {
          expect(countAt(id)).toBe(own.size)
          expect(neighbours(id).toSorted()).toEqual([...own.keys()].toSorted())
          const inOrder = neighbours(id).map((other) => own.get(other) ?? 0)
          expect(inOrder).toEqual(inOrder.toSorted((a, b) => b - a))
        }
      }),
      { numRuns: 20 },
    )
  })
})
