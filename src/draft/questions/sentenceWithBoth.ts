import { sentences } from '../documents/sentences.ts'
import type { Draft, DraftEdge, DraftNode } from '../draft.ts'
import { proposeRelations } from '../marking/proposeRelations.ts'
import { recordIn } from '../placesIn.ts'
import { foldText } from './foldText.ts'
import { namesNode } from './namesIn.ts'
import type { NearQuote } from './nearQuote.ts'

export interface SentenceWithBoth extends NearQuote {
  /** It has the words of the relation too, told of the two in their order: it may well say it. */
  readonly saysIt: boolean
}

/**
 * A sentence of the texts that names both ends of a relationship: the first that says what ties them, too, else the first; null where
 * none names both. In slices, a text in each.
 */
export function* sentenceWithBoth(
  draft: Draft,
  edge: DraftEdge,
): Generator<undefined, SentenceWithBoth | null, undefined> {
  const [source, target] = [edge.source, edge.target].map((id) => recordIn(draft.nodes, id))
  if (!source || !target) return null
  const relation = recordIn(draft.relations, edge.relation)
  const namesBoth = (text: string) => {
    const folded = foldText(text)
    return namesNode(folded, source) && namesNode(folded, target)
  }
  let first: SentenceWithBoth | null = null
  for (const document of draft.documents) {
    yield
    const { text } = document
    if (text === undefined || !namesBoth(text)) continue
    for (const { start, end } of sentences(text)) {
      const sentence = text.slice(start, end)
      if (!namesBoth(sentence)) continue
      const [from, to] = [spanOf(sentence, source), spanOf(sentence, target)]
      const marked = { text: sentence, ...(from && { source: from }), ...(to && { target: to }) }
      const [said] = relation ? proposeRelations(marked, [relation], new Map()) : []
      const saysIt = said?.words !== undefined && !said.swapped
      if (saysIt) return { document, start, end, saysIt }
      first ??= { document, start, end, saysIt }
    }
  }
  return first
}

/** Where a name stands, as far as it is written as it is known. */
function spanOf(sentence: string, { label, name, short, aliases = [] }: DraftNode) {
  const small = sentence.toLowerCase()
  for (const spelling of [name ?? label, label, short ?? '', ...aliases]) {
    const start = spelling === '' ? -1 : small.indexOf(spelling.toLowerCase())
    if (start >= 0) return { start, end: start + spelling.length }
  }
  return null
}
