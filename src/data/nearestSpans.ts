/** A span of a text that resembles what was looked for. */
export interface NearSpan {
  /** Code points from the start of the text; `end` is exclusive. */
  readonly start: number
  readonly end: number
  /** How many code points must be put in, taken out or changed to make one of the other. */
  readonly edits: number
}

/** A span that differs in more than this part of the quote's letters is no help. */
const FARTHEST = 1 / 3

/**
 * The spans of a text that come nearest to a quote, nearest first, none overlapping another.
 *
 * Source: P. H. Sellers, "The theory and computation of evolutionary distances: pattern recognition" (1980): Levenshtein's
 * table with a first row of zeros, so that a match may begin anywhere. Takes time in proportion to text times quote.
 */
export function nearestSpans(quote: readonly string[], text: readonly string[], most: number): readonly NearSpan[] {
  const height = quote.length
  let edits = Uint32Array.from({ length: height + 1 }, (_, i) => i)
  let starts = new Uint32Array(height + 1)
  let nextEdits = new Uint32Array(height + 1)
  let nextStarts = new Uint32Array(height + 1)
  const found: NearSpan[] = []
  for (const [j, point] of text.entries()) {
    nextEdits[0] = 0
    nextStarts[0] = j + 1
    for (let i = 1; i <= height; i += 1) {
      const changed = at(edits, i - 1) + (quote[i - 1] === point ? 0 : 1)
      const extra = at(edits, i) + 1
      const missing = at(nextEdits, i - 1) + 1
      const least = Math.min(changed, extra, missing)
      nextEdits[i] = least
      nextStarts[i] = least === changed ? at(starts, i - 1) : least === extra ? at(starts, i) : at(nextStarts, i - 1)
    }
    ;[edits, nextEdits] = [nextEdits, edits]
    ;[starts, nextStarts] = [nextStarts, starts]
    if (at(edits, height) <= height * FARTHEST) {
      found.push({ start: at(starts, height), end: j + 1, edits: at(edits, height) })
    }
  }
  // Of two that differ equally, a letter changed is likelier than one left out.
  const misfit = ({ start, end }: NearSpan) => Math.abs(end - start - height)
  found.sort((a, b) => a.edits - b.edits || misfit(a) - misfit(b) || a.start - b.start)
  const kept: NearSpan[] = []
  for (const span of found) {
    if (kept.length === most) break
    if (kept.every((other) => span.end <= other.start || other.end <= span.start)) kept.push(span)
  }
  return kept
}

/** The tables are never read beyond their ends. */
function at(table: Uint32Array, index: number): number {
  return table[index] ?? 0
}
