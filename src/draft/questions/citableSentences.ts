import { sentences } from '../documents/sentences.ts'
import type { Draft, DraftDocument, DraftEdge } from '../draft.ts'
import { recordIn } from '../placesIn.ts'
import { foldText } from './foldText.ts'
import { namesNode } from './namesIn.ts'

/** A sentence that may be cited: where it stands, in UTF-16 code units, end exclusive. */
export interface Citable {
  readonly document: DraftDocument
  readonly start: number
  readonly end: number
}

/** Letters of texts that are looked through: beyond that it would take longer than one waits for a key. */
const MOST_READ = 4_000_000
/** Longest quote of the format, in UTF-16 code units. */
const MOST_QUOTED = 1_200

/**
 * Sentences that a relationship may cite, best first: that name both of its ends, then one. With words: those that hold all of them,
 * whatever they name. Each in the order of the texts.
 */
export function citableSentences(
  draft: Draft,
  { source, target }: Pick<DraftEdge, 'source' | 'target'>,
  words: string,
  most: number,
): readonly Citable[] {
  const ends = [source, target].flatMap((id) => recordIn(draft.nodes, id) ?? [])
  const wanted = foldText(words)
    .split(/\s+/)
    .filter((word) => word !== '')
  const named = (folded: string) => ends.filter((node) => namesNode(folded, node)).length
  const isFit = (folded: string) =>
    wanted.length > 0 ? wanted.every((word) => folded.includes(word)) : named(folded) > 0
  const byNames: Citable[][] = [[], [], []]
  let read = 0
  for (const document of draft.documents) {
    const { text } = document
    read += text?.length ?? 0
    if (text === undefined || read > MOST_READ || !isFit(foldText(text))) continue
    for (const { start, end } of sentences(text)) {
      if (end - start > MOST_QUOTED) continue
      const folded = foldText(text.slice(start, end))
      if (isFit(folded)) byNames[named(folded)]?.push({ document, start, end })
    }
    if ((byNames[2]?.length ?? 0) >= most) break
  }
  return byNames.toReversed().flat().slice(0, most)
}
