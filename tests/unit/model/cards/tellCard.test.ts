import { describe, expect, it } from 'vitest'
import { cardsOf } from '../../../../src/model/cards/cardsOf.ts'
import { tellCard } from '../../../../src/model/cards/tellCard.ts'
import { plainText } from '../../../../src/model/cards/words.ts'
import { createNetwork } from '../../../../src/model/network.ts'
import { aDataset, aKind, aNode, aRelation, anEdge } from '../../../fixtures/dataset.ts'

describe('tellCard(card, network)', () => {
  it('names once whoever several relationships say to have taken part', () => {
    const took = (id: string, source: string, when: string) =>
      anEdge({ id, source, target: 'talks', relation: 'took-part', when })
    const network = createNetwork(
      aDataset({
        kinds: [aKind(), aKind({ id: 'event', label: 'Event', plural: 'Events', occurs: true })],
        relations: [
          aRelation({ id: 'took-part', label: 'took part in', directed: true, inside: { target: 'took part' } }),
        ],
        nodes: [
          aNode({ id: 'ada' }),
          aNode({ id: 'bea', label: 'Bea' }),
          aNode({ id: 'talks', label: 'Talks', kind: 'event' }),
        ],
        edges: [took('a', 'ada', '1913-05-02'), took('b', 'bea', '1913-05-02'), took('again', 'ada', '1913-05-02')],
      }),
    )
    const view = new Map(network.dataset.edges.map(({ id }) => [id, 'certain' as const]))
    const [card] = cardsOf(view, network, 'oldest')
    if (!card) throw new Error('The event has no card.')
    const lines = tellCard(card, network).lines.map(({ parts }) => plainText(parts))
    expect(lines.filter((line) => line.includes('Ada'))).toEqual(['Ada and Bea took part'])
  })
})
