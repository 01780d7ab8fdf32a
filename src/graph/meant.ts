/** What a gesture means: an element, or the box whose words are at its place. */
import type { Core, EventObject, Position } from 'cytoscape'
import type { Figure, FigureBox } from '../drawing/figure.ts'
import { idOf } from './elementId.ts'

/** The box at a point of the figure, its words included; undefined where there is none. */
function boxAt({ boxes }: Figure, { x, y }: Position): FigureBox | undefined {
  return [...boxes.values()].find(({ x1, y1, x2, y2 }) => x >= x1 && x <= x2 && y >= y1 && y <= y2)
}

/** The id of what is meant; null for the ground. Words lie over lines, and so does what they mean. */
export function meantBy(cy: Core, figure: Figure, { target, position }: EventObject): string | null {
  const isNode = target !== cy && (target as { group: () => string }).group() === 'nodes'
  if (isNode) return idOf(target)
  const box = boxAt(figure, position)
  if (box) return box.id
  return target === cy ? null : idOf(target)
}
