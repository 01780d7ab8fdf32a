/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a node or a relation */
import { NONE, columnsOf } from './edgeColumns.ts'
import type { Network } from './network.ts'

/**
 * By number of a node, what the relationships that it is part of count together: those that it is an end of, and those that are it, of an
 * event. Remarks connect nothing, and a loop counts once.
 * @param weights by place, how much a relationship counts
 */
export function connectionsOf(network: Network, weights: Uint8Array): Int32Array {
  const { size, relation, nodeIds, source, target, event } = columnsOf(network)
  const isRemark = network.dataset.relations.map(({ editorial }) => editorial === true)
  const connections = new Int32Array(nodeIds.length)
  for (let place = 0; place < size; place++) {
    const weight = weights[place]!
    if (weight === 0 || isRemark[relation[place]!]) continue
    connections[source[place]!]! += weight
    if (target[place] !== source[place]) connections[target[place]!]! += weight
    if (event[place] !== NONE) connections[event[place]!]! += weight
  }
  return connections
}
