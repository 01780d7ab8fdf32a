/** Which two a sentence ties, and by which relation, where its words say so. */
import type { Status } from '../../data/schema.ts'
import type { Span } from '../documents/span.ts'
import { objectOf, type Side, subjectOf } from './clauseLinks.ts'
import { BE, HAVE, placesOf, type RelationPlace, type Token, tokensOf, type Vocabulary } from './relationPlaces.ts'

/** In UTF-16 code units of the sentence. */
export interface SentenceTie<Name> {
  /** Id of the relation. */
  readonly relation: string
  /** The words that say it. */
  readonly words: string
  readonly verb: Span
  /** What stands before the verb, and what behind it. */
  readonly first: Side<Name>
  readonly second: Side<Name>
  /** The relation is told of the second and the first: “was sued by”. */
  readonly swapped: boolean
  /** How far the words go: `denied` says that it did not happen, `open` not that it did. */
  readonly says: 'so' | 'denied' | 'open'
  readonly status?: Status
}

const UNKNOWN = { is: 'unknown' } as const
/** By how much a relation that is said the other way round weighs less than another. */
const INVERSE_LESS = 0.1

/**
 * The tie whose two names stand nearest to a verb that the vocabulary has; else one of whose names only one is told, or a pronoun stands
 * for. One that the sentence denies or leaves open only where it has no other. Null where no word of it is of the vocabulary.
 * @param groups the names that it may tie, those of one list together, in order
 * @param said where words stand that say whose claim it is
 */
export function sentenceTie<Name extends Span>(
  text: string,
  groups: readonly (readonly Name[])[],
  names: readonly Span[],
  relations: readonly Vocabulary[],
  said: Span | null,
): SentenceTie<Name> | null {
  const tokens = tokensOf(text, names)
  const found = relations.flatMap((relation) =>
    waysOf(relation).flatMap(({ label, isInverse }) =>
      placesOf(label, tokens, text).flatMap((place) => {
        const tie = tieAt({ relation, label, place, isInverse, text, tokens, groups, said })
        return tie === null
          ? []
          : [{ tie, rank: rankOf(tie), score: place.share + fit(tie) - (isInverse ? INVERSE_LESS : 0) }]
      }),
    ),
  )
  const [best] = found.toSorted((a, b) => a.rank - b.rank || a.tie.verb.start - b.tie.verb.start || b.score - a.score)
  return best?.tie ?? null

  function fit({ verb, second, relation }: SentenceTie<Name>): number {
    if (second.is !== 'names') return 0
    const preposition = /(\S+)$/u.exec(relations.find(({ id }) => id === relation)?.label ?? '')?.[1] ?? ''
    const link = text.slice(verb.end, second.names[0]?.start)
    return new RegExp(String.raw`(?<!\p{L})${preposition}\s+(?:the\s+|both\s+)?$`, 'u').test(link) ? 0.5 : 0
  }
}

function waysOf({ label, inverse }: Vocabulary) {
  // “was sued by” is the passive of “sued”, and found with it.
  const turned = inverse === undefined || inverse.endsWith(' by') ? [] : [{ label: inverse, isInverse: true }]
  return [{ label, isInverse: false }, ...turned]
}

/** The less the better: both names, one and a pronoun, one alone; what is denied or open behind all others. */
function rankOf({ first, second, says }: SentenceTie<unknown>): number {
  const ofSide = ({ is }: Side<unknown>) => (is === 'names' ? 0 : is === 'pronoun' ? 1 : 2)
  const own = ofSide(first) + ofSide(second)
  return says === 'so' ? own : own + 5
}

interface Found<Name> {
  readonly relation: Vocabulary
  readonly label: string
  readonly place: RelationPlace
  readonly isInverse: boolean
  readonly text: string
  readonly tokens: readonly Token[]
  readonly groups: readonly (readonly Name[])[]
  readonly said: Span | null
}

/** Null where the place ties nobody. */
function tieAt<Name extends Span>(found: Found<Name>): SentenceTie<Name> | null {
  const { relation, label, place, isInverse, text, tokens, groups, said } = found
  const verb = { start: tokens[place.from]?.start ?? 0, end: tokens[place.at]?.end ?? 0 }
  const next = groups.find(([first]) => first !== undefined && first.start >= verb.end)?.[0]?.start ?? text.length
  const last = tokens[place.last]?.end ?? verb.end
  if (place.share < 1 && !(/contract/u.test(label) && AWARD.test(text.slice(verb.end, next)))) return null
  const isDone = isDoneTo(place, label)
  const before = subjectOf(text, verb, place, groups, said)
  const behind = isDone ? UNKNOWN : objectOf(text, verb, place, groups)
  const [first, second] = eachOther(relation, place, before, behind, text.slice(verb.end)) ?? [
    paidTo(text, verb, place, before, behind, groups),
    behind,
  ]
  const says = isDenied(found, verb, next) ? 'denied' : isOpen(found, verb, before) ? 'open' : 'so'
  const isAny = [first, second].some(({ is }) => is === 'names') || (first.is === 'pronoun' && second.is === 'pronoun')
  if (says === 'so' && (isDone || !isAny)) return null
  return {
    relation: relation.id,
    words: text.slice(verb.start, last <= next ? Math.max(last, verb.end) : verb.end),
    verb,
    first,
    second,
    swapped: relation.directed && place.isPassive !== isInverse,
    says,
    ...statusOf(found),
  }
}

/** “Used to work for” was so, though “to” mostly says what is to come. */
function statusOf<Name extends Span>({ place: { status, from }, tokens }: Found<Name>): { readonly status?: Status } {
  if (tokens[from - 1]?.word === 'used' && tokens[from - 1]?.gap === tokens[from]?.gap) return { status: 'completed' }
  return status ? { status } : {}
}

/** What is awarded where a contract is. */
const AWARD = /(?<!\p{L})(?:contracts?|tenders?|concessions?|deals?|orders?|jobs?|commissions?)(?!\p{L})/u

/** “Ines Harrow was charged with”: by whom is not said. */
function isDoneTo({ verb, isNominal, isPassive }: RelationPlace, label: string): boolean {
  if (isNominal || isPassive || label.split(' ').some((word) => BE.has(word))) return false
  return verb.slice(0, -1).some((word) => BE.has(word)) && verb.at(-1)?.endsWith('ing') === false
}

/** “Vesper Line and Corran Line met in Velmar”: two who do it with each other. */
function eachOther<Name extends Span>(
  { directed }: Vocabulary,
  { isNominal, isPassive }: RelationPlace,
  before: Side<Name>,
  behind: Side<Name>,
  after: string,
): readonly [Side<Name>, Side<Name>] | null {
  if (directed || isNominal || isPassive || before.is !== 'names' || behind.is !== 'unknown') return null
  const [one, other, ...more] = before.names
  if (!one || !other || more.length > 0 || !ALONE.test(after)) return null
  return [
    { is: 'names', names: [one] },
    { is: 'names', names: [other] },
  ]
}

/** Nobody else comes behind the verb. */
const ALONE =
  /^\s*(?:[.,;!?]|$|\s(?:in|at|on|for|near|outside|last|this|again|once|twice|yesterday|today|over|during|several|three|\p{N}))/iu

/** “€3 million was paid to Ines Harrow by Vesper Line”: what is done is done to the first of them. */
function paidTo<Name extends Span>(
  text: string,
  verb: Span,
  { isPassive }: RelationPlace,
  before: Side<Name>,
  behind: Side<Name>,
  groups: readonly (readonly Name[])[],
): Side<Name> {
  if (!isPassive || before.is !== 'unknown' || behind.is !== 'names') return before
  const group = groups.find(([first]) => first !== undefined && first.start >= verb.end)
  if (!group || group === behind.names) return before
  return /^\s+to\s+(?:the\s+)?$/iu.test(text.slice(verb.end, group[0]?.start)) ? { is: 'names', names: group } : before
}

const NO =
  /(?<!\p{L})(?:no(?!\.?\s*\p{N})|not|never|neither|nor|nobody|none|nothing|without|hardly)(?!\p{L})|n['’]t(?!\p{L})/iu
const NO_BEGINS = /^\W*(?:no(?!\.?\s*\p{N})|neither|nobody|none|nothing)(?!\p{L})/iu
const NO_BEHIND = /^\s+(?:(?:to|with|for|by|in)\s+)?(?:nothing|no|none|neither|nobody|not)(?!\p{L})/iu
/** Words that look as if they denied, and do not. */
const NOT_ONLY = /(?<!\p{L})(?:not (?:only|just|merely)|no (?:less|fewer|later|doubt)|nothing less)(?!\p{L})/giu

function isDenied<Name extends Span>({ place, text, groups }: Found<Name>, verb: Span, next: number) {
  if (NO_BEHIND.test(text.slice(verb.end, next).replaceAll(NOT_ONLY, ''))) return true
  const clause = clauseBefore(text, verb.start, groups)
  const isOnly = /(?<!\p{L})not\s+(?:only|just|merely)\s/iu.test(text.slice(Math.max(0, verb.start - 16), verb.end))
  return place.isDenied ? !isOnly : NO_BEGINS.test(clause)
}

/** What of the clause stands before the verb: from the last comma or “and” that joins no names. */
function clauseBefore(text: string, end: number, groups: readonly (readonly Span[])[]): string {
  let from = 0
  for (const { 0: joint, index } of text.slice(0, end).matchAll(/[;:—–,](?=\s)|(?<=\s)(?:and|but)(?=\s)/gu)) {
    const isInList = groups.some((group) => (group[0]?.start ?? 0) < index && index < (group.at(-1)?.end ?? 0))
    if (!isInList) from = index + joint.length
  }
  return text.slice(from, end).replaceAll(NOT_ONLY, '')
}

const MODALS = new Set('may might could should'.split(' '))
const DECIDED = new Set(
  'used agreed promised pledged planned plans decided expects expected intends set due wants hopes aims'.split(' '),
)
const BEFORE_GERUND = new Set('with of by for without from in about before after while when despite instead'.split(' '))
const CONDITION = /(?<!\p{L})(?:if|whether|unless)\s+(?:[^,;]{0,40}\s)?$/iu

/** Does it leave open whether it happened: a question, a condition, “may have paid”, “asked it to pay”, “charged with paying”? */
function isOpen<Name extends Span>(found: Found<Name>, verb: Span, before: Side<Name>): boolean {
  const { place, text, tokens, groups, said } = found
  if (/\?["”’)]*\s*$/u.test(text)) return true
  const { verb: words } = place
  if (words.some((word) => MODALS.has(word)) || (words.includes('would') && words.some((word) => HAVE.has(word))))
    return true
  // Of “wants Corran Line to pay” and “used it to pay” another is to pay.
  const beside = tokens[place.from - 1]
  const last = beside?.gap === tokens[place.from]?.gap ? (beside?.word ?? '') : ''
  if (/^(?:nearly|almost|barely)$/u.test(last) || words.some((word) => word === 'nearly' || word === 'almost'))
    return true
  if (words.length > 1 && words[0] === 'to' && !DECIDED.has(last) && !follows(text, said, verb)) return true
  if (words.length === 1 && words[0]?.endsWith('ing') === true && BEFORE_GERUND.has(last) && !follows(text, said, verb))
    return true
  const start =
    before.is === 'names' ? (before.names[0]?.start ?? 0) : before.is === 'pronoun' ? before.pronoun.start : verb.start
  return CONDITION.test(text.slice(0, start)) || NO.test(clauseBefore(text, verb.start, groups))
}

/** “is accused of paying”, “is said to have met”: the verb goes on what is said. */
function follows(text: string, said: Span | null, verb: Span): boolean {
  return said !== null && said.end <= verb.start && /^\s*(?:of|to|for)?\s*$/u.test(text.slice(said.end, verb.start))
}
