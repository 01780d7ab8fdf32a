/** The boxes of a spine with their runs of text. */
import type { PlacedRow, PlacedSide, PlacedTrack } from '../layout/spine/spineLayout.ts'
import { BASELINE, LINE, type Sizes } from '../layout/spine/sizes.ts'
import { textWidth } from '../layout/textWidth.ts'
import type { FigureBox, Glyph, Run } from './figure.ts'
import { hullOf, runBounds } from './runBounds.ts'

export function rowFigureBox({ box, x1, x2, y, height, outline }: PlacedRow, sizes: Sizes): FigureBox {
  const glyph: Glyph = { x: x1 + sizes.pad + box.glyph, y, r: box.glyph }
  const textX = glyph.x + box.glyph + sizes.gap
  const tone = box.isMinor ? 'soft' : 'text'
  const baselineOf = (line: number) => y + (line - (box.lines.length - 1) / 2) * box.size * LINE + box.size * BASELINE
  const runs = box.lines.map((text, line): Run => ({
    role: 'name',
    text,
    weight: box.weight,
    size: box.size,
    tone,
    x: textX,
    y: baselineOf(line),
    anchor: 'start',
  }))
  const last = box.lines.length - 1
  let x = textX + textWidth(box.lines[last] ?? '', box.weight, box.size)
  for (const [role, text] of [
    ['date', box.date],
    ['fold', box.fold],
  ] as const) {
    if (text === '') continue
    x += sizes.gap
    runs.push({ role, text, weight: 400, size: sizes.small, tone: 'soft', x, y: baselineOf(last), anchor: 'start' })
    x += textWidth(text, 400, sizes.small)
  }
  return { id: box.row.id, place: 'row', outline, glyph, runs, x1, x2, y1: y - height / 2, y2: y + height / 2 }
}

/** Outwards of the symbol: the name, the office below it, the count behind the last line. */
export function sideFigureBox({ box, side, x, y }: PlacedSide, sizes: Sizes): FigureBox {
  const glyph: Glyph = { x, y, r: box.glyph }
  const sign = side === 'left' ? -1 : 1
  const anchor = side === 'left' ? 'end' : 'start'
  const inner = x + sign * (box.glyph + sizes.gap * 1.2)
  const lines = [
    ...box.lines.map((text) => ({ role: 'name' as const, text, weight: box.weight, size: box.size })),
    ...box.office.map((text) => ({ role: 'office' as const, text, weight: 400 as const, size: sizes.small })),
  ]
  const runs: Run[] = []
  let top = y - box.textHeight / 2
  for (const [i, { role, text, weight, size }] of lines.entries()) {
    const baseline = top + (size * LINE) / 2 + size * BASELINE
    top += size * LINE
    const isLast = i === lines.length - 1 && box.fold !== ''
    const width = textWidth(text, weight, size)
    const foldWidth = textWidth(box.fold, 400, sizes.small)
    // The count is read last: outermost at the right, next to the symbol at the left.
    const nameX = isLast && side === 'left' ? inner - foldWidth - box.foldGap : inner
    const foldX = side === 'left' ? inner : inner + width + box.foldGap
    runs.push({ role, text, weight, size, tone: role === 'name' ? 'text' : 'soft', x: nameX, y: baseline, anchor })
    if (isLast) {
      runs.push({
        role: 'fold',
        text: box.fold,
        lead: box.foldLead,
        weight: 400,
        size: sizes.small,
        tone: 'soft',
        x: foldX,
        y: baseline,
        anchor,
      })
    }
  }
  const { x1, y1, x2, y2 } = hullOf([aroundGlyph(glyph), ...runs.map(runBounds)])
  return { id: box.id, place: side, outline: 'none', glyph, runs, x1, y1, x2, y2 }
}

/** Upright below the track; or level to the left of its foot, further lines below the first. */
export function trackFigureBox({ id, lines, x, y, isLevel }: PlacedTrack, sizes: Sizes): FigureBox {
  const size = sizes.trackName
  const glyph: Glyph = { x, y, r: isLevel ? 2 : size * 0.26 }
  const runs = lines.map((text, line): Run => {
    const look = { role: 'name', text, weight: 400, size, tone: 'text', anchor: 'end' } as const
    if (!isLevel) return { ...look, x: x + size * BASELINE, y: y + glyph.r + 3, upright: true }
    return { ...look, x: x - glyph.r - 2, y: y + size * (BASELINE + line * LINE) }
  })
  const bounds = hullOf([aroundGlyph(glyph), ...runs.map(runBounds)])
  return { id, place: 'track', outline: 'none', glyph, runs, ...bounds }
}

function aroundGlyph({ x, y, r }: Glyph) {
  return { x1: x - r, y1: y - r, x2: x + r, y2: y + r }
}
