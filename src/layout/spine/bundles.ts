import type { Network } from '../../model/network.ts'
import type { Pair } from './lines.ts'

/**
 * Strokes that share relationships, and all that they stand for: a meeting of two is one relationship and two strokes, from either
 * to the row of the meeting. Each relationship is in one bundle at the most.
 */
export interface Bundle {
  readonly edges: readonly string[]
  readonly strokes: readonly string[]
}

/** Pairs that share a relationship are one bundle, and so are those that share one with them. In the order of the dataset. */
export function bundlesOf(pairs: readonly Pair[], network: Network): readonly Bundle[] {
  const byId = new Map(pairs.map((pair) => [pair.id, pair]))
  const strokesAt = new Map<string, string[]>()
  for (const { id, edges } of pairs) {
    for (const edge of edges) {
      const strokes = strokesAt.get(edge)
      if (strokes) strokes.push(id)
      else strokesAt.set(edge, [id])
    }
  }
  const order = network.dataset.edges.filter(({ id }) => strokesAt.has(id))
  const rank = new Map(order.map(({ id }, i) => [id, i]))
  const seen = new Set<string>()
  const bundles: Bundle[] = []
  for (const { id: first } of order) {
    if (seen.has(first)) continue
    const edges = new Set([first])
    const strokes = new Set<string>()
    // Both grow while they are gone through.
    for (const edge of edges) {
      seen.add(edge)
      for (const stroke of strokesAt.get(edge) ?? []) {
        if (strokes.has(stroke)) continue
        strokes.add(stroke)
        for (const other of byId.get(stroke)?.edges ?? []) edges.add(other)
      }
    }
    const ordered = [...edges].toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
    bundles.push({ edges: ordered, strokes: [...strokes] })
  }
  return bundles
}
