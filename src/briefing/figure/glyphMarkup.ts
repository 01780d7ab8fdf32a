/** The symbol of a node, in the shape of its kind and filled as its parties are: plain shapes, since not every program knows gradients. */
import { OUTLINES, type Fill } from '../../drawing/encoding.ts'
import type { Kind } from '../../data/schema.ts'
import { type Markup, element } from '../xml.ts'
import { PAPER, hueOf, paleOf } from './inks.ts'
import { px } from './px.ts'

interface Glyph {
  readonly kind: Kind
  readonly fill: Fill
  readonly x: number
  readonly y: number
  /** Half its size, in px. */
  readonly r: number
  /** With the dashed outline of what is only planned. */
  readonly isPlanned?: boolean
}

type Point = readonly [number, number]

export function glyphMarkup({ kind, fill, x, y, r, isPlanned = false }: Glyph): Markup {
  const hue = hueOf(kind.colour)
  const stroke = { stroke: hue, 'stroke-width': px(Math.max(1, r * 0.2)), 'stroke-linejoin': 'round' }
  const dash = isPlanned ? { 'stroke-dasharray': '2 1.6' } : {}
  const inside = { solid: hue, ringed: PAPER, open: PAPER, half: PAPER, tint: paleOf(kind.colour) }[fill]
  const parts = [shape(kind, x, y, r, { fill: inside, ...stroke, ...dash })]
  if (fill === 'half') parts.push(leftHalf(kind, x, y, r, hue))
  if (fill === 'ringed') parts.push(shape(kind, x, y, r * 0.55, { fill: hue }))
  return element('g', {}, ...parts)
}

function shape(
  { shape: name }: Kind,
  x: number,
  y: number,
  r: number,
  paint: Readonly<Record<string, string>>,
): Markup {
  const outline = OUTLINES[name]
  if (outline === 'ellipse') return element('circle', { cx: px(x), cy: px(y), r: px(r), ...paint })
  if (outline === 'round-rectangle')
    return element('rect', {
      x: px(x - r),
      y: px(y - r),
      width: px(2 * r),
      height: px(2 * r),
      rx: px(r * 0.5),
      ...paint,
    })
  return element('polygon', { points: listOf(outline.map(([dx, dy]) => [x + dx * r, y + dy * r])), ...paint })
}

/** The half of a shape that is filled where it belongs to two. */
function leftHalf({ shape: name }: Kind, x: number, y: number, r: number, hue: string): Markup {
  const outline = OUTLINES[name]
  if (outline === 'ellipse')
    return element('path', { d: `M${px(x)} ${px(y - r)}A${px(r)} ${px(r)} 0 0 0 ${px(x)} ${px(y + r)}Z`, fill: hue })
  if (outline === 'round-rectangle') {
    const c = r * 0.5
    const d = `M${px(x)} ${px(y - r)}H${px(x - r + c)}A${px(c)} ${px(c)} 0 0 0 ${px(x - r)} ${px(y - r + c)}V${px(y + r - c)}A${px(c)} ${px(c)} 0 0 0 ${px(x - r + c)} ${px(y + r)}H${px(x)}Z`
    return element('path', { d, fill: hue })
  }
  return element('polygon', { points: listOf(leftOf(outline).map(([dx, dy]) => [x + dx * r, y + dy * r])), fill: hue })
}

/** The part of an outline to the left of its middle (Sutherland and Hodgman, 1974, against one edge). */
export function leftOf(outline: readonly Point[]): readonly Point[] {
  return outline.flatMap((point, i): Point[] => {
    const next = outline[(i + 1) % outline.length] ?? point
    const own = point[0] <= 0 ? [point] : []
    if (point[0] <= 0 === next[0] <= 0) return own
    // What lies on the middle is its own cut.
    if (point[0] === 0 || next[0] === 0) return own
    const share = point[0] / (point[0] - next[0])
    return [...own, [0, point[1] + (next[1] - point[1]) * share]]
  })
}

const listOf = (points: readonly Point[]) => points.map(([a, b]) => `${px(a)},${px(b)}`).join(' ')
