/** What stands between a verb and the names before and behind it: whether they are its subject and its object. */
import type { Span } from '../documents/span.ts'
import { ROLES } from './headWords.ts'
import { isPast } from './stem.ts'
import { withoutTitles } from './titles.ts'
import { BE, HAVE, FORESEEN, PREPOSITIONS, type RelationPlace } from './relationPlaces.ts'

/** Words that stand for a name: “he”. In UTF-16 code units of the sentence. */
export interface Pronoun extends Span {
  readonly words: string
}

/** What a verb says something of: names of the sentence by their index, a pronoun, or nothing that could be told. */
export type Side<Name> =
  | { readonly is: 'names'; readonly names: readonly Name[] }
  | { readonly is: 'pronoun'; readonly pronoun: Pronoun }
  | { readonly is: 'unknown' }

const UNKNOWN = { is: 'unknown' } as const

const either = (words: Iterable<string>) => [...words].join('|')
const ALL_PREPOSITIONS = `${either(PREPOSITIONS)}|near|like|including|than|behind|via|through|without|outside|off|across`
/** Words between a subject and its verb that say nothing of either. */
const TRAILING = new RegExp(
  String.raw`(?:^|\s)(?:${either(BE)}|${either(HAVE)}|${either([...FORESEEN].filter((word) => word !== 'to'))}|did|does|do|not|never|also|already|then|later|now|still|both|each|all|soon|again|first|since|once|often|only|just|jointly|used|agreed to|agreed|promised to|pledged to|planned to|decided to|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:last|this) (?:week|month|year|spring|summer|autumn|winter)|yesterday|today|in \d{4}|\p{L}+ly)\s*$`,
  'iu',
)
const SUBJECT_PRONOUN = /(?:^|[\s,“"'(—–-])(he|she|they|it|we|I)\s*$/iu
const RELATIVE = /^,?\s*(?:which|who|that)\s*$/iu
/** “, based in Velmar,” and “, whose brother owns Nord Tugs,”. */
const APPOSITION = /^\s*(?:\([^()]*\)\s*)?,\s+(?!and\s|but\s|or\s)[^;:.]*,\s*$/iu
/** “Its chairman, Jürgen Ladberg,” is in apposition itself: a comma follows it. */
const IN_APPOSITION = new RegExp(
  String.raw`(?:^|[\s“"’'])(?:its|his|her|their|the|an?|whose|s)\s(?:\p{L}[\p{L}'’-]*\s){0,4}?[\p{L}'’-]+,\s*$`,
  'iu',
)
/** “a director of”, “became the”: what stands between a name and what it is. */
const COPULA =
  /^\s*(?:,|\s(?:is|was|are|were|be|been|became|becomes|remains|remained|has been|had been|served as|joined as|as))?\s*(?:also|then|now|still|once)?\s*(?:an?|the|its|one of the|both)?\s*(?:(?:new|former|non-executive|long-time|current|first|chief|senior|deputy|executive|managing)\s*)*$/iu
const BEHIND_PREPOSITION = new RegExp(
  String.raw`(?<!\p{L})(?:${ALL_PREPOSITIONS})\s+(?:the|its|his|her|their|a|an)?\s*$`,
  'iu',
)
const POSSESSED = /^(?:['’]s|(?<=s)['’])\s+\p{Ll}/u

/**
 * Whom the verb at a place is said of, or of what: the names, the nearest first, between which and the verb nothing stands that would
 * have another subject.
 * @param groups the names of the sentence as they stand in lists, in order
 * @param said words that only say whose claim it is, “is accused of”
 */
export function subjectOf<Name extends Span>(
  text: string,
  verb: Span,
  place: RelationPlace,
  groups: readonly (readonly Name[])[],
  said: Span | null,
): Side<Name> {
  const before = groups.filter((group) => (group.at(-1)?.end ?? 0) <= verb.start)
  const nearest = before.at(-1)?.at(-1)?.end ?? 0
  const near = stripped(text.slice(nearest, verb.start))
  const pronoun = SUBJECT_PRONOUN.exec(near)
  if (pronoun) {
    const words = pronoun[1] ?? ''
    const start = nearest + pronoun.index + pronoun[0].indexOf(words)
    return { is: 'pronoun', pronoun: { words, start, end: start + words.length } }
  }
  for (const group of before.toReversed()) {
    const [first, last] = [group[0], group.at(-1)]
    if (!first || !last) continue
    if (isBehindPreposition(text, first, groups) || isOfRelative(text, first)) continue
    const link = withoutSaid(text, { start: last.end, end: verb.start }, said)
    const isInApposition = IN_APPOSITION.test(text.slice(0, first.start))
    const bare = isInApposition ? link.replace(/^\s*,/u, '') : link
    if (isLink(bare, place, group.length > 1) || goesOn(text, first, bare, place)) {
      return { is: 'names', names: group }
    }
  }
  return UNKNOWN
}

/** “a lawyer for Mr Reck”; and the second of “the lawyers of Ines Harrow and Mads Orrin met”. */
function isBehindPreposition(text: string, first: Span, groups: readonly (readonly Span[])[]): boolean {
  const before = withoutTitles(text.slice(0, first.start))
  if (BEHIND_PREPOSITION.test(before)) return true
  const last = groups.findLast((group) => (group.at(-1)?.end ?? Infinity) <= first.start)
  const [one] = last ?? []
  if (!last || !one || !/^,?\s+and\s+(?:the\s+)?$/u.test(text.slice(last.at(-1)?.end, first.start))) return false
  return BEHIND_PREPOSITION.test(withoutTitles(text.slice(0, one.start)))
}

/** “The firm that sued Corran Line paid …”: what is sued does not pay. */
function isOfRelative(text: string, { start }: Span): boolean {
  const [, verb = ''] =
    /(?<!\p{L})(?:that|who|which)\s+(\p{Ll}+)\s+(?:\p{Ll}+\s+){0,3}$/u.exec(text.slice(0, start)) ?? []
  return isPast(verb) || HAVE.has(verb) || BE.has(verb) || /[^s]s$/u.test(verb)
}

function isLink(link: string, { isNominal }: RelationPlace, isList: boolean): boolean {
  if (POSSESSED.test(link)) return false
  if (isNominal) return COPULA.test(link) || (APPOSITION.test(link.replace(COPULA_END, '')) && COPULA_END.test(link))
  const bare = stripped(link)
  return bare.trim() === '' || (RELATIVE.test(bare) && !isList) || APPOSITION.test(bare)
}

/** “Ines Harrow came to Velmar and met …”: what begins the clause has a second verb. */
function goesOn(text: string, first: Span, link: string, { verb, status }: RelationPlace): boolean {
  const head = verb.at(-1) ?? ''
  return (
    (status === 'completed' || head.endsWith('s')) &&
    /(?:^|,\s)(?:the\s|an?\s)?$/iu.test(text.slice(0, first.start)) &&
    SECOND_VERB.test(link) &&
    !OTHER_SUBJECT.test(link)
  )
}

const SECOND_VERB = /^\s+\p{Ll}[^,;:]*\sand\s+(?:(?:then|later|also|has|had)\s+)*$/u
const OTHER_SUBJECT =
  /(?<!\p{L})(?:that|when|before|after|because|while|although|if|whether|who|whom|which|whose|as|he|she|they|it|until|of|for|to\s+\p{Ll})(?!\p{L})/u
const COPULA_END = /\s(?:is|was|became|remains)\s+(?:an?|the)\s*$/iu

/** Without the auxiliaries and adverbs at its end. */
function stripped(link: string): string {
  let left = link
  for (;;) {
    const next = left.replace(TRAILING, '')
    if (next === left) return left
    left = next
  }
}

function withoutSaid(text: string, { start, end }: Span, said: Span | null): string {
  if (!said || said.start < start || said.end > end) return text.slice(start, end)
  return `${text.slice(start, said.start)}${text.slice(said.end, end).replace(/^\s*(?:of|that|to)(?=\s)/iu, '')}`
}

const OBJECT_PRONOUN = new RegExp(
  String.raw`^\s+(?:(?:${either(PREPOSITIONS)})\s+)?(him|her|them|it)(?=\s*(?:[.,;:!?)”"]|$)|\s+(?:${ALL_PREPOSITIONS}|as|when|and|but|again|once|twice|there|last|this|that|yesterday|today|\p{N}|\p{Sc}|an?\s|the\s))`,
  'iu',
)
const OTHER_CLAUSE =
  /[;:,]|(?<!\p{L})(?:that|when|before|after|because|while|although|if|whether|who|whom|which|whose|as|and|but|or|he|she|they|him|them|until|unless|than|instead)(?!\p{L})/iu
const INFINITIVE = /\sto\s+(?!the\s|an?\s|its\s|his\s|her\s|their\s|both\s|each\s|$)\p{Ll}/u
const GERUND = /(?<!\p{L})(?:with|of|by|for|without|from|in|about|while)\s+\p{Ll}+ing(?!\p{L})/iu
/** People and things of somebody, who are not they themselves. */
const SOMEBODY_OF = new RegExp(
  String.raw`(?<!\p{L})(?:${either(ROLES)}|brother|sister|wife|husband|son|daughter|father|mother|family|lawyers?|adviser|advisor|advisers|friend|friends|spokesman|spokeswoman|spokesperson|employees?|staff|workers?|owners?|members?|head|boss|subsidiary|rivals?|critics?|partner|ships?|offices?|branch|board|company|firm|crew|representatives?|officials?)\s+(?:of|for|at|from)\s+(?:the\s+)?$`,
  'iu',
)
const SHARE =
  /(?:shares?|stakes?|%|per cent|percent|half|third|quarter|most|all|part|parts|control|ownership|majority|minority|capital)\s+(?:of|in)\s+(?:the\s+)?$/iu
const LAST_PREPOSITION = new RegExp(
  String.raw`(?<!\p{L})(${ALL_PREPOSITIONS})\s+(?:(?:the|its|his|her|their|both)\s+)?$`,
  'iu',
)
const MOST_BETWEEN = 70

/** What the verb at a place is done to: the first names behind it, where no other clause and nobody of theirs comes between. */
export function objectOf<Name extends Span>(
  text: string,
  verb: Span,
  place: RelationPlace,
  groups: readonly (readonly Name[])[],
): Side<Name> {
  const pronoun = OBJECT_PRONOUN.exec(text.slice(verb.end))
  if (pronoun && (!place.isPassive || /^\s+by\s/iu.test(pronoun[0]))) {
    const words = pronoun[1] ?? ''
    const start = verb.end + pronoun[0].lastIndexOf(words)
    return { is: 'pronoun', pronoun: { words, start, end: start + words.length } }
  }
  const behind = groups.filter((names) => (names[0]?.start ?? 0) >= verb.end)
  const [group, next] = behind
  const [first, last] = [group?.[0], group?.at(-1)]
  if (!group || !first || !last) return UNKNOWN
  const link = text.slice(verb.end, first.start)
  if (isClean(link) && leadsTo(link, place)) {
    return SOMEBODY_OF.test(link) || POSSESSED.test(text.slice(last.end)) ? UNKNOWN : { is: 'names', names: group }
  }
  // “met in Velmar with Corran Line”, “was paid to Ines Harrow by Vesper Line”.
  const [then] = next ?? []
  if (!next || !then || !isClean(link)) return UNKNOWN
  const further = text.slice(last.end, then.start)
  const isPast = place.isPassive ? /^\s+by\s+(?:the\s+)?$/iu.test(further) : /\s(?:in|at|near)\s+$/iu.test(link)
  const isTheirs = POSSESSED.test(text.slice(next.at(-1)?.end ?? 0))
  return isPast && isClean(further) && !isTheirs && LAST_PREPOSITION.test(further) && leadsTo(further, place)
    ? { is: 'names', names: next }
    : UNKNOWN
}

function isClean(link: string): boolean {
  return link.length <= MOST_BETWEEN && !OTHER_CLAUSE.test(link) && !INFINITIVE.test(link) && !GERUND.test(link)
}

/** Does the preposition before the object go with the relation: “signed with”, “paid … to”? */
function leadsTo(link: string, { preposition, isPassive, verb }: RelationPlace): boolean {
  const before = LAST_PREPOSITION.exec(withoutTitles(link))?.[1]?.toLowerCase()
  if (isPassive) return before === 'by'
  if (before === undefined) return preposition === '' || preposition === 'to'
  if (SHARE.test(link)) return true
  if (preposition !== '') return before === preposition || (preposition === 'of' && before === 'at')
  return before === 'to' || (before === 'with' && /^(?:met|meet|meets|meeting)$/u.test(verb.at(-1) ?? ''))
}
