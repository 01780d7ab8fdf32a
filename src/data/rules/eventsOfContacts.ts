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
    yield* contradiction(path, edge, dating.get(event))
  }
}

/** Names the first edge of the same event, done and dated, that no reading of both dates can have on one day. */
function* contradiction(path: string, { when }: Rough<Edge>, others: Dating | undefined): Generator<Issue> {
  const own = readable(when)
  if (!own || !others) return
  // Its own date, which is among them, is at no other time than itself.
  const later = firstIndex(others.latestStarts, (start) => start >= own.range.end)
  const earlier = firstIndex(others.earliestEnds, (end) => end <= own.range.start)
  const other = others.edges[Math.min(later, earlier)]
  if (!other) return
  const repair = 'Correct one of the two dates, or leave the field out.'
  yield warning(path, `was at another time than edges[${other.index}] (${other.when})`, repair, when)
}

/** The first index at which something holds that goes on holding from there; the length where it never does. */
function firstIndex(items: readonly number[], holds: (item: number) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}

/** The edges that say when an event was, in the order of the file. */
interface Dating {
  readonly edges: { readonly index: number; readonly when: string }[]
  /** For each of them, the latest start and the earliest end of it and those before it, so that nobody compares each with each. */
  readonly latestStarts: number[]
  readonly earliestEnds: number[]
}

/** For each event that some edge is: the edges that say when it was. What was planned, remarked or told of it later does not. */
function edgesDating(dataset: RoughDataset): ReadonlyMap<string, Dating> {
  const relations = byId(dataset.relations)
  const dating = new Map<string, Dating>()
  for (const [, { event }] of present(dataset.edges)) {
    if (event !== undefined) dating.set(event, { edges: [], latestStarts: [], earliestEnds: [] })
  }
  if (dating.size === 0) return dating
  for (const [index, { source, target, event, relation: id, status, when }] of present(dataset.edges)) {
    const relation = id === undefined ? undefined : relations?.get(id)
    if (status !== 'completed' || relation?.editorial === true || when === undefined) continue
    for (const end of new Set([source, event, relation?.mentions === true ? undefined : target])) {
      const at = end === undefined ? undefined : dating.get(end)
      const range = at && readable(when)?.range
      if (!at || !range) continue
      at.edges.push({ index, when })
      at.latestStarts.push(Math.max(range.start, at.latestStarts.at(-1) ?? -Infinity))
      at.earliestEnds.push(Math.min(range.end, at.earliestEnds.at(-1) ?? Infinity))
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
