import type { Span } from '../documents/span.ts'
import type { Spellings } from './nameSpellings.ts'
import { endInText, WORD } from './nameSpellings.ts'

/** Where a text names nodes. */
export interface KnownName extends Span {
  /** Ids of all nodes that are spelt so. */
  readonly nodes: readonly string[]
}

/** The names in a text that nodes have, in order, the longest where several begin. */
export function knownNames(text: string, spellings: Spellings): readonly KnownName[] {
  const found: KnownName[] = []
  if (spellings.size === 0) return found
  let done = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index < done) continue
    for (const spelling of spellings.get(word) ?? []) {
      const start = index - spelling.lead
      const end = start < done ? undefined : endInText(spelling, text, start)
      if (end === undefined) continue
      found.push({ start, end, nodes: spelling.nodes })
      done = end
      break
    }
  }
  return found
}
