/** The rows between the sides: what happened and what came of it, in order of time, each with what lies under it. */
import type { Node } from '../../data/schema.ts'
import { type Network, found } from '../../model/network.ts'
import { compareWhen } from '../../time/compareWhen.ts'
import { formatShortDate, yearOf } from '../../time/formatShortDate.ts'
import type { Order } from '../asked.ts'
import { parentsOf } from './parents.ts'
import { type RowDate, rowDate } from './rowDates.ts'

export interface OutlineRow {
  readonly id: string
  readonly parent: string | null
  /** 0 for one that lies under nothing. */
  readonly depth: number
  readonly date: RowDate | null
  /** The year that it stands under, that of the first row above it that lies under nothing; null where that has no date. */
  readonly year: number | null
  /** The date in few letters; empty where there is none, or where it is that of the row which it lies under. */
  readonly dateText: string
}

/**
 * Roots in order of their dates, the undated last; under each what lies under it: agreements, then what happened, then the rest,
 * each in order of time, too.
 */
export function outlineOf(rows: ReadonlySet<string>, order: Order, network: Network): readonly OutlineRow[] {
  const nodes = network.dataset.nodes.filter(({ id }) => rows.has(id))
  const dates = new Map(nodes.map((node) => [node.id, rowDate(node, network)]))
  const parents = parentsOf(rows, network)
  const under = (parent: string | null) => nodes.filter(({ id }) => (parents.get(id) ?? null) === parent)
  const byDate = (a: Node, b: Node) => {
    const [one, other] = [dates.get(a.id)?.order, dates.get(b.id)?.order]
    const turned = order === 'newest' && one && other ? -1 : 1
    return turned * compareWhen(one, other)
  }
  const list: OutlineRow[] = []
  const add = (node: Node, above: OutlineRow | null) => {
    const date = dates.get(node.id) ?? null
    const year = above ? above.year : date ? yearOf(date.order) : null
    const dateText = date?.said ? formatShortDate(date.said, year) : ''
    const isSame = date?.said !== null && above?.date?.said?.edtf === date?.said?.edtf
    const row = {
      id: node.id,
      parent: above?.id ?? null,
      depth: above ? above.depth + 1 : 0,
      date,
      year,
      dateText: isSame ? '' : dateText,
    }
    list.push(row)
    const children = under(node.id).toSorted((a, b) => rankOf(a, network) - rankOf(b, network) || byDate(a, b))
    for (const child of children) add(child, row)
  }
  const roots = under(null).toSorted((a, b) => byDate(a, b) || rankOf(b, network) - rankOf(a, network))
  for (const root of roots) add(root, null)
  return list
}

function rankOf({ kind }: Node, network: Network): number {
  const { staged, occurs } = found(network.kinds, kind)
  return staged ? 0 : occurs ? 1 : 2
}
