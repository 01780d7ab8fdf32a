/** A legend in lines, each cue with its sample. */
import { textWidth } from '../../layout/textWidth.ts'
import { type Markup, element } from '../xml.ts'
import { glyphMarkup } from './glyphMarkup.ts'
import { WIDTHS } from '../../drawing/encoding.ts'
import { INK, PAPER, SOFT, TRACK_HUE, lineHue } from './inks.ts'
import type { Cue } from './legend.ts'
import { px } from './px.ts'
import { textMarkup } from './textMarkup.ts'
import type { Type } from './type.ts'

const LINE_SAMPLE = 26
const GLYPH_SAMPLE = 13
const BETWEEN = 16
/** Distance of two lines, in multiples of the size. */
const LEADING = 1.75

export interface LaidLegend {
  readonly markup: Markup
  readonly height: number
}

/** @param width px that it may take; @param size of its letters in px */
export function legendMarkup(cues: readonly Cue[], width: number, size: number, type: Type): LaidLegend {
  const parts: Markup[] = []
  let [x, y] = [0, size]
  for (const cue of cues) {
    const sample = cue.of === 'kind' ? GLYPH_SAMPLE : cue.of === 'number' ? textWidth('12', 400, size) : LINE_SAMPLE
    const needed = sample + 6 + textWidth(cue.label, 400, size)
    if (x > 0 && x + needed > width) [x, y] = [0, y + size * LEADING]
    parts.push(sampleMarkup(cue, x, y - size * 0.35, size, type))
    parts.push(textMarkup({ text: cue.label, x: x + sample + 6, y, size, fill: SOFT }, type))
    x += needed + BETWEEN
  }
  return { markup: element('g', {}, ...parts), height: cues.length === 0 ? 0 : y + size * 0.4 }
}

function sampleMarkup(cue: Cue, x: number, y: number, size: number, type: Type): Markup {
  if (cue.of === 'kind') return glyphMarkup({ ...cue, x: x + GLYPH_SAMPLE / 2, y, r: GLYPH_SAMPLE * 0.4 })
  if (cue.of === 'number') return textMarkup({ text: '12', x, y: y + size * 0.35, size: size * 0.92, fill: INK }, type)
  if (cue.of === 'track') return trackMarkup(x, y)
  const [stroke, width] =
    cue.of === 'family' ? [lineHue(cue.family.colour), WIDTHS[cue.family.weight]] : [INK, cue.width]
  const dash = cue.of === 'line' && cue.dash.length > 0 ? cue.dash.join(' ') : undefined
  const line = element('path', {
    d: `M${px(x)} ${px(y)}H${px(x + LINE_SAMPLE)}`,
    stroke,
    'stroke-width': px(width),
    'stroke-dasharray': dash,
  })
  if (cue.of === 'line' && cue.sign !== undefined) {
    const middle = x + LINE_SAMPLE / 2
    const ground = element('rect', { x: px(middle - 4), y: px(y - 4), width: 8, height: 8, fill: PAPER })
    return element(
      'g',
      {},
      line,
      ground,
      textMarkup({ text: cue.sign, x: middle, y: y + size * 0.35, size, anchor: 'middle', fill: INK }, type),
    )
  }
  if (cue.of !== 'line' || !cue.ring) return line
  const ring = element('circle', {
    cx: px(x + LINE_SAMPLE / 2),
    cy: px(y),
    r: 3,
    fill: PAPER,
    stroke,
    'stroke-width': 1.4,
  })
  return element('g', {}, line, ring)
}

/** A line to the track of a subject, with the dot where it meets it. */
function trackMarkup(x: number, y: number): Markup {
  const line = { d: `M${px(x)} ${px(y)}H${px(x + LINE_SAMPLE)}`, stroke: TRACK_HUE, 'stroke-width': 0.9 }
  const dot = { cx: px(x + LINE_SAMPLE), cy: px(y), r: 2, fill: SOFT }
  return element('g', {}, element('path', line), element('circle', dot))
}
