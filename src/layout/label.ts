/** How a label is broken into lines and how much room it takes, by the table of the font that it is drawn in. */
import { type Weight, textWidth } from './textWidth.ts'

/** Size of a node's label in CSS px at zoom 1. */
export const LABEL_PX = 12
/** Weight of a node's label. */
export const LABEL_WEIGHT: Weight = 400
/** Distance between the baselines of a label's lines, in multiples of its size. */
export const LABEL_LINE = 1.15

/** Labels no longer than this stay on one line, in characters. */
const SHORT = 11
/** Longest line that is drawn, in characters. */
const LONGEST_LINE = 22
const ELLIPSIS = '…'
/** A single line counts for less than its width against two lines, a break after a dash for more. */
const ONE_LINE = 0.7
const AFTER_DASH = 1.3
/** More than any width: no character is cut off to make lines even. */
const CUT_COST = 100_000

/** A line's parts: words, each with the hyphen or dash after which a line may also be broken. */
function parts(label: string): string[] {
  return label.match(/[^\s–-]*[–-]+(?=\S)|\S+\s*|\s+/gu) ?? []
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What a reader sees as characters: a letter with its accents, a flag, a family of emoji are one. */
function graphemesOf(text: string): readonly string[] {
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment)
}

/** Width of a line in thousandths of the font size. */
const widthOf = (line: string) => textWidth(line, LABEL_WEIGHT, 1_000)

/** How much a way to break a label is to be avoided: first for what it cuts off, then for its width. */
function breakCost(lines: readonly string[], factor: number): number {
  const lost = lines.reduce((sum, line) => sum + Math.max(0, graphemesOf(line).length - LONGEST_LINE), 0)
  return lost * CUT_COST + factor * Math.max(...lines.map(widthOf))
}

/** A line that fits: cut at a word where one ends late enough, else within a word, and closed by an ellipsis. */
function shorten(line: string): string {
  const chars = graphemesOf(line)
  if (chars.length <= LONGEST_LINE) return line
  const kept = chars.slice(0, LONGEST_LINE - 1).join('')
  const word = kept.lastIndexOf(' ')
  const cut = word > LONGEST_LINE / 2 ? kept.slice(0, word) : kept
  return cut.replace(/[\s,;:–-]+$/u, '') + ELLIPSIS
}

/** What was broken before: each figure asks for the same labels several times. Begun anew at so many. */
const broken = new Map<string, readonly string[]>()
const MOST_KEPT = 4_000

/**
 * A label as it is drawn: one line, or two of about equal width, broken between words or, less gladly, after a hyphen or
 * dash. A line is cut, with an ellipsis, only where the label has more than two lines can hold. The same for every font.
 */
export function labelLines(label: string): readonly string[] {
  const known = broken.get(label)
  if (known) return known
  const lines = breakLabel(label)
  if (broken.size >= MOST_KEPT) broken.clear()
  broken.set(label, lines)
  return lines
}

function breakLabel(label: string): readonly string[] {
  const text = label.trim().replace(/\s+/gu, ' ')
  if (graphemesOf(text).length <= SHORT) return [text]
  const pieces = parts(text)
  let best: readonly string[] = [text]
  let least = breakCost(best, ONE_LINE)
  for (let i = 1; i < pieces.length; i++) {
    const first = pieces.slice(0, i).join('')
    const lines = [first.trim(), pieces.slice(i).join('').trim()]
    // Only the last line may lose words; a first line that is too long by itself is one long word.
    if (i > 1 && graphemesOf(first.trim()).length > LONGEST_LINE) break
    const cost = breakCost(lines, first.endsWith(' ') ? 1 : AFTER_DASH)
    if (cost < least) [best, least] = [lines, cost]
  }
  return best.map(shorten)
}

/** Room that a label's lines take in px, rounded up; 0 by 0 where there are none. */
export function labelBox(
  lines: readonly string[],
  fontPx: number = LABEL_PX,
  weight: Weight = LABEL_WEIGHT,
): { width: number; height: number } {
  const widest = Math.max(0, ...lines.map((line) => textWidth(line, weight, fontPx)))
  return { width: Math.ceil(widest), height: Math.ceil(lines.length * LABEL_LINE * fontPx) }
}
