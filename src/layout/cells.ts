/* oxlint-disable typescript/no-non-null-assertion -- every index below is the number of an item or of a cell */
import type { Rect } from './segments.ts'

/** Px of a cell's sides: about half a label, so that what is near lies in few cells and little else does. */
const WIDTH = 48
const HEIGHT = 32
const NONE = -1

/** Points that move, by the cells of a rectangle that they lie in: whoever asks of one compares it with those near it alone. */
export interface Cells {
  /** Of a place in px; of one beyond the rectangle the first or the last. */
  readonly column: (px: number) => number
  readonly row: (px: number) => number
  /** A point in a cell, and the next one in the same cell; −1 where there is none. */
  readonly firstIn: (row: number, column: number) => number
  readonly after: (i: number) => number
  /** A point has got its place, or another one. */
  readonly put: (i: number) => void
}

/**
 * @param x where each point lies, in px; read again whenever one is put
 * @param y the same
 */
export function createCells({ left, top, right, bottom }: Rect, count: number, x: Int32Array, y: Int32Array): Cells {
  const columns = Math.max(1, Math.ceil((right - left) / WIDTH))
  const rows = Math.max(1, Math.ceil((bottom - top) / HEIGHT))
  const column = (px: number) => bounded(Math.floor((px - left) / WIDTH), columns)
  const row = (px: number) => bounded(Math.floor((px - top) / HEIGHT), rows)
  /** Chains: the first point of each cell, those after and before each point, and the cell that each is in. */
  const heads = new Int32Array(columns * rows).fill(NONE)
  const next = new Int32Array(count).fill(NONE)
  const previous = new Int32Array(count).fill(NONE)
  const cellOf = new Int32Array(count).fill(NONE)
  return {
    column,
    row,
    firstIn: (r, c) => heads[r * columns + c]!,
    after: (i) => next[i]!,
    put: (i) => {
      const cell = row(y[i]!) * columns + column(x[i]!)
      const before = cellOf[i]!
      if (cell === before) return
      if (before !== NONE) {
        const [p, q] = [previous[i]!, next[i]!]
        if (p === NONE) heads[before] = q
        else next[p] = q
        if (q !== NONE) previous[q] = p
      }
      const head = heads[cell]!
      if (head !== NONE) previous[head] = i
      previous[i] = NONE
      next[i] = head
      heads[cell] = i
      cellOf[i] = cell
    },
  }
}

function bounded(value: number, count: number): number {
  return value < 0 ? 0 : value < count ? value : count - 1
}
