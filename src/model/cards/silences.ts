/** What a reader expects of an event and no text gives. */
import { type Network } from '../network.ts'
import { capitalised } from '../sentence.ts'
import { type Card, cardsOf } from './cardsOf.ts'
import { NOBODY_NAMED, PLACE_NOT_STATED, tellCard } from './tellCard.ts'

const remembered = new WeakMap<Network, ReadonlyMap<string, readonly string[]>>()

/**
 * "Place not stated", "Nobody is named", of a card by its id. Asked of all that the documents say, not of a view: what a filter leaves
 * out is not unsaid.
 */
export function silencesOf(card: string, network: Network): readonly string[] {
  const known = remembered.get(network) ?? silencesIn(network)
  remembered.set(network, known)
  return known.get(card) ?? []
}

function silencesIn(network: Network): ReadonlyMap<string, readonly string[]> {
  const silences = new Map<string, readonly string[]>()
  const take = (card: Card) => {
    const { place, lines } = tellCard(card, network)
    const isSaid = (words: string) =>
      place?.some(({ text }) => text === words) ||
      lines.some((line) => line.of === 'who' && line.parts.some(({ text }) => text === words))
    const own = [NOBODY_NAMED, PLACE_NOT_STATED].filter(isSaid).map(capitalised)
    if (own.length > 0) silences.set(card.id, own)
    card.parts.forEach(take)
  }
  for (const card of cardsOf(
    network.byDate.map(({ id }) => [id, 'certain'] as const),
    network,
  ))
    take(card)
  return silences
}
