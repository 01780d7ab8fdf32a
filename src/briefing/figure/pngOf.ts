/** A figure as pixels: an SVG of ours, drawn by the browser. */
import { withPngText } from './pngText.ts'
import type { Sheet } from './sheet.ts'

/** Under which a PNG of ours keeps what `formatWayBack` writes. */
export const PNG_KEYWORD = 'entente'

/** Px of a side, and of both together, that every browser's canvas holds. */
const MOST_SIDE = 16_384
const MOST_PIXELS = 64_000_000

export interface Pixels {
  readonly blob: Blob
  readonly width: number
  readonly height: number
}

/** The scale at which a sheet is drawn when this one is wished for: less where no canvas would hold it. */
export function scaleFor({ width, height }: Pick<Sheet, 'width' | 'height'>, wished: number): number {
  return Math.min(wished, MOST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)))
}

/**
 * @param scale px of the picture for each px of the sheet
 * @param fonts CSS that brings the letters, since a picture sees none of the page's; empty for those of the system
 * @param text what is kept in the file
 * @throws an error where the browser draws no picture
 */
export async function pngOf(
  { markup, width, height }: Sheet,
  scale: number,
  fonts: string,
  text: string,
): Promise<Pixels> {
  const picture = new Image()
  const svg = fonts === '' ? markup.markup : markup.markup.replace('<title>', `<style>${fonts}</style><title>`)
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser gave no canvas to draw the picture on.')
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!drawn) throw new Error('This browser made no PNG of the picture. Take a smaller one, or the SVG.')
  const bytes = withPngText(new Uint8Array(await drawn.arrayBuffer()), PNG_KEYWORD, text)
  return { blob: new Blob([bytes as BlobPart], { type: 'image/png' }), width: canvas.width, height: canvas.height }
}
