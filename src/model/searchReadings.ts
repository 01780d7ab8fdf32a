/** How the words of a query may be meant, from the strictest way to the most lenient. */
import { type Word, beginsClose, wordsIn } from './searchWords.ts'

/** Words of a query beyond these are not asked for. */
const MOST_WORDS = 16
/** Asked for only where the query has no other words. */
const SMALL_WORDS = new Set('a an and at by did for from in is of on or the to was were what which who with'.split(' '))

/** Slips that a word may have: none in short ones, whose neighbours are other words, nor in numbers. */
export function slips(term: string): number {
  if (/\p{N}/u.test(term) || term.length < 4) return 0
  return term.length < 7 ? 1 : 2
}

/** The last word may be half typed; the others may be cut short, as in "def sec", and one character may be a Chinese word. */
export const isBeginning = (term: string, i: number, terms: readonly string[]) =>
  i === terms.length - 1 || term.length > 2 || beginsClose(term)

/**
 * How the words of a query are taken: a compound as one word, so that "co-operation" and "cooperation" find the same; as its
 * parts; "undersea" as "under sea"; "under sea" as "undersea".
 */
type Taken = 'whole' | 'in parts' | 'apart' | 'together'

export interface Reading {
  readonly taken: Taken
  readonly wanted: 'all' | 'some'
  readonly withSlips: boolean
}

/** From the strictest reading of a query to the most lenient: the first that finds something is taken. */
export const READINGS: readonly Reading[] = [
  { taken: 'whole', wanted: 'all', withSlips: false },
  { taken: 'in parts', wanted: 'all', withSlips: false },
  { taken: 'apart', wanted: 'all', withSlips: false },
  { taken: 'together', wanted: 'all', withSlips: false },
  { taken: 'whole', wanted: 'all', withSlips: true },
  { taken: 'in parts', wanted: 'some', withSlips: true },
]
/** Neither half of a word that is taken apart is shorter, in code units. */
const SHORTEST_HALF = 3

const fold = (text: string) => wordsIn(text).map(({ folded }) => folded)
const distinct = (texts: readonly string[]) => [...new Set(texts)]

/** The words of the dataset. */
type Vocabulary = ReadonlyMap<string, unknown>

/** The words that are asked for; none where they cannot be taken so. */
export function termsOf(query: string, taken: Taken, vocabulary: Vocabulary): readonly string[] {
  const all = wordsIn(query)
  const isWhole = ({ part }: Word) => !part
  const isSmallest = (word: Word) => !all.some((other) => other.part && isWithin(other, word))
  const words = all.filter((word) =>
    taken === 'in parts' && !beginsClose(word.folded) ? isSmallest(word) : isWhole(word),
  )
  const large = words.filter(({ start, end }) => !SMALL_WORDS.has(query.slice(start, end).toLowerCase()))
  const asked = large.length > 0 ? large : words
  const terms = asked.flatMap((word) => (taken === 'apart' ? halvesOf(word, query, vocabulary) : [word.folded]))
  const joined = taken === 'together' ? together(asked, query, vocabulary) : terms
  const isChanged = taken === 'whole' || taken === 'in parts' || joined.length !== asked.length
  return isChanged ? distinct(joined).slice(0, MOST_WORDS) : []
}

/** A word that the dataset does not have as the two words of it that it has: "undersea" as "under" and "sea". */
function halvesOf(word: Word, query: string, vocabulary: Vocabulary): readonly string[] {
  if (vocabulary.has(word.folded)) return [word.folded]
  const letters = query.slice(word.start, word.end)
  for (let i = SHORTEST_HALF; i <= letters.length - SHORTEST_HALF; i++) {
    const halves = [fold(letters.slice(0, i)), fold(letters.slice(i))]
    const [first = [], second = []] = halves
    if (halves.every(([half]) => half !== undefined && vocabulary.has(half))) return [...first, ...second]
  }
  return [word.folded]
}

/** The words, two that follow each other as one wherever the dataset has that. */
function together(words: readonly Word[], query: string, vocabulary: Vocabulary): readonly string[] {
  const terms: string[] = []
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i], words[i + 1]]
    if (!word) continue
    const letters = next && query.slice(word.start, word.end) + query.slice(next.start, next.end)
    const [joined] = letters === undefined ? [] : fold(letters)
    if (joined !== undefined && vocabulary.has(joined)) {
      terms.push(joined)
      i++
    } else terms.push(word.folded)
  }
  return terms
}

/** Is a word a shorter one within another? */
function isWithin(one: Word, other: Word): boolean {
  return other.start <= one.start && one.end <= other.end && one.end - one.start < other.end - other.start
}
