import { error } from '../issue.ts'
import type { List } from '../rough.ts'
import { LISTS, present } from '../rough.ts'
import type { Rule } from './rule.ts'

/** Nodes and edges share their ids: a selection, and so an address, names either. */
const NAMESPACES: readonly (readonly List[])[] = [
  ...LISTS.filter((list) => list !== 'nodes' && list !== 'edges').map((list) => [list]),
  ['nodes', 'edges'],
]

/** An id names one thing. */
export const uniqueIds: Rule = function* (dataset) {
  for (const lists of NAMESPACES) {
    const firstAt = new Map<string, string>()
    for (const list of lists) {
      for (const [i, { id }] of present<{ readonly id?: string | undefined }>(dataset[list])) {
        if (id === undefined) continue
        const path = `${list}[${i}].id`
        const first = firstAt.get(id)
        if (first === undefined) firstAt.set(id, path)
        else yield error(path, `is already the id at ${first}`, 'Give one of the two another id.', id)
      }
    }
  }
}
