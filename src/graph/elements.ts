/**
 * The figure as Cytoscape's elements: fresh objects with scalar data only, since Cytoscape keeps and writes into them; and where each
 * of them stands, as its style wants it said.
 */
import type { ElementDefinition } from 'cytoscape'
import { fillOf } from '../drawing/encoding.ts'
import type { Figure, FigureBox, Point, Stroke } from '../drawing/figure.ts'
import { type Network, found } from '../model/network.ts'
import { elementIdOf } from './elementId.ts'

/** Radius in px of a stroke's corners. */
const CORNER_PX = 3

/** The point of a box that its element is placed at: the middle of its outline, or of its symbol where it has none. */
export function centreOf(box: FigureBox): Point {
  if (box.place !== 'row') return { x: box.glyph.x, y: box.glyph.y }
  return { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 }
}

/** The element of a box. Its words are drawn over it, and take the pointer by their place (`meant.ts`). */
export function nodeElement(box: FigureBox, network: Network): ElementDefinition {
  const node = found(network.nodes, box.id)
  const order = network.dataset.parties.map((party) => party.id)
  return {
    group: 'nodes',
    data: { id: elementIdOf(box.id), kind: node.kind, fill: fillOf(node.parties, order), ...sizesOf(box) },
    position: { ...centreOf(box) },
  }
}

/** Radius in px of the corners of a sheet. */
const SHEET_PX = 2

function rowSizes({ place, outline, x1, y1, x2, y2 }: FigureBox) {
  const height = y2 - y1
  return { place, outline, width: x2 - x1, height, radius: outline === 'pill' ? height / 2 : SHEET_PX }
}

/** What of an element follows from where its box stands. */
function sizesOf(box: FigureBox) {
  if (box.place === 'row') return rowSizes(box)
  const size = 2 * box.glyph.r
  return { place: box.place, outline: box.outline, width: size, height: size, radius: box.glyph.r }
}

/** The element of a stroke. What it shows at the moment is written into it by `drawFigure.ts`. */
export function strokeElement({ id, source, target, shape, dot }: Stroke): ElementDefinition {
  return {
    group: 'edges',
    data: {
      id: elementIdOf(id),
      source: elementIdOf(source),
      target: elementIdOf(target),
      shape,
      onTrack: dot ? 1 : 0,
    },
  }
}

/** Px by which a point between keeps off the ends: from one upon its end Cytoscape reckons no direction, and draws no line. */
const APART_PX = 0.05

function apart(point: Point, from: Point, to: Point): Point {
  const isOn = (end: Point) => Math.hypot(point.x - end.x, point.y - end.y) < APART_PX
  return isOn(from) || isOn(to) ? { x: point.x + APART_PX, y: point.y } : point
}

/** A point as Cytoscape reads one, which does not know numbers like 1e-14. */
function pxOf(point: Point, centre: Point): string {
  return `${(point.x - centre.x).toFixed(2)}px ${(point.y - centre.y).toFixed(2)}px`
}

/**
 * How a stroke runs, as a style of its element: ends in px from the centres of its nodes, points between by their share of the way
 * and their distance from it (Cytoscape's `edge-distances: endpoints`).
 */
export function courseOf(stroke: Stroke, figure: Figure): Readonly<Record<string, string | readonly number[]>> {
  if (stroke.shape === 'straight') return {}
  const [source, target] = [stroke.source, stroke.target].map((id) => centreOf(found(figure.boxes, id))) as [
    Point,
    Point,
  ]
  const { from, to } = stroke
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const through = stroke.through.map((point) => apart(point, from, to))
  const weights = through.map(({ x, y }) => ((x - from.x) * dx + (y - from.y) * dy) / length ** 2)
  const distances = through.map(({ x, y }) => ((y - from.y) * dx - (x - from.x) * dy) / length)
  const ends = {
    'source-endpoint': pxOf(from, source),
    'target-endpoint': pxOf(to, target),
  }
  return stroke.shape === 'curve'
    ? { ...ends, 'control-point-weights': weights, 'control-point-distances': distances }
    : {
        ...ends,
        'segment-weights': weights,
        'segment-distances': distances,
        'segment-radii': through.map(() => CORNER_PX),
      }
}
