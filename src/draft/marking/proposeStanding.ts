/** How far a text goes along with what a sentence says, and who says it, told by the verbs of saying in it. */
import type { Span } from '../documents/span.ts'
import type { Standing } from './barState.ts'

export interface StandingProposal {
  /** Absent where the words only name who says it: “according to Ines Harrow”. */
  readonly standing?: Exclude<Standing, 'reported'>
  /** The words that say so: “alleges that”. */
  readonly words: string
  /** Which of the names says it, where one does. */
  readonly teller?: number
  /** Which of the names it is said of, in order. */
  readonly about: readonly number[]
}

/** `says` is what somebody says, and its speaker stands before it; `told` is in the passive, or an adverb: nobody is named. */
interface Form {
  readonly standing: Exclude<Standing, 'reported'>
  readonly says: RegExp
  readonly told: RegExp
}

const word = (words: string) => new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${words})(?![\p{L}\p{M}])`, 'giu')
const BE = '(?:is|are|was|were|been|being|be)'

/** What is denied, by the word that it begins with. */
const DENIED =
  'it|this|them|these|everything|any|all|both|the|his|her|its|their|charges?|allegations?|accusations?|claims?|wrongdoing'
/** “did not deny that” says nothing of how far it is denied. */
const NEGATED = /(?:n['’]t|\bnot|\bnever|\bnobody|\bno one|\bwithout)\s+$/iu

const FORMS: readonly Form[] = [
  {
    standing: 'denied',
    // Who “denied the firm a permit” and what “settled their dispute” deny nothing.
    says: word(
      `(?:den(?:y|ies|ied|ying)(?=\\s*(?:$|[.,;:!?)”"])|\\s+(?:that|having|${DENIED}|\\p{Ll}+ing)(?!\\p{L}))|disput(?:es|ed)(?=\\s+that)|rejects? as untrue|rejected as untrue|(?:den(?:ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|disput(?:es|ed))\\s+(?:the\\s+|all\\s+|any\\s+)?(?:claims?|allegations?|accusations?|reports?|suggestions?)(?=\\s+that))(?:\\s+that)?`,
    ),
    told: word(`${BE}\\s+denied(?=\\s+that)`),
  },
  {
    standing: 'established',
    says: word(
      '(?:found|finds|ruled|rules|held|established)\\s+that|ruled(?=(?:\\s+[\\p{L}\\p{N}]+){1,4}\\s+that(?!\\p{L}))|(?:found|convicted)\\s+guilty|upheld\\s+that|concluded\\s+that',
    ),
    told: word(`${BE}\\s+(?:found\\s+(?:guilty|to\\s+have)|convicted|ruled\\s+(?:that|to\\s+have))`),
  },
  {
    standing: 'alleged',
    says: word('(?:alleg(?:e|es|ed|ing)|claim(?:s|ed|ing)?)\\s+that|alleg(?:e|es|ed)|accus(?:e|es|ed|ing)'),
    told: word(
      `allegedly|reportedly|supposedly|(?:they|critics|sources|some|people|opponents|witnesses|insiders)\\s+(?:say|said|claim|claimed|allege|alleged|believe)(?:\\s+that)?|${BE}\\s+(?:alleged|accused|said|believed|reported|suspected|rumoured)(?:\\s+(?:to|that|of))?`,
    ),
  },
]
const ACCORDING = word('according\\s+to')
/** Who speaks says it, and the text goes no further: “Ines Harrow said that the board met Vesper Line”. */
const SAYS = word(
  '(?:says|said|states|stated)(?:\\s+that)?|(?:reports|reported|writes|wrote|believes|believed|announced)\\s+that',
)
/** After such a verb no claim follows, but a word for one that was made before: “All six deny it.” */
const POINTS_BACK =
  /^\s*(?:it|this|them|these|everything|(?:(?:all|any|both)\s+(?:of\s+)?)?(?:the|all|any|these|those|his|her|its|their)?\s*(?:charges?|allegations?|accusations?|claims?|wrongdoing))(?=\s*(?:[.,;:!?)”"]|$|and\b|but\b|in\b|on\b))/iu
const PRONOUN = /^\s*(?:that\s+)?(?:it|he|she|they|its|his|her|their)\b/iu

/**
 * Null where the sentence says it itself, or where it only points back to what was said before: then it is for the curator to say who
 * denies what.
 * @param names where names stand in the sentence, in order and apart from each other
 */
export function proposeStanding(text: string, names: readonly Span[]): StandingProposal | null {
  const all = [...names.keys()]
  for (const { standing, says, told } of FORMS) {
    const passive = firstOutside(text, told, names)
    const active = firstOutside(text, says, names)
    if (passive && !(active && active.start < passive.start && !overlaps(active, passive)))
      return { standing, words: text.slice(passive.start, passive.end), about: all }
    if (!active) continue
    if (POINTS_BACK.test(text.slice(active.end)) || NEGATED.test(text.slice(0, active.start))) return null
    return said(text, active, names, standing)
  }
  const [according] = text.matchAll(ACCORDING)
  if (!according) return plainlySaid(text, names)
  const end = according.index + according[0].length
  const teller = names.findIndex(({ start }) => start >= end && /^\s*(?:the\s+)?$/iu.test(text.slice(end, start)))
  return teller < 0 ? null : { words: according[0], teller, about: all.filter((index) => index !== teller) }
}

/** Whose words they are, where two names follow that are said to have to do with each other. */
function plainlySaid(text: string, names: readonly Span[]): StandingProposal | null {
  const verb = firstOutside(text, SAYS, names)
  if (!verb) return null
  const teller = names.findLastIndex(({ end }) => end <= verb.start)
  const about = [...names.keys()].filter((index) => (names[index]?.start ?? 0) >= verb.end)
  // “Vesper Line, Jürgen Ladberg said”, and “Corran Line, whose crews said”: who speaks stands beside the verb.
  const isBeside = /^\s*,?\s*$/u.test(text.slice(names[teller]?.end ?? 0, verb.start))
  if (isOfOthers(text, names[teller])) return null
  return teller < 0 || !isBeside || about.length < 2 ? null : { words: text.slice(verb.start, verb.end), teller, about }
}

function said(
  text: string,
  verb: Span,
  names: readonly Span[],
  standing: Exclude<Standing, 'reported'>,
): StandingProposal {
  const all = [...names.keys()]
  const proposal = { standing, words: text.slice(verb.start, verb.end), about: all }
  const teller = names.findLastIndex(({ end }) => end <= verb.start)
  const after = all.filter((index) => (names[index]?.start ?? 0) >= verb.end)
  // Who denies a claim does not make it.
  if (standing === 'denied' || teller < 0 || after.length === 0 || isNoun(text, verb)) return proposal
  if (isOfOthers(text, names[teller])) return { ...proposal, about: after }
  const isClause = /\sthat$/iu.test(proposal.words)
  const isOwn = isClause && PRONOUN.test(text.slice(verb.end))
  // “X accused Y” ties the two; “X accused Y of paying Z” is what X says of Y and Z.
  if (!isClause && after.length < 2) return proposal
  return { ...proposal, teller, about: isOwn ? [teller, ...after] : after }
}

/** “after claims that”: nobody is named whose they are. */
function isNoun(text: string, { start }: Span): boolean {
  return /(?<!\p{L})(?:after|amid|of|the|by|on|over|despite|with|about|to|his|her|its|their|these|those|such|recent|false)\s+$/iu.test(
    text.slice(0, start),
  )
}

/** “Sources close to Corran Line said”: it is not Corran Line that says so. */
function isOfOthers(text: string, teller: Span | undefined): boolean {
  return /(?<!\p{L})(?:to|of|for|from|at|in|near|with|by|behind|inside|within)\s+(?:the\s+)?$/iu.test(
    text.slice(0, teller?.start ?? 0),
  )
}

function firstOutside(text: string, pattern: RegExp, names: readonly Span[]): Span | null {
  for (const { 0: words, index } of text.matchAll(pattern)) {
    const span = { start: index, end: index + words.length }
    if (!names.some((name) => overlaps(name, span))) return span
  }
  return null
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
