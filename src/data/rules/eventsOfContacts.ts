import { DateError } from '../../time/dateError.ts'
import { parseWhen } from '../../time/edtf.ts'
import type { When } from '../../time/when.ts'
import type { Issue } from '../issue.ts'
import { error, warning } from '../issue.ts'
import type { Rough, RoughDataset } from '../rough.ts'
import { byId, present } from '../rough.ts'
import type { Edge } from '../schema.ts'
import type { Rule } from './rule.ts'

/**
 * An edge may say which event it is. That is all that is needed for its two ends to have been there: it stands for an edge from
 * each of them to the event. So the event is a third node, of a kind that occurs; the relation is one that happened between the
 * ends, not a remark or a mention; and the dates of the event do not rule the edge's date out.
 */
export const eventsOfContacts: Rule = function* (dataset) {
  const nodes = byId(dataset.nodes)
  const kinds = byId(dataset.kinds)
  const relations = byId(dataset.relations)
  const dating = edgesDating(dataset)
  for (const [i, edge] of present(dataset.edges)) {
    const { event, source, target } = edge
    if (event === undefined) continue
    const path = `edges[${i}].event`
    const kindId = nodes?.get(event)?.kind
    const kind = kindId === undefined ? undefined : kinds?.get(kindId)
    if (kind && kind.occurs !== true) {
      const repair = 'Name a node of a kind with "occurs": true, or leave the field out.'
      yield error(path, `names a node of the kind "${kindId ?? ''}", which does not occur`, repair, event)
    }
    if (event === source || event === target) {
      yield error(
        path,
        'is also an end of the edge',
        'Leave the field out: the edge leads to the event already.',
        event,
      )
    }
    const relation = edge.relation === undefined ? undefined : relations?.get(edge.relation)
    if (relation?.editorial === true || relation?.mentions === true) {
      const repair = 'Leave the field out: a remark or a mention is not what happened there.'
      yield error(path, 'stands on an edge that only speaks of its target', repair, event)
    }
    yield* contradiction(path, edge, dating.get(event) ?? [])
  }
}

/** Names the first edge of the same event, done and dated, that no reading of both dates can have on one day. */
function* contradiction(path: string, edge: Rough<Edge>, others: readonly Placed[]): Generator<Issue> {
  const own = readable(edge.when)
  if (!own) return
  for (const { index, edge: other } of others) {
    const theirs = other === edge ? undefined : readable(other.when)
    if (!theirs || (own.range.start < theirs.range.end && theirs.range.start < own.range.end)) continue
    const repair = 'Correct one of the two dates, or leave the field out.'
    yield warning(path, `was at another time than edges[${index}] (${other.when ?? ''})`, repair, edge.when)
    return
  }
}

interface Placed {
  readonly index: number
  readonly edge: Rough<Edge>
}

/** For each event that some edge is: the edges that say when it was. What was planned, remarked or told of it later does not. */
function edgesDating(dataset: RoughDataset): ReadonlyMap<string, readonly Placed[]> {
  const relations = byId(dataset.relations)
  const dating = new Map<string, Placed[]>()
  for (const [, { event }] of present(dataset.edges)) if (event !== undefined) dating.set(event, [])
  for (const [index, edge] of present(dataset.edges)) {
    const { source, target, event, relation: id, status } = edge
    const relation = id === undefined ? undefined : relations?.get(id)
    if (status !== 'completed' || relation?.editorial === true) continue
    for (const end of new Set([source, event, relation?.mentions === true ? undefined : target])) {
      if (end !== undefined) dating.get(end)?.push({ index, edge })
    }
  }
  return dating
}

/** The date that a text is; undefined where it is none, which another rule says. */
function readable(text: string | undefined): When | undefined {
  if (text === undefined) return undefined
  try {
    return parseWhen(text)
  } catch (cause) {
    if (!(cause instanceof DateError)) throw cause
    return undefined
  }
}
