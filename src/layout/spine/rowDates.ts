import { oncePer } from '../../data/oncePer.ts'
import type { Node } from '../../data/schema.ts'
import { isDisputed } from '../../model/isDisputed.ts'
import { type Network, found } from '../../model/network.ts'
import { compareWhen } from '../../time/compareWhen.ts'
import type { When } from '../../time/when.ts'

export interface RowDate {
  /** Where the node stands in the order of the outline. */
  readonly order: When
  /** What is written beside it; null for what neither happens nor is made, and for what is only planned. */
  readonly said: When | null
}

/**
 * When a node of the outline was: the first of what was done and involves it, else of what was planned or is disputed. Remarks date nothing, nor does
 * what only mentions it. Of an agreement in force between two dates it is these that are written. Null where nothing is dated.
 */
export function rowDate(node: Node, network: Network): RowDate | null {
  const known = datesIn(network)
  let date = known.get(node.id)
  if (date === undefined) known.set(node.id, (date = dateOf(node, network)))
  return date
}

/** Those that were asked for: each change of the outline asks for all of its rows. */
const datesIn = oncePer<Network, Map<string, RowDate | null>>(() => new Map())

function dateOf(node: Node, network: Network): RowDate | null {
  const { occurs, staged } = found(network.kinds, node.kind)
  const dating = (network.edgesAt.get(node.id) ?? []).filter(({ relation, target }) => {
    const { editorial, mentions } = found(network.relations, relation)
    return !editorial && !(mentions && target === node.id)
  })
  const dated = dating.flatMap((edge) => {
    const when = network.whens.get(edge.id)
    return when ? [{ when, edge }] : []
  })
  const done = dated.filter(({ edge }) => edge.status !== 'planned' && !isDisputed(edge)).map(({ when }) => when)
  const firstDone = earliest(done)
  const order = firstDone ?? earliest(dated.map(({ when }) => when))
  if (!order) return null
  if (!firstDone || !(occurs || staged)) return { order, said: null }
  const inForce = staged
    ? dated.find(({ edge, when }) => edge.status === 'ongoing' && isBetweenDates(when) && !isDisputed(edge))?.when
    : undefined
  return { order, said: inForce ?? firstDone }
}

function isBetweenDates({ form, range }: When): boolean {
  return form.type === 'interval' && Number.isFinite(range.start) && Number.isFinite(range.end)
}

/** The first in the order of a list; of dates that begin on the same day the closest, and one without doubt before one with. */
function earliest(whens: readonly When[]): When | undefined {
  return whens.toSorted((a, b) => compareWhen(a, b) || Number(a.qualified) - Number(b.qualified))[0]
}
