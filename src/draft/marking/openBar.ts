/** Opens the bar under marked words: what it proposes for its slots, and what it offers. Nothing of it is in the draft. */
import { parseWhen } from '../../time/edtf.ts'
import { completeDate } from '../dates/completeDate.ts'
import { dateForSentence } from '../dates/nearestDate.ts'
import { type DateReading, readDate } from '../dates/readDate.ts'
import { sayReading } from '../dates/sayReading.ts'
import type { Draft, DraftNode } from '../draft.ts'
import { placesIn, recordIn } from '../placesIn.ts'
import { enter } from './bar.ts'
import type { BarOffers, DatesRead, KnownEnd, RelationOffer } from './barOffers.ts'
import {
  type BarState,
  type DateChoice,
  type DateSlot,
  type End,
  type EndSlot,
  type Quoted,
  isSameEnd,
  lacksKind,
  openSlots,
} from './barState.ts'
import { dayOfDocument } from './dayOfDocument.ts'
import { type MarkText, within } from './markText.ts'
import { nameGroups } from './nameGroups.ts'
import { personKind, proposeKind } from './proposeKind.ts'
import type { NameProposal } from './proposeNames.ts'
import { proposeRelations } from './proposeRelations.ts'
import { type StandingProposal, proposeStanding } from './proposeStanding.ts'

export interface OpenedBar {
  readonly state: BarState
  readonly offers: BarOffers
}

/** @param quoted of the document that was read, not empty */
export function openBar(draft: Draft, read: MarkText, quoted: Quoted): OpenedBar {
  const names = within(read.names, quoted)
  const standing = proposeStanding(
    read.text.slice(quoted.start, quoted.end),
    names.map((name) => shifted(name, quoted.start)),
  )
  const about = standing === null ? names : standing.about.flatMap((index) => names[index] ?? [])
  const [first, second] = pairOf(nameGroups(read.text, about), read.text, draft)
  const [source, target] = [endSlot(first, draft), endSlot(second, draft)]
  const [firstName] = first ?? []
  const [secondName] = second ?? []
  const { date, words, dates } = datesOf(read, quoted)
  const day = dayOfDocument(read.document)
  const offers: BarOffers = {
    kinds: draft.kinds,
    names: withoutRepeats(names.flatMap((name) => endsOf(name, draft))),
    known: knownEnds(draft),
    relations: relationOffers(draft, {
      text: read.text.slice(quoted.start, quoted.end),
      ...(firstName && { source: shifted(firstName, quoted.start) }),
      ...(secondName && { target: shifted(secondName, quoted.start) }),
    }),
    ...(words !== undefined && { dateWords: words }),
    dates,
    ...(day !== undefined && { published: sayReading(parseWhen(day), 'stated') }),
    readDate: (typed) => typedDates(typed, day),
  }
  const blank: BarState = {
    quoted,
    further: [],
    source,
    relation: { state: 'open' },
    target,
    date,
    ...saidBy(standing, names, draft),
    status: 'completed',
    active: 'relation',
    asks: 'value',
    typed: '',
    at: 0,
    walked: false,
    ticked: [],
  }
  const [open] = openSlots(blank)
  return { state: enter(blank, open ?? 'save', offers), offers }
}

function saidBy(
  proposal: StandingProposal | null,
  names: readonly NameProposal[],
  draft: Draft,
): Pick<BarState, 'standing' | 'standingFrom' | 'accordingTo'> {
  const name = names[proposal?.teller ?? -1]
  const [accordingTo] = name ? endsOf(name, draft) : []
  return {
    standing: proposal?.standing ?? 'reported',
    ...(proposal && { standingFrom: proposal.words }),
    ...(accordingTo && { accordingTo }),
  }
}

type Group = readonly NameProposal[]

/**
 * The two groups of names that are likeliest tied, in the order of the text. Where something was, “in Velmar”, comes last, and a name
 * that nothing tells the kind of after those that are known: but for them the first two are taken. “Ines Harrow, the minister,” is one
 * and the same.
 */
function pairOf(groups: readonly Group[], text: string, draft: Draft): readonly (Group | undefined)[] {
  const rankOf = (group: Group) => {
    const [name] = group
    if (!name) return 0
    const [end] = endsOf(name, draft)
    if (isWhere(text, name, end, draft)) return 2
    return end && lacksKind(end) ? 1 : 0
  }
  const ranked = groups.map((group) => ({ group, rank: rankOf(group) })).toSorted((a, b) => a.rank - b.rank)
  const one = ranked[0]?.group
  if (!one) return []
  const ends = one.flatMap((name) => endsOf(name, draft).slice(0, 1))
  const isOne = (name: NameProposal) => endsOf(name, draft).some((end) => ends.some((other) => isSameEnd(other, end)))
  const other = ranked.find(({ group }) => !group.every(isOne))?.group
  return other && groups.indexOf(other) < groups.indexOf(one) ? [other, one] : [one, other]
}

const PLACED = /(?<!\p{L})(?:in|at|near|from|outside|around|across|throughout|within|off)\s+(?:the\s+)?$/iu

/** Does a name say where something was? A company may have one behind “at” too: its kind tells. */
function isWhere(text: string, { start }: NameProposal, end: End | undefined, { kinds }: Draft): boolean {
  if (!PLACED.test(text.slice(Math.max(0, start - 20), start))) return false
  const kind = end?.kind === undefined ? undefined : recordIn(kinds, end.kind)
  return (
    kind === undefined || /\b(?:place|location|site|country|state|city|town|port|area|region)s?\b/i.test(kind.label)
  )
}

function shifted({ start, end }: NameProposal, by: number) {
  return { start: start - by, end: end - by }
}

/** What a name in the text may stand for: an entity, several of one name, or a new one. */
function endsOf(name: NameProposal, draft: Draft): readonly End[] {
  if (name.as === 'unknown') {
    const { full } = name
    const written = full ?? name.words
    const kind = name.isPerson ? personKind(draft.kinds) : proposeKind(written, draft.kinds)
    return [
      {
        name: written,
        ...(kind !== undefined && { kind }),
        ...(full !== undefined && { from: name.words }),
        inSentence: true,
      },
    ]
  }
  const nodes = name.nodes.flatMap((id) => recordIn(draft.nodes, id) ?? [])
  const from = name.as === 'meant' ? { from: name.words } : {}
  // Of the words that may mean several, the likeliest one is offered: the others can be typed.
  const likely = name.as === 'meant' && !name.isSurname ? nodes.slice(0, 1) : nodes
  return likely.map((node) => Object.assign(endOf(node), from, { inSentence: true as const }))
}

function endOf({ id, label, kind }: DraftNode): End {
  return { name: label, node: id, kind }
}

function withoutRepeats(ends: readonly End[]): readonly End[] {
  return ends.filter((end, index) => ends.findIndex((other) => isSameEnd(other, end)) === index)
}

function endSlot(group: Group | undefined, draft: Draft): EndSlot {
  const found = group?.map((name) => endsOf(name, draft)) ?? []
  const ends = withoutRepeats(found.flatMap(([end]) => end ?? []))
  const [end] = ends
  if (!end) return { state: 'open', ends }
  if (ends.length > 1 || lacksKind(end)) return { state: 'open', ends }
  const isPlain = end.node !== undefined && end.from === undefined && found[0]?.length === 1
  return { state: isPlain ? 'chosen' : 'proposed', ends }
}

/** Relationships whose ends come first: a curator goes on with those of the last ones. */
const LATEST = 1000

/** Those of the latest relationships first, then the others, the latest first. */
function knownEnds(draft: Draft): readonly KnownEnd[] {
  const nodes = new Set<DraftNode>()
  const add = (node: DraftNode | undefined) => node && nodes.add(node)
  for (let at = draft.edges.length - 1; at >= Math.max(0, draft.edges.length - LATEST); at -= 1) {
    const edge = draft.edges[at]
    if (!edge) continue
    add(recordIn(draft.nodes, edge.source))
    add(recordIn(draft.nodes, edge.target))
  }
  for (let at = draft.nodes.length - 1; at >= 0; at -= 1) add(draft.nodes[at])
  return Array.from(nodes, (node) => {
    const { id, label, kind, name, aliases = [] } = node
    return { name: label, node: id, kind, also: name === undefined ? aliases : [...aliases, name] }
  })
}

function relationOffers(draft: Draft, sentence: Parameters<typeof proposeRelations>[0]): readonly RelationOffer[] {
  const uses = new Map<string, number>()
  for (const { relation } of draft.edges) uses.set(relation, (uses.get(relation) ?? 0) + 1)
  const places = placesIn(draft.relations)
  return proposeRelations(sentence, draft.relations, uses).flatMap(
    ({ relation, words, swapped, status, uses: used }) => {
      const label = draft.relations[places.get(relation) ?? -1]?.label
      if (label === undefined) return []
      return [
        {
          relation,
          label,
          used,
          ...(words !== undefined && { from: words }),
          ...(swapped && { swapped }),
          ...(status && { status }),
        },
      ]
    },
  )
}

const NO_DATE: DateChoice = { says: 'no date', why: 'the text gives none' }

interface SentenceDates {
  readonly date: DateSlot
  readonly words?: string
  readonly dates: readonly DateChoice[]
}

/** Words of the sentence that give one date are proposed; those that may mean several days, or none that is known, are asked. */
function datesOf({ text, sentences, document }: MarkText, quoted: Quoted): SentenceDates {
  const { expression, readings } = dateForSentence(text, sentences, quoted, dayOfDocument(document))
  const choices = readings.map((reading) => choiceOf(reading, expression?.text))
  const dates = [...choices, NO_DATE]
  const [choice = NO_DATE] = choices
  if (!expression) return { date: { state: 'proposed', choice }, dates }
  const own = readings.filter(({ basis }) => basis !== 'reported')
  const isPlain = own.length === 1 && own[0]?.basis === 'stated'
  return { date: { state: isPlain ? 'proposed' : 'open', choice }, words: expression.text, dates }
}

function choiceOf({ when, basis, says, why }: DateReading, words: string | undefined): DateChoice {
  const from = words === undefined || basis === 'reported' ? {} : { words }
  return { when, basis, says, ...(why !== undefined && { why }), ...from }
}

const QUESTIONS = {
  order: 'Does the day or the month come first?',
  day: 'The text has no date of its own: write the day, as in 22 March 2024.',
  unread: 'That is no date that we know. Write 22 March 2024, March 2024, “by 22 March 2024”, “early 2024”.',
} as const

function typedDates(typed: string, day: string | undefined): DatesRead {
  const seen = day === undefined ? {} : { seenFrom: day }
  const { readings, question } = readDate(typed, seen)
  if (question === 'unread') return unreadDates(typed, seen)
  if (question !== 'order') {
    return {
      dates: readings.map((reading) => choiceOf(reading, undefined)),
      ...(question && { question: QUESTIONS[question] }),
    }
  }
  const both = (['day', 'month'] as const).flatMap((order) =>
    readDate(typed, { ...seen, order }).readings.map((reading) =>
      choiceOf({ ...reading, why: `the ${order} comes first` }, undefined),
    ),
  )
  return { dates: both, question: QUESTIONS.order }
}

/** What is being typed as what it may become, each with the words that it would be; where that is nothing, what is wanted. */
function unreadDates(typed: string, seen: { readonly seenFrom?: string }): DatesRead {
  const { dates, needsDay, opener } = completeDate(typed, seen)
  if (dates.length > 0) {
    const saying = dates.map(({ words, why, ...date }) =>
      choiceOf({ ...date, why: why === undefined ? `“${words}”` : `“${words}”, ${why}` }, undefined),
    )
    return { dates: saying }
  }
  if (needsDay !== undefined) return { dates: [], question: `“${needsDay}” needs a day. ${QUESTIONS.day}` }
  if (opener !== undefined)
    return { dates: [], question: `Go on: “${opener} 22 March 2024”, or with a month or a year.` }
  return { dates: [], question: QUESTIONS.unread }
}
