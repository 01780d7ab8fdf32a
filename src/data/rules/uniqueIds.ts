import { error } from '../issue.ts'
import type { List } from '../rough.ts'
import { LISTS } from '../rough.ts'
import type { Rule } from './rule.ts'

/** Nodes and edges share their ids: a selection, and so an address, names either. Two lists at the most. */
const NAMESPACES: readonly (readonly List[])[] = [
  ...LISTS.filter((list) => list !== 'nodes' && list !== 'edges').map((list) => [list]),
  ['nodes', 'edges'],
]

/** An id names one thing. */
export const uniqueIds: Rule = function* (dataset) {
  for (const lists of NAMESPACES) {
    // The place of each id, counted through the lists one after the other.
    const firstAt = new Map<string, number>()
    let before = 0
    for (const list of lists) {
      const records: readonly ({ readonly id?: string | undefined } | undefined)[] = dataset[list] ?? []
      for (let index = 0; index < records.length; index += 1) {
        const id = records[index]?.id
        if (id === undefined) continue
        const first = firstAt.get(id)
        if (first === undefined) firstAt.set(id, before + index)
        else {
          const place = first < before ? `${lists[0] ?? ''}[${first}]` : `${list}[${first - before}]`
          yield error(`${list}[${index}].id`, `is already the id at ${place}.id`, 'Give one of the two another id.', id)
        }
      }
      before += records.length
    }
  }
}
