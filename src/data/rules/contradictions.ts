import { error } from '../issue.ts'
import { present } from '../rough.ts'
import type { Rule } from './rule.ts'

/** What says the contrary of a claim is another claim. */
export const contradictions: Rule = function* ({ edges = [] }) {
  for (let i = 0; i < edges.length; i += 1) {
    const edge = edges[i]
    if (!edge?.contradicts) continue
    for (const [k, id] of present(edge.contradicts)) {
      if (id !== edge.id) continue
      yield error(`edges[${i}].contradicts[${k}]`, 'names its own edge', 'Name the edge that says the contrary.', id)
    }
  }
}
