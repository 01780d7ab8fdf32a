/** Which nodes of a dataset are laid out at all, of which a figure shows some. */
import { LEVELS } from '../../model/levels.ts'
import type { Network } from '../../model/network.ts'
import { isLarge } from './budget.ts'
import { chosenNodes } from './chosenNodes.ts'

/** What is laid out of some nodes that are drawn: of a large dataset always the same, so that a place depends on the dataset alone. */
export function laidOutOf(network: Network, drawn: ReadonlySet<string>): ReadonlySet<string> {
  return isLarge(network) ? coreOf(network) : drawn
}

/** Of a large dataset the nodes that a figure shows at any level, with nothing asked for, in the order of the dataset; of a small one all. */
export function coreOf(network: Network): ReadonlySet<string> {
  const before = remembered.get(network)
  if (before) return before
  const core = new Set(network.nodes.keys())
  if (isLarge(network)) {
    const levels = LEVELS.map((level) => chosenNodes(network, level))
    for (const id of core) if (!levels.some((chosen) => chosen.has(id))) core.delete(id)
  }
  remembered.set(network, core)
  return core
}

const remembered = new WeakMap<Network, ReadonlySet<string>>()
