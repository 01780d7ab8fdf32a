/** The words that a bar asks and answers in: its question, and what its button does. */
import type { BarOffers } from './barOffers.ts'
import { type BarOption, asksKind, optionsOf, ticks } from './barOptions.ts'
import { type AskedAmount, type BarState, type End, askedOf } from './barState.ts'
import { recordIn } from '../placesIn.ts'

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** "six"; from thirteen on in digits. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count)
}

export interface BarQuestion {
  /** The question itself, in parts, of which those `quoted` are the text’s own words. */
  readonly parts: readonly { readonly text: string; readonly quoted?: true }[]
  /** What helps to answer it, paler. */
  readonly aside?: string
}

/** What is asked above the options; null where the options say it themselves. */
export function questionOf(state: BarState, offers: BarOffers): BarQuestion | null {
  if (state.asks === 'kind') {
    const [end] = state.active === 'target' ? state.target.ends : state.source.ends
    const parts = [{ text: 'What is ' }, { text: `“${end?.name ?? ''}”`, quoted: true }, { text: '?' }] as const
    return { parts, aside: 'Or type the name as it should be.' }
  }
  if (state.asks === 'teller') return { parts: [{ text: 'Who says so?' }] }
  if (ticks(state)) {
    return { parts: [{ text: state.active === 'target' ? 'Whom?' : 'Who?' }], aside: ofTicked(state) }
  }
  const asked = state.typed.trim() === '' ? askedOf(state) : undefined
  if (asked?.words !== undefined) return ofAsked(asked.words, asked.ends)
  const { notSaid } = offers
  if (state.active === 'relation' && state.typed.trim() === '' && notSaid) {
    const parts = [
      { text: NOT_SAID[notSaid.how] },
      { text: `“${notSaid.words}”`, quoted: true },
      { text: '.' },
    ] as const
    return { parts, aside: 'Nothing is proposed.' }
  }
  if (state.active === 'standing' && state.standingAsked) {
    const { how, words } = state.standingAsked
    return {
      parts: [{ text: NOT_SAID[how] }, { text: `“${words}”`, quoted: true }, { text: '.' }],
      aside: 'How sure is it?',
    }
  }
  if (state.active === 'more' && state.typed.trim() === '' && state.amountsAsked) return ofAmounts(state.amountsAsked)
  if (state.active !== 'date') return null
  if (state.typed.trim() !== '') {
    const { question } = offers.readDate(state.typed.trim())
    return question === undefined ? null : { parts: [{ text: question }] }
  }
  const { dateWords, published } = offers
  if (dateWords === undefined) return null
  return {
    parts: [{ text: 'Which day is ' }, { text: `“${dateWords}”`, quoted: true }, { text: '?' }],
    aside: published === undefined ? 'The text has no date of its own.' : `The text is of ${published}.`,
  }
}

const NOT_SAID = {
  denied: 'The sentence says that it did not happen: ',
  open: 'The sentence does not say that it happened: ',
} as const

/** "Is “€2.3 million” the amount?" */
function ofAmounts([amount, ...others]: readonly AskedAmount[]): BarQuestion {
  if (!amount || others.length > 0) return { parts: [{ text: 'Which is the amount?' }] }
  return { parts: [{ text: 'Is ' }, { text: `“${amount.text}”`, quoted: true }, { text: ' the amount?' }] }
}

/** "Is “He” Jürgen Ladberg?"; "Who is “Orrin”?" */
function ofAsked(words: string, [end, ...others]: readonly End[]): BarQuestion {
  const quoted = { text: `“${words}”`, quoted: true } as const
  if (!end) return { parts: [{ text: 'Who or what is ' }, quoted, { text: '?' }] }
  if (others.length > 0) return { parts: [{ text: 'Who is ' }, quoted, { text: '?' }], aside: 'Several may be meant.' }
  const aside = end.earlier ? { aside: 'The marked words do not name it.' } : {}
  return { parts: [{ text: 'Is ' }, quoted, { text: ` ${end.name}?` }], ...aside }
}

/** "Six names are ticked, none is known yet." */
function ofTicked({ ticked }: BarState): string {
  const isNew = ticked.filter(({ node }) => node === undefined).length
  const known =
    isNew === 0 ? 'all are known' : isNew === ticked.length ? 'none is known yet' : `${numberWord(isNew)} new`
  const count = numberWord(ticked.length)
  const names = ticked.length === 1 ? 'name is' : 'names are'
  return `${count[0]?.toUpperCase() ?? ''}${count.slice(1)} ${names} ticked, ${known}.`
}

/** What Enter does now: `Take “met”`, `Take 22 March 2024`, `Take six people`, `Save`. Null where it does nothing. */
export function buttonOf(state: BarState, offers: BarOffers): string | null {
  if (state.active === 'save') return 'Save'
  if (ticks(state) && state.typed.trim() !== '') {
    const option = optionsOf(state, offers)[state.at]
    return option ? `${option.ticked ? 'Untick' : 'Tick'} ${option.label}` : null
  }
  if (ticks(state)) {
    if (asksKind(state, offers)) return null
    const count = numberWord(state.ticked.length)
    const kinds = new Set(state.ticked.map((end) => end.kind))
    const [kind] = kinds
    const named = kinds.size === 1 && kind !== undefined ? recordIn(offers.kinds, kind) : undefined
    if (!named) return `Take ${count} ${state.ticked.length === 1 ? 'name' : 'names'}`
    return `Take ${count} ${lowered(state.ticked.length === 1 ? named.label : named.plural)}`
  }
  const option = optionsOf(state, offers)[state.at]
  if (option) return `Take ${taken(option)}`
  return state.active === 'more' && state.typed.trim() === '' ? 'Go on' : null
}

function taken({ value, label }: BarOption): string {
  switch (value.type) {
    case 'date':
      return value.choice.says
    case 'end':
    case 'kind':
      return label
    default:
      return `“${label}”`
  }
}

/** A label of the legend within a sentence: “People” is “people”. Abbreviations stay as they are. */
function lowered(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.toLocaleLowerCase('en') : label
}
