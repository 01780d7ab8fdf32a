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
  /** The higher keeps its label. */
  readonly priority: number
}

interface Box {
  readonly owner: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Boxes share an inner point; touching ones do not. */
function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Px of a cell's side: about a label, so that a box lies in few cells and few boxes in one. */
const CELL = 64
/** Cells of a row are numbered apart from the next row's; more than any screen has. */
const ROW = 100_003

/** Boxes by the cells of the plane that they reach into. */
function createGrid() {
  const cells = new Map<number, Box[]>()
  const visit = (box: Box, each: (cell: number) => boolean): boolean => {
    const lastRow = Math.floor(box.bottom / CELL)
    const lastColumn = Math.floor(box.right / CELL)
    for (let row = Math.floor(box.top / CELL); row <= lastRow; row++) {
      for (let column = Math.floor(box.left / CELL); column <= lastColumn; column++) {
        if (each(row * ROW + column)) return true
      }
    }
    return false
  }
  return {
    add(box: Box) {
      visit(box, (cell) => {
        const boxes = cells.get(cell)
        if (boxes) boxes.push(box)
        else cells.set(cell, [box])
        return false
      })
    },
    /** Does any box of another owner overlap this one? */
    isTaken(box: Box): boolean {
      return visit(box, (cell) => (cells.get(cell) ?? []).some((b) => b.owner !== box.owner && overlap(b, box)))
    },
  }
}

/**
 * Which labels are drawn: by priority, each unless it would overlap another node's symbol or a label already drawn. All
 * symbols are drawn. Ties go by id, so that the order of the candidates does not matter.
 */
export function labelsThatFit(candidates: readonly Candidate[]): ReadonlySet<string> {
  const grid = createGrid()
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
    if (grid.isTaken(box)) continue
    grid.add(box)
    fitting.add(id)
  }
  return fitting
}
