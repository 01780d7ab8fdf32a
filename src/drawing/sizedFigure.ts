/** A figure whose symbols say a measure by their size. Nothing else of it moves. */
import type { Figure, FigureBox } from './figure.ts'

/** Radius in px of a symbol of middling size, at a side or standing free. */
const BASE = 9
/** Of that the share at the least value, and at the greatest; no larger than the clear room around a symbol. */
const LEAST = 0.62
const MOST = 1.25

/** @param shares for each node its share of the greatest value, 0 to 1; it is the area of a symbol that grows with it */
export function sizedFigure(figure: Figure, shares: ReadonlyMap<string, number>): Figure {
  const sized = (box: FigureBox): FigureBox => {
    if (box.place === 'track') return box
    const base = box.place === 'row' ? box.glyph.r : BASE
    const r = base * (LEAST + (MOST - LEAST) * Math.sqrt(shares.get(box.id) ?? 0))
    return { ...box, glyph: { ...box.glyph, r } }
  }
  return { ...figure, boxes: new Map([...figure.boxes].map(([id, box]) => [id, sized(box)])) }
}
