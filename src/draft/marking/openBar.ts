/** Opens the bar under marked words: what it proposes for its slots, and what it offers. Nothing of it is in the draft. */
import { parseWhen } from '../../time/edtf.ts'
import { completeDate } from '../dates/completeDate.ts'
import { type DatedClause, dateForSentence } from '../dates/nearestDate.ts'
import { type DateReading, readDate } from '../dates/readDate.ts'
import { sayReading } from '../dates/sayReading.ts'
import type { Draft, DraftNode } from '../draft.ts'
import { placesIn, recordIn } from '../placesIn.ts'
import type { Span } from '../documents/span.ts'
import { enter } from './bar.ts'
import type { BarOffers, DatesRead, KnownEnd, RelationEnds, RelationOffer } from './barOffers.ts'
import { type BarState, type DateChoice, type DateSlot, type EndSlot, type Quoted, openSlots } from './barState.ts'
import { dayOfDocument } from './dayOfDocument.ts'
import { endSlots, tiedNames } from './endSlots.ts'
import { endsOf, withoutRepeats } from './endsOfName.ts'
import { findAmounts } from './findAmounts.ts'
import { type MarkText, within } from './markText.ts'
import { nameGroups } from './nameGroups.ts'
import type { NameProposal } from './proposeNames.ts'
import { proposeRelations } from './proposeRelations.ts'
import { type StandingProposal, proposeStanding } from './proposeStanding.ts'
import { type SentenceTie, sentenceTie } from './sentenceTie.ts'
import { shifted } from './shifted.ts'

export interface OpenedBar {
  readonly state: BarState
  readonly offers: BarOffers
}

/** @param quoted of the document that was read, not empty */
export function openBar(draft: Draft, read: MarkText, quoted: Quoted): OpenedBar {
  const text = read.text.slice(quoted.start, quoted.end)
  const names = within(read.names, quoted).map((name) => Object.assign({}, name, shifted(name, -quoted.start)))
  const standing = proposeStanding(text, names)
  const about = standing === null ? names : standing.about.flatMap((index) => names[index] ?? [])
  const groups = nameGroups(text, about)
  const tie = sentenceTie(text, groups, names, draft.relations, saidAt(text, standing))
  const fitting = { draft, read, from: quoted.start }
  const [source, target] = endSlots(text, groups, tie, fitting)
  const { date, words, dates } = datesOf(read, quoted, tie?.says === 'so' ? tie : null)
  const day = dayOfDocument(read.document)
  const amounts = findAmounts(text)
  let known: readonly KnownEnd[] | undefined
  const offers: BarOffers = {
    kinds: draft.kinds,
    names: withoutRepeats(names.flatMap((name) => endsOf(name, draft))),
    // All that the draft names: gone through once a name is typed.
    get known() {
      return (known ??= knownEnds(draft))
    },
    relations: relationOffers(draft, text, tiedNames(text, groups, tie, draft), tie),
    ...(tie && tie.says !== 'so' && { notSaid: { words: tie.words, how: tie.says } }),
    ...(words !== undefined && { dateWords: words }),
    dates,
    ...(day !== undefined && { published: sayReading(parseWhen(day), 'stated') }),
    readDate: (typed) => typedDates(typed, day),
    endsFor: (choice, ends) => {
      // What the curator has answered stays.
      if (ends.source !== source || ends.target !== target) return null
      const relation = draft.relations[placesIn(draft.relations).get(choice.relation ?? '') ?? -1]
      const sought = relation ?? { id: '', label: choice.label, directed: true }
      const own = sentenceTie(text, groups, names, [sought], saidAt(text, standing))
      const tied = own?.says === 'so' ? endSlots(text, groups, own, fitting) : null
      return relationEnds(own, tied, [source, tie?.says === 'so' ? target : asked(target)])
    },
  }
  const blank: BarState = {
    quoted,
    further: [],
    source,
    relation: { state: 'open' },
    target,
    date,
    ...saidBy(standing, names, draft),
    ...(amounts.length > 0 && { amountsAsked: amounts }),
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

/**
 * What the words of a relation say.
 * @param tied the ends that they tie, in the order of the text; null where they tie none
 * @param before the ends until then, which stay where they tie none
 */
function relationEnds(
  tie: SentenceTie<NameProposal> | null,
  tied: readonly [EndSlot, EndSlot] | null,
  [source, target]: readonly [EndSlot, EndSlot],
): RelationEnds {
  if (tied) return tie?.swapped ? { source: tied[1], target: tied[0] } : { source: tied[0], target: tied[1] }
  return { source, target, ...(tie && tie.says !== 'so' && { notSaid: { words: tie.words, how: tie.says } }) }
}

/** A name that merely stands there, where no words tie two, is confirmed by a key. */
function asked(slot: EndSlot): EndSlot {
  return slot.state === 'open' || slot.ends.length !== 1
    ? slot
    : { state: 'open', ends: [], asked: { ends: slot.ends } }
}

/** Where the words stand that say whose claim it is. */
function saidAt(text: string, standing: StandingProposal | null): Span | null {
  if (!standing) return null
  const start = text.indexOf(standing.words)
  return { start, end: start + standing.words.length }
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

function relationOffers(
  draft: Draft,
  text: string,
  [source, target]: readonly (Span | undefined)[],
  tie: SentenceTie<NameProposal> | null,
): readonly RelationOffer[] {
  const uses = new Map<string, number>()
  for (const { relation } of draft.edges) uses.set(relation, (uses.get(relation) ?? 0) + 1)
  const places = placesIn(draft.relations)
  const sentence = { text, ...(source && { source }), ...(target && { target }) }
  const offers = proposeRelations(sentence, draft.relations, uses).flatMap(
    ({ relation, words, swapped, status, uses: used }): readonly RelationOffer[] => {
      const label = draft.relations[places.get(relation) ?? -1]?.label
      if (label === undefined) return []
      if (tie?.says === 'so' && tie.relation === relation) return [{ relation, label, used, ...saidOf(tie) }]
      return [
        {
          relation,
          label,
          used,
          ...(words !== undefined && { from: words, isUnsure: true as const }),
          ...(swapped && { swapped }),
          ...(status && { status }),
        },
      ]
    },
  )
  return offers.toSorted(
    (a, b) => Number(b.from !== undefined && !b.isUnsure) - Number(a.from !== undefined && !a.isUnsure),
  )
}

function saidOf({ words, swapped, status }: SentenceTie<NameProposal>): Partial<RelationOffer> {
  return { from: words, ...(swapped && { swapped }), ...(status && { status }) }
}

const NO_DATE: DateChoice = { says: 'no date', why: 'the text gives none' }

interface SentenceDates {
  readonly date: DateSlot
  readonly words?: string
  readonly dates: readonly DateChoice[]
}

/** Words of the sentence that give one date are proposed; those that may mean several days, or none that is known, are asked. */
function datesOf(
  { text, sentences, document }: MarkText,
  quoted: Quoted,
  tie: SentenceTie<NameProposal> | null,
): SentenceDates {
  const clause = tie ? clauseOf(tie, quoted.start) : undefined
  const { expression, readings, isApart } = dateForSentence(text, sentences, quoted, dayOfDocument(document), clause)
  const choices = readings.map((reading) => choiceOf(reading, expression?.text))
  const dates = [...choices, NO_DATE]
  const [choice = NO_DATE] = choices
  if (!expression) return { date: { state: 'proposed', choice }, dates }
  const own = readings.filter(({ basis }) => basis !== 'reported')
  const isPlain = own.length === 1 && own[0]?.basis === 'stated' && !isApart
  return { date: { state: isPlain ? 'proposed' : 'open', choice }, words: expression.text, dates }
}

function clauseOf({ verb, first, second }: SentenceTie<NameProposal>, from: number): DatedClause {
  // Of a passive the names before the verb come first as well.
  const starts = [first, second].flatMap((side) => (side.is === 'names' ? (side.names[0]?.start ?? []) : []))
  return { verb: shifted(verb, from), start: from + Math.min(verb.start, ...starts) }
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
