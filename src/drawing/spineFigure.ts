import { routesOf } from '../layout/spine/routes.ts'
import { spineLayout } from '../layout/spine/spineLayout.ts'
import type { SpineOptions } from '../layout/spine/spineOptions.ts'
import type { Network } from '../model/network.ts'
import type { Figure, FigureBox, Stroke } from './figure.ts'
import { rowFigureBox, sideFigureBox, trackFigureBox } from './spineBoxes.ts'
import { spineBands, spineHeadings } from './spineHeadings.ts'

/** The figure of the spine, for any frame. Deterministic, and the same whatever window is chosen. */
export function spineFigure(network: Network, options: SpineOptions): Figure {
  const layout = spineLayout(network, options)
  const { sizes } = layout.measure
  const boxes = new Map<string, FigureBox>()
  for (const [id, side] of layout.sides) boxes.set(id, sideFigureBox(side, sizes))
  for (const [id, row] of layout.rows) {
    const { parent } = row.box.row
    boxes.set(id, { ...rowFigureBox(row, sizes), ...(parent === null ? {} : { under: parent }) })
  }
  for (const [id, track] of layout.tracks) boxes.set(id, trackFigureBox(track, sizes))

  const { pairs, folded } = layout.plan.lines
  const strokes = new Map<string, Stroke>()
  for (const [id, route] of routesOf(layout)) strokes.set(id, { id, ...route, edges: pairs.get(id)?.edges ?? [] })
  return {
    frame: layout.frame,
    boxes,
    strokes,
    bundles: layout.plan.bundles,
    folded,
    bands: spineBands(layout),
    headings: spineHeadings(layout, options.sides, boxes.values(), network),
  }
}
