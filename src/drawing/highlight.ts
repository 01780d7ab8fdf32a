/** What is highlighted of a figure: what was asked for, with all that a view ties to it. */
import { type Network, found, nodesOf } from '../model/network.ts'
import { occurs } from '../model/occurs.ts'
import { edgesOfSelection } from '../model/pair.ts'
import type { Display } from './display.ts'
import type { Figure, FigureBox } from './figure.ts'

export interface Highlight {
  /** Ids of boxes and of strokes. */
  readonly boxes: ReadonlySet<string>
  readonly strokes: ReadonlySet<string>
}

/**
 * The highlight of nodes, relationships or pairs together; null where nothing of them is drawn, and so nothing is to stand back.
 * An event brings what lies under it in the outline, and whom that joins.
 */
export function highlightOf(
  ids: readonly string[],
  figure: Figure,
  display: Display,
  network: Network,
): Highlight | null {
  const edges = new Set<string>()
  const boxes = new Set<string>()
  for (const id of ids) {
    const nodes = network.nodes.has(id) ? withParts(id, figure, network) : []
    for (const node of nodes) boxes.add(node)
    for (const asked of nodes.length > 0 ? nodes : [id])
      for (const edge of edgesOfSelection(asked, network)) edges.add(edge.id)
  }
  const strokes = new Set<string>()
  for (const [id, { edges: shown }] of display.strokes) {
    const stroke = figure.strokes.get(id)
    const meant = shown.filter((edge) => edges.has(edge))
    if (!stroke || meant.length === 0) continue
    strokes.add(id)
    for (const edge of meant)
      for (const node of nodesOf(found(network.edges, edge))) if (figure.boxes.has(node)) boxes.add(node)
  }
  const drawn = [...boxes].filter((id) => figure.boxes.has(id))
  return drawn.length === 0 ? null : { boxes: new Set(drawn), strokes }
}

/** A node, and of an event all that lies under it in the outline. */
function withParts(id: string, figure: Figure, network: Network): readonly string[] {
  if (!occurs(id, network)) return [id]
  const isUnder = ({ under }: FigureBox): boolean => {
    if (under === undefined) return false
    const above = figure.boxes.get(under)
    return under === id || (above !== undefined && isUnder(above))
  }
  return [id, ...[...figure.boxes.values()].filter(isUnder).map((box) => box.id)]
}
