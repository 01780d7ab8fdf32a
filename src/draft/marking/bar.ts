/**
 * The bar that marks a sentence, as a function of what the curator does. Enter takes what is highlighted and goes to the next open
 * slot; where none is open it saves. Nothing saves itself, and what was proposed is shown before it is saved.
 */
import type { BarOffers } from './barOffers.ts'
import { type BarOption, type OptionValue, asksKind, optionsOf, ticks } from './barOptions.ts'
import {
  BAR_SLOTS,
  type BarSlot,
  type BarState,
  type DateChoice,
  type End,
  type Quoted,
  askedOf,
  isSameEnd,
  lacksKind,
  openSlots,
} from './barState.ts'

export type BarEvent =
  /** Enter. */
  | { readonly type: 'take' }
  /** A digit from 1 to 9, where digits answer: see `digitsAnswer`. */
  | { readonly type: 'answer'; readonly number: number }
  /** ↑ ↓. */
  | { readonly type: 'move'; readonly by: 1 | -1 }
  /** The letters in the slot, all of them. */
  | { readonly type: 'type'; readonly text: string }
  /** Space, or a click on a box: the highlighted option, or that of an index. */
  | { readonly type: 'tick'; readonly index?: number }
  /** A click on an option. */
  | { readonly type: 'pick'; readonly index: number }
  /** A click on a kind of the new names that are ticked. */
  | { readonly type: 'kind'; readonly kind: string }
  /** `goesOn`: then to the slot that is to be answered next, since the keys were at its button. */
  | { readonly type: 'swap'; readonly goesOn?: true }
  /** The focus goes to a slot. */
  | { readonly type: 'go'; readonly slot: BarSlot }
  /** Words selected as a further passage; the same ones again take it back. */
  | { readonly type: 'cite'; readonly quoted: Quoted }
  /** Takes the amount, note, role or teller away. */
  | { readonly type: 'clear'; readonly field: 'amount' | 'note' | 'role' | 'accordingTo' }

export interface BarAnswer {
  readonly state: BarState
  /** The curator saves what the bar holds. */
  readonly saves: boolean
}

/** What becomes of a bar by what the curator does. An event that means nothing in its state changes nothing. */
export function answerBar(state: BarState, event: BarEvent, offers: BarOffers): BarAnswer {
  if (event.type === 'take' && state.active === 'save') {
    const [open] = openSlots(state)
    return open === undefined ? { state, saves: true } : { state: enter(state, open, offers), saves: false }
  }
  return { state: next(state, event, offers), saves: false }
}

function next(state: BarState, event: BarEvent, offers: BarOffers): BarState {
  switch (event.type) {
    case 'take':
      return take(state, state.at, offers)
    case 'answer':
      return answer(state, event.number - 1, offers)
    case 'move':
      return moved(state, event.by, offers)
    case 'type':
      return typedIn(state, event.text, offers)
    case 'tick':
      return tick(state, event.index ?? state.at, offers)
    case 'pick':
      return ticks(state) ? tick(state, event.index, offers) : take(state, event.index, offers)
    case 'kind':
      return ofKind(state, event.kind)
    case 'swap':
      return swapped(state, event.goesOn === true, offers)
    case 'go':
      return enter(settled(state, offers), event.slot, offers)
    case 'cite':
      return { ...state, further: toggled(state.further, event.quoted) }
    case 'clear':
      return state.typed === '' ? reentered(without(state, event.field), offers) : without(state, event.field)
  }
}

function typedIn(state: BarState, text: string, offers: BarOffers): BarState {
  const typed: BarState = { ...state, typed: text, at: 0, walked: false }
  return text.trim() === '' ? { ...typed, at: firstLikely(typed, optionsOf(typed, offers)) } : typed
}

function swapped(state: BarState, goesOn: boolean, offers: BarOffers): BarState {
  const now = settled(state, offers)
  const turned = { ...now, active: state.active, source: now.target, target: now.source }
  return goesOn ? enter(turned, openSlots(turned)[0] ?? 'save', offers) : reentered(turned, offers)
}

/**
 * What is typed, or was ticked otherwise than it stood, is taken when the keys go elsewhere, as Enter takes it. Letters that nothing fits
 * are left in their slot.
 */
function settled(state: BarState, offers: BarOffers): BarState {
  const { active } = state
  if (active === 'save') return state
  if (state.typed.trim() !== '') {
    const taken = take(state, state.at, offers)
    if (taken === state) return { ...state, left: { ...state.left, [active]: state.typed } }
    return ticks(taken) && taken.active === active ? settled(taken, offers) : taken
  }
  if ((active !== 'source' && active !== 'target') || !ticks(state) || !state.walked) return state
  const { ends } = state[active]
  const isSame =
    state.ticked.length === ends.length && state.ticked.every((end) => ends.some((one) => isTicked(one, end)))
  if (isSame) return state
  // They are not lost by that nobody has said yet what they are.
  return asksKind(state, offers)
    ? { ...state, [active]: { state: 'open', ends: state.ticked } }
    : takeTicked(state, offers)
}

function isTicked(one: End, end: End): boolean {
  return isSameEnd(one, end) && one.kind === end.kind
}

function without(state: BarState, field: 'amount' | 'note' | 'role' | 'accordingTo'): BarState {
  const { [field]: _gone, ...rest } = state
  return rest
}

function toggled(further: readonly Quoted[], quoted: Quoted): readonly Quoted[] {
  const rest = further.filter(
    ({ document, start, end }) => document !== quoted.document || start !== quoted.start || end !== quoted.end,
  )
  return rest.length < further.length ? rest : [...further, quoted]
}

function moved(state: BarState, by: 1 | -1, offers: BarOffers): BarState {
  const last = optionsOf(state, offers).length - 1
  if (last < 0) return state
  return { ...state, at: Math.min(last, Math.max(0, state.at + by)), walked: true }
}

/** A digit takes the option of its number; beside boxes it says what the new names are. */
function answer(state: BarState, index: number, offers: BarOffers): BarState {
  if (!ticks(state)) return take(state, index, offers)
  const kind = offers.kinds[index]
  return kind ? ofKind(state, kind.id) : state
}

/** All new names among the ticked are of this kind. */
function ofKind(state: BarState, kind: string): BarState {
  return {
    ...state,
    walked: true,
    ticked: state.ticked.map((end) => (end.node === undefined ? Object.assign({}, end, { kind }) : end)),
  }
}

/** Makes a slot the active one, its present value highlighted. Several ends are shown as boxes, all of them ticked. */
export function enter(state: BarState, slot: BarSlot | 'save', offers: BarOffers): BarState {
  const [typed, kept] = slot === 'save' ? ['', state] : takenUp(state, slot)
  const entered: BarState = { ...kept, active: slot, asks: 'value', typed, at: 0, walked: false, ticked: [] }
  if (typed !== '') return entered
  if (slot === 'source' || slot === 'target') {
    const { ends, state: how } = state[slot]
    if (ends.length > 1) return withKind({ ...entered, ticked: ends })
    if (how === 'open' && ends.some(lacksKind)) return { ...entered, asks: 'kind' }
  }
  const options = optionsOf(entered, offers)
  const present = options.findIndex(({ value }) => isPresent(value, entered))
  return { ...entered, at: present < 0 ? firstLikely(entered, options) : present }
}

/** The first option where it comes from the sentence; -1 where it is only used most or last, which says nothing that Enter may take. */
function firstLikely(state: BarState, [first]: readonly BarOption[]): 0 | -1 {
  if (state.asks !== 'value' || ticks(state)) return 0
  switch (first?.value.type) {
    case 'relation':
      return first.value.offer.from === undefined || first.value.offer.isUnsure ? -1 : 0
    case 'end':
      return isLikely(first.value.end, state) ? 0 : -1
    case 'addition':
      return first.value.isUnsure ? -1 : 0
    default:
      return 0
  }
}

/** Of what is asked for only the one that fits; else what stands in the sentence. */
function isLikely(end: End, state: BarState): boolean {
  const asked = askedOf(state)
  if (!asked) return end.inSentence === true
  const [one, ...others] = asked.ends
  return one !== undefined && others.length === 0 && isSameEnd(one, end)
}

/** The letters that were left in a slot, and the bar without them. */
function takenUp(state: BarState, slot: BarSlot): readonly [string, BarState] {
  const { left, ...bare } = state
  const { [slot]: typed, ...others } = left ?? {}
  if (typed === undefined) return ['', state]
  return [typed, Object.keys(others).length > 0 ? { ...bare, left: others } : bare]
}

const reentered = (state: BarState, offers: BarOffers) => enter(state, state.active, offers)

/** New names of which nothing tells what they are: of the kind of the other new ones, else it is asked. */
function withKind(state: BarState): BarState {
  const kind = state.ticked.find((end) => end.node === undefined && end.kind !== undefined)?.kind
  if (kind === undefined || !state.ticked.some(lacksKind)) return state
  return { ...state, ticked: state.ticked.map((end) => (lacksKind(end) ? Object.assign({}, end, { kind }) : end)) }
}

const LIKELY_STANDING = { denied: 'denied', open: 'alleged' } as const

function isPresent(value: OptionValue, state: BarState): boolean {
  switch (value.type) {
    case 'end': {
      const [end] = state.active === 'target' ? state.target.ends : state.source.ends
      return end !== undefined && isSameEnd(end, value.end)
    }
    case 'relation':
      return state.relation.choice?.label === value.offer.label
    case 'date':
      return state.date.choice?.when === value.choice.when
    case 'standing':
      // What those concerned deny is denied; what may have been is alleged.
      return value.standing === (state.standingAsked ? LIKELY_STANDING[state.standingAsked.how] : state.standing)
    default:
      return false
  }
}

/** Ticks an end, or takes its tick away. The first tick in a slot of one end makes it a list of several. */
function tick(state: BarState, index: number, offers: BarOffers): BarState {
  const value = optionsOf(state, offers)[index]?.value
  if (value?.type !== 'end' || state.asks !== 'value') return state
  const rest = state.ticked.filter((end) => !isSameEnd(end, value.end))
  const ticked = rest.length < state.ticked.length ? rest : [...state.ticked, value.end]
  const cleared: BarState = { ...state, ticked, typed: '', walked: true }
  const options = optionsOf(cleared, offers)
  const at = options.findIndex((option) => option.value.type === 'end' && isSameEnd(option.value.end, value.end))
  return withKind({ ...cleared, at: Math.max(0, at) })
}

function take(state: BarState, index: number, offers: BarOffers): BarState {
  // What is typed beside a list joins it first.
  if (ticks(state)) return state.typed.trim() === '' ? takeTicked(state, offers) : tick(state, index, offers)
  const value = optionsOf(state, offers)[index]?.value
  if (value === undefined) return state.active === 'more' ? onward(answered(state), offers) : state
  return takeValue(state, value, offers)
}

function takeTicked(state: BarState, offers: BarOffers): BarState {
  if ((state.active !== 'source' && state.active !== 'target') || asksKind(state, offers)) return state
  return onward({ ...state, [state.active]: { state: 'chosen', ends: state.ticked } }, offers)
}

function takeValue(state: BarState, value: OptionValue, offers: BarOffers): BarState {
  switch (value.type) {
    case 'end':
      return takeEnd(state, value.end, offers)
    case 'kind':
      return takeKind(state, value.kind, offers)
    case 'relation': {
      const { offer } = value
      const before = offer.standing ? chosenStanding(state) : state
      const { label, relation } = offer
      const told = offer.from === undefined || offer.isUnsure ? offers.endsFor?.(offer, state) : null
      const taken: BarState = {
        ...before,
        ...(offer.swapped && { source: state.target, target: state.source }),
        ...(told && { source: told.source, target: told.target }),
        ...(told?.notSaid && { standingAsked: told.notSaid }),
        ...(offer.status && { status: offer.status }),
        ...(offer.standing && { standing: offer.standing }),
        relation: { state: 'chosen', choice: { label, ...(relation !== undefined && { relation }) } },
      }
      return onward(taken, offers)
    }
    case 'date':
      return onward({ ...state, date: { state: 'chosen', choice: withWords(value.choice, state, offers) } }, offers)
    case 'standing':
      return onward({ ...chosenStanding(state), standing: value.standing }, offers)
    case 'status':
      return onward({ ...state, status: value.status }, offers)
    case 'teller':
      return { ...state, asks: 'teller', typed: '', at: 0, walked: false }
    case 'addition':
      return onward({ ...(value.field === 'amount' ? answered(state) : state), [value.field]: value.text }, offers)
    case 'noAmount':
      return onward(answered(state), offers)
  }
}

/** Which sum is the amount is asked once. */
function answered({ amountsAsked: _asked, ...state }: BarState): BarState {
  return state
}

/** What is taken is no proposal any more. */
function chosenStanding({ standingFrom: _proposed, standingAsked: _asked, ...state }: BarState): BarState {
  return state
}

/** A day that was typed is worked out from the words of the text too, where it has such. */
function withWords(choice: DateChoice, { typed }: BarState, { dateWords }: BarOffers): DateChoice {
  return typed.trim() !== '' && dateWords !== undefined && choice.when !== undefined
    ? { ...choice, words: dateWords }
    : choice
}

function takeEnd(state: BarState, end: End, offers: BarOffers): BarState {
  if (state.asks === 'teller') {
    // Whoever says so is a person in nearly all texts; the check asks where it is not.
    const [first] = offers.kinds
    const kinded = lacksKind(end) && first ? { ...end, kind: first.id } : end
    return onward({ ...chosenStanding(state), accordingTo: kinded }, offers)
  }
  if (state.active !== 'source' && state.active !== 'target') return state
  if (!lacksKind(end)) return onward({ ...state, [state.active]: { state: 'chosen', ends: [end] } }, offers)
  const asked: BarState = { ...state, [state.active]: { state: 'open', ends: [end] } }
  return { ...asked, asks: 'kind', typed: '', at: 0, walked: false }
}

function takeKind(state: BarState, kind: string, offers: BarOffers): BarState {
  if (state.active !== 'source' && state.active !== 'target') return state
  const ends = state[state.active].ends.map((end) => (lacksKind(end) ? { ...end, kind } : end))
  return onward({ ...state, [state.active]: { state: 'chosen', ends } }, offers)
}

/** To the next open slot after this one, then to those before it; where none is open, to saving. */
function onward(state: BarState, offers: BarOffers): BarState {
  const open = openSlots(state)
  const after = state.active === 'save' ? 0 : BAR_SLOTS.indexOf(state.active)
  const slot = open.find((name) => BAR_SLOTS.indexOf(name) > after) ?? open[0]
  return enter(state, slot ?? 'save', offers)
}
