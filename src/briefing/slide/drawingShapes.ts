/** The drawing of a figure in native shapes: bands, headings, lines glued to what they join, numbers, names with their symbols. */
import type { StrokeDisplay } from '../../drawing/display.ts'
import type { Heading, Point, Stroke } from '../../drawing/figure.ts'
import { found } from '../../model/network.ts'
import { sentenceOf } from '../../model/sentence.ts'
import { onPaperOf } from '../figure/onPaperOf.ts'
import { BAND, PAPER, SOFT, TRACK_HUE, lineHue } from '../figure/inks.ts'
import type { Paper } from '../figure/paper.ts'
import type { Statements } from '../figure/statements.ts'
import type { Markup } from '../xml.ts'
import { dashFor } from './dashFor.ts'
import { type Place, SLIDE } from './emu.ts'
import { freeNumberBoxes } from './freeNumbers.ts'
import { roomFor } from './letters.ts'
import { type Drawn, nodeShapes } from './nodeShapes.ts'
import { type Ids, connector, shape } from './shapes.ts'
import { signShape } from './signShape.ts'
import { BASELINE, LINE_HEIGHT, type Standing, around, placer, sizeOf } from './standing.ts'
import { numberShape, sizeOfNumbers, stopsOf } from './stops.ts'
import { type Piece, wayOf } from './wayOf.ts'

const DOT = 2
const RING = 3.4

interface Line {
  readonly stroke: Stroke
  readonly shown: StrokeDisplay
  readonly pieces: readonly Piece[]
}

/** @param ids of the slide; @param standing where the figure stands on it */
export function drawingShapes(paper: Paper, statements: Statements, standing: Standing, ids: Ids): readonly Markup[] {
  const { figure } = paper
  const onSlide = placer(standing)
  const bands = figure.bands.map(({ y1, y2, shaded }) => {
    const [top, bottom] = [onSlide({ x: 0, y: y1 }).y, onSlide({ x: 0, y: y2 }).y]
    const box = { x: 0, y: top, width: SLIDE.width, height: bottom - top }
    return shape({ id: ids(), name: 'Band', box, geometry: { preset: 'rect' }, fill: shaded ? BAND : PAPER })
  })
  const headings = figure.headings.map((heading) => headingShape(heading, paper, standing, ids))
  const { strokes: shownStrokes, boxes } = onPaperOf(paper, statements)
  const drawn = new Map(
    boxes.map((box) => [box.id, nodeShapes(box, statements.atBox.get(box.id) ?? [], paper, standing, ids)] as const),
  )
  const placed = shownStrokes.map(({ stroke, shown }) => ({ stroke: moved(stroke, onSlide), shown }))
  const stops = stopsOf(
    placed.map(({ stroke }) => stroke),
    drawn,
    statements,
    paper,
    standing,
    ids,
  )
  const lines = placed.map(({ stroke, shown }): Line => {
    const ends = [found(drawn, stroke.source), found(drawn, stroke.target)] as const
    const pieces = wayOf(stroke, ends, stops.ofLine.get(stroke.id) ?? [], longerBy(stroke, drawn, paper, onSlide))
    return { stroke, shown, pieces }
  })
  const free = freeNumberBoxes(
    lines.flatMap(({ stroke }) => {
      const numbers = statements.atStroke.get(stroke.id)
      return numbers && isFree(stroke, paper) ? [{ ...stroke, numbers }] : []
    }),
    [...drawn.values()].flatMap(({ box, label }) => (label ? [box, label] : [box])),
    sizeOfNumbers(paper, standing),
  )
  return [
    ...bands,
    ...headings,
    ...lines.flatMap((line) => lineShapes(line, statements, paper, standing, ids)),
    ...lines.flatMap((line) => marksOnLine(line, paper, ids)),
    ...lines.flatMap((line) => signOnLine(line, statements, ids)),
    ...stops.shapes,
    ...free.map(({ numbers, box }) => numberShape(ids(), numbers, box, paper, standing)),
    ...[...drawn.values()].map(({ markup }) => markup),
  ]
}

/** A line whose number has no stop: in a layout without an outline, or along one side. */
function isFree({ source, target }: Stroke, { figure }: Paper): boolean {
  const [a, b] = [figure.boxes.get(source)?.place, figure.boxes.get(target)?.place]
  return a === 'free' || (a === b && a !== 'row')
}

function moved(stroke: Stroke, onSlide: (point: Point) => Place): Stroke {
  const dot = stroke.dot ? { dot: onSlide(stroke.dot) } : {}
  return { ...stroke, ...dot, from: onSlide(stroke.from), to: onSlide(stroke.to), through: stroke.through.map(onSlide) }
}

/** Points by which a row from one end of a line to the other is longer than the figure had room for. */
function longerBy(
  { from, to }: Stroke,
  drawn: ReadonlyMap<string, Drawn>,
  { figure }: Paper,
  onSlide: (point: Point) => Place,
): number {
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)]
  const longer = [...drawn].flatMap(([id, { place, box }]) => {
    const middle = box.y + box.height / 2
    if (place !== 'row' || middle < top - 1 || middle > bottom + 1) return []
    return [box.x + box.width - onSlide({ x: found(figure.boxes, id).x2, y: 0 }).x]
  })
  return Math.max(0, ...longer)
}

function headingShape(
  { of, text, x, y, anchor, size, weight, named }: Heading,
  { network }: Paper,
  standing: Standing,
  ids: Ids,
): Markup {
  const said = of === 'side' ? text.toLocaleUpperCase(network.dataset.language) : text
  const lang = named ? { lang: network.dataset.language } : {}
  const points = sizeOf(size, standing)
  const align = anchor === 'start' ? 'l' : anchor === 'end' ? 'r' : 'ctr'
  const place = placer(standing)({ x, y: y - size * BASELINE })
  return shape({
    id: ids(),
    name: `Heading: ${text}`,
    box: around(place, roomFor(said, weight, points), points * LINE_HEIGHT, align),
    geometry: { preset: 'rect' },
    text: {
      paragraphs: [[[{ text: said, size: points, colour: SOFT, isBold: weight === 600, ...lang }]]],
      align,
      anchor: 'ctr',
    },
  })
}

function lineShapes(
  { stroke, shown, pieces }: Line,
  statements: Statements,
  { network }: Paper,
  { scale }: Standing,
  ids: Ids,
): readonly Markup[] {
  const onTrack = stroke.dot !== undefined
  const { colour } = found(network.families, shown.family)
  const names = [stroke.source, stroke.target].map((id) => found(network.nodes, id).label)
  const told = statements.groups.flatMap((group) => group.statements)
  const said = shown.edges.map((id) => {
    const number = told.find(({ edge }) => edge === id)?.number
    return `${number === undefined ? '' : `${number}. `}${sentenceOf(found(network.edges, id), network)}.`
  })
  const dash = dashFor(shown.line.dash)
  return pieces.map((piece, i) =>
    connector({
      id: ids(),
      name: names.join(' – '),
      // The sentences are read out once, whatever the pieces.
      ...(i === 0 ? { description: said.join(' ') } : {}),
      ...piece,
      line: {
        colour: onTrack ? TRACK_HUE : lineHue(colour),
        width: Math.max(0.5, (onTrack ? 0.9 : shown.width) * scale),
        ...(dash ? { dash } : {}),
      },
    }),
  )
}

const SIGN = 10

/** The sign of what is alleged or denied, beside the number where that has the middle. */
function signOnLine({ stroke, shown, pieces }: Line, { atStroke }: Statements, ids: Ids): readonly Markup[] {
  const middle = pieces[Math.floor(pieces.length / 2)]?.middle
  const { sign } = shown.line
  if (sign === undefined || !middle) return []
  const y = middle.y - (atStroke.has(stroke.id) ? SIGN : 0)
  const box = { x: middle.x - SIGN / 2, y: y - SIGN * 0.6, width: SIGN, height: SIGN * 1.2 }
  return [signShape(ids(), 'Standing', sign, SIGN, box)]
}

/** The ring of what no text dates, and the dot where a row meets a track. */
function marksOnLine({ stroke: { dot }, shown, pieces }: Line, { network }: Paper, ids: Ids): readonly Markup[] {
  const circle = (name: string, { x, y }: Place, r: number, fill: string, colour: string, width: number) =>
    shape({
      id: ids(),
      name,
      box: { x: x - r, y: y - r, width: 2 * r, height: 2 * r },
      geometry: { preset: 'ellipse' },
      fill,
      line: { colour, width },
    })
  if (dot) return [circle('Dot', dot, DOT, shown.isPlanned ? PAPER : SOFT, SOFT, 0.9)]
  const middle = pieces[Math.floor(pieces.length / 2)]?.middle
  if (!shown.line.ring || !middle) return []
  return [circle('Undated', middle, RING, PAPER, lineHue(found(network.families, shown.family).colour), 1.6)]
}
