/** The few cards by which a dataset is best begun. */
import { type Network, found } from '../network.ts'
import { yearOf } from '../groupByYear.ts'
import { NONE } from '../edgeColumns.ts'
import { type Card, cardsOf, toldIn } from './cardsOf.ts'
import { homesIn } from './homes.ts'

/** As many as are chosen where there are enough. */
const FEWEST = 5
const MOST = 8

interface Scored {
  readonly card: Card
  readonly year: number
  readonly score: number
}

/**
 * The turning points of a dataset: of its dated events and done agreements that stand by themselves, those that weigh most.
 *
 * A card weighs what came of it, thrice for an agreement and once for anything else that was agreed, and for each contact in it
 * twice; the connections of those who met count a little, so that of two meetings that of the better connected goes first. Each year
 * has its heaviest one before any year has a second; then the heaviest of all follow, as long as they weigh at least half of the
 * median of those. Five to eight, in order of time; of the same weight the earlier.
 */
export function turningPoints(network: Network): readonly Card[] {
  const candidates = candidatesOf(network)
  let most = 0
  for (const { length } of network.edgesAt.values()) most = Math.max(most, length)
  const scored = candidates
    .flatMap((card): readonly Scored[] => {
      const year = card.when && yearOf(card.when)
      const score = weigh(card, most, network)
      return year === undefined || score === 0 ? [] : [{ card, year, score }]
    })
    .toSorted((a, b) => b.score - a.score)

  const chosen = new Set<Scored>()
  const years = new Set<number>()
  for (const one of scored) {
    if (chosen.size === MOST || years.has(one.year)) continue
    years.add(one.year)
    chosen.add(one)
  }
  const least = (median([...chosen].map(({ score }) => score)) ?? 0) / 2
  for (const one of scored) {
    if (chosen.size === MOST || (chosen.size >= FEWEST && one.score < least)) break
    chosen.add(one)
  }
  const cards = new Set([...chosen].map(({ card }) => card))
  return candidates.filter((card) => cards.has(card))
}

/** How many events a dataset has of which it chooses. */
export function countEvents(network: Network): number {
  return network.dataset.nodes.filter(({ kind }) => found(network.kinds, kind).occurs === true).length
}

/** Everything that is told, in cards; of what the curators remark nothing. */
function candidatesOf(network: Network): readonly Card[] {
  // What stands by itself is no event and no agreement.
  const { numbers } = homesIn(network)
  const edges = network.byDate.filter(
    ({ relation }, place) => numbers[place] !== NONE && found(network.relations, relation).editorial !== true,
  )
  return cardsOf(
    edges.map(({ id }) => [id, 'certain'] as const),
    network,
  ).filter(({ subject }) => subject.of === 'event' || (subject.of === 'agreement' && subject.stage === 'done'))
}

const AGREEMENT = 3
const CONTACT = 2

/** @param most the connections of the best connected node */
function weigh(card: Card, most: number, network: Network): number {
  const told = toldIn(card)
  const agreements = [card, ...card.parts].filter(({ subject }) => subject.of === 'agreement').length
  const results = told.filter(({ section }) => section === 'result').length
  const contacts = told.filter(({ section }) => section === 'contact')
  const connectionsOf = (id: string) => network.edgesAt.get(id)?.length ?? 0
  const connected = contacts.reduce(
    (best, { edge }) => Math.max(best, Math.min(connectionsOf(edge.source), connectionsOf(edge.target))),
    0,
  )
  return AGREEMENT * agreements + results + CONTACT * contacts.length + connected / (1 + most)
}

function median(numbers: readonly number[]): number | undefined {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}
