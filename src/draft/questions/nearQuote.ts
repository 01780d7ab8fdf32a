import { codePoints } from '../../data/codePoints.ts'
import { asSeen, lookAlikeOf } from '../../data/lookAlikes.ts'
import { nearestSpans } from '../../data/nearestSpans.ts'
import type { DraftDocument } from '../draft.ts'

/** Where a quote nearly stands, in UTF-16 code units, end exclusive. */
export interface NearQuote {
  readonly document: DraftDocument
  readonly start: number
  readonly end: number
}

const seenTexts = new WeakMap<DraftDocument, string>()

function seenText(document: DraftDocument, text: string): string {
  const made = seenTexts.get(document) ?? asSeen(text)
  seenTexts.set(document, made)
  return made
}

/** Texts times letters of the quote that are compared; beyond that it would take seconds. */
const MOST_COMPARED = 40_000_000

/**
 * The stretch that comes nearest to a quote, in the first of these texts that has one: where it merely looks the same, else where
 * fewest letters differ. Null where none comes near. Takes up to half a second, in slices: for what is on the screen.
 */
export function* nearQuote(
  quote: string,
  documents: readonly DraftDocument[],
): Generator<undefined, NearQuote | null, undefined> {
  const look = asSeen(quote)
  for (const document of documents) {
    const isAlike = document.text !== undefined && seenText(document, document.text).includes(look)
    const alike = isAlike && lookAlikeOf(quote, document.text)
    if (alike) return { document, ...alike }
    yield
  }
  const wanted = codePoints(quote)
  let compared = 0
  let best: (NearQuote & { readonly edits: number }) | null = null
  for (const document of documents) {
    const { text } = document
    compared += wanted.length * (text?.length ?? 0)
    if (text === undefined || compared > MOST_COMPARED) continue
    yield
    const points = codePoints(text)
    const [nearest] = nearestSpans(wanted, points, 1)
    if (!nearest || (best && best.edits <= nearest.edits)) continue
    const start = points.slice(0, nearest.start).join('').length
    const end = start + points.slice(nearest.start, nearest.end).join('').length
    best = { document, start, end, edits: nearest.edits }
  }
  return best && { document: best.document, start: best.start, end: best.end }
}
