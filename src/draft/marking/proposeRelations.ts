import type { Relation, Status } from '../../data/schema.ts'
import type { Span } from '../documents/span.ts'
import { NOUNS, ROLES } from './headWords.ts'
import { isPast, stem } from './stem.ts'

type Vocabulary = Pick<Relation, 'id' | 'label' | 'directed'> & Partial<Pick<Relation, 'planned' | 'inverse'>>

/** A sentence with the two names that a relationship is made of, in UTF-16 code units from its start. */
export interface MarkedSentence {
  readonly text: string
  readonly source?: Span
  readonly target?: Span
}

export interface RelationProposal {
  /** Id of the relation. */
  readonly relation: string
  /** The words of the sentence that say it: “had met”. Absent where none do. */
  readonly words?: string
  /** They say it of the target and the source, in this order: “was sued by”. */
  readonly swapped: boolean
  /** How far the thing had got, where the words tell: “will meet” is planned. */
  readonly status?: Status
  /** How many relationships of the draft have it. */
  readonly uses: number
}

/**
 * All relations of a vocabulary in the order in which they are offered for a sentence: those whose words stand in it, words between the
 * two names first; then those that are used most; then the order of the vocabulary. What a sentence says not to be is not found.
 * @param uses relationships of the draft by id of their relation
 */
export function proposeRelations(
  sentence: MarkedSentence,
  relations: readonly Vocabulary[],
  uses: ReadonlyMap<string, number>,
): readonly RelationProposal[] {
  const tokens = tokensOf(sentence)
  return relations
    .map((relation, order) => {
      const match = bestMatch(relation, tokens, sentence)
      const count = uses.get(relation.id) ?? 0
      return { order, score: match?.score ?? 0, proposal: proposalOf(relation, match, count) }
    })
    .toSorted((a, b) => b.score - a.score || b.proposal.uses - a.proposal.uses || a.order - b.order)
    .map(({ proposal }) => proposal)
}

function proposalOf({ id, directed }: Vocabulary, match: Match | undefined, uses: number): RelationProposal {
  return {
    relation: id,
    swapped: directed && match?.swapped === true,
    uses,
    ...(match ? { words: match.words } : {}),
    ...(match?.status ? { status: match.status } : {}),
  }
}

interface Token extends Span {
  readonly word: string
  readonly stem: string
  /** Among the words before the first name, between the two, after the second; within a name it says nothing. */
  readonly zone: 'before' | 'between' | 'after'
}

interface Match {
  readonly words: string
  readonly swapped: boolean
  readonly status?: Status
  readonly score: number
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const BE = set('is are was were be been being')
const HAVE = set('has have had having')
const FORESEEN = set('will would shall may might could should can to intends plans hopes aims wants')
/** Words before a verb that belong to it. */
const AUXILIARY = new Set([...BE, ...HAVE, ...FORESEEN, ...set('not never also already then later since first again')])
const DENIED = /^(?:not|never|neither|nor|without|refused|refuses|failed|cannot)$|n['’]t$/u
/** Words of a label that do not tell one relation from another. */
const EMPTY = new Set([
  ...AUXILIARY,
  ...set(
    'a an the its their his her our it of on in at by with for from as under over during about and or alongside between into out up upon after before until',
  ),
])
const PREPOSITIONS = set('to of on in at by with for from under against over during about between into alongside')

function tokensOf({ text, source, target }: MarkedSentence): readonly Token[] {
  const ends = [source, target].filter((end) => end !== undefined).toSorted((a, b) => a.start - b.start)
  const [first, second] = ends
  const tokens: Token[] = []
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu)) {
    const end = index + word.length
    if (ends.some((name) => index < name.end && end > name.start)) continue
    const zone = !first || index < first.start ? 'before' : second && index > second.start ? 'after' : 'between'
    tokens.push({ word: word.toLowerCase(), start: index, end, stem: stem(word), zone })
  }
  return tokens
}

function bestMatch(relation: Vocabulary, tokens: readonly Token[], sentence: MarkedSentence): Match | undefined {
  const own = [relation.label, ...(relation.planned === undefined ? [] : [relation.planned])]
  const matches = own.flatMap((label) => matchesOf(label, tokens, sentence))
  // “was sued by” is the passive of “sued”, and found with it.
  const inverse = relation.inverse?.endsWith(' by') === true ? undefined : relation.inverse
  for (const { words, swapped, score, status } of inverse === undefined ? [] : matchesOf(inverse, tokens, sentence)) {
    matches.push({ words, swapped: !swapped, score: score - INVERSE_LESS, ...(status ? { status } : {}) })
  }
  return matches.toSorted((a, b) => b.score - a.score)[0]
}

/** By how much the words of an inverse label weigh less than those of the label itself. */
const INVERSE_LESS = 0.1

/** Nouns before a verb that is past and looks bare, as in “the company bid”: all else behind an article goes before a noun. */
const BODIES = new Set([...NOUNS, ...ROLES])
const DETERMINERS = set('the a an this these those its their his her our my your no any some each every another such')
/** Past forms that are the verb itself. */
const BARE_PASTS = set('bid put set cut let hit cost cast quit split spread read beat')
/** Verbs that say nothing without what follows: “holds shares in” is not found in “holds talks”. */
const LIGHT = new Set('hold take make give have get put keep come go do'.split(' ').map((word) => stem(word)))

/** “award”, which may be a noun, and neither “awarded” nor “awards”. */
function isBare(word: string): boolean {
  return !isPast(word) && !/(?:s|ing)$/u.test(word)
}

/** Is it the noun of what a verb says: “the award”, “its new bid”, “in charge”? */
function isNoun(tokens: readonly Token[], at: number, text: string): boolean {
  const [token, last, before] = [tokens[at], tokens[at - 1], tokens[at - 2]]
  if (!token || !last || !isNext(text, last, token)) return false
  if (DETERMINERS.has(last.word)) return true
  const isVerbal = !isBare(token.word) && !token.word.endsWith('ing')
  if (isVerbal || AUXILIARY.has(last.word)) return false
  if (isBare(token.word) && PREPOSITIONS.has(last.word) && last.word !== 'to') return true
  if (!before || !isNext(text, before, last) || !DETERMINERS.has(before.word)) return false
  return !(BARE_PASTS.has(token.word) && BODIES.has(last.word))
}

/** Are two words apart by a space alone, with no name and no comma between? */
function isNext(text: string, before: Token, token: Token): boolean {
  return /^\s+$/u.test(text.slice(before.end, token.start))
}

/** Does a label tell what somebody is, and not what they do: “member of”, “is a director of”? */
function isNominal(words: readonly string[], head: string): boolean {
  const isPlan = words[0] === 'to' || (BE.has(words[0] ?? '') && words[1] === 'to')
  return !isPlan && isBare(head) && !BARE_PASTS.has(head)
}

/** Each place where a sentence has the first telling word of a label. */
function matchesOf(label: string, tokens: readonly Token[], sentence: MarkedSentence): readonly Match[] {
  const words = label.toLowerCase().match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? []
  const telling = words.filter((word) => !EMPTY.has(word))
  const [head] = telling
  if (head === undefined) return []
  const stems = telling.map((word) => stem(word))
  const nominal = isNominal(words, head)
  const needed = nominal ? stems.length : LIGHT.has(stems[0] ?? '') ? Math.min(2, stems.length) : 1
  const preposition = words.at(-1) ?? ''
  return tokens.flatMap((token, at) => {
    if (token.stem !== stems[0]) return []
    const near = tokens.slice(at, at + 2 * stems.length + 2)
    const present = stems.filter((one) => near.some((other) => other.stem === one))
    if (present.length < needed || (!nominal && isNoun(tokens, at, sentence.text))) return []
    const from = verbStart(tokens, at)
    const verb = tokens.slice(from, at + 1).map(({ word }) => word)
    if (verb.some((word) => DENIED.test(word)) || DENIED.test(tokens[from - 1]?.word ?? '')) return []
    const last = near.findLast((other) => stems.includes(other.stem)) ?? token
    const follows = tokens[tokens.indexOf(last) + 1]?.word ?? ''
    const fits = !PREPOSITIONS.has(preposition) ? 0 : follows === preposition ? 0.5 : -0.25
    const start = tokens[from]?.start ?? token.start
    const status = statusOf(verb, token.word)
    return [
      {
        words: sentence.text.slice(start, last.end),
        swapped: isSwapped(tokens, at, verb, sentence),
        score: 1 + present.length / stems.length + (token.zone === 'between' ? 1 : 0) + fits,
        ...(status ? { status } : {}),
      },
    ]
  })
}

/** Index of the first word that belongs to the verb at `at`: “had” of “had met”. */
function verbStart(tokens: readonly Token[], at: number): number {
  let from = at
  while (from > 0 && AUXILIARY.has(tokens[from - 1]?.word ?? '') && tokens[from - 1]?.zone === tokens[at]?.zone)
    from -= 1
  return from
}

function statusOf(verb: readonly string[], word: string): Status | undefined {
  const before = verb.slice(0, -1)
  if (before.some((one) => FORESEEN.has(one))) return 'planned'
  if (before.some((one) => HAVE.has(one))) return 'completed'
  if (word.endsWith('ing')) return before.some((one) => BE.has(one)) ? 'ongoing' : undefined
  return isPast(word) ? 'completed' : undefined
}

/** Is it told of the second name and the first, where the source comes first; or the other way round where it does not? */
function isSwapped(
  tokens: readonly Token[],
  at: number,
  verb: readonly string[],
  { text, source, target }: MarkedSentence,
): boolean {
  if (!source || !target) return false
  const [first, second] = source.start <= target.start ? [source, target] : [target, source]
  const token = tokens[at]
  if (!token) return false
  const isPassive =
    verb.slice(0, -1).some((word) => BE.has(word)) && tokens.slice(at + 1, at + 4).some(({ word }) => word === 'by')
  // “… Vesper Line, which had bid for it”: what the verb says is said of the second name.
  const saysSecond = token.zone === 'after' && /^[,\s]*(?:which|who|that)\s/u.test(text.slice(second.end))
  const isReversed = source !== first
  return (isPassive !== saysSecond) !== isReversed
}
