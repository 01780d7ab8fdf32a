/** The legend of a slide: each cue with its sample, as a group, in lines from left to right. */
import { WIDTHS } from '../../drawing/encoding.ts'
import { INK, PAPER, SOFT, TRACK_HUE, lineHue } from '../figure/inks.ts'
import type { Cue } from '../figure/legend.ts'
import type { Markup } from '../xml.ts'
import { type Box, type Place, hullOfBoxes } from './emu.ts'
import { glyphShapes } from './glyphShapes.ts'
import { roomFor } from './letters.ts'
import { dashFor } from './dashFor.ts'
import { type Ids, connector, group, shape } from './shapes.ts'
import { signShape } from './signShape.ts'

const SIZE = 10
/** Height of a line of the legend. */
const LEADING = 16
const LINE_SAMPLE = 22
const GLYPH_SAMPLE = 11
const AFTER_SAMPLE = 5
const BETWEEN = 13

export interface Legend {
  readonly height: number
  readonly shapes: (ids: Ids, at: Place) => readonly Markup[]
}

/** @param width points that it may take */
export function legendOfSlide(cues: readonly Cue[], width: number): Legend {
  let [x, line] = [0, 0]
  const placed = cues.map((cue) => {
    const sample = cue.of === 'kind' ? GLYPH_SAMPLE : LINE_SAMPLE
    const label = roomFor(cue.label, 400, SIZE)
    const needed = sample + AFTER_SAMPLE + label
    if (x > 0 && x + needed > width) [x, line] = [0, line + 1]
    const at = { x, y: (line + 0.5) * LEADING }
    x += needed + BETWEEN
    return { cue, at, sample, label: Math.min(label, width - sample - AFTER_SAMPLE) }
  })
  return {
    height: cues.length === 0 ? 0 : (line + 1) * LEADING,
    shapes: (ids, origin) =>
      placed.map(({ cue, at, sample, label }) => {
        const place = { x: origin.x + at.x, y: origin.y + at.y }
        const id = ids()
        const own = sampleShapes(cue, place, ids)
        const box = {
          x: place.x + sample + AFTER_SAMPLE,
          y: place.y - SIZE * 0.6,
          width: label,
          height: SIZE * 1.2,
        }
        const text = shape({
          id: ids(),
          name: cue.label,
          box,
          geometry: { preset: 'rect' },
          text: { paragraphs: [[[{ text: cue.label, size: SIZE, colour: SOFT }]]], align: 'l', anchor: 'ctr' },
        })
        return group(id, `Legend: ${cue.label}`, undefined, hullOfBoxes([box, own.box]), [...own.shapes, text])
      }),
  }
}

function sampleShapes(cue: Cue, { x, y }: Place, ids: Ids): { shapes: readonly Markup[]; box: Box } {
  if (cue.of === 'kind') return glyphShapes(ids, { ...cue, x: x + GLYPH_SAMPLE / 2, y, r: GLYPH_SAMPLE * 0.45 })
  const [colour, width] = lookOf(cue)
  const box = { x, y, width: LINE_SAMPLE, height: 0 }
  const dash = cue.of === 'line' ? dashFor(cue.dash) : undefined
  const line = connector({
    id: ids(),
    name: `${cue.label}: sample`,
    frame: box,
    geometry: { preset: 'line' },
    line: { colour, width, ...(dash ? { dash } : {}) },
  })
  const circle = (name: string, at: number, r: number, fill: string, border: string) => {
    const round = { x: at - r, y: y - r, width: 2 * r, height: 2 * r }
    const look = { geometry: { preset: 'ellipse' }, fill, line: { colour: border, width: 1.4 } } as const
    const drawn = shape({ id: ids(), name: `${cue.label}: ${name}`, box: round, ...look })
    return { shapes: [line, drawn], box: hullOfBoxes([box, round]) }
  }
  if (cue.of === 'track') return circle('dot', x + LINE_SAMPLE, 2, SOFT, SOFT)
  if (cue.of === 'line' && cue.sign !== undefined) {
    const square = { x: x + LINE_SAMPLE / 2 - SIZE / 2, y: y - SIZE * 0.6, width: SIZE, height: SIZE * 1.2 }
    return {
      shapes: [line, signShape(ids(), `${cue.label}: sign`, cue.sign, SIZE, square)],
      box: hullOfBoxes([box, square]),
    }
  }
  if (cue.of === 'line' && cue.ring) return circle('ring', x + LINE_SAMPLE / 2, 3, PAPER, colour)
  return { shapes: [line], box }
}

function lookOf(cue: Exclude<Cue, { of: 'kind' }>): readonly [colour: string, width: number] {
  if (cue.of === 'family') return [lineHue(cue.family.colour), WIDTHS[cue.family.weight] * 1.25]
  if (cue.of === 'track') return [TRACK_HUE, 0.9]
  return [INK, cue.of === 'line' ? cue.width : 1]
}
