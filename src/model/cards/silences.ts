/** What a reader expects of an event and no text gives. */
import { oncePer } from '../../data/oncePer.ts'
import { type Network } from '../network.ts'
import { capitalised } from '../sentence.ts'
import { type Card, cardsOf } from './cardsOf.ts'
import { NOBODY_NAMED, PLACE_NOT_STATED, tellCard } from './tellCard.ts'

/** The cards of all that the documents say, by id, and what was found of those that were asked about. */
const toldOf = oncePer((network: Network) => ({
  cards: wholeCards(network),
  silences: new Map<string, readonly string[]>(),
}))

/**
 * "Place not stated", "Nobody is named", of a card by its id. Asked of all that the documents say, not of a view: what a filter leaves
 * out is not unsaid.
 */
export function silencesOf(card: string, network: Network): readonly string[] {
  const { cards, silences } = toldOf(network)
  const whole = cards.get(card)
  const own = silences.get(card) ?? (whole ? silencesIn(whole, network) : [])
  silences.set(card, own)
  return own
}

function wholeCards(network: Network): ReadonlyMap<string, Card> {
  const cards = new Map<string, Card>()
  const take = (card: Card) => {
    cards.set(card.id, card)
    card.parts.forEach(take)
  }
  const all = network.byDate.map(({ id }) => [id, 'certain'] as const)
  cardsOf(all, network).forEach(take)
  return cards
}

function silencesIn(card: Card, network: Network): readonly string[] {
  const { place, lines } = tellCard(card, network)
  const isSaid = (words: string) =>
    place?.some(({ text }) => text === words) ||
    lines.some((line) => line.of === 'who' && line.parts.some(({ text }) => text === words))
  return [NOBODY_NAMED, PLACE_NOT_STATED].filter(isSaid).map(capitalised)
}
