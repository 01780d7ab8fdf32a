import { error } from '../issue.ts'
import { present } from '../rough.ts'
import type { Rule } from './rule.ts'

/**
 * Every node is joined to something, or says it; an edge from a node to itself, as event data have them, is an edge like any other. Who
 * makes a claim need not be in any: a newspaper’s source, a court.
 */
export const graphShape: Rule = function* (dataset) {
  const touched = new Set<string>()
  let everyEndKnown = dataset.edges !== undefined
  for (const edge of dataset.edges ?? []) {
    const { source, target, event, accordingTo } = edge ?? {}
    if (source === undefined || target === undefined) everyEndKnown = false
    if (source !== undefined) touched.add(source)
    if (target !== undefined) touched.add(target)
    if (event !== undefined) touched.add(event)
    if (accordingTo !== undefined) touched.add(accordingTo)
  }
  // An end that the schema refused may have been meant for any node.
  if (!everyEndKnown) return
  for (const [i, { id }] of present(dataset.nodes)) {
    if (id !== undefined && !touched.has(id)) {
      yield error(`nodes[${i}]`, 'is touched by no edge', 'Add an edge that a document states, or remove the node.', id)
    }
  }
}
