/** The symbol of a node in native shapes: presets where there is one, otherwise outlines of their own. */
import { OUTLINES, type Fill, type Outline } from '../../drawing/encoding.ts'
import type { Kind } from '../../data/schema.ts'
import { leftOf } from '../figure/glyphMarkup.ts'
import { PAPER, hueOf, paleOf } from '../figure/inks.ts'
import { type Markup, element } from '../xml.ts'
import { type Anchor, anchorOfCircle, anchorOfFour, anchorOfRectangle } from './anchor.ts'
import { type Box, type Place, emu } from './emu.ts'
import { type Ids, type Preset, shape } from './shapes.ts'

interface Glyph {
  readonly kind: Kind
  readonly fill: Fill
  /** The middle, in points. */
  readonly x: number
  readonly y: number
  /** Half its size, in points. */
  readonly r: number
  readonly isPlanned?: boolean
}

export interface GlyphShapes {
  readonly shapes: readonly Markup[]
  readonly box: Box
  /** For lines that lead to the symbol. */
  readonly anchor: Anchor
}

type Corner = readonly [number, number]

export function glyphShapes(ids: Ids, { kind, fill, x, y, r, isPlanned = false }: Glyph): GlyphShapes {
  const outline = OUTLINES[kind.shape]
  const hue = hueOf(kind.colour)
  const inside = { solid: hue, ringed: PAPER, open: PAPER, half: PAPER, tint: paleOf(kind.colour) }[fill]
  const id = ids()
  const { box, geometry } = outlineOf(outline, { x, y }, r)
  const line = { colour: hue, width: Math.max(1, r * 0.2), ...(isPlanned ? { dash: 'sysDash' as const } : {}) }
  const shapes = [shape({ id, name: `${kind.label}: symbol`, box, geometry, fill: inside, line })]
  if (fill === 'half') {
    const half = halfOf(outline, { x, y }, r)
    shapes.push(shape({ id: ids(), name: `${kind.label}: half`, ...half, fill: hue }))
  }
  if (fill === 'ringed') {
    const inner = outlineOf(outline, { x, y }, r * 0.55)
    shapes.push(shape({ id: ids(), name: `${kind.label}: middle`, ...inner, fill: hue }))
  }
  return { shapes, box, anchor: anchorOf(id, outline, { x, y }, r, box) }
}

function anchorOf(id: number, outline: Outline, middle: Place, r: number, box: Box): Anchor {
  if (outline === 'ellipse') return anchorOfCircle(id, middle, r)
  if (outline === 'round-rectangle') return anchorOfRectangle(id, box)
  const sites = sitesOf(outline)
  const at = (i: number) => ({ x: middle.x + (sites[i]?.[0] ?? 0) * r, y: middle.y + (sites[i]?.[1] ?? 0) * r })
  return anchorOfFour(id, [at(0), at(1), at(2), at(3)])
}

interface Outlined {
  readonly box: Box
  readonly geometry: Preset | Markup
}

function outlineOf(outline: Outline, { x, y }: Place, r: number): Outlined {
  const whole = { x: x - r, y: y - r, width: 2 * r, height: 2 * r }
  if (outline === 'ellipse') return { box: whole, geometry: { preset: 'ellipse' } }
  // Its corners have half the radius.
  if (outline === 'round-rectangle') return { box: whole, geometry: { preset: 'roundRect', adjust: { adj: 25_000 } } }
  return polygon(outline, { x, y }, r, sitesOf(outline))
}

function halfOf(outline: Outline, { x, y }: Place, r: number): Outlined {
  const box = { x: x - r, y: y - r, width: r, height: 2 * r }
  const [middle, end] = [emu(r), emu(2 * r)]
  if (outline === 'ellipse')
    return { box, geometry: custom(box, [], [moveTo(middle, 0), arcTo(middle, 270, -180), element('a:close')]) }
  if (outline === 'round-rectangle') {
    const corner = emu(r / 2)
    const path = [
      moveTo(middle, 0),
      lineTo(corner, 0),
      arcTo(corner, 270, -90),
      lineTo(0, end - corner),
      arcTo(corner, 180, -90),
      lineTo(middle, end),
      element('a:close'),
    ]
    return { box, geometry: custom(box, [], path) }
  }
  return polygon(leftOf(outline), { x, y }, r, [])
}

function polygon(corners: readonly Corner[], { x, y }: Place, r: number, sites: readonly Corner[]): Outlined {
  const [xs, ys] = [corners.map(([dx]) => dx), corners.map(([, dy]) => dy)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const box = {
    x: x + left * r,
    y: y + top * r,
    width: (Math.max(...xs) - left) * r,
    height: (Math.max(...ys) - top) * r,
  }
  const within = ([dx, dy]: Corner): [number, number] => [emu((dx - left) * r), emu((dy - top) * r)]
  const path = corners.map((corner, i) => (i === 0 ? moveTo(...within(corner)) : lineTo(...within(corner))))
  return { box, geometry: custom(box, sites.map(within), [...path, element('a:close')]) }
}

/** Where an outline is met from its middle: upwards, to the left, downwards, to the right. */
function sitesOf(corners: readonly Corner[]): readonly [Corner, Corner, Corner, Corner] {
  const [xs, ys]: [number[], number[]] = [[], []]
  for (const [i, [ax, ay]] of corners.entries()) {
    const [bx, by] = corners[(i + 1) % corners.length] ?? [ax, ay]
    // The side from a to b crosses an axis, or begins on it.
    if (ay === 0 || ay < 0 !== by < 0) xs.push(ay === by ? ax : ax + ((0 - ay) / (by - ay)) * (bx - ax))
    if (ax === 0 || ax < 0 !== bx < 0) ys.push(ax === bx ? ay : ay + ((0 - ax) / (bx - ax)) * (by - ay))
  }
  return [
    [0, Math.min(...ys)],
    [Math.min(...xs), 0],
    [0, Math.max(...ys)],
    [Math.max(...xs), 0],
  ]
}

/** The directions in which lines leave the four sites: degrees clockwise from the right. */
const DIRECTIONS = [270, 180, 90, 0]
const DEGREE = 60_000

function custom(
  { width, height }: Box,
  sites: readonly (readonly [number, number])[],
  path: readonly Markup[],
): Markup {
  return element(
    'a:custGeom',
    {},
    element('a:avLst'),
    element('a:gdLst'),
    element('a:ahLst'),
    element(
      'a:cxnLst',
      {},
      ...sites.map(([x, y], i) => element('a:cxn', { ang: (DIRECTIONS[i] ?? 0) * DEGREE }, element('a:pos', { x, y }))),
    ),
    element('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    element('a:pathLst', {}, element('a:path', { w: emu(width), h: emu(height) }, ...path)),
  )
}

const moveTo = (x: number, y: number) => element('a:moveTo', {}, element('a:pt', { x, y }))
const lineTo = (x: number, y: number) => element('a:lnTo', {}, element('a:pt', { x, y }))
const arcTo = (r: number, from: number, by: number) =>
  element('a:arcTo', { wR: r, hR: r, stAng: from * DEGREE, swAng: by * DEGREE })
