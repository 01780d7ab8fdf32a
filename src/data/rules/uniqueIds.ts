import { error } from '../issue.ts'
import type { List } from '../rough.ts'
import { LISTS } from '../rough.ts'
import type { Rule } from './rule.ts'

/** Nodes and edges share their ids: a selection, and so an address, names either. */
const NAMESPACES: readonly (readonly List[])[] = [
  ...LISTS.filter((list) => list !== 'nodes' && list !== 'edges').map((list) => [list]),
  ['nodes', 'edges'],
]

/** An id names one thing. */
export const uniqueIds: Rule = function* (dataset) {
  for (const lists of NAMESPACES) {
    const firstAt = new Map<string, { readonly list: List; readonly index: number }>()
    for (const list of lists) {
      const records: readonly ({ readonly id?: string | undefined } | undefined)[] = dataset[list] ?? []
      for (let index = 0; index < records.length; index += 1) {
        const id = records[index]?.id
        if (id === undefined) continue
        const first = firstAt.get(id)
        if (!first) firstAt.set(id, { list, index })
        else {
          const message = `is already the id at ${first.list}[${first.index}].id`
          yield error(`${list}[${index}].id`, message, 'Give one of the two another id.', id)
        }
      }
    }
  }
}
