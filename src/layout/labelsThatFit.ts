import { createBoxGrid } from './boxGrid.ts'

/** A node and the label that may stand below it, in px of the screen. */
export interface Candidate {
  readonly id: string
  /** Centre of the node's symbol. */
  readonly x: number
  readonly y: number
  /** Width and height of the symbol. */
  readonly nodePx: number
  /** Room of the label; nothing is drawn where either is 0. */
  readonly width: number
  readonly height: number
  /** Clear px between symbol and label. */
  readonly gap: number
  /** The higher keeps its label; without end it is drawn whatever it overlaps: somebody has asked for it. */
  readonly priority: number
}

/**
 * Which labels are drawn: by priority, each unless it would overlap another node's symbol or a label already drawn. All
 * symbols are drawn. Ties go by id, so that the order of the candidates does not matter.
 */
export function labelsThatFit(candidates: readonly Candidate[]): ReadonlySet<string> {
  const grid = createBoxGrid()
  for (const [owner, { x, y, nodePx }] of candidates.entries()) {
    const half = nodePx / 2
    grid.add({ owner, left: x - half, top: y - half, right: x + half, bottom: y + half })
  }
  const order = candidates
    .map((candidate, owner) => ({ candidate, owner }))
    .toSorted(({ candidate: a }, { candidate: b }) => b.priority - a.priority || (a.id < b.id ? -1 : 1))
  const fitting = new Set<string>()
  for (const { candidate, owner } of order) {
    const { id, x, y, nodePx, width, height, gap } = candidate
    if (width <= 0 || height <= 0) continue
    const top = y + nodePx / 2 + gap
    const box = { owner, left: x - width / 2, top, right: x + width / 2, bottom: top + height }
    if (candidate.priority < Infinity && grid.isTaken(box)) continue
    grid.add(box)
    fitting.add(id)
  }
  return fitting
}
