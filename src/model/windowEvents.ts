/** The events that the time axis marks. */
import type { Edge, Node } from '../data/schema.ts'
import { type Interval, contains, hull, lengthOf, sameInterval } from '../time/interval.ts'
import type { When } from '../time/when.ts'
import { type Network, found } from './network.ts'
import { occurs } from './occurs.ts'
import { isDisputed } from './standing.ts'
import type { View } from './view.ts'

export interface WindowEvent {
  readonly node: Node
  /** When it happened, as closely as its edges tell: some day of it, or all of it. */
  readonly span: Interval
  /** `possible` where no edge that dates it is certain in the view. */
  readonly answer: 'certain' | 'possible'
  /** How many drawn edges it has: which names go first where there is room for few. */
  readonly prominence: number
}

/** The vaguest date that still makes a mark, in days: a month. */
const COARSEST = 31

/**
 * The drawn nodes of kinds that the dataset says `occur`, each at the time that its drawn, completed edges give; in order of
 * time, of the same time the most prominent first. Left out where no edge dates it to within a month: a mark would stand
 * where nothing is known to have happened.
 */
export function windowEvents(view: View, network: Network): readonly WindowEvent[] {
  const events: WindowEvent[] = []
  for (const id of view.nodes) {
    if (!occurs(id, network)) continue
    const drawn = (network.edgesAt.get(id) ?? []).filter((edge) => view.edges.has(edge.id))
    const span = spanOfEvent(id, drawn, network)
    if (!span) continue
    const isCertain = drawn.some((edge) => isDating(edge, id, network) && view.edges.get(edge.id) === 'certain')
    events.push({
      node: found(network.nodes, id),
      span,
      answer: isCertain ? 'certain' : 'possible',
      prominence: drawn.length,
    })
  }
  return events.toSorted(
    (a, b) =>
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      b.prominence - a.prominence ||
      (a.node.id < b.node.id ? -1 : 1),
  )
}

/** When an event was, by these of its edges; null where they do not date it to within a month, and of what is no event. */
export function spanOfEvent(id: string, edges: readonly Edge[], network: Network): Interval | null {
  if (!occurs(id, network)) return null
  const dating = edges.filter((edge) => isDating(edge, id, network))
  return spanOf([...new Set(dating.flatMap((edge) => network.whens.get(edge.id) ?? []))])
}

/** What was only foreseen dates nothing, nor what is alleged or denied, nor does a remark of the curators, or what only speaks of the event or came after it. */
function isDating(edge: Edge, event: string, network: Network): boolean {
  const when = network.whens.get(edge.id)
  const { editorial, mentions } = found(network.relations, edge.relation)
  return (
    edge.status === 'completed' &&
    !isDisputed(edge) &&
    !editorial &&
    !(mentions && edge.target === event) &&
    when !== undefined &&
    when.coarseness <= COARSEST &&
    Number.isFinite(lengthOf(when.range))
  )
}

/**
 * From the first to the last day that the dates give, each of them once. "On one of these days" gives way to a closer date within them: a post
 * "of 26 or 27 February" about a meeting of the 26th does not make the meeting last.
 */
function spanOf(whens: readonly When[]): Interval | null {
  const isVaguer = (when: When, other: When) =>
    when.readings.every(({ kind }) => kind === 'day') &&
    contains(when.range, other.range) &&
    !sameInterval(when.range, other.range)
  const closest = whens.filter((when) => !whens.some((other) => isVaguer(when, other)))
  return closest
    .map(({ range }) => range)
    .reduce<Interval | null>((span, range) => (span ? hull(span, range) : range), null)
}
