/** Decides, whenever the picture has come to rest, which labels are drawn: none overlaps another one or a node. */
import type { Core, NodeSingular } from 'cytoscape'
import { LABEL_GAP, LABEL_LINE, LABEL_PX, LABEL_WEIGHT, SELECTED_WEIGHT } from '../layout/label.ts'
import { textWidth } from '../layout/textWidth.ts'
import { type Candidate, labelsThatFit } from '../layout/labelsThatFit.ts'
import { idOf } from './elementId.ts'
import { growth, labelGrowth, nodePxOf } from './stylesheet.ts'

/**
 * The order in which labels keep their place: what is selected, what is near it, then, where nodes are sized, the larger, then
 * the kinds in the dataset's order, then the best connected.
 */
function priorityOf(node: NodeSingular, kindRank: ReadonlyMap<string, number>, degree: number): number {
  const attention = node.hasClass('selected') || node.hasClass('hovered') ? 2 : node.hasClass('raised') ? 1 : 0
  const rank = kindRank.get(node.data('kind') as string) ?? kindRank.size
  const sized = (node.data('px') as number | undefined) ?? 0
  return attention * 1_000_000 + sized * 25_000 - rank * 1_000 + Math.min(999, degree)
}

/** Keeps the labels apart while the reader moves about. Returns the way to stop. */
export function keepLabelsApart(cy: Core, kinds: readonly string[]): () => void {
  const kindRank = new Map(kinds.map((kind, i) => [kind, i]))
  const degrees = new Map(cy.nodes().map((node) => [idOf(node), node.degree(false)] as const))
  let frame = 0
  let isDue = false

  const place = () => {
    frame = 0
    const zoom = cy.zoom()
    const grown = growth(zoom)
    const labelPx = LABEL_PX * labelGrowth(zoom)
    const drawn = cy.nodes().not('.outside').nodes()
    const candidates = drawn.map((node): Candidate => {
      const { x, y } = node.renderedPosition()
      const lines = (node.data('label') as string).split('\n')
      const weight = node.hasClass('selected') ? SELECTED_WEIGHT : LABEL_WEIGHT
      return {
        id: idOf(node),
        x,
        y,
        nodePx: nodePxOf(node) * grown,
        width: Math.max(...lines.map((line) => textWidth(line, weight, labelPx))),
        height: lines.length * LABEL_LINE * labelPx,
        gap: LABEL_GAP,
        priority: priorityOf(node, kindRank, degrees.get(idOf(node)) ?? 0),
      }
    })
    const labelled = labelsThatFit(candidates)
    cy.batch(() => {
      drawn.forEach((node) => {
        // Cytoscape tells of a class that was set again as of a change, and this would never rest.
        if (node.hasClass('unlabelled') === labelled.has(idOf(node))) node.toggleClass('unlabelled')
      })
    })
  }
  const schedule = () => {
    frame ||= requestAnimationFrame(place)
  }
  const onClass = ({ target }: { target: NodeSingular }) => {
    if (isDue || !target.isNode()) return
    // At the end of the present task, so that labels and view are drawn in the same frame.
    isDue = true
    queueMicrotask(() => {
      isDue = false
      if (!cy.destroyed()) place()
    })
  }
  place()
  cy.on('zoom resize', schedule)
  // A node that is dragged or sized takes room from others.
  cy.on('position data', 'node', schedule)
  cy.on('class', onClass)
  return () => {
    cancelAnimationFrame(frame)
    cy.off('zoom resize', schedule)
    cy.off('position data', 'node', schedule)
    cy.off('class', onClass)
  }
}
