import { oncePer } from '../data/oncePer.ts'
import { communities } from './communities.ts'
import type { Network } from './network.ts'
import { simpleGraphOf } from './simpleGraph.ts'
import type { View } from './view.ts'

type Groups = readonly (readonly string[])[]

/**
 * Groups of drawn nodes that are more closely connected with one another than with the rest, the largest first. One that no
 * line joins to another makes no group.
 */
export function groupsIn(network: Network, view: View): Groups {
  const own = remembered(view)
  own.groups ??= groupsOf(network, view)
  return own.groups
}

/** Several parts of the page ask the same of one view. */
const remembered = oncePer<View, { groups?: Groups }>(() => ({}))

function groupsOf(network: Network, view: View): Groups {
  const graph = simpleGraphOf(network, view)
  const groups = communities(graph).map((numbers) => numbers.flatMap((i) => graph.ids[i] ?? []))
  return groups.filter((ids) => ids.length > 1)
}
