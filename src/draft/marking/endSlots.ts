/** What the two slots for names open with: what the sentence ties, what a pronoun of it may mean, else what stands in it. */
import type { Span } from '../documents/span.ts'
import type { Draft } from '../draft.ts'
import { recordIn } from '../placesIn.ts'
import { antecedentsOf } from './antecedents.ts'
import { type End, type EndSlot, isSameEnd, lacksKind } from './barState.ts'
import type { Pronoun, Side } from './clauseLinks.ts'
import { endsOf, withoutRepeats } from './endsOfName.ts'
import { PERSON } from './headWords.ts'
import type { MarkText } from './markText.ts'
import { labelWords } from './proposeKind.ts'
import type { NameProposal } from './proposeNames.ts'
import type { SentenceTie } from './sentenceTie.ts'
import { shifted } from './shifted.ts'

type Group = readonly NameProposal[]
type Tie = SentenceTie<NameProposal>

/** What pronouns are looked up in. */
interface Fitting {
  readonly draft: Draft
  readonly read: MarkText
  /** Where the marked words begin in the text. */
  readonly from: number
}

/**
 * @param groups the names of the marked words as they stand in lists; offsets, as those of the tie, from the start of these words
 * @param tie what they say, where they have words of the vocabulary
 */
export function endSlots(
  text: string,
  groups: readonly Group[],
  tie: Tie | null,
  fitting: Fitting,
): readonly [source: EndSlot, target: EndSlot] {
  return tie?.says === 'so'
    ? apart(sideSlot(tie.first, fitting), sideSlot(tie.second, fitting))
    : slotsWithoutTie(text, groups, tie, fitting)
}

function sideSlot(side: Side<NameProposal>, fitting: Fitting): EndSlot {
  switch (side.is) {
    case 'names':
      return endSlot(side.names, fitting.draft)
    case 'pronoun':
      return { state: 'open', ends: [], asked: { words: side.pronoun.words, ends: meantBy(side.pronoun, fitting) } }
    case 'unknown':
      return { state: 'open', ends: [], asked: { ends: [] } }
  }
}

/** “She met him”: whom the one pronoun means the other does not. */
function apart(source: EndSlot, target: EndSlot): readonly [EndSlot, EndSlot] {
  const [one, ...others] = source.asked?.ends ?? []
  const { asked } = target
  if (!one || others.length > 0 || !asked) return [source, target]
  return [source, { ...target, asked: { ...asked, ends: asked.ends.filter((end) => !isSameEnd(end, one)) } }]
}

/** Whom a pronoun may mean: people, or what is none; “they” and “we” may be anybody. */
function meantBy(pronoun: Pronoun, { draft, read, from }: Fitting): readonly End[] {
  const isOf = /^(?:he|she|him|her)$/iu.test(pronoun.words) ? 'person' : /^it$/iu.test(pronoun.words) ? 'thing' : 'any'
  const isPerson = ({ kind }: End) => {
    const label = kind === undefined ? undefined : recordIn(draft.kinds, kind)?.label
    return label === undefined ? null : labelWords(label).some((word) => PERSON.includes(word))
  }
  const fits = (name: NameProposal) =>
    endsOf(name, draft).some((end) => isOf === 'any' || isPerson(end) === (isOf === 'person'))
  const { names, isEarlier } = antecedentsOf(read, shifted(pronoun, from), fits)
  const where = isEarlier ? { earlier: true as const } : { inSentence: true as const }
  return withoutRepeats(names.flatMap((name) => endsOf(name, draft))).map(({ inSentence: _here, ...end }) =>
    Object.assign(end, where, { from: pronoun.words }),
  )
}

const PRONOUN_FIRST =
  /^(?:[^,]{0,60},\s+)?(?:then\s+)?(he|she|they|it)\s+(?!(?:is|was|has been|appears|seems|emerged|remains)\s)/iu

/** The names that stand in the sentence, where no words of it that the vocabulary has say that they are tied. */
function slotsWithoutTie(
  text: string,
  groups: readonly Group[],
  tie: Tie | null,
  fitting: Fitting,
): readonly [EndSlot, EndSlot] {
  const { draft } = fitting
  if (tie && tie.first.is !== 'unknown' && tie.second.is !== 'unknown') {
    return apart(sideSlot(tie.first, fitting), sideSlot(tie.second, fitting))
  }
  const pronoun = PRONOUN_FIRST.exec(text)
  const end = pronoun?.[0].trimEnd().length ?? 0
  const words = pronoun?.[1] ?? ''
  const [first, second] = pairOf(groups, text, draft)
  if (pronoun && groups.every(([name]) => name !== undefined && name.start >= end)) {
    const meant = meantBy({ words, start: end - words.length, end }, fitting)
    return [{ state: 'open', ends: [], asked: { words, ends: meant } }, endSlot(first, draft)]
  }
  return [endSlot(first, draft), endSlot(second, draft)]
}

/** The two names that the relations are looked for between. */
export function tiedNames(
  text: string,
  groups: readonly Group[],
  tie: Tie | null,
  draft: Draft,
): readonly (Span | undefined)[] {
  const [first, second] = pairOf(groups, text, draft)
  const one = tie?.first.is === 'names' ? tie.first.names : first
  const other = tie?.second.is === 'names' ? tie.second.names : second
  return [one?.[0], other?.[0]]
}

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

function endSlot(group: Group | undefined, draft: Draft): EndSlot {
  const isShared = (name: NameProposal) => name.isShort === true && name.nodes.length > 1
  const [only, ...more] = group ?? []
  if (only && more.length === 0 && isShared(only)) {
    return { state: 'open', ends: [], asked: { words: only.words, ends: endsOf(only, draft) } }
  }
  const found = group?.filter((name) => !isShared(name)).map((name) => endsOf(name, draft)) ?? []
  const ends = withoutRepeats(found.flatMap(([end]) => end ?? []))
  const [end] = ends
  if (!end) return { state: 'open', ends }
  if (ends.length > 1 || lacksKind(end)) return { state: 'open', ends }
  const isPlain = end.node !== undefined && end.from === undefined && found[0]?.length === 1
  return { state: isPlain ? 'chosen' : 'proposed', ends }
}
