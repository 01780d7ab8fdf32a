/** Where a sentence has the words of a relation, and how it says them: “had met”, “was sued by”, “a director of”. */
import type { Relation, Status } from '../../data/schema.ts'
import type { Span } from '../documents/span.ts'
import { NOUNS, ROLES } from './headWords.ts'
import { isPast, stem } from './stem.ts'

export type Vocabulary = Pick<Relation, 'id' | 'label' | 'directed'> & Partial<Pick<Relation, 'planned' | 'inverse'>>

/** A word of a sentence that is no part of a name. */
export interface Token extends Span {
  readonly word: string
  readonly stem: string
  /** How many of the names begin before it. */
  readonly gap: number
}

/** A place where a sentence has the first telling word of a label. All in UTF-16 code units of the sentence. */
export interface RelationPlace {
  /** Indices of tokens: the first word that belongs to the verb, the telling word, the last word of the label that follows. */
  readonly from: number
  readonly at: number
  readonly last: number
  /** The words of the verb, from its first to the telling one, in small letters. */
  readonly verb: readonly string[]
  /** The share of the telling words of the label that the sentence has there. */
  readonly share: number
  /** The preposition that the label ends with; empty where it has none. */
  readonly preposition: string
  /** The label tells what somebody is, and not what they do: “is a director of”. */
  readonly isNominal: boolean
  /** The words next to it say that it is not so: “has never met”. */
  readonly isDenied: boolean
  readonly isPassive: boolean
  readonly status?: Status
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
export const BE = set('is are was were be been being')
export const HAVE = set('has have had having')
export const FORESEEN = set('will would shall may might could should can to intends plans hopes aims wants')
/** Words before a verb that belong to it. */
const AUXILIARY = new Set([...BE, ...HAVE, ...FORESEEN, ...set('not never also already then later since first again')])
const DENIED =
  /^(?:not|never|neither|nor|without|refused|refuses|failed|fails|declined|declines|unable|cannot)$|n['’]t$/u
/** Words of a label that do not tell one relation from another. */
const EMPTY = new Set([
  ...AUXILIARY,
  ...set(
    'a an the its their his her our it of on in at by with for from as under over during about and or alongside between into out up upon after before until',
  ),
])
export const PREPOSITIONS = set(
  'to of on in at by with for from under against over during about between into alongside',
)

/** @param names in order and apart from each other; the words within them are left out */
export function tokensOf(text: string, names: readonly Span[]): readonly Token[] {
  const tokens: Token[] = []
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu)) {
    const end = index + word.length
    if (names.some((name) => index < name.end && end > name.start)) continue
    const gap = names.filter((name) => name.start < index).length
    tokens.push({ word: word.toLowerCase(), start: index, end, stem: stem(word), gap })
  }
  return tokens
}

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
export function placesOf(label: string, tokens: readonly Token[], text: string): readonly RelationPlace[] {
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
    if (present.length < needed || (!nominal && isNoun(tokens, at, text))) return []
    const from = verbStart(tokens, at)
    const verb = tokens.slice(from, at + 1).map(({ word }) => word)
    const status = statusOf(verb, token.word)
    return [
      {
        from,
        at,
        last:
          at +
          Math.max(
            0,
            near.findLastIndex((other) => stems.includes(other.stem)),
          ),
        verb,
        share: present.length / stems.length,
        preposition: PREPOSITIONS.has(preposition) ? preposition : '',
        isNominal: nominal,
        isDenied: verb.some((word) => DENIED.test(word)) || DENIED.test(tokens[from - 1]?.word ?? ''),
        isPassive:
          verb.slice(0, -1).some((word) => BE.has(word)) &&
          tokens.slice(at + 1, at + 4).some(({ word }) => word === 'by'),
        ...(status ? { status } : {}),
      },
    ]
  })
}

/** Index of the first word that belongs to the verb at `at`: “had” of “had met” and of “had allegedly met”. */
function verbStart(tokens: readonly Token[], at: number): number {
  let from = at
  const isOwn = (index: number, isOne: (word: string) => boolean) =>
    isOne(tokens[index]?.word ?? '') && tokens[index]?.gap === tokens[at]?.gap
  for (;;) {
    let before = from - 1
    while (isOwn(before, (word) => word.endsWith('ly'))) before -= 1
    if (!isOwn(before, (word) => AUXILIARY.has(word))) return from
    from = before
  }
}

function statusOf(verb: readonly string[], word: string): Status | undefined {
  const before = verb.slice(0, -1)
  if (before.some((one) => FORESEEN.has(one))) return 'planned'
  if (before.some((one) => HAVE.has(one))) return 'completed'
  if (word.endsWith('ing')) return before.some((one) => BE.has(one)) ? 'ongoing' : undefined
  return isPast(word) ? 'completed' : undefined
}
