/** The widths of Arial's letters, which are those of Helvetica (Adobe's font metrics). */
import { Encodings, Font, FontNames } from '@pdf-lib/standard-fonts'

const [REGULAR, BOLD] = [Font.load(FontNames.Helvetica), Font.load(FontNames.HelveticaBold)]
/** Of a letter that the metrics lack: a digit's. */
const OTHER = 556

/** Width of a text in points. */
export function arialWidth(text: string, isBold: boolean, size: number): number {
  const font = isBold ? BOLD : REGULAR
  let width = 0
  for (const char of text.replaceAll('\u00a0', ' ')) {
    const point = char.codePointAt(0) ?? 0
    const isKnown = Encodings.WinAnsi.canEncodeUnicodeCodePoint(point)
    width += (isKnown ? font.getWidthOfGlyph(Encodings.WinAnsi.encodeUnicodeCodePoint(point).name) : OTHER) ?? OTHER
  }
  return (width * size) / 1_000
}
