import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../../src/model/edgeColumns.ts'
import { found, nodesOf } from '../../../src/model/network.ts'
import { pairColumnsOf } from '../../../src/model/pairColumns.ts'
import { tiesOf } from '../../../src/model/ties.ts'
import { anyLargeNetwork } from '../../fixtures/anyLarge.ts'

describe('tiesOf(network, weights)', () => {
  it('counts for each node the others that a relationship ties it to, an event and who was there among them, by its weight', () => {
    fc.assert(
      fc.property(
        anyLargeNetwork,
        fc.array(fc.constantFrom(0, 1, 4), { minLength: 1, maxLength: 7 }),
        (network, some) => {
          const { ids, nodeIds } = columnsOf(network)
          const weights = Uint8Array.from(ids, (_, place) => some[place % some.length] ?? 0)
          const pairs = new Set<string>()
          const strongest = new Map<string, Map<string, number>>(network.dataset.nodes.map(({ id }) => [id, new Map()]))
          for (const [place, id] of ids.entries()) {
            const edge = found(network.edges, id)
            const isRemark = found(network.relations, edge.relation).editorial === true
            for (const a of nodesOf(edge)) {
              for (const b of nodesOf(edge)) {
                if (a === b) continue
                pairs.add([a, b].toSorted().join('~'))
                const own = found(strongest, a)
                if (!isRemark) own.set(b, Math.max(own.get(b) ?? 0, weights[place] ?? 0))
              }
            }
          }
          expect(pairColumnsOf(network).count).toBe(pairs.size)
          const expected = nodeIds.map((id) => [...found(strongest, id).values()].reduce((sum, one) => sum + one, 0))
          expect([...tiesOf(network, weights)]).toEqual(expected)
        },
      ),
      { numRuns: 20 },
    )
  })
})
