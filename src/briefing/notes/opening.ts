/** The words by which a quote is known where it stands in full elsewhere. */
import type { Passage } from '../../data/schema.ts'

/** Words of an opening. */
const WORDS = 6
/** A quote of so many words, or of so many letters in a script without spaces, is no longer than what would stand for it. */
const [FEW_WORDS, FEW_LETTERS] = [8, 48]
/** Letters of an opening where there are no spaces. */
const LETTERS = 24

/**
 * The opening of a passage, a whole beginning of its text; null where the passage is too short to have one. It grows
 * until no other quote of the document begins with it, so that it says which one is meant.
 * @param quoted all that stand in full beside it: only of these can one be meant
 */
export function openingsOf(quoted: readonly Passage[]): (passage: Passage) => string | null {
  const known = new Map<string, string | null>()
  const quotesOf = new Map<string, Passage[]>()
  for (const passage of quoted) {
    const own = quotesOf.get(passage.document)
    if (own) own.push(passage)
    else quotesOf.set(passage.document, [passage])
  }
  // In order, what begins alike stands together: to compare each with all others of a long document would take minutes.
  const sorted = new Map<string, readonly string[]>()
  const textsOf = (document: string): readonly string[] => {
    const before = sorted.get(document)
    if (before) return before
    const texts = [...new Set((quotesOf.get(document) ?? []).map(({ exact }) => exact))].toSorted(byUnits)
    sorted.set(document, texts)
    return texts
  }
  return ({ id, document, exact }) => {
    const done = known.get(id)
    if (done !== undefined) return done
    const texts = textsOf(document)
    const isOfAnother = (start: string) => {
      const first = firstFrom(start, texts)
      const other = texts[first] === exact ? first + 1 : first
      return texts[other]?.startsWith(start) === true
    }
    const opening = beginnings(exact).find((start) => !isOfAnother(start)) ?? null
    known.set(id, opening)
    return opening
  }
}

const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Where the first of sorted texts stands that is no less than this one; behind all where none is. */
function firstFrom(text: string, sorted: readonly string[]): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? '') < text) from = middle + 1
    else to = middle
  }
  return from
}

/** The beginnings that may stand for a text, shortest first, each shorter than the text by more than a word or two. */
function beginnings(text: string): readonly string[] {
  const ends = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => index + word.length)
  if (ends.length > FEW_WORDS) return ends.slice(WORDS - 1, ends.length - 2).map((end) => text.slice(0, end))
  const letters = Array.from(text)
  if (ends.length > 2 || letters.length <= FEW_LETTERS) return []
  return Array.from({ length: letters.length - FEW_LETTERS + LETTERS }, (_, more) => LETTERS + more)
    .filter((length) => !/^[\p{M}\p{Cf}]/u.test(letters[length] ?? ''))
    .map((length) => letters.slice(0, length).join(''))
}
