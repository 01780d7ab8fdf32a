import type { Pair } from '../layout/spine/lines.ts'
import { routesOf } from '../layout/spine/routes.ts'
import { spineLayout } from '../layout/spine/spineLayout.ts'
import type { SpineOptions } from '../layout/spine/spineOptions.ts'
import type { Network } from '../model/network.ts'
import type { Bundle, Figure, FigureBox, Stroke } from './figure.ts'
import { rowFigureBox, sideFigureBox, trackFigureBox } from './spineBoxes.ts'
import { spineBands, spineHeadings } from './spineHeadings.ts'

/** The figure of the spine, for any frame. Deterministic, and the same whatever window is chosen. */
export function spineFigure(network: Network, options: SpineOptions): Figure {
  const layout = spineLayout(network, options)
  const { sizes } = layout.measure
  const boxes = new Map<string, FigureBox>()
  for (const [id, side] of layout.sides) boxes.set(id, sideFigureBox(side, sizes))
  for (const [id, row] of layout.rows) boxes.set(id, rowFigureBox(row, sizes))
  for (const [id, track] of layout.tracks) boxes.set(id, trackFigureBox(track, sizes))

  const { pairs, folded } = layout.plan.lines
  const strokes = new Map<string, Stroke>()
  for (const [id, route] of routesOf(layout)) strokes.set(id, { id, ...route, edges: pairs.get(id)?.edges ?? [] })
  return {
    frame: layout.frame,
    boxes,
    strokes,
    bundles: bundlesOf([...pairs.values()], network),
    folded,
    bands: spineBands(layout),
    headings: spineHeadings(layout, options.sides, boxes.values(), network),
  }
}

/** Pairs that share a relationship are one bundle, and so are those that share one with them. In the order of the dataset. */
function bundlesOf(pairs: readonly Pair[], network: Network): readonly Bundle[] {
  const strokesAt = new Map<string, string[]>()
  for (const { id, edges } of pairs) for (const edge of edges) strokesAt.set(edge, [...(strokesAt.get(edge) ?? []), id])
  const edgesOf = new Map(pairs.map(({ id, edges }) => [id, edges]))
  const seen = new Set<string>()
  const bundles: Bundle[] = []
  for (const { id: first } of network.dataset.edges) {
    if (seen.has(first) || !strokesAt.has(first)) continue
    const edges = new Set([first])
    const strokes = new Set<string>()
    for (const edge of edges) {
      seen.add(edge)
      for (const stroke of strokesAt.get(edge) ?? []) {
        strokes.add(stroke)
        for (const other of edgesOf.get(stroke) ?? []) edges.add(other)
      }
    }
    bundles.push({
      edges: network.dataset.edges.flatMap(({ id }) => (edges.has(id) ? [id] : [])),
      strokes: [...strokes],
    })
  }
  return bundles
}
