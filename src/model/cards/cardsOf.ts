/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, the number of a card, or the code of an answer */
/** Relationships gathered by what happened: one card for an event, a step of an agreement, or a relationship that is neither. */
import { oncePer } from '../../data/oncePer.ts'
import type { Edge } from '../../data/schema.ts'
import { compareWhen } from '../../time/compareWhen.ts'
import type { When } from '../../time/when.ts'
import { ANSWER_TABLE, codeOf } from '../answers.ts'
import { ByEdge } from '../byEdge.ts'
import { NONE, columnsOf } from '../edgeColumns.ts'
import { type Network, found } from '../network.ts'
import { occurs } from '../occurs.ts'
import type { Shown } from '../view.ts'
import { type Subject, childOf, homeAlone, homesIn } from './homes.ts'
import { SECTIONS, type Section, sectionAlone, sectionOf } from './sections.ts'

/** A relationship in its card. */
export interface Told {
  readonly edge: Edge
  /** Its answer to the window; null where it is not in the view. */
  readonly answer: Shown | null
  readonly section: Section
}

export interface Card {
  readonly id: string
  readonly subject: Subject
  /** The date of what matters most in it; undefined where no text dates that. */
  readonly when: When | undefined
  /** Never empty; what matters most first, of the same weight in order of date. */
  readonly told: readonly Told[]
  /** What happened as part of it and what came of it, in the same order as the cards. */
  readonly parts: readonly Card[]
}

/** Of the same date: events where somebody dealt with somebody, other events, what was done, what holds, and the rest. */
const rankOf = ({ subject, told }: Card): number => {
  if (subject.of === 'event') return told[0]?.section === 'contact' ? 0 : 1
  if (subject.of === 'relationship') return LAST_RANK
  return subject.stage === 'done' ? 2 : subject.stage === 'foreseen' ? 3 : 4
}

const LAST_RANK = 5
/** How many ranks there are. */
const RANKS = LAST_RANK + 1

/** A card with where it stands. */
interface Made {
  readonly card: Card
  /** The place of what matters most in it, which no other card has; and that of its date in the order of time. */
  readonly first: number
  readonly time: number
  readonly rank: number
}

/** One that other relationships and cards may belong to. */
interface Shared extends Made {
  readonly card: Card & { readonly parts: Card[] }
}

/**
 * Every relationship in exactly one card, with its answer; the cards in order of time, the undated last.
 * @param order whether the oldest or the newest comes first
 */
export function cardsOf(
  relationships: Iterable<readonly [id: string, answer: Shown | null]>,
  network: Network,
  order: 'oldest' | 'newest' = 'oldest',
): readonly Card[] {
  const columns = cardColumnsOf(network)
  const { shared, numbers } = homesIn(network)
  const { rows, codes } = askedOf(relationships, network)
  const isGathered = new Uint8Array(shared.length)
  const roots: Made[] = []
  const byId = new Map<string, Shared>()
  for (const place of rows) {
    const number = numbers[place]!
    if (number === NONE) roots.push(loneCard(place, codes[place]!, columns, network))
    else if (!isGathered[number]) {
      isGathered[number] = 1
      const one = makeCard(number, codes, columns, network)
      byId.set(one.card.id, one)
    }
  }

  const ofTime = timeOf(columns, order)
  const parents = parentsOf(byId, network)
  const parts = new Map<string, Made[]>()
  for (const one of byId.values()) {
    const parent = parents.get(one.card.id)
    const own = parent === undefined ? roots : (parts.get(parent) ?? [])
    own.push(one)
    if (parent !== undefined) parts.set(parent, own)
  }
  // What happened on a visit stands as its text has it.
  for (const [id, own] of parts)
    for (const { card } of inOrder(own, ({ time }) => ofTime(time), columns)) found(byId, id).card.parts.push(card)
  const placed = inOrder(roots, ({ time, rank }) => ofTime(time) * RANKS + rank, columns)
  return placed.map(({ card }) => card)
}

/** In ascending order of a whole number, those with the same in order of date. Numbers are sorted and not cards: there may be very many. */
function inOrder(made: readonly Made[], of: (one: Made) => number, { size }: CardColumns): readonly Made[] {
  const byFirst = new Map(made.map((one) => [one.first, one]))
  const keys = Float64Array.from(made, (one) => of(one) * size + one.first).toSorted()
  return Array.from(keys, (key) => byFirst.get(key % size)!)
}

const timeOf =
  ({ undated }: CardColumns, order: 'oldest' | 'newest') =>
  (time: number) =>
    order === 'oldest' || time === undated ? time : undated - 1 - time

/** The places of what is asked for, in its order, and by place a number for the answer of each; 0 for what is not. */
function askedOf(relationships: Iterable<readonly [string, Shown | null]>, network: Network) {
  const columns = columnsOf(network)
  if (relationships instanceof ByEdge && relationships.columns === columns) return relationships
  const codes = new Uint8Array(columns.size)
  const rows: number[] = []
  for (const [id, answer] of relationships) {
    const place = found(columns.places, id)
    if (codes[place] === 0) rows.push(place)
    codes[place] = answer === null ? OUTSIDE_VIEW : codeOf(answer)
  }
  return { rows, codes }
}

/** The number that stands for "not in the view". */
const OUTSIDE_VIEW = ANSWER_TABLE.length

/** What does not change with the window, of all relationships of a network. */
interface CardColumns {
  readonly size: number
  /** By number of a shared home the places of its relationships: what matters most first, of the same weight in order of date. */
  readonly members: readonly (readonly number[])[]
  /** By place, the index in `SECTIONS`. */
  readonly sections: Uint8Array
  /** By place of a relationship that of its date in the order of dates; `undated` where it has none, which is the last. */
  readonly time: Int32Array
  readonly undated: number
  /** Cards of one relationship, by the number of its answer and its place: most windows tell them again. */
  readonly alone: (LoneCard | undefined)[][]
}

const cardColumnsOf = oncePer((network: Network): CardColumns => {
  const { size, date, dates, relation } = columnsOf(network)
  const { shared, numbers } = homesIn(network)
  const alone = network.dataset.relations.map((one) => SECTIONS.indexOf(sectionAlone(one)))
  const members: number[][] = shared.map(() => [])
  const sections = Uint8Array.from(network.byDate, (edge, place) => {
    const home = shared[numbers[place]!]
    if (home) members[numbers[place]!]!.push(place)
    return home ? SECTIONS.indexOf(sectionOf(edge, home, network)) : alone[relation[place]!]!
  })
  for (const own of members) own.sort((a, b) => sections[a]! - sections[b]! || a - b)

  // Relationships stand in order of date: where the date becomes a later one, the next place in the order of dates begins.
  const time = new Int32Array(size)
  let undated = 0
  for (let place = 0; place < size; place++) {
    const [last, when] = [dates[date[place - 1] ?? NONE], dates[date[place]!]]
    if (place > 0 && last !== when && compareWhen(last, when) !== 0) undated += 1
    time[place] = undated
  }
  if (size > 0 && date[size - 1] !== NONE) undated += 1
  return { size, members, sections, time, undated, alone: [] }
})

function tellAt(place: number, code: number, { sections }: CardColumns, network: Network): Told {
  const answer = code === OUTSIDE_VIEW ? null : (ANSWER_TABLE[code] as Shown)
  return { edge: network.byDate[place]!, answer, section: SECTIONS[sections[place]!]! }
}

/** The card of those relationships of a shared home that are asked for. */
function makeCard(number: number, codes: Uint8Array, columns: CardColumns, network: Network): Shared {
  const { members, time, undated } = columns
  const { id, subject } = homesIn(network).shared[number]!
  const places = members[number]!.filter((one) => codes[one] !== 0)
  const told = places.map((one) => tellAt(one, codes[one]!, columns, network))
  // Its date is that of what matters most among the dated.
  const dated = places.find((one) => time[one] !== undated)
  const when = dated === undefined ? undefined : network.whens.get(network.byDate[dated]!.id)
  const card = { id, subject, when, told, parts: [] }
  return { card, first: places[0]!, time: dated === undefined ? undated : time[dated]!, rank: rankOf(card) }
}

/**
 * The card of a relationship that stands by itself. There may be very many, of which few are looked into: what it tells is made
 * when it is asked for.
 */
class LoneCard implements Card, Made {
  readonly first: number
  readonly #code: number
  readonly #columns: CardColumns
  readonly #network: Network

  constructor(place: number, code: number, columns: CardColumns, network: Network) {
    this.first = place
    this.#code = code
    this.#columns = columns
    this.#network = network
  }

  get card() {
    return this
  }
  get time() {
    return this.#columns.time[this.first]!
  }
  get rank() {
    return LAST_RANK
  }
  get id() {
    return homeAlone(this.#edge.id).id
  }
  get subject() {
    return homeAlone(this.#edge.id).subject
  }
  get when() {
    return this.#network.whens.get(this.#edge.id)
  }
  get told() {
    return [tellAt(this.first, this.#code, this.#columns, this.#network)]
  }
  get parts() {
    return NO_CARDS
  }
  get #edge() {
    return this.#network.byDate[this.first]!
  }
}

const NO_CARDS: readonly Card[] = []

function loneCard(place: number, code: number, columns: CardColumns, network: Network): LoneCard {
  const known = (columns.alone[code] ??= Array.from({ length: columns.size }, () => undefined))
  return (known[place] ??= new LoneCard(place, code, columns, network))
}

/**
 * Under which card each one stands: under an event of which a relationship in it says that it was part or came, and in which
 * somebody dealt with somebody. What only was the setting of a meeting, as a summit is, has none under it.
 */
function parentsOf(cards: ReadonlyMap<string, Shared>, network: Network): ReadonlyMap<string, string> {
  const parents = new Map<string, string>()
  for (const {
    card: { id, subject, told },
  } of cards.values()) {
    if (subject.of === 'relationship') continue
    const above = told
      .filter(({ section, edge }) => section === 'parent' || childOf(edge, network) === subject.node)
      .map(({ edge }) => (edge.source === subject.node ? edge.target : edge.source))
      .find((node) => occurs(node, network) && cards.get(node)?.card.told[0]?.section === 'contact')
    if (above === undefined || above === id || leadsTo(above, id, parents)) continue
    parents.set(id, above)
  }
  return parents
}

/** Would a card stand under itself? A dataset may say of two events that each was part of the other. */
function leadsTo(from: string, to: string, parents: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = from; at !== undefined; at = parents.get(at)) if (at === to) return true
  return false
}

/** All relationships of a card, those of its parts included. */
export function toldIn(card: Card): readonly Told[] {
  return [...card.told, ...card.parts.flatMap(toldIn)]
}

/** How many they are. */
export function countTold({ told, parts }: Card): number {
  let count = told.length
  for (const part of parts) count += countTold(part)
  return count
}

/** Is one of a card's own relationships about a node? Those of its parts do not count. */
function speaksOf({ told }: Card, node: string): boolean {
  return told.some(({ edge }) => edge.source === node || edge.target === node || edge.event === node)
}

/** The parts of a card in a list about a node, or about nothing: those that speak of the node stand in the list by themselves. */
export function partsBeside({ parts }: Card, node: string | undefined): readonly Card[] {
  return node === undefined ? parts : parts.filter((part) => !speaksOf(part, node))
}

/** The cards that speak of a node, those that stand under another by themselves, too: whoever lists them leaves them out there. */
export function cardsAt(node: string, cards: readonly Card[]): readonly Card[] {
  const found: Card[] = []
  const visit = (card: Card) => {
    if (speaksOf(card, node)) found.push(card)
    for (const part of card.parts) visit(part)
  }
  for (const card of cards) visit(card)
  return found
}
