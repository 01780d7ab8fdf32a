/** What the active slot of a bar offers, and in which words it asks. */
import type { Status } from '../../data/schema.ts'
import { fold } from '../../model/searchWords.ts'
import type { BarOffers, KnownEnd, RelationOffer } from './barOffers.ts'
import {
  type BarState,
  type DateChoice,
  type End,
  STANDINGS,
  type Standing,
  askedOf,
  isSameEnd,
  lacksKind,
} from './barState.ts'

/** What an option puts into its slot. */
export type OptionValue =
  | { readonly type: 'end'; readonly end: End }
  | { readonly type: 'kind'; readonly kind: string }
  | { readonly type: 'relation'; readonly offer: RelationOffer }
  | { readonly type: 'date'; readonly choice: DateChoice }
  | { readonly type: 'standing'; readonly standing: Standing }
  | { readonly type: 'status'; readonly status: Status }
  | { readonly type: 'teller' }
  | { readonly type: 'addition'; readonly field: Addition; readonly text: string; readonly isUnsure?: true }
  | { readonly type: 'noAmount' }

/** What the last slot can hold. */
export type Addition = 'amount' | 'note' | 'role'

export interface BarOption {
  /** Tells it from the others of its list. */
  readonly key: string
  readonly label: string
  /** Paler, after the label: `(Vesper Line bid to Harbour Board)`. */
  readonly aside?: string
  /** At the right: where it comes from; empty where there is nothing to say. */
  readonly hint?: string
  readonly ticked?: boolean
  readonly value: OptionValue
}

/** Rows that a list shows before it asks to type. */
const SHOWN = 9
/** Relations shown where the sentence suggests fewer. */
const LEAST_RELATIONS = 4

/** Does a list of several ends stand in the active slot, each with a box to tick? */
export function ticks(state: BarState): boolean {
  return (state.active === 'source' || state.active === 'target') && state.asks === 'value' && state.ticked.length > 0
}

/** Does nothing tell yet what some of the ticked names are? They are not taken before. */
export function asksKind({ ticked }: BarState, { kinds }: BarOffers): boolean {
  return kinds.length > 0 && ticked.some(lacksKind)
}

/** Does a digit answer by number, or is it typed? A date has digits of its own, and so has a name that is being typed. */
export function digitsAnswer(state: BarState): boolean {
  return state.active !== 'date' && state.active !== 'more' && state.active !== 'save' && state.typed === ''
}

/** What Enter can take in the active slot, in order. Empty where nothing fits what is typed. */
export function optionsOf(state: BarState, offers: BarOffers): readonly BarOption[] {
  if (state.asks === 'kind') return kindAnswers(state, offers)
  if (state.asks === 'teller') return endOptions(state, offers, [])
  switch (state.active) {
    case 'source':
    case 'target':
      return endOptions(state, offers, elsewhereOf(state))
    case 'relation':
      return relationOptions(state, offers)
    case 'date':
      return dateOptions(state, offers)
    case 'standing':
      return standingOptions(state)
    case 'more':
      return additionOptions(state)
    case 'save':
      return []
  }
}

/** Relations of the draft that are not in the list, since nothing is typed. */
export function relationsUnshown(state: BarState, offers: BarOffers): number {
  if (state.active !== 'relation' || state.typed.trim() !== '') return 0
  return offers.relations.length - relationOptions(state, offers).length
}

export function kindOptions({ kinds }: BarOffers): readonly BarOption[] {
  return kinds.map(({ id, label }) => ({ key: id, label, value: { type: 'kind', kind: id } }))
}

/** The ends in the other slot, which are not offered again. */
function elsewhereOf({ active, source, target }: BarState): readonly End[] {
  if (active === 'target') return source.ends
  return target.state === 'open' ? [] : target.ends
}

/** The kinds, by what is typed; letters may also put another name in the place of the one that is asked about. */
function kindAnswers(state: BarState, offers: BarOffers): readonly BarOption[] {
  const typed = state.typed.trim()
  const kinds = kindOptions(offers).filter(({ label }) => beginsWord(label, typed))
  return typed === '' ? kinds : [...kinds, ...endOptions(state, offers, elsewhereOf(state))]
}

/** Does a word of a label begin with what is typed, whatever the marks? */
function beginsWord(label: string, typed: string): boolean {
  return ` ${fold(label)}`.includes(` ${fold(typed)}`)
}

function endOptions(state: BarState, offers: BarOffers, elsewhere: readonly End[]): readonly BarOption[] {
  const typed = state.typed.trim()
  const isElsewhere = (end: End) => elsewhere.some((other) => isSameEnd(other, end))
  if (typed === '') {
    const asked = state.asks === 'value' ? (askedOf(state)?.ends ?? []) : []
    const may = [...asked, ...offers.names.filter((end) => !asked.some((other) => isSameEnd(other, end)))]
    const here = may.filter((end) => !isElsewhere(end))
    const added = state.ticked.filter((end) => !here.some((other) => isSameEnd(other, end)))
    const first = [...here, ...added]
    const known = offers.known.filter((end) => !isElsewhere(end) && !first.some((other) => isSameEnd(other, end)))
    return [...first, ...known.slice(0, Math.max(0, SHOWN - first.length))].map((end) => endOption(end, state))
  }
  const wanted = fold(typed)
  const fits = [...offers.names.map((end) => ({ ...end, also: end.from ? [end.from] : [] })), ...offers.known]
    .map((end) => ({ end, rank: rankOf(end, wanted) }))
    .filter(({ rank }) => rank < NO_FIT)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ end }) => end)
  const once = fits.filter((end, index) => fits.findIndex((other) => isSameEnd(other, end)) === index)
  const isThere = once.some(({ name }) => fold(name) === wanted)
  const shown = once.slice(0, SHOWN - 1).map((end) => endOption(end, state))
  return isThere ? shown : [...shown, endOption({ name: typed }, state)]
}

const NO_FIT = 3

/** 0 where the name begins with what is wanted, 1 a later word of it, 2 another spelling. */
function rankOf({ name, also }: KnownEnd, wanted: string): number {
  const folded = fold(name)
  if (folded.startsWith(wanted)) return 0
  if (folded.includes(` ${wanted}`)) return 1
  return also.some((spelling) => fold(spelling).startsWith(wanted)) ? 2 : NO_FIT
}

function endOption(end: End, { ticked }: BarState): BarOption {
  const hint = end.earlier
    ? 'named in a sentence before'
    : end.from
      ? `from “${end.from}”`
      : end.node === undefined
        ? 'new'
        : end.inSentence
          ? 'in the sentence'
          : ''
  return {
    key: end.node ?? `new ${end.name}`,
    label: end.name,
    ...(hint && { hint }),
    ...(ticked.length > 0 && { ticked: ticked.some((other) => isSameEnd(other, end)) }),
    // Spellings are for finding alone.
    value: { type: 'end', end: ticked.find((other) => isSameEnd(other, end)) ?? plainEnd(end) },
  }
}

function plainEnd({ name, node, kind, from, inSentence, earlier }: End): End {
  return {
    name,
    ...(node !== undefined && { node }),
    ...(kind !== undefined && { kind }),
    ...(from && { from }),
    ...(inSentence && { inSentence }),
    ...(earlier && { earlier }),
  }
}

function relationOptions(state: BarState, { relations }: BarOffers): readonly BarOption[] {
  const typed = state.typed.trim()
  const wanted = fold(typed)
  const suggested = relations.filter(({ from }) => from !== undefined).length
  const fits =
    typed === ''
      ? relations.slice(0, Math.min(SHOWN, Math.max(LEAST_RELATIONS, suggested)))
      : [
          ...relations.filter(({ label }) => fold(label).startsWith(wanted)),
          ...relations.filter(({ label }) => fold(label).includes(` ${wanted}`)),
        ].slice(0, SHOWN - 1)
  const options = fits.map((offer) => relationOption(offer, state))
  if (typed === '' || fits.some(({ label }) => fold(label) === wanted)) return options
  return [...options, relationOption({ label: typed, used: 0 }, state)]
}

function relationOption(offer: RelationOffer, { source, target }: BarState): BarOption {
  const said = offer.from ? [`“${offer.from}”`] : offer.used > 0 ? [`used ${offer.used}×`] : []
  const hint = [...said, ...(offer.swapped ? ['ends swapped'] : []), ...(offer.relation === undefined ? ['new'] : [])]
  const [from, to] = [source.ends[0], target.ends[0]]
  return {
    key: offer.relation ?? `new ${offer.label}`,
    label: offer.label,
    ...(offer.swapped && from && to && { aside: `(${to.name} ${offer.label} ${from.name})` }),
    ...(hint.length > 0 && { hint: hint.join(', ') }),
    value: { type: 'relation', offer },
  }
}

function dateOptions(state: BarState, offers: BarOffers): readonly BarOption[] {
  const dates = state.typed.trim() === '' ? offers.dates : offers.readDate(state.typed.trim()).dates
  return dates.map(dateOption)
}

function dateOption(choice: DateChoice): BarOption {
  const { when = 'none', basis = '', says, why } = choice
  return { key: `${when} ${basis}`, label: says, ...(why && { hint: why }), value: { type: 'date', choice } }
}

const STANDING_HINTS: Readonly<Record<Standing, string>> = {
  reported: 'the text says so',
  alleged: 'somebody says so, and it is open',
  denied: 'those concerned say that it is not so',
  established: 'a court or an inquiry found it',
}

function standingOptions({ typed }: BarState): readonly BarOption[] {
  const options: readonly BarOption[] = [
    ...STANDINGS.map((standing): BarOption => ({
      key: standing,
      label: standing,
      hint: STANDING_HINTS[standing],
      value: { type: 'standing', standing },
    })),
    { key: 'planned', label: 'planned', hint: 'not yet done', value: { type: 'status', status: 'planned' } },
    {
      key: 'ongoing',
      label: 'still so',
      hint: 'when the text was written',
      value: { type: 'status', status: 'ongoing' },
    },
    {
      key: 'completed',
      label: 'done',
      hint: 'when the text was written',
      value: { type: 'status', status: 'completed' },
    },
    { key: 'teller', label: 'according to …', hint: 'who says so', value: { type: 'teller' } },
  ]
  return options.filter(({ label }) => beginsWord(label, typed.trim()))
}

/** A sum begins with a digit or the sign of a currency. */
const SUM = /^(?:[\p{Nd}\p{Sc}]|[A-Z]{3}\s?\d)/u

/** The sums of the sentence: one alone may be taken at once, of several, or of “almost” one, none before it is looked at. */
function amountOptions({ amountsAsked }: BarState): readonly BarOption[] {
  if (amountsAsked === undefined) return []
  const sums = amountsAsked.map(({ text, about }, index): BarOption => {
    const isUnsure = amountsAsked.length > 1 || about !== undefined
    return {
      key: `amount ${index}`,
      label: `Amount: ${text}`,
      hint: about === undefined ? 'in the sentence' : `“${about}”`,
      value: { type: 'addition', field: 'amount', text, ...(isUnsure && { isUnsure }) },
    }
  })
  return [...sums, { key: 'none', label: 'no amount', hint: 'it is of something else', value: { type: 'noAmount' } }]
}

function additionOptions(state: BarState): readonly BarOption[] {
  const text = state.typed.trim()
  if (text === '') return amountOptions(state)
  const labels: Readonly<Record<Addition, string>> = { note: 'Note', amount: 'Amount', role: 'Part played' }
  const order: readonly Addition[] = SUM.test(text) ? ['amount', 'note', 'role'] : ['note', 'role', 'amount']
  return order.map((field) => ({
    key: field,
    label: `${labels[field]}: ${text}`,
    hint: field === 'note' ? 'for you alone' : '',
    value: { type: 'addition', field, text },
  }))
}
