/** What “About this dataset” says of how it came about: sentences made of the facts alone, so that they are true of every publication. */
import type { Dataset, Edge } from '../data/schema.ts'
import { checkedBy } from '../data/checkedBy.ts'
import { capitalised } from '../model/sentence.ts'
import { sayWhen } from '../time/sayWhen.ts'
import type { When } from '../time/when.ts'
import type { Draft } from './draft.ts'
import { withDraftFields } from './fieldOrder.ts'
import { numberWord } from './marking/barWords.ts'
import { issuedOf } from './readings.ts'
import type { LeftOut } from './selectSound.ts'
import { sayList } from './tables/sayList.ts'
import { SAY_FAULT } from './whyOut.ts'

/** The heading of what is counted, made anew each time. */
export const FACTS = 'What is in it'
/** The heading of what the curator may rewrite. */
export const HOW_MADE = 'How this was made'

type Section = NonNullable<Dataset['about']>[number]

/**
 * “35 relationships from 3 texts of 26 March to 12 November 2024. Two are left out: one has no quote, one an impossible date. 12 were
 * checked by a second reader. Dates that a text does not state are marked.”
 * @param left what the draft holds besides
 */
export function factsOf(dataset: Dataset, left: readonly LeftOut[]): string {
  const { edges, documents } = dataset
  const reasons = left.filter(({ list }) => list === 'edges').map(({ reason }) => reason)
  const isWorkedOut = edges.some(({ dating }) => dating && dating.basis !== 'stated')
  return [
    `${counted(edges.length, 'relationship')} from ${counted(documents.length, 'text')}${sayDays(dataset)}.`,
    ...(reasons.length > 0 ? [sayLeft(reasons)] : []),
    ...sayChecked(checkedEdges(dataset).length, edges.length),
    ...(isWorkedOut ? ['Dates that a text does not state are marked.'] : []),
  ].join(' ')
}

/** The relationships that a second reader found to be what their words say, with who that was. */
export function checkedEdges(dataset: Dataset): readonly { readonly edge: Edge; readonly by: readonly string[] }[] {
  if (!dataset.edges.some(({ reviews }) => reviews)) return []
  const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
    new Map(records.map((one) => [one.id, one]))
  const { nodes, relations, passages } = dataset
  const parts = { nodes: byId(nodes), relations: byId(relations), passages: byId(passages) }
  return dataset.edges.flatMap((edge) => {
    const by = checkedBy(edge, parts).map((review) => review.by)
    return by.length > 0 ? [{ edge, by }] : []
  })
}

/** A proposal for how it was made, in paragraphs, of what can be known of a draft: the curator may say more. */
export function howMade(draft: Draft): string {
  const rows = draft.edges.filter(({ origin }) => origin)
  const citing = new Set(draft.sheets.filter(({ rowsCite }) => rowsCite).map(({ file }) => file))
  const isTelling = ({ origin }: Draft['edges'][number]) => citing.has(origin?.file ?? '')
  const telling = rows.filter(isTelling)
  const sought = rows.filter((row) => !isTelling(row))
  const readers = [...new Set(draft.edges.flatMap(({ reviews = [] }) => reviews.map(({ by }) => by)))]
  const has = (test: (edge: Draft['edges'][number]) => boolean) => draft.edges.some(test)
  const isDisputed = has(({ standing }) => standing === 'alleged' || standing === 'denied')
  const paragraphs = [
    `${telling.length === 0 ? 'Each relationship' : 'A relationship that cites a text'} was marked in the words that state it. These words are its quote, and were compared with the text again before this page was made.`,
    sought.length > 0 &&
      `${counted(sought.length, 'relationship')} came in with ${sayList(filesOf(sought))}, and ${sought.length === 1 ? 'was' : 'were'} looked for in the texts.`,
    telling.length > 0 &&
      `${counted(telling.length, 'relationship')} ${telling.length === 1 ? 'is' : 'are'} told by rows of ${sayList(filesOf(telling))}: what the sheet says is the source, and no text.`,
    has(({ dating }) => dating?.basis === 'resolved') &&
      'A date that a text gives from its own day, such as “on Monday”, was worked out from the day of that text, and says so.',
    isDisputed && 'What a text only alleges stands here as alleged; what somebody denies, as denied.',
    readers.length > 0 &&
      `A second reader (${sayList(readers)}) read quotes before seeing what they are to say, and then answered whether they say it.`,
    'What no text here says is not in it: that two have no relationship here does not mean that they have none.',
  ]
  return paragraphs.filter((text) => text !== false).join('\n')
}

function filesOf(edges: Draft['edges']): readonly string[] {
  return [...new Set(edges.flatMap(({ origin }) => origin?.file ?? []))]
}

/** What the curator wrote of how it was made; null where the proposal still stands. */
export function ownHowMade({ about = [] }: Pick<Draft, 'about'>): string | null {
  return about.find(({ heading }) => heading === HOW_MADE)?.text ?? null
}

/** The headings of an About that somebody wrote: it is left as it is. */
export function ownHeadings({ about = [] }: Pick<Draft, 'about'>): readonly string[] {
  return about.map(({ heading }) => heading).filter((heading) => heading !== FACTS && heading !== HOW_MADE)
}

/**
 * The dataset with what its About says of itself: the facts, and how it was made. An About that was written elsewhere stays as it is, with
 * the facts before it only where something is left out.
 */
export function withAboutText(dataset: Dataset, draft: Draft, left: readonly LeftOut[]): Dataset {
  const isOwn = ownHeadings(draft).length > 0
  const isWhole = !left.some(({ list }) => list === 'edges')
  if (dataset.edges.length === 0 || (isOwn && isWhole)) return dataset
  const others = (dataset.about ?? []).filter(({ heading }) => heading !== FACTS && heading !== HOW_MADE)
  const own = ownHowMade(draft)
  const text = own ?? (isOwn ? '' : howMade(draft))
  const about: readonly Section[] = [
    { heading: FACTS, text: factsOf(dataset, left) },
    ...others,
    ...(text.trim() === '' ? [] : [{ heading: HOW_MADE, text }]),
  ]
  return withDraftFields(dataset, { about })
}

function sayChecked(checked: number, of: number): readonly string[] {
  if (checked === 0) return []
  if (checked === of) return [of === 1 ? 'It was checked by a second reader.' : 'All were checked by a second reader.']
  return [`${checked} ${checked === 1 ? 'was' : 'were'} checked by a second reader.`]
}

/** What each reason says behind “one has”, in the words of a reader who does not know the desk. */
const HAS: Readonly<Record<string, string>> = {
  [SAY_FAULT.uncited]: 'no quote',
  [SAY_FAULT.misquoted]: 'a quote that is not in its text',
  [SAY_FAULT['impossible date']]: 'an impossible date',
  [SAY_FAULT['no end']]: 'an end that is not there',
  [SAY_FAULT['no relation']]: 'no word for what ties the two',
  [SAY_FAULT['no basis']]: 'a date that rests on nothing',
  [SAY_FAULT['no note']]: 'a date that is not explained',
}

function sayLeft(reasons: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const reason of reasons) {
    const has = HAS[reason] ?? 'a fault of form'
    counts.set(has, (counts.get(has) ?? 0) + 1)
  }
  const groups = [...counts].toSorted(([, a], [, b]) => b - a)
  const verb = (count: number) => (count === 1 ? 'has' : 'have')
  const subject = `${capitalised(numberWord(reasons.length))} ${reasons.length === 1 ? 'is' : 'are'} left out`
  const [only] = groups
  if (groups.length === 1 && only)
    return `${subject}: ${reasons.length === 1 ? 'it' : 'they'} ${verb(reasons.length)} ${only[0]}.`
  // “One has no quote, one an impossible date”: the verb stands again where it is another.
  const told = groups.map(([has, count], i) => {
    const isSame = i > 0 && verb(groups[i - 1]?.[1] ?? 0) === verb(count)
    return `${numberWord(count)} ${isSame ? '' : `${verb(count)} `}${has}`
  })
  return `${subject}: ${told.join(', ')}.`
}

/** “ of 26 March to 12 November 2024”; empty where no text has a day. */
function sayDays({ documents }: Dataset): string {
  const days = documents
    .flatMap((document) => issuedOf(document) ?? [])
    .toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return ''
  const [from, to] = [sayWhen(first), sayWhen(last)]
  const undated = documents.length - days.length
  const besides = undated === 0 ? '' : `, ${numberWord(undated)} without a date`
  if (from === to) return ` of ${from}${besides}`
  const year = / \d{4}$/.exec(to)?.[0] ?? ''
  return ` of ${year !== '' && from.endsWith(year) ? from.slice(0, -year.length) : from} to ${to}${besides}`
}

const keyOf = ({ edtf }: When) => edtf

function counted(count: number, one: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : `${one}s`}`
}
