import { type Network, found } from './network.ts'

/** Is a node something that happened, by what the dataset says of its kind? */
export function occurs(node: string, network: Network): boolean {
  return found(network.kinds, found(network.nodes, node).kind).occurs === true
}
