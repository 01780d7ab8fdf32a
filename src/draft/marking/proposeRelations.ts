import type { Status } from '../../data/schema.ts'
import type { Span } from '../documents/span.ts'
import { type RelationPlace, type Token, type Vocabulary, placesOf, tokensOf } from './relationPlaces.ts'

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
  const tokens = tokensOf(sentence.text, endsOf(sentence))
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

interface Match {
  readonly words: string
  readonly swapped: boolean
  readonly status?: Status
  readonly score: number
}

/** The two names in the order of the text. */
function endsOf({ source, target }: MarkedSentence): readonly Span[] {
  return [source, target].filter((end) => end !== undefined).toSorted((a, b) => a.start - b.start)
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

function matchesOf(label: string, tokens: readonly Token[], sentence: MarkedSentence): readonly Match[] {
  return placesOf(label, tokens, sentence.text).flatMap((place) => {
    const { from, at, last, share, preposition, isDenied, status } = place
    if (isDenied) return []
    const follows = tokens[last + 1]?.word ?? ''
    const fits = preposition === '' ? 0 : follows === preposition ? 0.5 : -0.25
    return [
      {
        words: sentence.text.slice(tokens[from]?.start, tokens[last]?.end),
        swapped: isSwapped(place, tokens[at], sentence),
        // Between the two names they say it of them.
        score: 1 + share + (tokens[at]?.gap === 1 ? 1 : 0) + fits,
        ...(status ? { status } : {}),
      },
    ]
  })
}

/** Is it told of the second name and the first, where the source comes first; or the other way round where it does not? */
function isSwapped(
  { isPassive }: RelationPlace,
  token: Token | undefined,
  { text, source, target }: MarkedSentence,
): boolean {
  if (!source || !target || !token) return false
  const [first, second] = source.start <= target.start ? [source, target] : [target, source]
  // “… Vesper Line, which had bid for it”: what the verb says is said of the second name.
  const saysSecond = token.gap === 2 && /^[,\s]*(?:which|who|that)\s/u.test(text.slice(second.end))
  const isReversed = source !== first
  return (isPassive !== saysSecond) !== isReversed
}
