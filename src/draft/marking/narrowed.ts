import type { Span } from '../documents/span.ts'

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu

/** Which end of a selection moves by a word, and where to. */
export interface WordMove {
  readonly side: 'start' | 'end'
  readonly by: 1 | -1
}

/** A selection with one end a word further. It keeps at least a word, and stays between the ends of its paragraph. */
export function narrowed(text: string, selected: Span, { side, by }: WordMove, within: Span): Span {
  const words = [...text.slice(within.start, within.end).matchAll(WORD)].map(({ index, 0: word }) => ({
    start: within.start + index,
    end: within.start + index + word.length,
  }))
  const first = words.findIndex(({ end }) => end > selected.start)
  const last = words.findLastIndex(({ start }) => start < selected.end)
  if (first < 0 || last < 0) return selected
  if (side === 'start') {
    const start = words[Math.min(last, Math.max(0, first + by))]?.start ?? selected.start
    return { start: first + by <= 0 ? within.start : start, end: selected.end }
  }
  const at = Math.min(words.length - 1, Math.max(first, last + by))
  const end = words[at]?.end ?? selected.end
  // Behind the last word its full stop belongs to it.
  return { start: selected.start, end: last + by >= words.length - 1 && by > 0 ? within.end : end }
}
