import { sentences } from '../documents/sentences.ts'
import type { Draft, DraftEdge } from '../draft.ts'
import { recordIn } from '../placesIn.ts'
import { foldText } from './foldText.ts'
import { namesNode } from './namesIn.ts'
import type { NearQuote } from './nearQuote.ts'

/** The first sentence of the texts that names both ends of a relationship; null where none does. In slices, a text in each. */
export function* sentenceWithBoth(draft: Draft, edge: DraftEdge): Generator<undefined, NearQuote | null, undefined> {
  const ends = [edge.source, edge.target].flatMap((id) => recordIn(draft.nodes, id) ?? [])
  if (ends.length < 2) return null
  const namesBoth = (text: string) => {
    const folded = foldText(text)
    return ends.every((node) => namesNode(folded, node))
  }
  for (const document of draft.documents) {
    yield
    const { text } = document
    if (text === undefined || !namesBoth(text)) continue
    const found = sentences(text).find(({ start, end }) => namesBoth(text.slice(start, end)))
    if (found) return { document, start: found.start, end: found.end }
  }
  return null
}
