/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place among the sorted words */
import { firstWhere } from './firstWhere.ts'
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
