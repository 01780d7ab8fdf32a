/* oxlint-disable typescript/no-non-null-assertion -- every index below is the number of a cell */
/** Free places around what has a place: each is given away once, and to nobody else. */
import type { Frame } from './arrangement.ts'
import { LABEL_GAP, NODE_PX } from './nodeSize.ts'
import type { Rect } from './segments.ts'

export type Point = readonly [x: number, y: number]

/** A node that has its place, and the room of its label, in px. */
export interface Placed {
  readonly x: number
  readonly y: number
  readonly labelWidth: number
  readonly labelHeight: number
}

/** Px from one place to the next: a symbol that is clear of its neighbours. */
const PITCH = 26
const HALF = PITCH / 2
/** So many cells to each side a name reaches, in the row below its symbol. */
const NAME_REACH = 2
/** How far, in cells to each side, a place may be from where a node would like to stand. */
const REACH = 10
/** Side, in cells, of what shares its steps past the first layer: of thousands of nodes none knows better where it would like to stand. */
const COARSE = 5
/** The lattice moved by less than its pitch, so that no two layers share a point: as many as there are such moves. */
const LAYERS = PITCH * PITCH
/** Without a common factor with the pitch: their multiples come by each move once, and what follows one another lies far apart. */
const STRIDE = 15
const SLANT = 11

/** What lies at a place by itself: nothing, a name, or a symbol. */
const NOTHING = 0
const NAME = 1
const SYMBOL = 2

/** The stages in which places are given away: with room for a name, clear of names, and then each layer in turn. */
const WITH_NAME = 0
const LAYER_0 = 2

interface Layer {
  readonly columns: number
  readonly rows: number
  /** By cell: what lies there, and whether it was given away. */
  readonly lies: Uint8Array
  readonly isTaken: Uint8Array
  readonly pointOf: (column: number, row: number) => Point
}

/** Steps from a cell to those around it, nearest first. */
const STEPS: readonly Point[] = Array.from({ length: (2 * REACH + 1) ** 2 }, (_, i): Point => {
  const side = 2 * REACH + 1
  return [(i % side) - REACH, Math.floor(i / side) - REACH]
}).toSorted(([a, b], [c, d]) => a * a + b * b - (c * c + d * d))
const ACROSS = Int32Array.from(STEPS, ([across]) => across)
const DOWN = Int32Array.from(STEPS, ([, down]) => down)

/**
 * Gives to who asks for a point the place nearest to it within reach: one with room for a name too; else one clear of symbols and
 * names; else one clear of symbols; else one between those, which may touch what was given away; and where a frame is full, one beside
 * it. No two get the same point.
 */
export function createLattice(frame: Frame, placed: readonly Placed[]): (x: number, y: number) => Point {
  const { width, height } = frame
  const layerAt = createLayers(frame, placed)
  const first = layerAt(0)
  const [left, top] = first.pointOf(0, 0)
  const used = new Set(placed.map(({ x, y }) => `${x} ${y}`))
  // How many steps of how many stages have been tried around a cell, and past the first layer around the middle of many cells. What is
  // taken stays so: none of them has to be tried again.
  const tried = new Uint32Array(first.columns * first.rows)
  const across = Math.ceil(first.columns / COARSE)
  const triedAround = new Uint32Array(across * Math.ceil(first.rows / COARSE))
  let beside = 0

  const isFree = (column: number, row: number, most: number, { columns, rows, lies, isTaken }: Layer) => {
    if (column < 0 || row < 0 || column >= columns || row >= rows) return false
    const cell = row * columns + column
    return isTaken[cell] === 0 && lies[cell]! <= most
  }
  const hasRoom = (column: number, row: number) => {
    if (!isFree(column, row, NOTHING, first)) return false
    for (let step = -NAME_REACH; step <= NAME_REACH; step++)
      if (!isFree(column + step, row + 1, NOTHING, first)) return false
    return true
  }

  /** A cell, if a stage has it to give. */
  const take = (stage: number, column: number, row: number): Point | null => {
    const layer = layerAt(Math.max(0, stage - LAYER_0))
    const isToGive =
      stage === WITH_NAME ? hasRoom(column, row) : isFree(column, row, stage < LAYER_0 ? NOTHING : NAME, layer)
    if (!isToGive) return null
    const cell = row * layer.columns + column
    layer.isTaken[cell] = 1
    const below = cell + layer.columns
    if (stage === WITH_NAME) layer.lies.fill(NAME, below - NAME_REACH, below + NAME_REACH + 1)
    return layer.pointOf(column, row)
  }

  const takeNear = (counts: Uint32Array, at: number, column: number, row: number, from: number, to: number) => {
    for (; counts[at]! < STEPS.length * (to - from); counts[at]! += 1) {
      const [stage, step] = [from + Math.floor(counts[at]! / STEPS.length), counts[at]! % STEPS.length]
      const point = take(stage, column + ACROSS[step]!, row + DOWN[step]!)
      if (point) return point
    }
    return null
  }

  return (x, y) => {
    const column = bounded(Math.round((x - left) / PITCH), first.columns)
    const row = bounded(Math.round((y - top) / PITCH), first.rows)
    const near = takeNear(tried, row * first.columns + column, column, row, WITH_NAME, LAYER_0 + 1)
    if (near) return near
    const [c, r] = [Math.floor(column / COARSE), Math.floor(row / COARSE)]
    const middle = (cell: number) => cell * COARSE + Math.floor(COARSE / 2)
    const around = takeNear(triedAround, r * across + c, middle(c), middle(r), LAYER_0 + 1, LAYER_0 + LAYERS)
    if (around) return around
    for (;;) {
      const point: Point = [
        Math.ceil(width) + HALF + PITCH * Math.floor(beside / first.rows),
        Math.min(HALF, Math.floor(height / 2)) + PITCH * (beside % first.rows),
      ]
      beside += 1
      if (!used.has(point.join(' '))) return point
    }
  }
}

/** The layers of a frame, each made when it is first asked for. */
function createLayers({ width, height }: Frame, placed: readonly Placed[]): (index: number) => Layer {
  const make = (index: number): Layer => {
    const [a, b] = [index % PITCH, Math.floor(index / PITCH)]
    const left = Math.min(HALF, Math.floor(width / 2)) + ((a * STRIDE) % PITCH)
    const top = Math.min(HALF, Math.floor(height / 2)) + ((a * SLANT + b * STRIDE) % PITCH)
    // A frame has one place at least.
    const least = index === 0 ? 1 : 0
    const columns = Math.max(least, Math.floor((width - HALF - left) / PITCH) + 1)
    const rows = Math.max(least, Math.floor((height - HALF - top) / PITCH) + 1)
    const lies = new Uint8Array(columns * rows)
    /** A symbol at each of these cells would meet a rectangle. */
    const mark = (what: number, rect: Rect) => {
      const from = Math.max(0, Math.floor((rect.left - HALF - left) / PITCH) + 1)
      const to = Math.max(from, Math.min(columns, Math.ceil((rect.right + HALF - left) / PITCH)))
      const last = Math.min(rows, Math.ceil((rect.bottom + HALF - top) / PITCH))
      for (let row = Math.max(0, Math.floor((rect.top - HALF - top) / PITCH) + 1); row < last; row++)
        lies.fill(what, row * columns + from, row * columns + to)
    }
    // Of names only the first layer has to know.
    if (index === 0) for (const node of placed) mark(NAME, nameOf(node))
    for (const { x, y } of placed) mark(SYMBOL, { left: x - HALF, right: x + HALF, top: y - HALF, bottom: y + HALF })
    const pointOf = (column: number, row: number): Point => [left + column * PITCH, top + row * PITCH]
    return { columns, rows, lies, isTaken: new Uint8Array(columns * rows), pointOf }
  }
  const made: Layer[] = []
  return (index) => (made[index] ??= make(index))
}

/** From the symbol on, so that nothing comes between the two. */
function nameOf({ x, y, labelWidth, labelHeight }: Placed): Rect {
  const top = y + NODE_PX / 2
  return { left: x - labelWidth / 2, right: x + labelWidth / 2, top, bottom: top + LABEL_GAP + labelHeight }
}

function bounded(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value))
}
