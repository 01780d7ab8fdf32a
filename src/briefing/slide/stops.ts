/**
 * The numbers of lines, and the stops that lines go by. A number stands where its line has come to the height of its row or lane: at
 * the left before the outline, at the right behind it. Where a line must run straight before it bends it is glued to its number.
 */
import type { Stroke } from '../../drawing/figure.ts'
import { BAND, INK, PAPER } from '../figure/inks.ts'
import type { Paper } from '../figure/paper.ts'
import { type Statements, formatNumbers } from '../figure/statements.ts'
import type { Markup } from '../xml.ts'
import { type Anchor, anchorOfRectangle } from './anchor.ts'
import type { Box, Place } from './emu.ts'
import { roomFor } from './letters.ts'
import type { Drawn } from './nodeShapes.ts'
import { type Ids, shape } from './shapes.ts'
import { LINE_HEIGHT, type Standing, around, sizeOf } from './standing.ts'

/** Size of the numbers as a share of the small type of a figure. */
const NUMBER_SHARE = 0.88
/** Points between a number and what it stands at. */
const OFF = 3
/** A row that ends so many points before its side's gutter has its line run straight up to it. */
const FAR = 24
/** A curve has so many points from end to end. */
const LEAST_GUTTER = 32
/** Half the side of a stop without a number, in points: no gap is to be seen. */
const TURN = 0.05

export interface Stops {
  /** The stops of a line by its id, from left to right. */
  readonly ofLine: ReadonlyMap<string, readonly Anchor[]>
  readonly shapes: readonly Markup[]
}

interface Wanted {
  readonly numbers: number[]
  /** The edge of the number, at the height of its line. */
  readonly at: Place
  readonly align: 'l' | 'r'
  /** The lines that are glued to it. */
  readonly lines: string[]
  /** Points from its edge to the symbols that its lines lead to. */
  room: number
}

/** @param strokes with the points of their ways on the slide */
export function stopsOf(
  strokes: readonly Stroke[],
  drawn: ReadonlyMap<string, Drawn>,
  statements: Statements,
  paper: Paper,
  standing: Standing,
  ids: Ids,
): Stops {
  const size = sizeOfNumbers(paper, standing)
  const rows = [...drawn.values()].filter(({ place }) => place === 'row')
  const column = Math.min(...rows.map(({ box }) => box.x))
  const wanted = new Map<string, Wanted>()
  const want = (
    key: string,
    at: Place,
    align: 'l' | 'r',
    numbers: readonly number[],
    line: string | null,
    room = Infinity,
  ) => {
    const one = wanted.get(key) ?? { numbers: [], at, align, lines: [], room }
    one.room = Math.min(one.room, room)
    one.numbers.push(...numbers.filter((number) => !one.numbers.includes(number)))
    if (line !== null) one.lines.push(line)
    wanted.set(key, one)
  }
  for (const stroke of strokes) {
    const numbers = statements.atStroke.get(stroke.id) ?? []
    const ends = [stroke.source, stroke.target].flatMap((id) => drawn.get(id) ?? [])
    const of = (place: string) => ends.find((end) => end.place === place)
    const [left, right, row] = [of('left'), of('right'), of('row')]
    const edge = gutterEdge(stroke, drawn)
    if (row && (left ?? right)) {
      const y = row.box.y + row.box.height / 2
      const rowEnd = row.box.x + row.box.width
      const key = `${row.anchor.id} ${left ? 'left' : 'right'}`
      if (left) want(key, { x: Math.min(row.box.x, column) - OFF, y }, 'r', numbers, null)
      else if (edge.x - rowEnd >= FAR + widthOf(numbers, size))
        want(key, { x: edge.x, y }, 'l', numbers, stroke.id, roomBehind(edge, right))
      else want(key, { x: rowEnd + OFF, y }, 'l', numbers, null)
    } else if (left && right) {
      const ways = left.anchor.id === drawn.get(stroke.source)?.anchor.id ? stroke.through : stroke.through.toReversed()
      const [at, behind] = [ways[2], ways[3]]
      if (at) want(`${stroke.id} 1`, at, 'r', numbers, stroke.id, roomBehind(at, left))
      if (behind) want(`${stroke.id} 2`, behind, 'l', numbers, stroke.id, roomBehind(behind, right))
    } else if (of('track') && (left ?? right)) {
      want(stroke.id, edge, left ? 'r' : 'l', numbers, stroke.id, roomBehind(edge, left ?? right))
    }
  }
  const ofLine = new Map<string, Anchor[]>()
  const shapes: Markup[] = []
  for (const { numbers, lines, box } of apart([...wanted.values()], size)) {
    if (numbers.length === 0 && lines.length === 0) continue
    const id = ids()
    shapes.push(numbers.length > 0 ? numberShape(id, numbers, box, paper, standing) : turnShape(id, box))
    for (const line of lines) ofLine.set(line, [...(ofLine.get(line) ?? []), anchorOfRectangle(id, box)])
  }
  return { ofLine, shapes }
}

/** Points from the edge of a gutter to a symbol at its other end. */
function roomBehind(edge: Place, side: Drawn | undefined): number {
  if (!side) return Infinity
  return side.place === 'left' ? edge.x - side.box.x - side.box.width : side.box.x - edge.x
}

/** Where a line from a side has come to the height of its row or lane. */
function gutterEdge(stroke: Stroke, drawn: ReadonlyMap<string, Drawn>): Place {
  const isFromSide = ['left', 'right'].includes(drawn.get(stroke.source)?.place ?? '')
  return (isFromSide ? stroke.through : stroke.through.toReversed())[2] ?? stroke.to
}

const widthOf = (numbers: readonly number[], size: number) => roomFor(formatNumbers(numbers), 400, size) + 2

/** The boxes of numbers; those of lanes that lie close together beside each other. */
function apart(wanted: readonly Wanted[], size: number): readonly (Wanted & { readonly box: Box })[] {
  const placed: (Wanted & { readonly box: Box })[] = []
  for (const one of wanted.toSorted((a, b) => a.at.y - b.at.y)) {
    const isTurn = one.numbers.length === 0
    const width = isTurn ? 2 * TURN : widthOf(one.numbers, size)
    const height = isTurn ? 2 * TURN : size * LINE_HEIGHT
    // In the gutter; before it where so little of the gutter were left that some programs make a loop of a curve.
    const isNarrow = one.room - width < LEAST_GUTTER
    let box = around(one.at, width, height, isNarrow ? (one.align === 'l' ? 'r' : 'l') : one.align)
    const last = placed.findLast(({ align, box: other }) => align === one.align && overlap(other, box))
    if (last) box = { ...box, x: one.align === 'r' ? last.box.x - width - 1 : last.box.x + last.box.width + 1 }
    placed.push({ ...one, box })
  }
  return placed
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function sizeOfNumbers({ figure }: Paper, standing: Standing): number {
  return sizeOf((figure.headings.find(({ of }) => of === 'year')?.size ?? 11) * NUMBER_SHARE, standing)
}

/** A number on the ground of its band, so that no line runs through it. */
export function numberShape(
  id: number,
  numbers: readonly number[],
  box: Box,
  paper: Paper,
  standing: Standing,
): Markup {
  const text = formatNumbers(numbers)
  const y = (box.y + box.height / 2 - standing.y) / standing.scale
  const isShaded = paper.figure.bands.some((band) => band.shaded && band.y1 <= y && y < band.y2)
  return shape({
    id,
    name: `Number ${text}`,
    box,
    geometry: { preset: 'rect' },
    fill: isShaded ? BAND : PAPER,
    text: {
      paragraphs: [[[{ text, size: sizeOfNumbers(paper, standing), colour: INK }]]],
      align: 'ctr',
      anchor: 'ctr',
    },
  })
}

/** Where a line turns: nothing to be seen. */
function turnShape(id: number, box: Box): Markup {
  return shape({ id, name: 'Turn', box, geometry: { preset: 'rect' } })
}
