/** Cards as they are defined: gathered by name and sorted by dates. `cardsOf` has to give the same (`cardsOf.test.ts`). */
import type { Card, Told } from '../../../../src/model/cards/cardsOf.ts'
import { type Home, childOf, homeOf } from '../../../../src/model/cards/homes.ts'
import { occurs } from '../../../../src/model/occurs.ts'
import { SECTIONS, sectionOf } from '../../../../src/model/cards/sections.ts'
import { type Network, found } from '../../../../src/model/network.ts'
import type { Shown } from '../../../../src/model/view.ts'
import { compareWhen } from '../../../../src/time/compareWhen.ts'
import type { When } from '../../../../src/time/when.ts'

/** Of the same date these come first, in this order; what is none of them comes last. */
const FIRST: readonly ((card: Card) => boolean)[] = [
  ({ subject, told }) => subject.of === 'event' && told.some(({ section }) => section === 'contact'),
  ({ subject }) => subject.of === 'event',
  ({ subject }) => subject.of === 'agreement' && subject.stage === 'done',
  ({ subject }) => subject.of === 'agreement' && subject.stage === 'foreseen',
  ({ subject }) => subject.of === 'agreement',
]

const rankOf = (card: Card) => [...FIRST, () => true].findIndex((is) => is(card))

/**
 * Every relationship in exactly one card, with its answer; the cards in order of time, the undated last.
 * @param order whether the oldest or the newest comes first
 */
export function slowCards(
  relationships: Iterable<readonly [id: string, answer: Shown | null]>,
  network: Network,
  order: 'oldest' | 'newest' = 'oldest',
): readonly Card[] {
  const gathered = new Map<string, { home: Home; told: Told[] }>()
  for (const [id, answer] of relationships) {
    const edge = found(network.edges, id)
    const home = homeOf(id, network)
    const at = gathered.get(home.id)
    const told = { edge, answer, section: sectionOf(edge, home, network) }
    if (at) at.told.push(told)
    else gathered.set(home.id, { home, told: [told] })
  }
  const cards = new Map<string, Card & { readonly parts: Card[] }>()
  for (const { home, told } of gathered.values()) {
    const sorted = told.toSorted((a, b) => weightOf(a) - weightOf(b) || placeAmong(a, network) - placeAmong(b, network))
    cards.set(home.id, { id: home.id, subject: home.subject, when: dateOf(sorted, network), told: sorted, parts: [] })
  }

  const parents = parentsOf(cards, network)
  const roots: Card[] = []
  for (const card of cards.values()) {
    const parent = parents.get(card.id)
    if (parent === undefined) roots.push(card)
    else found(cards, parent).parts.push(card)
  }
  const byTime = (a: Card, b: Card) => {
    if (a.when === undefined || b.when === undefined) return compareWhen(a.when, b.when)
    return order === 'oldest' ? compareWhen(a.when, b.when) : compareWhen(b.when, a.when)
  }
  const first = ({ told }: Card) => (told[0] ? placeAmong(told[0], network) : 0)
  // What happened on a visit stands as its text has it.
  for (const { parts } of cards.values()) parts.sort((a, b) => byTime(a, b) || first(a) - first(b))
  return roots.toSorted((a, b) => byTime(a, b) || rankOf(a) - rankOf(b) || first(a) - first(b))
}

const weightOf = ({ section }: Told) => SECTIONS.indexOf(section)
const placeAmong = ({ edge }: Told, network: Network) => network.byDate.indexOf(edge)

/** That of what matters most among the dated. */
function dateOf(told: readonly Told[], network: Network): When | undefined {
  for (const { edge } of told) {
    const when = network.whens.get(edge.id)
    if (when) return when
  }
  return undefined
}

/**
 * Under which card each one stands: under an event of which a relationship in it says that it was part or came, and in which
 * somebody dealt with somebody. Of a ring of events, each of which is said to be part of the next, the last to come stands by itself.
 */
function parentsOf(cards: ReadonlyMap<string, Card>, network: Network): ReadonlyMap<string, string> {
  const isMeeting = (id: string) =>
    occurs(id, network) && (cards.get(id)?.told ?? []).some(({ section }) => section === 'contact')
  const parents = new Map<string, string>()
  const chainFrom = (id: string): readonly string[] => {
    const parent = parents.get(id)
    return parent === undefined ? [id] : [id, ...chainFrom(parent)]
  }
  for (const { id, subject, told } of cards.values()) {
    if (subject.of === 'relationship') continue
    const { node } = subject
    const isUnder = ({ edge, section }: Told) => section === 'parent' || childOf(edge, network) === node
    const others = told
      .filter(isUnder)
      .flatMap(({ edge }) => [edge.source, edge.target].filter((end) => end !== node).slice(0, 1))
    const parent = others.find(isMeeting)
    if (parent !== undefined && !chainFrom(parent).includes(id)) parents.set(id, parent)
  }
  return parents
}

/** A card with all that it says for its own: some of it may be made only when it is asked for. */
export function plainCard({ id, subject, when, told, parts }: Card): Card {
  return { id, subject, when, told, parts: parts.map(plainCard) }
}
