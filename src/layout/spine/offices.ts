/** The offices that the names at the sides are told with. */
import { oncePer } from '../../data/oncePer.ts'
import { isDisputed } from '../../model/isDisputed.ts'
import { type Network, found } from '../../model/network.ts'
import { compareWhen } from '../../time/compareWhen.ts'

/**
 * The office of each node that a text gives one, in words. With the body that it is an office of, unless that is the party itself.
 */
export const officesOf = oncePer((network: Network): ReadonlyMap<string, string> => {
  return new Map(
    [...toldOffices(network)].map(([holder, id]) => {
      const { role = '', target } = found(network.edges, id)
      return [holder, isOfParty(target, network) ? role : `${role}, ${found(network.nodes, target).label}`]
    }),
  )
})

/**
 * By each node that a text gives an office, the relationship that its office is told from: that of the latest date, else the first
 * that is given without one. A name has room for one; the others are not told with it.
 */
export const toldOffices = oncePer((network: Network): ReadonlyMap<string, string> => {
  const told = new Map<string, string>()
  const offices = network.dataset.edges.filter(
    (edge) => edge.role !== undefined && found(network.relations, edge.relation).folds === 'name' && !isDisputed(edge),
  )
  for (const { source, id } of offices.toSorted(
    (a, b) =>
      // The undated say least of what is held now: every date overwrites them.
      Number(network.whens.has(a.id)) - Number(network.whens.has(b.id)) ||
      compareWhen(network.whens.get(a.id), network.whens.get(b.id)),
  )) {
    if (!network.whens.has(id) && told.has(source)) continue
    told.set(source, id)
  }
  return told
})

/** Does a node bear the name of its party: is it the party itself? */
export function isOfParty(node: string, network: Network): boolean {
  const name = found(network.nodes, node).label
  return network.dataset.parties.some(({ id, label }) => id === node || label === name)
}

/** The part of an office before its first "and" or comma. */
export function firstClause(office: string): string {
  const clause = office.split(/ and |, /)[0] ?? office
  return clause === office ? office : `${clause} …`
}

/** The kinds whose nodes are drawn in bold: those that hold offices; where none does, the first of the dataset. */
export const boldKinds = oncePer((network: Network): ReadonlySet<string> => {
  const holders = network.dataset.edges.filter(({ relation }) => found(network.relations, relation).folds === 'name')
  const kinds = new Set(holders.map(({ source }) => found(network.nodes, source).kind))
  const [first] = network.dataset.kinds
  return kinds.size > 0 || first === undefined ? kinds : new Set([first.id])
})
