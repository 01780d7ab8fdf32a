import { codePoints, placesInCodePoints } from './codePoints.ts'
import { sha256Of } from './digest.ts'
import { CONTEXT_LENGTH } from './schema.ts'
import type { Passage } from './schema.ts'

/** A code point takes at most this many UTF-16 code units. */
const MOST_UNITS = 2

/**
 * The passage that a stretch of a text is, with the words around it and its digest.
 * @param start in UTF-16 code units, as the selection of a page has it; `end` is exclusive. Neither stands within a pair of surrogates
 * @param placeOf places in code points, where many passages of one text are made
 * @throws RangeError where the stretch is empty, or reaches beyond the text
 */
export function anchorQuote(
  text: string,
  start: number,
  end: number,
  ids: { readonly id: string; readonly document: string },
  placeOf: (at: number) => number = placesInCodePoints(text),
): Passage {
  if (start < 0 || end > text.length || start >= end) throw new RangeError(`No passage stands at ${start}–${end}.`)
  const exact = text.slice(start, end)
  const around = MOST_UNITS * CONTEXT_LENGTH
  const before = codePoints(text.slice(Math.max(0, start - around - 1), start))
  const after = codePoints(text.slice(end, end + around + 1))
  return {
    ...ids,
    exact,
    prefix: before.slice(-CONTEXT_LENGTH).join(''),
    suffix: after.slice(0, CONTEXT_LENGTH).join(''),
    start: placeOf(start),
    end: placeOf(end),
    digest: sha256Of(exact),
  }
}
