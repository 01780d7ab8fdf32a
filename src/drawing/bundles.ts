import type { Pair } from '../layout/spine/lines.ts'
import type { Network } from '../model/network.ts'
import type { Bundle } from './figure.ts'

/** Pairs that share a relationship are one bundle, and so are those that share one with them. In the order of the dataset. */
export function bundlesOf(pairs: readonly Pair[], network: Network): readonly Bundle[] {
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
