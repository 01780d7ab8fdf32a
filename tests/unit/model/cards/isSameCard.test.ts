import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Card, cardsOf } from '../../../../src/model/cards/cardsOf.ts'
import { isSameCard } from '../../../../src/model/cards/isSameCard.ts'
import { viewOf } from '../../../../src/model/view.ts'
import { anyChoices, anyNetwork } from '../../../fixtures/anyNetwork.ts'

/** What a reader of a card can be told: which relationships, with which answers, and likewise of its parts. */
const toldBy = ({ id, told, parts }: Card): unknown => [
  id,
  told.map(({ edge, answer }) => [edge.id, answer]),
  parts.map(toldBy),
]

const twoViews = anyNetwork().chain((network) =>
  fc.tuple(fc.constant(network), anyChoices(network), anyChoices(network)),
)

describe('isSameCard(a, b)', () => {
  it('is true of the cards of two views just where they tell the same', () => {
    fc.assert(
      fc.property(twoViews, ([network, one, other]) => {
        const cards = [one, other].map((choices) => cardsOf(viewOf(network, choices).edges, network, 'oldest'))
        for (const a of cards[0] ?? [])
          for (const b of cards[1] ?? [])
            expect(isSameCard(a, b)).toBe(JSON.stringify(toldBy(a)) === JSON.stringify(toldBy(b)))
      }),
      { numRuns: 60 },
    )
  })
})
