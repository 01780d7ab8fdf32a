/** A line of text, as one element of its own: some programs misplace stretches that share one. */
import type { Weight } from '../../layout/textWidth.ts'
import { type Markup, element } from '../xml.ts'
import { INK } from './inks.ts'
import { px } from './px.ts'
import { type Type, weightIn } from './type.ts'

export interface Line {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  /** Px for which the text was measured. */
  readonly size: number
  readonly weight?: Weight
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Language of a text of the dataset. */
  readonly lang?: string
  /** Turned so as to be read upwards. */
  readonly upright?: boolean
  readonly spacing?: number
}

export function textMarkup(
  { text, x, y, size, weight = 400, fill = INK, anchor = 'start', lang, upright, spacing }: Line,
  type: Type,
): Markup {
  return element(
    'text',
    {
      x: px(x),
      y: px(y),
      'font-size': px(size * type.share),
      'font-weight': weightIn(type, weight),
      fill,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'letter-spacing': spacing === undefined ? undefined : px(spacing * type.share),
      transform: upright ? `rotate(-90 ${px(x)} ${px(y)})` : undefined,
      'xml:lang': lang,
    },
    text,
  )
}
