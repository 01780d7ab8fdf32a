/* oxlint-disable typescript/no-non-null-assertion -- every index below is the number of a word, or a place among the words of a phrase */
/** How near what is typed comes to being the whole of a name, an office or a sentence. */
import { beginningWith } from './beginningWith.ts'
import type { WordIndex } from './wordIndex.ts'

/**
 * How much likelier a thing is meant when the query is the whole of one of its phrases, word for word, or in another order; in
 * proportion to the share of the phrase that the query makes up.
 */
const WHOLE = 6
const SHUFFLED = 4

type Phrased = Pick<WordIndex<string>, 'words' | 'numbers' | 'sorted' | 'places' | 'phrases'>

/** The highest factor that a phrase of this length can have to words of that length, both with a space between any two. */
export function nearestOf(length: number, asked: number): number {
  return 1 + (WHOLE - 1) * Math.min(1, asked / length)
}

/**
 * Of a thing the factor of the phrase that comes nearest; the last word, and in another order any, may be half typed.
 * @param terms what is typed, in folded words
 */
export function nearnessTo(terms: readonly string[], index: Phrased): (thing: number) => number {
  const { places, words } = index
  const { from, words: texts } = index.phrases
  const asked = terms.join(' ').length
  const numbers = terms.map((term) => index.numbers.get(term) ?? -2)
  const ranges = terms.map((term) => beginningWith(term, index))
  const last = terms.length - 1
  const begins = (term: number, word: number) => {
    const { first, end } = ranges[term]!
    return places[word]! >= first && places[word]! < end
  }
  /** Do the words from here on repeat what is typed? */
  const isRepeatedAt = (at: number, end: number) => {
    if (at + last >= end || !begins(last, texts[at + last]!)) return false
    for (let i = 0; i < last; i++) if (texts[at + i] !== numbers[i]) return false
    return true
  }
  const holdsAll = (start: number, end: number) => {
    for (let term = 0; term <= last; term++) {
      let isHeld = false
      for (let at = start; at < end && !isHeld; at++) isHeld = begins(term, texts[at]!)
      if (!isHeld) return false
    }
    return true
  }
  const ofPhrase = (start: number, end: number, length: number) => {
    const share = Math.min(1, asked / length)
    for (let at = start; at < end; at++) if (isRepeatedAt(at, end)) return 1 + (WHOLE - 1) * share
    return last > 0 && holdsAll(start, end) ? 1 + (SHUFFLED - 1) * share : 1
  }
  return (thing) => {
    let best = 1
    let [start, length] = [from[thing]!, -1]
    for (let at = start; at < from[thing + 1]!; at++) {
      const word = texts[at]!
      if (word >= 0) {
        length += words[word]!.length + 1
        continue
      }
      if (at > start) best = Math.max(best, ofPhrase(start, at, length))
      start = at + 1
      length = -1
    }
    return best
  }
}
