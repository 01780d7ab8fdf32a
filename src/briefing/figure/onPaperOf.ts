/** What of a figure is put on paper: drawing, slide and legend go by this, so that they cannot differ. */
import type { StrokeDisplay } from '../../drawing/display.ts'
import type { FigureBox, Stroke } from '../../drawing/figure.ts'
import type { Paper } from './paper.ts'
import type { Statements } from './statements.ts'

export interface DrawnStroke {
  readonly stroke: Stroke
  readonly shown: StrokeDisplay
}

export interface DrawnFigure {
  readonly strokes: readonly DrawnStroke[]
  readonly boxes: readonly FigureBox[]
}

/**
 * The lines and names that are drawn, in the order of the figure: of what the view holds, and no name at a side that nothing leads to
 * and nothing is said of, which would only raise a question.
 */
export function onPaperOf({ figure, display }: Paper, { atBox }: Pick<Statements, 'atBox'>): DrawnFigure {
  const isThere = (id: string) => {
    const state = display.boxes.get(id)?.state
    return state === 'here' || state === 'faint'
  }
  const strokes = [...figure.strokes.values()].flatMap((stroke) => {
    const shown = display.strokes.get(stroke.id)
    return shown && isThere(stroke.source) && isThere(stroke.target) ? [{ stroke, shown }] : []
  })
  const joined = new Set(strokes.flatMap(({ stroke }) => [stroke.source, stroke.target]))
  const boxes = [...figure.boxes.values()].filter(({ id, place }) => {
    const isAtSide = place === 'left' || place === 'right'
    return isThere(id) && (!isAtSide || joined.has(id) || atBox.has(id))
  })
  return { strokes, boxes }
}
