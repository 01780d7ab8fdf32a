import type { Rect } from './segments.ts'

export interface Box extends Rect {
  /** The number of what it belongs to: the boxes of one are not in each other's way. */
  readonly owner: number
}

/** Px of a cell's side: about a label, so that a box lies in few cells and few boxes in one. */
const CELL = 64
/** Cells of a row are numbered apart from the next row's; more than any screen has. */
const ROW = 100_003

/** Boxes share an inner point; touching ones do not. */
function overlap(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

const cellOf = (px: number) => Math.floor(px / CELL)

/** Boxes by the cells of the plane that they reach into: whoever asks of one compares it with those near it alone. */
export function createBoxGrid() {
  const cells = new Map<number, Box[]>()
  const visit = (box: Box, each: (cell: number) => boolean): boolean => {
    const [lastRow, lastColumn] = [cellOf(box.bottom), cellOf(box.right)]
    for (let row = cellOf(box.top); row <= lastRow; row++) {
      for (let column = cellOf(box.left); column <= lastColumn; column++) {
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
