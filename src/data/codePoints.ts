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

/** Places of a text in UTF-16 code units, as a page has them, to places in code points: for many places of one text. */
export function placesInCodePoints(text: string): (at: number) => number {
  // Where the second halves of letters beyond the first plane stand; most texts have none.
  const halves = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index + 1)
  return (at) => {
    let [low, high] = [0, halves.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((halves[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return at - low
  }
}

/** Half a letter beyond the first plane stands for nothing, and an address cannot be made of it: U+FFFD takes its place. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\u{FFFD}')
}
