/** A sign on a line, on a ground of paper. */
import { INK, PAPER } from '../figure/inks.ts'
import type { Markup } from '../xml.ts'
import type { Box } from './emu.ts'
import { shape } from './shapes.ts'

/** @param size points of its letter */
export function signShape(id: number, name: string, sign: string, size: number, box: Box): Markup {
  return shape({
    id,
    name,
    box,
    geometry: { preset: 'rect' },
    fill: PAPER,
    text: { paragraphs: [[[{ text: sign, size, colour: INK, isBold: true }]]], align: 'ctr', anchor: 'ctr' },
  })
}
