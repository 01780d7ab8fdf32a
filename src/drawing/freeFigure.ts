/** The figure of a layout without an outline: symbols with their names below, joined by straight lines. */
import { LABEL_LINE, LABEL_PX, LABEL_WEIGHT, labelLines } from '../layout/label.ts'
import { LABEL_GAP } from '../layout/nodeSize.ts'
import { type Candidate, labelsThatFit } from '../layout/labelsThatFit.ts'
import { type Frame, type Positions, positionOf } from '../layout/arrangement.ts'
import { textWidth } from '../layout/textWidth.ts'
import type { Node } from '../data/schema.ts'
import { isolated } from '../model/isolated.ts'
import { type Network, found } from '../model/network.ts'
import type { Content } from './content.ts'
import type { Figure, FigureBox, Run, Stroke } from './figure.ts'

/** Radius in px of a symbol. */
const RADIUS = 9
/** From the top of a line of letters to its baseline, as a share of their size. */
const ASCENT = 0.93

/**
 * @param content what is drawn, and the pairs that lines join
 * @param positions the centre of each symbol
 * @param asked ids of those that are named whatever else is: what is selected
 */
export function freeFigure(
  network: Network,
  content: Content,
  positions: Positions,
  frame: Frame,
  asked: ReadonlySet<string> = NOBODY,
): Figure {
  const nodes = [...content.nodes].map((id) => found(network.nodes, id))
  const degrees = new Map<string, number>()
  for (const { source, target } of content.strokes.values())
    for (const end of new Set([source, target])) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  const named = labelsThatFit(
    nodes.map((node) => {
      const candidate = candidateOf(node, positions, degrees.get(node.id) ?? 0)
      return asked.has(node.id) ? { ...candidate, priority: Infinity } : candidate
    }),
  )
  const boxes = new Map(nodes.map((node) => [node.id, boxOf(node, positions, named.has(node.id))] as const))
  const strokes = new Map<string, Stroke>()
  for (const pair of content.strokes.values()) {
    const [from, to] = [found(boxes, pair.source).glyph, found(boxes, pair.target).glyph]
    strokes.set(pair.id, { ...pair, shape: 'straight', from, to, through: [] })
  }
  const { bundles, folded } = content
  return { frame, boxes, strokes, bundles, folded, bands: [], headings: [] }
}

const NOBODY: ReadonlySet<string> = new Set()

/** @param degree the lines at it */
function candidateOf({ id, label }: Node, positions: Positions, degree: number): Candidate {
  const lines = labelLines(label)
  const [x, y] = positionOf(positions, id)
  return {
    id,
    x,
    y,
    nodePx: 2 * RADIUS,
    width: Math.max(...lines.map((line) => textWidth(line, LABEL_WEIGHT, LABEL_PX))),
    height: lines.length * LABEL_LINE * LABEL_PX,
    gap: LABEL_GAP,
    priority: degree,
  }
}

function boxOf({ id, label }: Node, positions: Positions, isNamed: boolean): FigureBox {
  const [x, y] = positionOf(positions, id)
  const lines = isNamed ? labelLines(label) : []
  const top = y + RADIUS + LABEL_GAP
  const runs = lines.map((line, i): Run => {
    const baseline = top + (i * LABEL_LINE + ASCENT) * LABEL_PX
    const text = isolated(line)
    return { role: 'name', text, weight: LABEL_WEIGHT, size: LABEL_PX, tone: 'text', x, y: baseline, anchor: 'middle' }
  })
  const half = Math.max(RADIUS, ...lines.map((line) => textWidth(line, LABEL_WEIGHT, LABEL_PX) / 2))
  const bottom = lines.length > 0 ? top + lines.length * LABEL_LINE * LABEL_PX : y + RADIUS
  const glyph = { x, y, r: RADIUS }
  return { id, place: 'free', outline: 'none', glyph, runs, x1: x - half, x2: x + half, y1: y - RADIUS, y2: bottom }
}
