/** A figure as SVG: true vectors, text as text, attributes alone, so that any program reads it. */
import type { StrokeDisplay } from '../../drawing/display.ts'
import { fillOf } from '../../drawing/encoding.ts'
import type { FigureBox, Heading, Point, Run, Stroke } from '../../drawing/figure.ts'
import { textWidth } from '../../layout/textWidth.ts'
import { found } from '../../model/network.ts'
import { type Markup, element } from '../xml.ts'
import { onPaperOf } from './onPaperOf.ts'
import { glyphMarkup } from './glyphMarkup.ts'
import { BAND, INK, PAPER, SOFT, TRACK_HUE, hueOf, lineHue, tintOf } from './inks.ts'
import type { Paper } from './paper.ts'
import { px } from './px.ts'
import { type Statements, formatNumbers } from './statements.ts'
import { textMarkup } from './textMarkup.ts'
import type { Type } from './type.ts'

/** Sizes of the numbers behind a name and at a line as shares of the small type of the figure. */
const NUMBER_SHARE = 0.76
/** Px by which a number behind a name is raised, and that it is off. */
const RAISED = 3.4
const OFF = 4
const CORNER = 3
/** Px that are free beyond a number at the edge: as the letters of some programs are a little wider. */
const EDGE = 3
const TRACK_WIDTH = 0.9

/** What a drawing takes of a sheet across: from `x1` to `x2`, in px of its figure. */
export interface Extent {
  readonly x1: number
  readonly x2: number
}

/**
 * The frame of a figure, and beyond it the numbers behind the names at its edges, which the frame has no room for. Bands and sheet are as
 * wide, so that no number is cut or stands beside them.
 */
export function extentOf(paper: Paper, statements: Statements, isNumbered = true): Extent {
  const { width } = paper.figure.frame
  if (!isNumbered) return { x1: 0, x2: width }
  const marked = onPaperOf(paper, statements).boxes.flatMap((box) => {
    const text = formatNumbers(statements.atBox.get(box.id) ?? [])
    if (text === '') return []
    const { runs, end } = withNumber(withoutFold(box), text, box, smallOf(paper) * NUMBER_SHARE)
    return [{ x1: Math.min(...runs.map(startOf)) - EDGE, x2: end + EDGE }]
  })
  return { x1: Math.min(0, ...marked.map(({ x1 }) => x1)), x2: Math.max(width, ...marked.map(({ x2 }) => x2)) }
}

/** @param isNumbered whether the numbers of its relationships are written, which lead to a list or to notes beside it */
export function drawingMarkup(paper: Paper, statements: Statements, type: Type, isNumbered = true): Markup {
  const { figure } = paper
  const { strokes, boxes } = onPaperOf(paper, statements)
  const { x1, x2 } = extentOf(paper, statements, isNumbered)
  const numbersAt = (marks: Statements['atBox'], id: string) => (isNumbered ? (marks.get(id) ?? []) : [])
  return element(
    'g',
    { 'font-family': type.family },
    ...figure.bands.map(({ y1, y2, shaded }) =>
      element('rect', {
        x: px(x1),
        y: px(y1),
        width: px(x2 - x1),
        height: px(y2 - y1),
        fill: shaded ? BAND : PAPER,
      }),
    ),
    ...figure.headings.map((heading) => headingMarkup(heading, paper, type)),
    ...strokes.map(({ stroke, shown }) => strokeMarkup(stroke, shown, paper)),
    ...strokes.flatMap(({ stroke, shown }) =>
      lineMark(stroke, shown, numbersAt(statements.atStroke, stroke.id), paper, type),
    ),
    ...strokes.flatMap(({ stroke, shown }) => dotMarkup(stroke, shown)),
    ...boxes.map((box) => boxMarkup(box, numbersAt(statements.atBox, box.id), paper, type)),
  )
}

function headingMarkup(
  { of, text, x, y, anchor, size, weight, named }: Heading,
  { network }: Paper,
  type: Type,
): Markup {
  const isSide = of === 'side'
  const said = isSide ? text.toLocaleUpperCase(network.dataset.language) : text
  const lang = named ? { lang: network.dataset.language } : {}
  return textMarkup(
    { text: said, x, y, size, weight, fill: SOFT, anchor, ...lang, ...(isSide ? { spacing: size * 0.07 } : {}) },
    type,
  )
}

function strokeMarkup(stroke: Stroke, shown: StrokeDisplay, { network }: Paper): Markup {
  const onTrack = stroke.dot !== undefined
  const { colour } = found(network.families, shown.family)
  const { dash, ring } = shown.line
  const hue = onTrack ? TRACK_HUE : lineHue(colour)
  const line = element('path', {
    d: pathOf(stroke),
    fill: 'none',
    stroke: hue,
    'stroke-width': px(onTrack ? TRACK_WIDTH : shown.width),
    'stroke-dasharray': dash.length > 0 ? dash.join(' ') : undefined,
    'data-edges': shown.edges.join(' '),
  })
  if (!ring || onTrack) return line
  const { x, y } = middleOf(stroke)
  return element(
    'g',
    {},
    line,
    element('circle', { cx: px(x), cy: px(y), r: 3, fill: PAPER, stroke: hue, 'stroke-width': 1.4 }),
  )
}

function dotMarkup({ dot }: Stroke, { isPlanned }: StrokeDisplay): readonly Markup[] {
  if (!dot) return []
  return [
    element('circle', {
      cx: px(dot.x),
      cy: px(dot.y),
      r: 2,
      fill: isPlanned ? PAPER : SOFT,
      stroke: SOFT,
      'stroke-width': 0.9,
    }),
  ]
}

const at = ({ x, y }: Point) => `${px(x)} ${px(y)}`
const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** A chain of quadratic curves through the middles of its control points; or straight, with small round corners. */
export function pathOf({ shape, from, to, through }: Pick<Stroke, 'shape' | 'from' | 'to' | 'through'>): string {
  const last = through.at(-1)
  if (shape === 'straight' || !last) return `M${at(from)}L${at(to)}`
  if (shape === 'curve') {
    const curves = through
      .slice(0, -1)
      .map((control, i) => `Q${at(control)} ${at(between(control, through[i + 1] ?? control))}`)
    return `M${at(from)}${curves.join('')}Q${at(last)} ${at(to)}`
  }
  const corners = through.map((corner, i) => {
    const [before, after] = [through[i - 1] ?? from, through[i + 1] ?? to]
    return `L${at(towards(corner, before))}Q${at(corner)} ${at(towards(corner, after))}`
  })
  return `M${at(from)}${corners.join('')}L${at(to)}`
}

/** The point so far from a corner that it can be rounded. */
function towards(corner: Point, other: Point): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y)
  const share = length === 0 ? 0 : Math.min(CORNER, length / 2) / length
  return { x: corner.x + (other.x - corner.x) * share, y: corner.y + (other.y - corner.y) * share }
}

function middleOf({ from, to, through }: Stroke): Point {
  const middle = (through.length - 1) / 2
  const [a, b] = [through[Math.floor(middle)], through[Math.ceil(middle)]]
  return a && b ? between(a, b) : between(from, to)
}

/** The numbers at a line, and whether what it tells is disputed: where it has come to the height of its row, all of a side in one column. */
function lineMark(
  stroke: Stroke,
  { line: { sign } }: StrokeDisplay,
  numbers: readonly number[],
  paper: Paper,
  type: Type,
): readonly Markup[] {
  const text = [formatNumbers(numbers), sign ?? ''].filter((part) => part !== '').join(' ')
  if (text === '') return []
  const { figure } = paper
  const ends = [stroke.source, stroke.target].map((id) => figure.boxes.get(id))
  const row = ends.find((box) => box?.place === 'row')
  const size = smallOf(paper) * NUMBER_SHARE
  const width = textWidth(text, 400, size) + 4
  const arrives = row && stroke.through.length === 3 ? stroke.through[2] : undefined
  // Before the outline, clear of it, in the middle where no row is led to.
  const isLeft = ends.some((box) => box?.place === 'left')
  const point = arrives ? { x: arrives.x + (isLeft ? -1 : 1) * (width / 2), y: arrives.y } : middleOf(stroke)
  const ground = groundAt(point.y, paper)
  return [
    element('rect', {
      x: px(point.x - width / 2),
      y: px(point.y - size * 0.6),
      width: px(width),
      height: px(size * 1.2),
      fill: ground,
    }),
    textMarkup({ text, x: point.x, y: point.y + size * 0.35, size, anchor: 'middle' }, type),
  ]
}

/** Size in px of the small type of a figure. */
function smallOf({ figure }: Paper): number {
  return figure.headings.find(({ of }) => of === 'year')?.size ?? 11
}

function boxMarkup(box: FigureBox, numbers: readonly number[], paper: Paper, type: Type): Markup {
  const { network, display } = paper
  const node = found(network.nodes, box.id)
  const kind = found(network.kinds, node.kind)
  const isPlanned = display.boxes.get(box.id)?.isPlanned ?? false
  const hue = hueOf(kind.colour)
  // What is not drawn is counted in the sentence; a sign to open it leads nowhere on paper.
  const runs = withoutFold(box)
  const number = formatNumbers(numbers)
  const { mark, runs: placed, end } = withNumber(runs, number, box, smallOf(paper) * NUMBER_SHARE)
  const x2 = box.place === 'row' ? Math.max(box.x2, end + 6) : box.x2
  const outline =
    box.outline === 'none'
      ? groundOf(box, mark, end, paper)
      : [
          element('rect', {
            x: px(box.x1),
            y: px(box.y1),
            width: px(x2 - box.x1),
            height: px(box.y2 - box.y1),
            rx: px(box.outline === 'pill' ? (box.y2 - box.y1) / 2 : 2),
            fill: box.outline === 'sheet' ? tintOf(kind.colour) : PAPER,
            stroke: hue,
            'stroke-width': box.outline === 'sheet' ? 1.2 : 1,
            'stroke-dasharray': isPlanned ? '3 2' : undefined,
          }),
        ]
  const fill = fillOf(
    node.parties,
    network.dataset.parties.map(({ id }) => id),
  )
  return element(
    'g',
    { 'data-node': box.id },
    ...outline,
    glyphMarkup({ kind, fill, ...box.glyph, isPlanned }),
    ...(box.place === 'free' ? placed.map((run) => rimMarkup(run, type)) : []),
    ...placed.map((run) => runMarkup(run, paper, type)),
    ...(mark ? [textMarkup(mark, type)] : []),
  )
}

/** At the left the sign stands next to the symbol: there the last of the name takes its place. */
function withoutFold({ runs, place }: FigureBox): readonly Run[] {
  const fold = runs.find(({ role }) => role === 'fold')
  const rest = runs.filter((run) => run !== fold)
  const last = rest.at(-1)
  if (!fold || !last || place !== 'left') return rest
  return [...rest.slice(0, -1), { ...last, x: fold.x }]
}

/** What a line would else run through: the number behind a name that has no outline. */
function groundOf(box: FigureBox, mark: object | null, end: number, paper: Paper): readonly Markup[] {
  if (!mark || box.place !== 'row' || end <= box.x2) return []
  const middle = (box.y1 + box.y2) / 2
  const ground = groundAt(middle, paper)
  return [element('rect', { x: px(box.x2), y: px(middle - 5), width: px(end + 3 - box.x2), height: 10, fill: ground })]
}

function groundAt(y: number, { figure }: Paper): string {
  return figure.bands.some(({ y1, y2, shaded }) => shaded && y1 <= y && y < y2) ? BAND : PAPER
}

function startOf({ text, x, weight, size, anchor, upright }: Run): number {
  if (upright) return x
  const width = textWidth(text, weight, size)
  return x - { start: 0, middle: width / 2, end: width }[anchor]
}

/** A number stands behind the last run; of a name that ends at its symbol the run gives way. */
function withNumber(runs: readonly Run[], text: string, { place }: FigureBox, size: number) {
  const last = runs.at(-1)
  if (!last || last.upright) return { runs, mark: null, end: 0 }
  const width = textWidth(last.text, last.weight, last.size)
  const before = last.anchor === 'start' ? 0 : last.anchor === 'end' ? width : width / 2
  const ends = last.x - before + width
  if (text === '') return { runs, mark: null, end: ends }
  const own = textWidth(text, 400, size)
  const mark = { text, y: last.y - RAISED, size, fill: INK }
  if (place === 'left' && last.anchor === 'end') {
    const moved = { ...last, x: last.x - own - OFF }
    return { runs: [...runs.slice(0, -1), moved], mark: { ...mark, x: last.x - own }, end: ends }
  }
  return { runs, mark: { ...mark, x: ends + OFF }, end: ends + OFF + own }
}

function runMarkup({ text, x, y, size, weight, tone, anchor, upright }: Run, { network }: Paper, type: Type): Markup {
  const line = { text, x, y, size, weight, anchor, fill: tone === 'soft' ? SOFT : INK, lang: network.dataset.language }
  return textMarkup({ ...line, ...(upright ? { upright } : {}) }, type)
}

/** Lines of a layout without an outline may run under names: these stand on a rim of the paper. */
function rimMarkup({ text, x, y, size, weight, anchor }: Run, type: Type): Markup {
  return element(
    'g',
    { stroke: PAPER, 'stroke-width': 3, 'stroke-linejoin': 'round' },
    textMarkup({ text, x, y, size, weight, anchor, fill: PAPER }, type),
  )
}
