/** Which nodes of a large dataset are drawn at a level. */
import type { Node } from '../../data/schema.ts'
import { type Level, isSubject, levelsOf } from '../../model/levels.ts'
import type { Network } from '../../model/network.ts'
import { tiesOf } from '../../model/ties.ts'
import { BUDGET, ON_TOP } from './budget.ts'

/** Of the room for nodes, what the parties have for their own before the ties alone decide. */
const OF_PARTIES = 0.25

/**
 * Those of the level, the most connected of them where there are more than the budget has room for: what level 1 has before the rest,
 * and of each party some. It knows no window and nothing that was asked before, so an address names one picture.
 */
export function chosenNodes(network: Network, level: Level): ReadonlySet<string> {
  const byLevel = remembered.get(network) ?? new Map<Level, ReadonlySet<string>>()
  remembered.set(network, byLevel)
  const chosen = byLevel.get(level) ?? choose(network, level)
  byLevel.set(level, chosen)
  return chosen
}

const remembered = new WeakMap<Network, Map<Level, ReadonlySet<string>>>()

function choose(network: Network, level: Level): ReadonlySet<string> {
  const { dataset } = network
  const levels = levelsOf(network)
  const { countAt } = tiesOf(network)
  const levelOf = ({ id }: Node) => levels.get(id) ?? 3
  const byTies = dataset.nodes
    .filter((node) => levelOf(node) <= level)
    .toSorted((a, b) => Number(levelOf(b) === 1) - Number(levelOf(a) === 1) || countAt(b.id) - countAt(a.id))
  const chosen = new Set<string>()
  let subjects = 0
  const take = (node: Node) => {
    if (chosen.has(node.id) || chosen.size >= BUDGET.nodes) return
    if (isSubject(node, network)) {
      if (subjects >= BUDGET.subjects) return
      subjects += 1
    }
    chosen.add(node.id)
  }
  const each = Math.max(1, Math.floor((BUDGET.nodes * OF_PARTIES) / Math.max(1, dataset.parties.length)))
  for (const { id } of dataset.parties) {
    const own = byTies.filter((node) => node.parties.includes(id) && !isSubject(node, network))
    for (const node of own.slice(0, each)) take(node)
  }
  for (const node of byTies) take(node)
  return chosen
}

/**
 * What comes on top of them, in the order of its claim, as far as there is room: what was asked for, what was unfolded, and then
 * in turn what ties the most to each that was unfolded.
 */
export function addedNodes(
  network: Network,
  chosen: ReadonlySet<string>,
  { asked, unfolded }: { readonly asked: ReadonlySet<string>; readonly unfolded: ReadonlySet<string> },
): ReadonlySet<string> {
  const added = new Set<string>()
  const add = (id: string) => {
    if (added.size < ON_TOP.nodes && network.nodes.has(id) && !chosen.has(id)) added.add(id)
  }
  for (const id of [...asked, ...unfolded]) add(id)
  const { neighbours } = tiesOf(network)
  for (const id of unfolded) for (const other of neighbours(id)) add(other)
  return added
}
