/** How wide texts are on a slide: in Arial, by the widths of the letters that figures are measured in. */
import { type Weight, textWidth } from '../../layout/textWidth.ts'
import { wrapText } from '../../layout/wrapText.ts'
import { OFFICE_TYPE } from '../figure/type.ts'

/** What a short text may be wider in Arial than it was measured to be, if it is all capitals; a long one is as often narrower. */
const SLACK = 1.06

const measured = (points: number) => points / OFFICE_TYPE.share

/** Points that a text on one line needs at the most. */
export function roomFor(text: string, weight: Weight, points: number): number {
  return textWidth(text, weight, measured(points)) * SLACK
}

/** The lines of a text in Arial. */
export function linesOf(text: string, weight: Weight, points: number, width: number): readonly string[] {
  return wrapText(text, weight, measured(points), width)
}

/** The text, or as much of its beginning as there is room for, with an ellipsis. */
export function shortened(text: string, weight: Weight, points: number, width: number, mostLines = 1): string {
  const lines = linesOf(text, weight, points, width)
  if (lines.length <= mostLines) return text
  let words = lines.slice(0, mostLines).join(' ').split(' ')
  const said = () => `${words.join(' ')} …`
  while (words.length > 1 && linesOf(said(), weight, points, width).length > mostLines) words = words.slice(0, -1)
  return said()
}
