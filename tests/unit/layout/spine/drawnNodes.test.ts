import { describe, expect, it } from 'vitest'
import { drawnNodes } from '../../../../src/layout/spine/drawnNodes.ts'
import { seenAlways } from '../../../../src/layout/spine/seen.ts'
import { columnsOf } from '../../../../src/model/edgeColumns.ts'
import { createNetwork } from '../../../../src/model/network.ts'
import { aDataset, aNode, anEdge } from '../../../fixtures/dataset.ts'

/** The court says that Ada met Bea, Bea that Ada met herself; nobody says anything of the hall. */
const NETWORK = createNetwork(
  aDataset({
    nodes: ['ada', 'bea', 'court', 'hall'].map((id) => aNode({ id })),
    edges: [
      anEdge({ id: 'e-1', standing: 'alleged', accordingTo: 'court' }),
      anEdge({ id: 'e-2', source: 'ada', target: 'ada', accordingTo: 'bea' }),
    ],
  }),
)
const drawn = (asked: readonly string[]) => [
  ...drawnNodes(NETWORK, { level: 3, unfolded: new Set(), asked: new Set(asked) }),
]

describe('who only says something, and is in no relationship', () => {
  it('has no dot of its own, at any level; whoever is in one keeps it', () => {
    expect(drawn([])).toEqual(['ada', 'bea', 'hall'])
  })

  it('is drawn where it is asked for, as when it is selected', () => {
    expect(drawn(['court'])).toEqual(['ada', 'bea', 'court', 'hall'])
  })

  it('takes no room from others in a large dataset', () => {
    const { isThere } = seenAlways(NETWORK)
    expect(columnsOf(NETWORK).nodeIds.filter((_, node) => isThere[node])).toEqual(['ada', 'bea', 'hall'])
  })
})
