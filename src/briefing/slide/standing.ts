/** From the px of a figure to the points of a slide. */
import type { Point } from '../../drawing/figure.ts'
import { OFFICE_TYPE } from '../figure/type.ts'
import type { Box, Place } from './emu.ts'

/** Where a figure stands on a slide: points for each of its px, and the place of its top left corner. */
export interface Standing extends Place {
  readonly scale: number
}

/** Height of a line of Arial in multiples of its size. */
export const LINE_HEIGHT = 1.2
/** From the middle of a line down to its baseline, in multiples of the px for which the text was measured. */
export const BASELINE = 0.345

export const placer =
  ({ x, y, scale }: Standing) =>
  (point: Point): Place => ({ x: x + point.x * scale, y: y + point.y * scale })

/** Points of letters that were measured for so many px. */
export const sizeOf = (px: number, { scale }: Standing) => px * scale * OFFICE_TYPE.share

/** A box at the height of a place, which begins, ends or has its middle there. */
export function around({ x, y }: Place, width: number, height: number, align: 'l' | 'ctr' | 'r'): Box {
  const left = { l: 0, ctr: width / 2, r: width }[align]
  return { x: x - left, y: y - height / 2, width, height }
}
