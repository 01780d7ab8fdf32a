/** A dataset with its indices: the pure questions that every room asks of it. */
import type { Dataset, Document, Edge, Family, Kind, Node, Party, Passage, Relation } from '../data/schema.ts'
import type { Interval } from '../time/interval.ts'
import { parseWhen } from '../time/edtf.ts'
import type { When } from '../time/when.ts'
import { compareWhen } from '../time/compareWhen.ts'
import { toDay } from '../time/day.ts'
import { extentOf } from '../time/extent.ts'
import { widenTo } from '../time/units.ts'
import { isDisputed } from './isDisputed.ts'
import type { MadeColumns } from './columns.ts'

export interface Network {
  readonly dataset: Dataset
  readonly nodes: ReadonlyMap<string, Node>
  readonly edges: ReadonlyMap<string, Edge>
  readonly passages: ReadonlyMap<string, Passage>
  readonly documents: ReadonlyMap<string, Document>
  readonly kinds: ReadonlyMap<string, Kind>
  readonly relations: ReadonlyMap<string, Relation>
  readonly families: ReadonlyMap<string, Family>
  readonly parties: ReadonlyMap<string, Party>
  /** The parsed date of each dated edge. */
  readonly whens: ReadonlyMap<string, When>
  /** The edges at a node, those that are this event among them, in order of date, undated last. */
  readonly edgesAt: ReadonlyMap<string, readonly Edge[]>
  /** All edges in order of date, undated last. */
  readonly byDate: readonly Edge[]
  /** For a planned edge, the edges that carry it out. */
  readonly fulfilledBy: ReadonlyMap<string, readonly Edge[]>
  /** Does any relationship have a date? Where none has, nothing may be said of time. */
  readonly dated: boolean
  /** What is known of its relationships as columns, where that is known beforehand. */
  readonly made?: MadeColumns
  /** Whole years that hold every bound that the dates have; where nothing is dated a year that stands for nothing. */
  readonly extent: Interval
}

/** What the maps of a network promise: the loader has refused every dataset in which a reference leads nowhere. */
export function found<T>(map: ReadonlyMap<string, T>, id: string): T {
  const item = map.get(id)
  if (item === undefined) throw new Error(`Nothing in the dataset has the id "${id}".`)
  return item
}

const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]))

function pushTo<T>(map: Map<string, T[]>, key: string, item: T) {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}

/** The nodes that an edge joins: its ends, and where it is an event, that event. Each once. */
export function nodesOf({ source, target, event }: Edge): ReadonlySet<string> {
  return new Set(event === undefined ? [source, target] : [source, target, event])
}

/** Those of one date stay in the order of the dataset. Dates are few where relationships are many: they alone are compared. */
function inOrderOfDate(edges: readonly Edge[], whens: ReadonlyMap<string, When>): readonly Edge[] {
  const whenOf = ({ id }: Edge) => whens.get(id)
  const dates = [...new Set(edges.map(whenOf))].toSorted(compareWhen)
  const groups = new Map<When | undefined, Edge[]>()
  let last: Edge[] | undefined
  for (const [i, when] of dates.entries()) {
    // Dates that are written differently may not differ in order.
    if (last === undefined || compareWhen(dates[i - 1], when) !== 0) last = []
    groups.set(when, last)
  }
  for (const edge of edges) groups.get(whenOf(edge))?.push(edge)
  return [...new Set(groups.values())].flat()
}

/** Indexes a checked dataset. */
export function createNetwork(dataset: Dataset): Network {
  const whens = new Map<string, When>()
  for (const edge of dataset.edges) if (edge.when !== undefined) whens.set(edge.id, parseWhen(edge.when))

  const byDate = inOrderOfDate(dataset.edges, whens)
  const edgesAt = new Map<string, Edge[]>(dataset.nodes.map((node) => [node.id, []]))
  const fulfilledBy = new Map<string, Edge[]>()
  for (const edge of byDate) {
    const { source, target, event } = edge
    pushTo(edgesAt, source, edge)
    if (target !== source) pushTo(edgesAt, target, edge)
    if (event !== undefined && event !== source && event !== target) pushTo(edgesAt, event, edge)
    // That a promise was kept is not told as a fact where it is only alleged.
    if (!isDisputed(edge)) for (const planned of edge.fulfils ?? []) pushTo(fulfilledBy, planned, edge)
  }

  return {
    dataset,
    nodes: byId(dataset.nodes),
    edges: byId(dataset.edges),
    passages: byId(dataset.passages),
    documents: byId(dataset.documents),
    kinds: byId(dataset.kinds),
    relations: byId(dataset.relations),
    families: byId(dataset.families),
    parties: byId(dataset.parties),
    whens,
    edgesAt,
    byDate,
    fulfilledBy,
    dated: whens.size > 0,
    extent: wholeYearsOf(new Set(whens.values())),
  }
}

/** Where nothing is dated a window still has ends. No date is ever said or drawn of it. */
const ANY_YEAR: Interval = { start: toDay(2000, 1, 1), end: toDay(2001, 1, 1) }

/** The whole years from the first to the last bound that a date gives. */
function wholeYearsOf(whens: Iterable<When>): Interval {
  return widenTo(extentOf(whens) ?? ANY_YEAR, 'year')
}
