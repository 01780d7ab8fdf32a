import { type Network, found } from '../../model/network.ts'
import { occurs } from '../../model/occurs.ts'

/**
 * For each row the row that it lies under, as the relations say that have an end `under` the other: by the first of its
 * relationships that was done, else by the first that was planned, in the order of the file. A row that neither happens nor is
 * made, and lies under nothing, lies under the first event or agreement that it is tied to. What would close a loop is passed over.
 */
export function parentsOf(rows: ReadonlySet<string>, network: Network): ReadonlyMap<string, string> {
  const under = new Map<string, { parent: string; planned: boolean }[]>()
  const tied = new Map<string, { parent: string; planned: boolean }[]>()
  for (const edge of network.dataset.edges) {
    const relation = found(network.relations, edge.relation)
    if (edge.source === edge.target || !rows.has(edge.source) || !rows.has(edge.target)) continue
    const planned = edge.status === 'planned'
    if (relation.under !== undefined) {
      const [child, parent] = relation.under === 'source' ? [edge.source, edge.target] : [edge.target, edge.source]
      pushTo(under, child, { parent, planned })
    } else if (!relation.editorial && !relation.mentions) {
      for (const [child, parent] of [
        [edge.source, edge.target],
        [edge.target, edge.source],
      ] as const) {
        if (!isMade(child, network) && isMade(parent, network)) pushTo(tied, child, { parent, planned })
      }
    }
  }
  const parents = new Map<string, string>()
  for (const candidates of [under, tied]) {
    for (const [child, of] of candidates) {
      const best = of.toSorted((a, b) => Number(a.planned) - Number(b.planned))
      const parent = best.find((one) => !leadsTo(one.parent, child, parents))?.parent
      if (parent !== undefined && !parents.has(child)) parents.set(child, parent)
    }
  }
  return parents
}

/** Is a node something that happens, or that is agreed? */
function isMade(id: string, network: Network): boolean {
  const { occurs, staged } = found(network.kinds, found(network.nodes, id).kind)
  return occurs === true || staged === true
}

function leadsTo(from: string, to: string, parents: ReadonlyMap<string, string>): boolean {
  for (let id: string | undefined = from; id !== undefined; id = parents.get(id)) if (id === to) return true
  return false
}

function pushTo<T>(map: Map<string, T[]>, key: string, item: T) {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}

/**
 * The rows that need little room: events that are no more than the contact of two, of which nothing came and which nothing is
 * part of. Judged by the whole dataset, so that no level makes a row large or small.
 */
export function minorEvents(network: Network, rows: ReadonlySet<string>): ReadonlySet<string> {
  const contacts = new Map<string, number>()
  for (const { event } of network.dataset.edges)
    if (event !== undefined) contacts.set(event, (contacts.get(event) ?? 0) + 1)
  const withChildren = new Set(parentsOf(rows, network).values())
  return new Set(
    [...rows].filter((id) => {
      return occurs(id, network) && contacts.get(id) === 1 && !withChildren.has(id)
    }),
  )
}
