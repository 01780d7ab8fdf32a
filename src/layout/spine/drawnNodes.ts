import { levelsOf } from '../../model/levels.ts'
import { loneTellersOf } from '../../model/loneTellers.ts'
import { type Network, found, nodesOf } from '../../model/network.ts'
import type { SpineOptions } from './spineOptions.ts'

/**
 * The nodes that have a box: those of the level or of one before it, what was asked for, and what was unfolded with all that a
 * relationship ties to it. The curators' remarks unfold nothing. Who only says something, and is in no relationship, has a box only
 * where asked for.
 */
export function drawnNodes(
  network: Network,
  { level, unfolded, asked }: Pick<SpineOptions, 'level' | 'unfolded' | 'asked'>,
): ReadonlySet<string> {
  const levels = levelsOf(network)
  const lone = loneTellersOf(network)
  const drawn = new Set<string>()
  for (const { id } of network.dataset.nodes) {
    if (((levels.get(id) ?? 3) <= level && !lone.has(id)) || asked.has(id)) drawn.add(id)
  }
  for (const id of unfolded) {
    if (!network.nodes.has(id)) continue
    drawn.add(id)
    for (const edge of network.edgesAt.get(id) ?? []) {
      if (found(network.relations, edge.relation).editorial) continue
      // A network of a view knows of relationships whose ends it leaves out.
      for (const other of nodesOf(edge)) if (network.nodes.has(other)) drawn.add(other)
    }
  }
  return drawn
}
