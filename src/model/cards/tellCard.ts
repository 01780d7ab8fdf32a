/** What a card says: its title, when and where, and the lines under it, each name of which can lead to its node. */
import type { Edge } from '../../data/schema.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import { type Network, found } from '../network.ts'
import { type Part, capitalised, nameOf, sentenceParts } from '../sentence.ts'
import type { Card, Told } from './cardsOf.ts'
import { isPerson, knowsPeople, officeAlongside } from './people.ts'
import { type Section, sectionOf, tellsPlaces } from './sections.ts'
import {
  asSentence,
  briefName,
  eachOnce,
  joinedBy,
  joinedByAnd,
  labelsOf,
  otherEnd,
  runningName,
  runningNames,
  wordsFrom,
  wordsInside,
} from './words.ts'

export const PLACE_NOT_STATED = 'place not stated'
export const NOBODY_NAMED = 'nobody is named'

/** One line under the title: "Dealt with · technology, space". */
export interface CardLine {
  /** What sort of line, for whoever wants some of them only. */
  readonly of: 'who' | 'aim' | 'about' | 'result' | 'other' | 'parent' | 'beside' | 'said' | 'remark'
  /** Empty where the line is a sentence by itself. */
  readonly label: string
  readonly parts: readonly Part[]
}

export interface Telling {
  /** "18 November 2024", "by 13 March 2024", "Undated". */
  readonly date: string
  /** "Rome", "place not stated"; null where a place is not to be expected, or no relation of the dataset tells places. */
  readonly place: readonly Part[] | null
  /** No full stop. Its words lead to `lead`. */
  readonly title: readonly Part[]
  /** The relationship that matters most in it. */
  readonly lead: Edge
  readonly lines: readonly CardLine[]
}

/** Tells a card. A card never has no relationship. */
export function tellCard(card: Card, network: Network): Telling {
  const [first] = card.told
  if (!first) throw new Error(`The card "${card.id}" tells of nothing.`)
  const { title, lead, said } = titleOf(card, first, network)
  return {
    date: card.when ? sayWhen(card.when) : 'Undated',
    place: placeOf(card, network),
    title,
    lead,
    lines: linesOf(card, said, network),
  }
}

const inSection = ({ told }: Card, section: Section): readonly Edge[] =>
  told.filter((one) => one.section === section).map(({ edge }) => edge)

interface Titled {
  readonly title: readonly Part[]
  readonly lead: Edge
  /** The relationships of which it says all: no line need say it again. */
  readonly said: readonly Edge[]
}

function titleOf(card: Card, first: Told, network: Network): Titled {
  const { subject } = card
  const lead = first.edge
  switch (subject.of) {
    case 'relationship':
      return { title: sentenceParts(lead, network), lead, said: [lead] }
    case 'event': {
      const isOwn = ({ relation }: Edge) => found(network.relations, relation).inside?.event === undefined
      const contact = inSection(card, 'contact').find(isOwn)
      if (contact) {
        const { source, target, relation, status } = contact
        return { title: sentenceParts({ source, target, relation, status }, network), lead: contact, said: [contact] }
      }
      const event = found(network.nodes, subject.node)
      return { title: asSentence([{ text: nameOf(event), node: event.id }]), lead, said: [] }
    }
    case 'agreement':
      return { ...titleOfStep(card, subject.node, lead, network), lead }
  }
}

/** "SIDM–AIAD MoU was signed", "MoU on Defence Cooperation was renewed by India and Italy"; what is in force has its name alone. */
function titleOfStep(card: Card, node: string, lead: Edge, network: Network): Omit<Titled, 'lead'> {
  const name = briefName(found(network.nodes, node), false)
  if (card.subject.of === 'agreement' && card.subject.stage === 'in-force') return { title: name, said: [] }
  const { under, inside } = found(network.relations, lead.relation)
  if (lead.status !== 'planned' && lead.source === node && under === 'source' && inside?.target !== undefined) {
    // It does not say where it lies: that is a line of its own.
    return { title: [...name, { text: ' ' }, { text: inside.target, verb: true }], said: [] }
  }
  const isAlike = ({ relation, source }: Edge) =>
    relation === lead.relation && (source === node) === (lead.source === node)
  const alike = card.told.map(({ edge }) => edge).filter(isAlike)
  const words = wordsFrom(node, lead, network)
  if (words === null)
    return alike.length === 1 ? { title: sentenceParts(lead, network), said: alike } : { title: name, said: [] }
  const others = joinedByAnd(
    runningNames(
      alike.map((edge) => otherEnd(edge, node)),
      network,
    ),
  )
  return { title: [...name, { text: ' ' }, { text: words, verb: true }, { text: ' ' }, ...others], said: alike }
}

function placeOf(card: Card, network: Network): readonly Part[] | null {
  const { subject, told } = card
  if (subject.of === 'relationship' || !tellsPlaces(network)) return null
  if (subject.of === 'agreement' && subject.stage !== 'done') return null
  const places = told
    .filter(({ edge }) => found(network.relations, edge.relation).tells === 'where')
    .map(({ edge }) => edge.target)
  if (places.length > 0) return joinedByAnd(runningNames(places, network))
  const isStated = everTold(card, network).some(({ edge }) => found(network.relations, edge.relation).tells === 'where')
  return isStated ? null : [{ text: PLACE_NOT_STATED }]
}

function linesOf(card: Card, said: readonly Edge[], network: Network): readonly CardLine[] {
  const { subject } = card
  if (subject.of === 'relationship') return []
  const { node } = subject
  const unsaid = (section: Section) => inSection(card, section).filter((edge) => !said.includes(edge))
  const labels = (section: Section) => {
    const ids = unsaid(section).map((edge) => otherEnd(edge, node))
    return joinedBy(' · ', labelsOf(ids, network))
  }
  const line = (of: CardLine['of'], label: string, parts: readonly Part[]): readonly CardLine[] =>
    parts.length === 0 ? [] : [{ of, label, parts }]
  return [
    ...line('who', 'Who', whoParts(card, said, network)),
    ...line('aim', 'Aim', labels('aim')),
    ...line('about', 'Dealt with', labels('about')),
    ...line('result', 'Came of it', resultParts(card, node, network)),
    ...otherLines(unsaid, node, network),
    ...inSection(card, 'beside').flatMap((edge) => line('beside', '', sentenceParts(edge, network))),
    ...inSection(card, 'said').flatMap((edge) => line('said', '', saidParts(edge, network))),
    ...inSection(card, 'remark').flatMap((edge) => line('remark', 'Curators', remarkParts(edge, node, network))),
  ]
}

/** Somebody with the office that the text of these relationships gives, and the part played. */
function withOffice(id: string, edge: Edge, network: Network): readonly Part[] {
  const office = officeAlongside(id, [edge], network)
  return [...briefName(found(network.nodes, id)), ...(office === undefined ? [] : [{ text: `, ${office}` }])]
}

/** All that the dataset tells of what a card is about, whatever part of it the card holds. */
function everTold({ id, subject, told }: Card, network: Network): readonly Pick<Told, 'edge' | 'section'>[] {
  if (subject.of === 'relationship') return told
  const others = (network.edgesAt.get(subject.node) ?? []).map((edge) => ({
    edge,
    section: sectionOf(edge, { id, subject }, network),
  }))
  return [...told, ...others]
}

/** Who took part, signed, is a party, by what they did; and that nobody is named, where a reader would look for somebody. */
function whoParts(card: Card, said: readonly Edge[], network: Network): readonly Part[] {
  const contacts = inSection(card, 'contact')
  const taking = inSection(card, 'who')
  const took = ({ relation, source, target }: Edge) =>
    found(network.relations, relation).tells === 'where' ? [source] : [source, target]
  const items = [
    ...contacts.flatMap((contact): readonly (readonly Part[])[] => {
      // The title names them; their offices it does not.
      const isInOffice = (id: string) => officeAlongside(id, [contact], network) !== undefined
      if (!said.includes(contact)) return [contactParts(contact, network)]
      // Where one has an office, all are listed: one name alone would read as if nobody else had been there.
      return took(contact).some(isInOffice) ? took(contact).map((id) => withOffice(id, contact, network)) : []
    }),
    ...byWords(
      taking.filter((edge) => !said.includes(edge)),
      network,
    ).map((group) => groupParts(group, network)),
  ]
  // Asked of the whole dataset: a list of a part of it must not say that nobody is named where another part names somebody.
  const named = everTold(card, network).flatMap(({ edge, section }) =>
    section === 'contact' ? took(edge) : section === 'who' ? [edge.source] : [],
  )
  const isNobody = !named.some((id) => isPerson(found(network.nodes, id), network))
  if (isNobody && expectsPeople(card, network)) items.push([{ text: NOBODY_NAMED }])
  return joinedBy(
    '; ',
    eachOnce(items, (parts) => parts),
  )
}

/** "Rajesh Kumar Singh, Defence Secretary, co-chaired it alongside Luisa Riccardi, Secretary General of Defence". */
function contactParts(contact: Edge, network: Network): readonly Part[] {
  const { inside, label } = found(network.relations, contact.relation)
  const source = withOffice(contact.source, contact, network)
  const comma = officeAlongside(contact.source, [contact], network) === undefined ? '' : ','
  const words = { text: `${comma} ${inside?.event ?? label} ` }
  return [...source, words, ...withOffice(contact.target, contact, network)]
}

/** Would a reader ask who it was? Of what took place, and of what was signed or renewed. */
function expectsPeople({ subject, told }: Card, network: Network): boolean {
  if (!knowsPeople(network) || subject.of === 'relationship') return false
  if (subject.of === 'event') return told.some(({ section }) => section !== 'said' && section !== 'remark')
  if (subject.stage !== 'done') return false
  return told.some(
    ({ section, edge }) =>
      section === 'who' || (section === 'parent' && found(network.relations, edge.relation).under === 'source'),
  )
}

interface ByWords {
  readonly words: string
  readonly edges: readonly Edge[]
}

function byWords(edges: readonly Edge[], network: Network): readonly ByWords[] {
  const groups = new Map<string, Edge[]>()
  for (const edge of edges) {
    const { inside, label, planned } = found(network.relations, edge.relation)
    const words = edge.status === 'planned' ? (planned ?? label) : (inside?.target ?? label)
    const own = groups.get(words)
    if (own) own.push(edge)
    else groups.set(words, [edge])
  }
  return [...groups].map(([words, own]) => ({ words, edges: own }))
}

/** "SIDM and AIAD signed"; in brackets what of several would need another form: "India, Italy (party)". */
function groupParts({ words, edges }: ByWords, network: Network): readonly Part[] {
  const person = (edge: Edge): readonly Part[] => [
    ...withOffice(edge.source, edge, network),
    ...(edge.role === undefined ? [] : [{ text: ' (' }, { text: edge.role, role: true as const }, { text: ')' }]),
  ]
  const first = eachOnce(edges, person)
  const people = first.map(person)
  const last = first.at(-1)
  const comma =
    last && last.role === undefined && officeAlongside(last.source, [last], network) !== undefined ? ',' : ''
  return edges.every(({ status }) => status === 'completed')
    ? [...joinedByAnd(people), { text: `${comma} ${words}` }]
    : [...joinedBy(', ', people), { text: ` (${words})` }]
}

/** The agreements that came of it, then what was agreed, in the words of the relation. */
function resultParts(card: Card, node: string, network: Network): readonly Part[] {
  const agreements = card.parts.flatMap(({ subject }) => (subject.of === 'agreement' ? [subject.node] : []))
  const results = inSection(card, 'result')
  const here = results.filter(({ target }) => target === node).map((edge) => doneHere(edge, network))
  const groups = grouped(
    results.filter(({ source }) => source === node),
    node,
    network,
  )
  const agreed = [...groups].map(([words, ids]) => agreedOn(words, ids, network))
  return joinedBy('; ', [...labelsOf(agreements, network), ...here, ...agreed])
}

/** "Joint Strategic Action Plan was unveiled". */
function doneHere({ source, relation }: Edge, network: Network): readonly Part[] {
  const { inside, label } = found(network.relations, relation)
  return [...briefName(found(network.nodes, source)), { text: ` ${inside?.target ?? label}` }]
}

/** "agreed on migration and mobility". */
function agreedOn(words: string, ids: readonly string[], network: Network): readonly Part[] {
  const lead = `${words.charAt(0).toLocaleLowerCase('en')}${words.slice(1)} `
  return [{ text: lead }, ...joinedByAnd(runningNames(ids, network))]
}

/** The other ends of edges by the words that lead to them. */
function grouped(edges: readonly Edge[], node: string, network: Network): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const edge of edges) {
    const words = wordsInside(node, edge, network)
    if (words === null) continue
    const own = groups.get(words)
    if (own) own.push(otherEnd(edge, node))
    else groups.set(words, [otherEnd(edge, node)])
  }
  return groups
}

/** What it was part of, what it builds on, whatever else its relations say of it. */
function otherLines(
  unsaid: (section: Section) => readonly Edge[],
  node: string,
  network: Network,
): readonly CardLine[] {
  return (['parent', 'other'] as const).flatMap((of) =>
    [...grouped(unsaid(of), node, network)].map(([words, ids]) => ({
      of,
      label: capitalised(words),
      parts: joinedByAnd(runningNames(ids, network)),
    })),
  )
}

/** "Narendra Modi posted on X about it". */
function saidParts(edge: Edge, network: Network): readonly Part[] {
  const words = found(network.relations, edge.relation).inside?.target
  if (words === undefined) return sentenceParts(edge, network)
  return asSentence([...briefName(found(network.nodes, edge.source)), { text: ` ${words}` }])
}

/** "may be the same as the Modi–Meloni gathering", in whichever direction it was remarked. */
function remarkParts(edge: Edge, node: string, network: Network): readonly Part[] {
  const words = wordsFrom(node, edge, network)
  if (words === null || (edge.source !== node && edge.target !== node)) return sentenceParts(edge, network)
  return [{ text: `${words} ` }, ...runningName(found(network.nodes, otherEnd(edge, node)), network)]
}
