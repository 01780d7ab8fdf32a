import { describe, expect, it } from 'vitest'
import type { Edge } from '../../../../src/data/schema.ts'
import { cardsOf } from '../../../../src/model/cards/cardsOf.ts'
import { tellCard } from '../../../../src/model/cards/tellCard.ts'
import { plainText } from '../../../../src/model/cards/words.ts'
import { createNetwork } from '../../../../src/model/network.ts'
import type { Part } from '../../../../src/model/sentence.ts'
import { aDataset, aKind, aNode, aRelation, anEdge } from '../../../fixtures/dataset.ts'

/** The line that says who took part in the talks. */
function whoTookPart(edges: readonly Edge[]): readonly Part[] {
  const network = createNetwork(
    aDataset({
      kinds: [aKind(), aKind({ id: 'event', label: 'Event', plural: 'Events', occurs: true })],
      relations: [
        aRelation({ id: 'took-part', label: 'took part in', directed: true, inside: { target: 'took part' } }),
        aRelation({ id: 'led', label: 'led', directed: true, folds: 'name' }),
      ],
      nodes: [
        aNode({ id: 'ada', label: 'Ada' }),
        aNode({ id: 'another-ada', label: 'Ada' }),
        aNode({ id: 'bea', label: 'Bea' }),
        aNode({ id: 'board', label: 'Board' }),
        aNode({ id: 'talks', label: 'Talks', kind: 'event' }),
      ].filter(({ id }) => edges.some(({ source, target }) => source === id || target === id)),
      edges: [...edges],
    }),
  )
  const view = new Map(network.dataset.edges.map(({ id }) => [id, 'certain' as const]))
  const card = cardsOf(view, network, 'oldest').find(({ subject }) => subject.of === 'event')
  if (!card) throw new Error('The event has no card.')
  const line = tellCard(card, network).lines.find(({ parts }) => plainText(parts).endsWith('took part'))
  if (!line) throw new Error('Nobody took part.')
  return line.parts
}

/** Relationships of these nodes to the talks, in order. */
const took = (...sources: readonly string[]) =>
  sources.map((source, i) => anEdge({ id: `took-${i}`, source, target: 'talks', relation: 'took-part' }))

describe('tellCard(card, network)', () => {
  it('names once whoever several relationships say to have taken part', () => {
    expect(plainText(whoTookPart(took('ada', 'bea', 'ada')))).toBe('Ada and Bea took part')
  })

  it('names two of one name as two', () => {
    const named = whoTookPart(took('ada', 'another-ada')).flatMap(({ node }) => node ?? [])
    expect(named).toEqual(['ada', 'another-ada'])
  })

  it('sets the comma behind an office by who is named last', () => {
    const led = anEdge({ id: 'led', source: 'ada', target: 'board', relation: 'led', role: 'Chair' })
    expect(plainText(whoTookPart([led, ...took('ada', 'bea', 'ada')]))).toBe('Ada, Chair, Board and Bea took part')
    expect(plainText(whoTookPart([led, ...took('bea', 'ada', 'bea')]))).toBe('Bea and Ada, Chair, Board, took part')
  })
})
