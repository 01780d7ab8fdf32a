/** The relationships of a network as columns of numbers: what is asked of all of them at each step of a thumb reads these. */
import { oncePer } from '../data/oncePer.ts'
import { STATUSES } from '../data/schema.ts'
import type { When } from '../time/when.ts'
import type { EdgeColumns } from './columns.ts'
import { type Network, found } from './network.ts'

export const NONE = -1

/** Worked out once for a network, when first asked for: some 40 bytes and two entries of a map for a relationship. */
export const columnsOf = oncePer((network: Network): EdgeColumns => network.made?.edges ?? columnsIn(network))

function columnsIn({ dataset, byDate, whens, relations, families }: Network): EdgeColumns {
  const size = byDate.length
  const places = new Map<string, number>()
  const ids: string[] = []
  const nodeIds = dataset.nodes.map(({ id }) => id)
  const nodeNumbers = new Map(nodeIds.map((id, number) => [id, number]))
  const numberOf = (id: string) => {
    const known = nodeNumbers.get(id)
    if (known !== undefined) return known
    nodeNumbers.set(id, nodeIds.length)
    return nodeIds.push(id) - 1
  }
  const statusCodes = new Map<string, number>(STATUSES.map((status, code) => [status, code]))
  const relationNumbers = new Map([...relations.keys()].map((id, number) => [id, number]))
  const familyNumbers = new Map([...families.keys()].map((id, number) => [id, number]))
  const dateNumbers = new Map<When, number>()
  const dates: When[] = []
  const [source, target, event, date, relation] = [column(size), column(size), column(size), column(size), column(size)]
  const status = new Uint8Array(size)
  for (let place = 0; place < size; place++) {
    const edge = byDate[place]
    if (!edge) continue
    ids.push(edge.id)
    places.set(edge.id, place)
    source[place] = numberOf(edge.source)
    target[place] = numberOf(edge.target)
    if (edge.event !== undefined && edge.event !== edge.source && edge.event !== edge.target)
      event[place] = numberOf(edge.event)
    const when = whens.get(edge.id)
    if (when) {
      let number = dateNumbers.get(when)
      if (number === undefined) {
        number = dates.push(when) - 1
        dateNumbers.set(when, number)
      }
      date[place] = number
    }
    status[place] = found(statusCodes, edge.status)
    relation[place] = relationNumbers.get(edge.relation) ?? NONE
  }
  const ranked = Int32Array.from(dataset.edges, ({ id }) => places.get(id) ?? NONE)
  const rank = column(size)
  ranked.forEach((place, at) => {
    if (place !== NONE) rank[place] = at
  })
  const familyOf = Int32Array.from(relations.values(), ({ family }) => familyNumbers.get(family) ?? NONE)
  return {
    size,
    ids,
    places,
    nodeIds,
    nodeNumbers,
    source,
    target,
    event,
    date,
    dates,
    status,
    relation,
    familyOf,
    rank,
    ranked,
  }
}

const column = (size: number) => new Int32Array(size).fill(NONE)
