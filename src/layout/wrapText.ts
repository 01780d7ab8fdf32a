import { type Weight, textWidth } from './textWidth.ts'

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Words, each with the space after it; a word may also be broken after a hyphen or a dash. */
function piecesOf(text: string): readonly string[] {
  return text.match(/[^\s–-]*[–-]+(?=\S)|\S+\s*|\s+/gu) ?? []
}

/** A word that is too long for a line, in pieces that are not; nothing smaller than a letter with its accents. */
function broken(word: string, fits: (text: string) => boolean): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of GRAPHEMES.segment(word)) {
    if (piece !== '' && !fits(piece + segment)) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...pieces, piece]
}

/** A text in lines of at most `most` px, broken between words, and within one only where it is longer than a line. Nothing is left out. */
export function wrapText(text: string, weight: Weight, px: number, most: number): readonly string[] {
  const fits = (line: string) => textWidth(line.trimEnd(), weight, px) <= most
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text.trim().replace(/\s+/gu, ' '))) {
    if (fits(line + piece)) {
      line += piece
      continue
    }
    if (line !== '') lines.push(line.trimEnd())
    const parts = fits(piece) ? [piece] : broken(piece, fits)
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1) ?? ''
  }
  return [...lines, line.trimEnd()]
}
