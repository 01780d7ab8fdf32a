import { type Network, found, nodesOf } from '../../model/network.ts'
import type { Fold } from './lines.ts'

/**
 * For each box how many nodes that are not drawn it is tied to: what unfolds at it. Boxes with none are left out.
 * @param counts which relationships count; all where it is not given
 */
export function foldCounts(
  folded: ReadonlyMap<string, Fold>,
  isDrawn: (node: string) => boolean,
  network: Network,
  counts: (edge: string) => boolean = () => true,
): ReadonlyMap<string, number> {
  const hidden = new Map<string, Set<string>>()
  for (const [id, { how, at }] of folded) {
    if (how !== 'level' || at === null || !counts(id)) continue
    for (const node of nodesOf(found(network.edges, id))) {
      if (isDrawn(node)) continue
      const nodes = hidden.get(at)
      if (nodes) nodes.add(node)
      else hidden.set(at, new Set([node]))
    }
  }
  return new Map([...hidden].map(([at, nodes]) => [at, nodes.size]))
}
