/**
 * Texts counted in Unicode code points, as the offsets of a passage are: JavaScript's own lengths count the letters
 * beyond the first plane twice, and those of other languages do not.
 */
export function codePoints(text: string): readonly string[] {
  return Array.from(text)
}

/** How many code points a text has. */
export function lengthInCodePoints(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}

/** From `start` to `end` (exclusive), both cut to the text: never counted from its end, as a negative slice would. */
export function span(points: readonly string[], start: number, end: number): string {
  return points.slice(Math.max(0, start), Math.max(0, end)).join('')
}

/** Half a letter beyond the first plane stands for nothing, and an address cannot be made of it: U+FFFD takes its place. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\u{FFFD}')
}
