import type { Span } from './span.ts'

/** A paragraph of a text, without white space at its ends. */
export interface Paragraph extends Span {
  /**
   * Its words stand in the text more than once: this is where they stand first, or they stand again. Such a paragraph is grey in the
   * interface, “left out: stands twice”: nearly always it is what a page says around its article.
   */
  readonly repeated?: 'first' | 'again'
}

/** Lines of a text that was broken to a width are no longer than this, and its longest no shorter, in UTF-16 code units. */
const WIDEST = 100
const NARROWEST = 45

/**
 * The paragraphs of a text, in order. Each line is one, since nearly all texts have a line end after a paragraph alone. Where a text was
 * broken to a width, as mail and typescripts are, a line goes on in the next if the first word of that had found no room in it.
 * @param text with LF as its line ends
 */
export function paragraphs(text: string): readonly Paragraph[] {
  const spans = joined(text, linesOf(text))
  const counts = new Map<string, number>()
  for (const span of spans) {
    const words = wordsOf(text, span)
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  const seen = new Set<string>()
  return spans.map(({ start, end }) => {
    const words = wordsOf(text, { start, end })
    if ((counts.get(words) ?? 0) < 2) return { start, end }
    const repeated = seen.has(words) ? 'again' : 'first'
    seen.add(words)
    return { start, end, repeated }
  })
}

/** Line ends and runs of spaces are one space: the same words are broken otherwise at another place. */
function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replaceAll(/\s+/g, ' ')
}

/** Lines without white space at their ends; blank ones are left out. */
function linesOf(text: string): readonly Span[] {
  const lines: Span[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const start = index + line.length - line.trimStart().length
    const end = index + line.trimEnd().length
    if (end > start) lines.push({ start, end })
  }
  return lines
}

function joined(text: string, lines: readonly Span[]): readonly Span[] {
  const width = widthOf(lines)
  if (width < NARROWEST || width > WIDEST) return lines
  const joint: Span[] = []
  let last: Span | undefined
  for (const line of lines) {
    const before = joint.at(-1)
    if (before && last && goesOn(text, last, line, width))
      joint[joint.length - 1] = { start: before.start, end: line.end }
    else joint.push(line)
    last = line
  }
  return joint
}

function widthOf(lines: readonly Span[]): number {
  let width = 0
  for (const { start, end } of lines) width = Math.max(width, end - start)
  return width
}

/** Is `next` the line after `line`, and its first word too long for what was left of that? */
function goesOn(text: string, line: Span, next: Span, width: number): boolean {
  const between = text.slice(line.end, next.start)
  if (between.indexOf('\n') !== between.lastIndexOf('\n')) return false
  const first = /^\S+/.exec(text.slice(next.start, next.start + WIDEST))?.[0] ?? ''
  return line.end - line.start + 1 + first.length > width
}
