/** A dataset with its indices: the pure questions that every room asks of it. */
import type { Dataset, Document, Edge, Family, Kind, Node, Party, Passage, Relation } from '../data/schema.ts'
import type { Interval } from '../time/interval.ts'
import { parseWhen } from '../time/edtf.ts'
import type { When } from '../time/when.ts'
import { compareWhen } from '../time/compareWhen.ts'
import { toDay } from '../time/day.ts'
import { extentOf } from '../time/extent.ts'
import { widenTo } from '../time/units.ts'

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

/** Indexes a checked dataset. */
export function createNetwork(dataset: Dataset): Network {
  const whens = new Map<string, When>()
  for (const edge of dataset.edges) if (edge.when !== undefined) whens.set(edge.id, parseWhen(edge.when))

  const byDate = dataset.edges.toSorted((a, b) => compareWhen(whens.get(a.id), whens.get(b.id)))
  const edgesAt = new Map<string, Edge[]>(dataset.nodes.map((node) => [node.id, []]))
  const fulfilledBy = new Map<string, Edge[]>()
  for (const edge of byDate) {
    for (const id of nodesOf(edge)) pushTo(edgesAt, id, edge)
    for (const planned of edge.fulfils ?? []) pushTo(fulfilledBy, planned, edge)
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
    extent: wholeYearsOf(whens.values()),
  }
}

/** Where nothing is dated a window still has ends. No date is ever said or drawn of it. */
const ANY_YEAR: Interval = { start: toDay(2000, 1, 1), end: toDay(2001, 1, 1) }

/** The whole years from the first to the last bound that a date gives. */
function wholeYearsOf(whens: Iterable<When>): Interval {
  return widenTo(extentOf(whens) ?? ANY_YEAR, 'year')
}
