/** What a reader expects of an event and no text gives. */
import { type Network } from '../network.ts'
import { capitalised } from '../sentence.ts'
import { type Card, cardsOf } from './cardsOf.ts'
import { NOBODY_NAMED, PLACE_NOT_STATED, tellCard } from './tellCard.ts'

/** The cards of all that the documents say, by id, and what was found of those that were asked about. */
interface Asked {
  readonly cards: ReadonlyMap<string, Card>
  readonly silences: Map<string, readonly string[]>
}

const remembered = new WeakMap<Network, Asked>()

/**
 * "Place not stated", "Nobody is named", of a card by its id. Asked of all that the documents say, not of a view: what a filter leaves
 * out is not unsaid.
 */
export function silencesOf(card: string, network: Network): readonly string[] {
  const { cards, silences } = remembered.get(network) ?? { cards: wholeCards(network), silences: new Map() }
  remembered.set(network, { cards, silences })
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
