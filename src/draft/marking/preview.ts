/** The sentence that the reader will see of what a bar holds, before it is saved. */
import type { Status } from '../../data/schema.ts'
import { capitalised, nameOf } from '../../model/sentence.ts'
import { parseWhen } from '../../time/edtf.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import type { Draft } from '../draft.ts'
import type { BarOffers } from './barOffers.ts'
import { type OptionValue, optionsOf, ticks } from './barOptions.ts'
import type { BarState, DateChoice, End, RelationChoice } from './barState.ts'
import { numberWord } from './barWords.ts'
import { readAmount } from './readAmount.ts'
import { sayAmounts } from './sayAmounts.ts'
import { recordIn } from '../placesIn.ts'

export interface PreviewPart {
  readonly text: string
  /** `name` of an entity; `open`: highlighted and not taken, or not known; `quiet`: what is said about the sentence. */
  readonly is: 'name' | 'plain' | 'open' | 'quiet'
}

const part = (text: string, is: PreviewPart['is'] = 'plain'): PreviewPart => ({ text, is })

/** In parts: “**Harbour Board** met? **Vesper Line** when?. Cited once.” What is highlighted stands there with a question mark. */
export function previewOf(state: BarState, offers: BarOffers, draft: Draft): readonly PreviewPart[] {
  const value = optionsOf(state, offers)[state.at]?.value
  const [shown, alsoOpen] = showing(state, value)
  const [source, ...moreSources] = shown.source
  const [target, ...moreTargets] = shown.target
  const count = Math.max(1, shown.source.length) * Math.max(1, shown.target.length)
  const amount = state.amount === undefined ? null : readAmount(state.amount)
  return [
    ...(state.accordingTo ? [part('According to '), part(within(state.accordingTo, draft), 'name'), part(', ')] : []),
    endPart(source, alsoOpen === 'source', draft, state.accordingTo === undefined),
    part(' '),
    relationPart(shown.relation, alsoOpen === 'relation', shown.status, draft),
    part(' '),
    endPart(target, alsoOpen === 'target', draft, false),
    ...(state.role === undefined ? [] : [part(` (${state.role})`)]),
    ...(amount ? [part(`, ${sayAmounts([amount])}`)] : []),
    ...dateParts(shown.date, alsoOpen === 'date', state),
    ...(count > 1
      ? [part(` — and ${numberWord(count - 1)} more: ${listed([...moreSources, ...moreTargets])}`, 'quiet')]
      : []),
    part('.'),
    ...(state.standing === 'reported' ? [] : [part(` ${capitalised(state.standing)}.`, 'quiet')]),
    part(` ${aboutQuotes(state, count, alsoOpen === 'date')}`, 'quiet'),
    ...(state.amount !== undefined && !amount
      ? [part(` “${state.amount}” is no sum that we can read: it stays a note of yours.`, 'quiet')]
      : []),
  ]
}

interface Shown {
  readonly source: readonly End[]
  readonly target: readonly End[]
  readonly relation: RelationChoice | undefined
  readonly status: Status
  readonly date: DateChoice | undefined
}

/** What the slots hold, with what is highlighted in the active one where that is open. */
function showing(state: BarState, value: OptionValue | undefined): readonly [Shown, string | null] {
  const { active } = state
  const held: Shown = {
    source: state.source.ends,
    target: state.target.ends,
    relation: state.relation.choice,
    status: state.status,
    date: state.date.state === 'open' ? undefined : state.date.choice,
  }
  if (active === 'save' || active === 'standing' || active === 'more') return [held, null]
  if (ticks(state)) return [{ ...held, [active]: state.ticked }, null]
  if (state.asks === 'teller' || state.asks === 'kind' || value === undefined) return [held, null]
  switch (value.type) {
    case 'end': {
      const isHeld = held[active === 'target' ? 'target' : 'source'].some(({ name }) => name === value.end.name)
      return isHeld ? [held, null] : [{ ...held, [active]: [value.end] }, active]
    }
    case 'relation':
      if (held.relation?.label === value.offer.label) return [held, null]
      return [
        {
          ...held,
          ...(value.offer.swapped && { source: held.target, target: held.source }),
          relation: value.offer,
          status: value.offer.status ?? held.status,
        },
        active,
      ]
    case 'date':
      return held.date?.when === value.choice.when && held.date
        ? [held, null]
        : [{ ...held, date: value.choice }, active]
    default:
      return [held, null]
  }
}

function endPart(end: End | undefined, isOpen: boolean, draft: Draft, begins: boolean): PreviewPart {
  if (!end) return part(begins ? 'Who?' : 'who?', 'open')
  const name = begins ? capitalised(within(end, draft)) : within(end, draft)
  return isOpen ? part(`${name}?`, 'open') : part(name, 'name')
}

/** A name as it stands within a sentence. */
function within(end: End, draft: Draft): string {
  const node = end.node === undefined ? undefined : recordIn(draft.nodes, end.node)
  if (!node) return end.name
  return node.article ? `${node.article} ${nameOf(node)}` : nameOf(node)
}

function relationPart(choice: RelationChoice | undefined, isOpen: boolean, status: Status, draft: Draft): PreviewPart {
  if (!choice) return part('does what?', 'open')
  const words = status === 'planned' ? plannedWords(choice, draft) : choice.label
  return isOpen ? part(`${words}?`, 'open') : part(words)
}

/** What a relation says where it was only foreseen. */
export function plannedWords({ relation, label }: RelationChoice, draft: Draft): string {
  const known = relation === undefined ? undefined : recordIn(draft.relations, relation)
  return known?.planned ?? `was to have “${known?.label ?? label}”`
}

function dateParts(choice: DateChoice | undefined, isOpen: boolean, { date }: BarState): readonly PreviewPart[] {
  if (!choice) return date.state === 'open' ? [part(' '), part('when?', 'open')] : []
  if (choice.when === undefined) return isOpen ? [part(' '), part('no date?', 'open')] : []
  const [preposition, words] = dateWithin(choice.when)
  return [part(preposition === '' ? ', ' : ` ${preposition} `), isOpen ? part(`${words}?`, 'open') : part(words)]
}

/** A date behind a sentence, with its preposition: “on”, “22 March 2024”. What has words of its own, as “by 22 March”, needs none. */
function dateWithin(edtf: string): readonly [string, string] {
  const when = parseWhen(edtf)
  const words = sayWhen(when)
  const { form } = when
  if (form.type !== 'date' || form.date.qualifier !== '') return ['', words]
  return [form.date.precision === 'day' ? 'on' : 'in', words]
}

function listed(ends: readonly End[]): string {
  return ends.map(({ name }) => name).join(', ')
}

/** "Cited once; the day is worked out from “Already on Friday”." */
function aboutQuotes({ further, date }: BarState, count: number, isDateOpen: boolean): string {
  const times =
    further.length === 0 ? 'Cited once' : further.length === 1 ? 'Cited twice' : `Cited ${further.length + 1} times`
  const quotes = further.length === 0 ? 'one quote' : `${numberWord(further.length + 1)} quotes`
  const cited = count > 1 ? `${capitalised(numberWord(count))} relationships, ${quotes}` : times
  const { choice, state } = date
  if (isDateOpen || state === 'open' || choice?.words === undefined || choice.basis !== 'resolved') return `${cited}.`
  return `${cited}; the day is worked out from “${choice.words}”.`
}
