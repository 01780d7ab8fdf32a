/* oxlint-disable typescript/no-non-null-assertion -- every index below is the number of a word, or of a thing */
/**
 * How well each thing of an index answers to words, of which some may be half typed or misspelled.
 *
 * Source of the measure: Y. Lv and C. Zhai, "Lower-bounding term frequency normalization" (2011), BM25+ of several fields, with the
 * numbers of the library minisearch 7, which is the plain definition that the tests hold this to.
 */
import { beginningWith } from './beginningWith.ts'
import { countBits, lettersOf, mayBeWithin, slipsBetween } from './slips.ts'
import type { FieldIndex, WordIndex } from './wordIndex.ts'

export interface AskedWord {
  readonly word: string
  /** It may be the beginning of what is meant. */
  readonly isBeginning: boolean
  /** So many slips it may have. */
  readonly slips: number
}

export interface Ranked {
  /** By thing; comparable among those that hold as many of the words. */
  readonly scores: Float64Array
  /** By thing, a bit for each of the words that are asked for, the first one lowest. */
  readonly held: Uint16Array
  /** Of these the words that it has as they are asked for, or begins with. */
  readonly plain: Uint16Array
  /** The words of the index that answer to some word. */
  readonly answering: ReadonlySet<string>
}

/** How fast repetition and length stop to count, and what a word counts at least. */
const [K, B, D] = [1.2, 0.7, 0.5]
/** What a word counts that only begins like the one asked for, or resembles it. */
const [BEGINNING, RESEMBLING] = [0.375, 0.45]

/**
 * Null where one of the words has no answer and all are wanted.
 * @param asked at most 16
 */
export function rankWords<Field extends string>(
  index: WordIndex<Field>,
  asked: readonly AskedWord[],
  boosts: Readonly<Record<Field, number>>,
  wanted: 'all' | 'some',
): Ranked | null {
  const answers = asked.map((one) => answersTo(one, index))
  if (wanted === 'all' && answers.some((own) => own.length === 0)) return null
  const scores = new Float64Array(index.size)
  const held = new Uint16Array(index.size)
  const withSlips = answers.some((own) => own.some(({ isSlip }) => isSlip))
  const plain = withSlips ? new Uint16Array(index.size) : held
  const names = Object.keys(boosts) as Field[]
  for (const [i, own] of answers.entries())
    for (const { number, weight, isSlip } of own)
      for (const name of names) {
        const field = index.fields[name]
        addScores(field, number, weight * boosts[name], index.size, scores)
        mark(field, number, 1 << i, held)
        if (withSlips && !isSlip) mark(field, number, 1 << i, plain)
      }
  const answering = new Set(answers.flatMap((own) => own.map(({ number }) => index.words[number]!)))
  return { scores, held, plain, answering }
}

/** How many of the words the things hold that hold most of them. */
export function mostHeld({ held }: Ranked, terms: number): number {
  const isHeld = new Uint8Array(1 << terms)
  for (let number = 0; number < held.length; number++) isHeld[held[number]!] = 1
  return isHeld.reduce((most, one, bits) => (one === 1 ? Math.max(most, countBits(bits)) : most), 1)
}

function addScores(
  { from, things, times, lengths, average }: FieldIndex,
  word: number,
  weight: number,
  size: number,
  scores: Float64Array,
): void {
  const first = from[word]!
  const end = from[word + 1]!
  if (first === end) return
  const count = end - first
  const rarity = weight * Math.log(1 + (size - count + 0.5) / (count + 0.5))
  const perLength = (K * B) / average
  for (let i = first; i < end; i++) {
    const thing = things[i]!
    const often = times[i]!
    scores[thing]! += rarity * (D + (often * (K + 1)) / (often + K * (1 - B) + perLength * lengths[thing]!))
  }
}

function mark({ from, things }: FieldIndex, word: number, bit: number, held: Uint16Array): void {
  const end = from[word + 1]!
  for (let i = from[word]!; i < end; i++) held[things[i]!]! |= bit
}

interface Answer {
  readonly number: number
  readonly weight: number
  /** It only resembles the word. */
  readonly isSlip: boolean
}

const NO_RANGE = { first: 0, end: 0 }

/** The words of an index that answer to one that is asked for: itself, those that it begins, those that resemble it. */
function answersTo<Field extends string>(
  { word, isBeginning, slips }: AskedWord,
  index: WordIndex<Field>,
): readonly Answer[] {
  const own = index.numbers.get(word)
  const answers: Answer[] = own === undefined ? [] : [{ number: own, weight: 1, isSlip: false }]
  const { first, end } = isBeginning ? beginningWith(word, index) : NO_RANGE
  for (const number of index.sorted.subarray(first, end)) {
    const { length } = index.words[number]!
    if (length > word.length)
      answers.push({ number, weight: (BEGINNING * length) / (length + 0.3 * (length - word.length)), isSlip: false })
  }
  if (slips === 0) return answers
  const letters = lettersOf(word)
  const lettersOfWords = lettersIn(index)
  for (const [number, other] of index.words.entries()) {
    if (Math.abs(other.length - word.length) > slips || !mayBeWithin(slips, letters, lettersOfWords[number]!)) continue
    if (isBeginning && other.startsWith(word)) continue
    const count = slipsBetween(word, other, slips)
    if (count > 0 && count <= slips)
      answers.push({ number, weight: (RESEMBLING * other.length) / (other.length + count), isSlip: true })
  }
  return answers
}

const letterSets = new WeakMap<readonly string[], Int32Array>()

/** By number, the letters of each word of an index: worked out when a slip is first looked for. */
function lettersIn({ words }: Pick<WordIndex<string>, 'words'>): Int32Array {
  const before = letterSets.get(words)
  if (before) return before
  const letters = Int32Array.from(words, lettersOf)
  letterSets.set(words, letters)
  return letters
}
