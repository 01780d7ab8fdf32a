/** The days that documents speak of, and what is dated beyond them: a plan whose name reaches on for years is told of before. */
import { oncePer } from '../data/oncePer.ts'
import type { Node } from '../data/schema.ts'
import { extentOf } from '../time/extent.ts'
import { type Day, type Interval, hull, intersection } from '../time/interval.ts'
import { widenTo } from '../time/units.ts'
import { periodOf } from './coverage.ts'
import { NONE, columnsOf } from './edgeColumns.ts'
import { type Network, found, nodesOf } from './network.ts'

/** Something that is dated before or after all that documents speak of. */
export interface Beyond {
  readonly node: Node
  /** The last day that its dates give, or the first. */
  readonly day: Day
  /** It lasts until then, or since then; else it is dated to then. */
  readonly lasts: boolean
}

/** What the axis of time opens on, and what lies beyond its ends. */
export interface DaysTold {
  /** Whole months from the first to the last day that a document speaks of, within the extent; where none speaks of any, the extent. */
  readonly told: Interval
  readonly before: Beyond | null
  readonly after: Beyond | null
}

export const daysTold = oncePer((network: Network): DaysTold => {
  const period = network.dataset.documents
    .flatMap((document) => periodOf(document, network) ?? [])
    .reduce<Interval | null>((whole, one) => (whole ? hull(whole, one) : one), null)
  const told = (period && intersection(widenTo(period, 'month'), network.extent)) ?? network.extent
  return { told, before: farthest(told, 'start', network), after: farthest(told, 'end', network) }
})

/** Of the dates that reach furthest beyond an end, the entity that most of them are about. */
function farthest(told: Interval, end: 'start' | 'end', network: Network): Beyond | null {
  const isBeyond = (day: Day, other: Day) => (end === 'end' ? day > other : day < other)
  let furthest = told[end]
  let edges: string[] = []
  const { dates, date, ranked, ids } = columnsOf(network)
  const ends = dates.map((when) => extentOf([when])?.[end])
  for (const place of ranked) {
    const day = ends[date[place] ?? NONE]
    if (day === undefined || !isBeyond(day, told[end])) continue
    if (isBeyond(day, furthest)) edges = []
    if (!isBeyond(furthest, day)) edges.push(ids[place] ?? '')
    if (isBeyond(day, furthest)) furthest = day
  }
  const counts = new Map<string, number>()
  for (const id of edges)
    for (const node of nodesOf(found(network.edges, id))) counts.set(node, (counts.get(node) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  if (!most) return null
  const lasts = edges.some((id) => network.whens.get(id)?.readings.some(({ kind }) => kind === 'span'))
  return { node: found(network.nodes, most[0]), day: end === 'end' ? furthest - 1 : furthest, lasts }
}
