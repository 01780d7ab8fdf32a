/**
 * How wide a text is in the bundled font, without asking a font: the commands, a worker and the page, before and after
 * the font is there, get the same answer. `npm run font` makes the table from the font itself.
 *
 * The widths are those of the letters alone. Kerning would make some pairs narrower, by about one in fifty of a line:
 * what is measured so always has room, and text with `font-kerning: none` is exactly as wide.
 */
import TABLE from './fontTable.json' with { type: 'json' }

/** The one family of the interface and of the drawing. */
export const FONT_FAMILY = 'Source Sans 3'

/** The weights that the page carries. */
export type Weight = 400 | 600

/** In thousandths of the font size. */
interface Advance {
  readonly 400: number
  readonly 600: number
}

const ADVANCES: ReadonlyMap<number, Advance> = new Map(
  TABLE.flatMap(({ first, regular, semibold }) =>
    regular.map((width, i): readonly [number, Advance] => [first + i, { 400: width, 600: semibold[i] ?? width }]),
  ),
)

/** Of characters that the font lacks, drawn in a font of the system; on the wide side. Thousandths of the font size. */
const OTHER = 1_000
const PICTOGRAPH = 1_300

function advanceOf(char: string, weight: Weight): number {
  const own = ADVANCES.get(char.codePointAt(0) ?? 0)
  if (own) return own[weight]
  if (/^[\p{M}\p{Cf}\p{Cc}]$/u.test(char)) return 0
  if (/^\p{Extended_Pictographic}$/u.test(char)) return PICTOGRAPH
  // An accented letter that the font does not have ready is as wide as the letter.
  const base = char.normalize('NFD').codePointAt(0) ?? 0
  return ADVANCES.get(base)?.[weight] ?? OTHER
}

/** Width in px of a text on one line, at a font size of `px`. */
export function textWidth(text: string, weight: Weight, px: number): number {
  let width = 0
  for (const char of text) width += advanceOf(char, weight)
  return (width * px) / 1_000
}

const hex = (point: number) => `\\u{${point.toString(16)}}`
const EXTENDED = new RegExp(
  `[${TABLE.filter(({ subset }) => subset === 'latin-ext')
    .map(({ first, regular }) => `${hex(first)}-${hex(first + regular.length - 1)}`)
    .join('')}]`,
  'u',
)

/** Whether a text has letters of the part of the font that a page loads when it needs it. */
export function needsExtendedLatin(text: string): boolean {
  return EXTENDED.test(text)
}
