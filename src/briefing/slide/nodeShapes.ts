/** A node of a figure in native shapes: its outline with its text, or its text alone, and its symbol. */
import { fillOf } from '../../drawing/encoding.ts'
import type { FigureBox, Run } from '../../drawing/figure.ts'
import { found } from '../../model/network.ts'
import { nameOf } from '../../model/sentence.ts'
import { INK, PAPER, SOFT, hueOf, tintOf } from '../figure/inks.ts'
import type { Paper } from '../figure/paper.ts'
import { formatNumbers } from '../figure/statements.ts'
import type { Markup } from '../xml.ts'
import { anchorOfRectangle } from './anchor.ts'
import { type Box, hullOfBoxes } from './emu.ts'
import { glyphShapes } from './glyphShapes.ts'
import { roomFor } from './letters.ts'
import { type Ids, type Preset, group, shape } from './shapes.ts'
import { BASELINE, LINE_HEIGHT, type Standing, around, placer, sizeOf } from './standing.ts'
import type { TextRun } from './textBody.ts'
import type { End } from './wayOf.ts'

/** What a raised number is of the size of the letters around it. */
const RAISED = 2 / 3
/** Between name and date; it stays where a line would be broken. */
const GAP = '\u00a0\u00a0'
/** Points behind the last letter of a row, and what the round end of a pill takes more. */
const BEHIND = 5
const ROUND = 5

export interface Drawn extends End {
  readonly markup: Markup
  /** The outline of a row, the symbol of any other. */
  readonly box: Box
  /** The letters beside a symbol, where it has some. */
  readonly label: Box | null
}

/** A node: its outline with its text, or its text alone, and its symbol; one group, so that they are moved together. */
export function nodeShapes(
  box: FigureBox,
  numbers: readonly number[],
  paper: Paper,
  standing: Standing,
  ids: Ids,
): Drawn {
  const { network, display } = paper
  const node = found(network.nodes, box.id)
  const kind = found(network.kinds, node.kind)
  const isPlanned = display.boxes.get(box.id)?.isPlanned ?? false
  const groupId = ids()
  const fill = fillOf(
    node.parties,
    network.dataset.parties.map(({ id }) => id),
  )
  // What is not drawn is counted in the sentence; a sign to open it leads nowhere on a slide.
  const runs = box.runs.filter(({ role }) => role !== 'fold')
  const text = textOf(runs, formatNumbers(numbers), paper, standing)
  const glyph = { ...placer(standing)(box.glyph), r: box.glyph.r * standing.scale }
  const name = nameOf(node)

  if (box.place === 'row') {
    const { x, y } = placer(standing)({ x: box.x1, y: box.y1 })
    const left = ((runs[0]?.x ?? box.x1) - box.x1) * standing.scale
    // As wide as its text, not as its box: that had room for a count.
    const width = left + text.width + BEHIND + (box.outline === 'pill' ? ROUND : 0)
    const outer = { x, y, width, height: (box.y2 - box.y1) * standing.scale }
    const id = ids()
    const isOutlined = box.outline !== 'none'
    const outline = shape({
      id,
      name,
      box: outer,
      geometry: GEOMETRIES[box.outline],
      ...(isOutlined ? { fill: box.outline === 'sheet' ? tintOf(kind.colour) : PAPER } : {}),
      ...(isOutlined
        ? { line: { colour: hueOf(kind.colour), width: 1.2, ...(isPlanned ? { dash: 'sysDash' as const } : {}) } }
        : {}),
      text: { paragraphs: text.paragraphs, align: 'l', anchor: 'ctr', left },
    })
    const symbol = glyphShapes(ids, { kind, fill, ...glyph, isPlanned })
    return {
      place: 'row',
      anchor: anchorOfRectangle(id, outer),
      symbol: symbol.anchor,
      box: outer,
      label: null,
      markup: group(groupId, name, undefined, outer, [outline, ...symbol.shapes]),
    }
  }

  const symbol = glyphShapes(ids, { kind, fill, ...glyph, isPlanned })
  const label = runs.length === 0 ? null : labelOf(runs, innermostOf(box), text, standing)
  const shapes = label
    ? [shape({ id: ids(), name, box: label.box, geometry: { preset: 'rect' }, text: label.text })]
    : []
  const hull = hullOfBoxes([symbol.box, ...(label ? [label.box] : [])])
  return {
    place: box.place,
    anchor: symbol.anchor,
    symbol: symbol.anchor,
    box: symbol.box,
    label: label?.box ?? null,
    markup: group(groupId, name, undefined, hull, [...symbol.shapes, ...shapes]),
  }
}

const GEOMETRIES: Readonly<Record<FigureBox['outline'], Preset>> = {
  pill: { preset: 'roundRect', adjust: { adj: 50_000 } },
  sheet: { preset: 'rect' },
  none: { preset: 'rect' },
}

interface Text {
  readonly paragraphs: readonly (readonly (readonly TextRun[])[])[]
  /** Points that its longest line needs. */
  readonly width: number
}

/** The runs of a node in their lines, those of one role as a paragraph, with the number behind the last. */
function textOf(runs: readonly Run[], number: string, { network }: Paper, standing: Standing): Text {
  const paragraphs: TextRun[][][] = []
  const widths: number[] = []
  let before: Run | undefined
  for (const run of runs) {
    const size = sizeOf(run.size, standing)
    const own: TextRun = {
      text: run.text,
      size,
      colour: run.tone === 'soft' ? SOFT : INK,
      isBold: run.weight === 600,
      lang: network.dataset.language,
    }
    const lines = paragraphs.at(-1)
    const width = roomFor(run.text, run.weight, size)
    if (lines && before && before.y === run.y && !run.upright) {
      lines.at(-1)?.push({ ...own, text: GAP + run.text })
      widths.push((widths.pop() ?? 0) + roomFor(GAP, run.weight, size) + width)
    } else {
      if (lines && before?.role === run.role) lines.push([own])
      else paragraphs.push([[own]])
      widths.push(width)
    }
    before = run
  }
  const last = paragraphs.at(-1)?.at(-1)
  const [first] = runs
  if (number !== '' && last && before && first) {
    const size = Math.max(sizeOf(before.size, standing), sizeOf(first.size, standing) * 0.94)
    last.push({ text: `\u00a0${number}`, size, colour: INK, isRaised: true })
    widths.push((widths.pop() ?? 0) + roomFor(`\u00a0${number}`, 400, size * RAISED))
  }
  return { paragraphs, width: Math.max(0, ...widths) }
}

/** The text beside or below a symbol. */
function labelOf(runs: readonly Run[], innermost: number, { paragraphs, width }: Text, standing: Standing) {
  const [first] = runs
  const last = runs.at(-1) ?? first
  const onSlide = placer(standing)
  const { anchor = 'start', x = 0, y = 0, size = 0, upright = false } = first ?? {}
  const align = ({ start: 'l', end: 'r', middle: 'ctr' } as const)[anchor]
  if (upright) {
    const height = size * standing.scale * LINE_HEIGHT * runs.length
    const middle = onSlide({ x: x - size * BASELINE, y })
    const top = { l: middle.y - width, ctr: middle.y - width / 2, r: middle.y }[align]
    const box = { x: middle.x - height / 2, y: top, width: height, height: width }
    return { box, text: { paragraphs, align, anchor: 'ctr', isUpright: true } as const }
  }
  const [top, bottom] = [y - size * BASELINE, (last?.y ?? y) - (last?.size ?? size) * BASELINE]
  // An empty paragraph has no lines, so that there is at least one.
  const letters = paragraphs.flat().map((line) => Math.max(0, ...line.map((run) => run.size)))
  const height = letters.reduce((sum, points) => sum + points * LINE_HEIGHT, 0)
  const middle = onSlide({ x: anchor === 'end' ? innermost : x, y: (top + bottom) / 2 })
  return { box: around(middle, width, height, align), text: { paragraphs, align, anchor: 'ctr' } as const }
}

/** Where a text that ends at its symbol ends: at the left a count may have stood between them. */
function innermostOf({ runs }: FigureBox): number {
  return Math.max(...runs.map(({ x }) => x))
}
