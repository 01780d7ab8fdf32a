/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place among the sorted words */
import type { WordIndex } from './wordIndex.ts'

/** Where the words that begin so stand among the sorted ones, from `first` to before `end`. */
export function beginningWith(
  beginning: string,
  { words, sorted }: Pick<WordIndex<string>, 'words' | 'sorted'>,
): { readonly first: number; readonly end: number } {
  const first = firstWhere(0, sorted.length, (at) => words[sorted[at]!]! >= beginning)
  const end = firstWhere(first, sorted.length, (at) => !words[sorted[at]!]!.startsWith(beginning))
  return { first, end }
}

/** The first number from `from` on for which something holds that holds for all after it; `to` where it holds for none before. */
function firstWhere(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
