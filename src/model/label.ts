/**
 * How a label is broken into lines and how much room it takes, without asking a font: the arrangement is computed where
 * there is none, and every reader's system font differs. What is drawn then never takes more room than was kept.
 */

/** Size of a node's label in CSS px at zoom 1. */
export const LABEL_PX = 11.5
/** Distance between the baselines of a label's lines, in multiples of its size. */
export const LABEL_LINE = 1.2
/** Clear px between a node's symbol and its label, which stands centred below it. */
export const LABEL_GAP = 3
/** Width and height of a node's symbol in CSS px at zoom 1, the same for every kind. */
export const NODE_PX = 20

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

/**
 * Advance widths in hundredths of the font size, upwards from the narrowest class: a character belongs to the first class
 * that lists it. The wide side of the fonts that systems come with: each figure is the larger of DejaVu Sans and Open Sans.
 */
const WIDTHS: readonly (readonly [number, string])[] = [
  [30, 'ijlIJ'],
  [42, " .,:;'’!()[]/-t·fr"],
  [54, '–“”"sz?'],
  [60, 'ckvxyFL*|'],
  [64, 'abdeghnopquSTEPYß$0123456789'],
  [70, 'ABCKRVXZ'],
  [79, 'DGHNOQU&'],
]
/** Of what no class lists: "m", "w", "W", "—", other scripts. */
const WIDEST = 100

/** A line's parts: words, each with the hyphen or dash after which a line may also be broken. */
function parts(label: string): string[] {
  return label.match(/[^\s–-]*[–-]+(?=\S)|\S+\s*|\s+/gu) ?? []
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What a reader sees as characters: a letter with its accents, a flag, a family of emoji are one. */
function graphemesOf(text: string): readonly string[] {
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment)
}

function charWidth(char: string): number {
  const plain = char.normalize('NFD').charAt(0)
  return WIDTHS.find(([, chars]) => chars.includes(plain))?.[0] ?? WIDEST
}

/** Width of a text in hundredths of the font size, on the wide side. */
function textWidth(text: string): number {
  let width = 0
  for (const char of text) width += charWidth(char)
  return width
}

/** How much a way to break a label is to be avoided: first for what it cuts off, then for its width. */
function breakCost(lines: readonly string[], factor: number): number {
  const lost = lines.reduce((sum, line) => sum + Math.max(0, graphemesOf(line).length - LONGEST_LINE), 0)
  return lost * CUT_COST + factor * Math.max(...lines.map(textWidth))
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

/**
 * A label as it is drawn: one line, or two of about equal width, broken between words or, less gladly, after a hyphen or
 * dash. A line is cut, with an ellipsis, only where the label has more than two lines can hold. The same for every font.
 */
export function labelLines(label: string): readonly string[] {
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

/** Room that a label's lines take, in px, on the wide side and rounded up; 0 by 0 where there are none. */
export function labelBox(lines: readonly string[], fontPx: number = LABEL_PX): { width: number; height: number } {
  const widest = Math.max(0, ...lines.map(textWidth))
  return { width: Math.ceil((widest * fontPx) / 100), height: Math.ceil(lines.length * LABEL_LINE * fontPx) }
}
