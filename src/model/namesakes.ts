/** Tells nodes of one name apart. */
import { oncePer } from '../data/oncePer.ts'
import type { Node } from '../data/schema.ts'
import { type Network, found } from './network.ts'
import { wordsIn } from './searchWords.ts'
import { nameOf } from './sentence.ts'

const key = (text: string) =>
  wordsIn(text)
    .map(({ folded }) => folded)
    .join(' ')

const byName = oncePer((network: Network): ReadonlyMap<string, readonly Node[]> => {
  const nodes = new Map<string, Node[]>()
  for (const node of network.dataset.nodes) {
    for (const name of new Set([key(node.label), key(nameOf(node))])) {
      const list = nodes.get(name)
      if (list) list.push(node)
      else nodes.set(name, [node])
    }
  }
  return nodes
})

/**
 * What tells a node from others of its name: kind and side where these differ, else its summary, else its id. Null where no
 * other node bears its name.
 */
export function tellApart(node: Node, network: Network): string | null {
  const names = byName(network)
  const others = [...new Set([key(node.label), key(nameOf(node))])]
    .flatMap((name) => names.get(name) ?? [])
    .filter(({ id }) => id !== node.id)
  if (others.length === 0) return null
  const sayings = [
    ({ kind, parties }: Node) =>
      [found(network.kinds, kind).label, ...parties.map((id) => found(network.parties, id).label)].join(', '),
    ({ summary }: Node) => summary,
  ]
  const saying = sayings.find((say) => others.every((other) => say(other) !== say(node)))
  return saying?.(node) || node.id
}
