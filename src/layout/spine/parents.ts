import { oncePer } from '../../data/oncePer.ts'
import type { Node } from '../../data/schema.ts'
import { type Network, found } from '../../model/network.ts'
import { isDisputed } from '../../model/standing.ts'
import { occurs } from '../../model/occurs.ts'

/**
 * For each row the row that it lies under, as the relations say that have an end `under` the other: by the first of its
 * relationships that was done, else by the first that was planned, in the order of the file. A row that neither happens nor is
 * made, and lies under nothing, lies under the first event or agreement that it is tied to. What would close a loop is passed over.
 */
export function parentsOf(rows: ReadonlySet<string>, network: Network): ReadonlyMap<string, string> {
  const under = new Map<string, Tie[]>()
  const tied = new Map<string, Tie[]>()
  for (const tie of tiesIn(network))
    if (rows.has(tie.child) && rows.has(tie.parent)) pushTo(tie.isUnder ? under : tied, tie.child, tie)
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

/** A relationship by which one may lie under the other. */
interface Tie {
  readonly child: string
  readonly parent: string
  readonly planned: boolean
  /** Its relation says so; else they are only tied to each other. */
  readonly isUnder: boolean
}

/** All of a network, in the order of the file: whatever rows are drawn, they lie under each other by some of these. */
const tiesIn = oncePer((network: Network): readonly Tie[] => {
  const made = new Set(network.dataset.nodes.filter((node) => isMade(node, network)).map(({ id }) => id))
  const ties: Tie[] = []
  for (const edge of network.dataset.edges) {
    const { source, target, relation, status } = edge
    // What is only alleged to be part of another does not stand under it.
    if (source === target || isDisputed(edge)) continue
    const { under, editorial, mentions } = found(network.relations, relation)
    const planned = status === 'planned'
    if (under !== undefined) {
      const [child, parent] = under === 'source' ? [source, target] : [target, source]
      ties.push({ child, parent, planned, isUnder: true })
    } else if (!editorial && !mentions && made.has(source) !== made.has(target)) {
      const [child, parent] = made.has(target) ? [source, target] : [target, source]
      ties.push({ child, parent, planned, isUnder: false })
    }
  }
  return ties
})

/** Is a node something that happens, or that is agreed? */
function isMade({ kind }: Node, network: Network): boolean {
  const { occurs, staged } = found(network.kinds, kind)
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
  const contacts = contactsAt(network)
  const withChildren = new Set(parentsOf(rows, network).values())
  return new Set(
    [...rows].filter((id) => {
      return occurs(id, network) && contacts.get(id) === 1 && !withChildren.has(id)
    }),
  )
}

/** By event how many contacts it is. */
const contactsAt = oncePer(({ dataset }: Network): ReadonlyMap<string, number> => {
  const contacts = new Map<string, number>()
  for (const { event } of dataset.edges) if (event !== undefined) contacts.set(event, (contacts.get(event) ?? 0) + 1)
  return contacts
})
