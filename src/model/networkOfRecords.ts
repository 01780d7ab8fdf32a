/* oxlint-disable typescript/no-non-null-assertion -- every index below is a number of the columns */
/** The network of a dataset whose records are stored: the same as `createNetwork` makes, from the columns that it has already. */
import type { Rows, StoredColumns } from '../data/records/storedRecords.ts'
import type { Dataset, Edge } from '../data/schema.ts'
import { compareWhen } from '../time/compareWhen.ts'
import { parseWhen } from '../time/edtf.ts'
import { extentOf } from '../time/extent.ts'
import { widenTo } from '../time/units.ts'
import type { When } from '../time/when.ts'
import type { CitedColumns, EdgeColumns } from './columns.ts'
import { isDisputed } from './isDisputed.ts'
import { MapByNumber } from './mapByNumber.ts'
import type { Network } from './network.ts'

const NONE = -1

/**
 * @param bare what `createNetwork` makes of the dataset without its passages and edges
 * @param dataset made of these very records
 */
export function networkOfRecords(bare: Network, dataset: Dataset, { edges: stored, passages }: StoredColumns): Network {
  const whens = stored.whens.map(parseWhen)
  const ranked = inOrderOfDate(stored.when, whens)
  const byDate = Array.from(ranked, (number) => dataset.edges[number]!)
  const ids = byDate.map(({ id }) => id)
  const places = once(() => new Map(ids.map((id, place) => [id, place])))
  const passageIds = dataset.passages.map(({ id }) => id)
  const passageNumbers = once(() => new Map(passageIds.map((id, number) => [id, number])))
  const nodeIds = dataset.nodes.map(({ id }) => id)

  const at = (column: Int32Array) => Int32Array.from(ranked, (number) => column[number]!)
  const [source, target, event] = [at(stored.source), at(stored.target), at(stored.event)]
  for (const [place, node] of event.entries()) if (node === source[place] || node === target[place]) event[place] = NONE
  const { date, dates } = metInOrder(at(stored.when), whens)
  const familyNumbers = new Map(dataset.families.map(({ id }, number) => [id, number]))
  const rank = new Int32Array(ranked.length)
  const placeOf = new Int32Array(ranked.length)
  for (const [place, number] of ranked.entries()) {
    rank[place] = number
    placeOf[number] = place
  }
  const columns: EdgeColumns = {
    size: ids.length,
    ids,
    places: new MapByNumber(ids, places, (place) => place),
    nodeIds,
    nodeNumbers: new Map(nodeIds.map((id, number) => [id, number])),
    source,
    target,
    event,
    date,
    dates,
    status: Uint8Array.from(ranked, (number) => stored.status[number]!),
    relation: at(stored.relation),
    familyOf: Int32Array.from(dataset.relations, ({ family }) => familyNumbers.get(family) ?? NONE),
    rank,
    ranked: placeOf,
  }
  const extent = extentOf(dates)
  return {
    ...bare,
    dataset,
    edges: new MapByNumber(ids, places, (place) => byDate[place]),
    passages: new MapByNumber(passageIds, passageNumbers, (number) => dataset.passages[number]),
    whens: new MapByNumber(ids, places, (place) => dates[date[place]!], countDated(date)),
    edgesAt: edgesAt(columns, byDate),
    byDate,
    fulfilledBy: fulfilments(byDate, ranked, stored),
    dated: dates.length > 0,
    extent: extent ? widenTo(extent, 'year') : bare.extent,
    made: {
      edges: columns,
      cited: citedIn(dataset, ranked, stored, passages.document),
      checked: Uint8Array.from(ranked, (number) => Number(stored.claims.get(number)?.isChecked === true)),
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** The numbers of all relationships by date, undated last; of one date in the order of the file. Dates are sorted, and not relationships. */
function inOrderOfDate(when: Int32Array, whens: readonly When[]): Int32Array {
  const sorted = whens.map((_, number) => number).toSorted((a, b) => compareWhen(whens[a], whens[b]))
  // Dates that are written differently may not differ in order.
  const group = new Int32Array(whens.length)
  let groups = 0
  for (const [i, number] of sorted.entries()) {
    if (i > 0 && compareWhen(whens[sorted[i - 1]!], whens[number]) !== 0) groups += 1
    group[number] = groups
  }
  const groupOf = (number: number) => (number === NONE ? groups + 1 : group[number]!)
  const before = new Int32Array(groups + 3)
  for (const number of when) before[groupOf(number) + 1]! += 1
  for (let i = 1; i < before.length; i++) before[i]! += before[i - 1]!
  const ranked = new Int32Array(when.length)
  for (const [edge, number] of when.entries()) ranked[before[groupOf(number)]!++] = edge
  return ranked
}

/** Dates numbered anew in the order in which they are met. */
function metInOrder(when: Int32Array, whens: readonly When[]) {
  const numbers = new Int32Array(whens.length).fill(NONE)
  const dates: When[] = []
  const date = when.map((number) => {
    if (number === NONE) return NONE
    if (numbers[number] === NONE) numbers[number] = dates.push(whens[number]!) - 1
    return numbers[number]!
  })
  return { date, dates }
}

function countDated(date: Int32Array): number {
  let count = 0
  for (const number of date) if (number !== NONE) count += 1
  return count
}

function edgesAt({ nodeIds, source, target, event }: EdgeColumns, byDate: readonly Edge[]) {
  const lists: Edge[][] = nodeIds.map(() => [])
  for (const [place, edge] of byDate.entries()) {
    const [from, to, at] = [source[place]!, target[place]!, event[place]!]
    lists[from]!.push(edge)
    if (to !== from) lists[to]!.push(edge)
    if (at !== NONE) lists[at]!.push(edge)
  }
  return new Map(nodeIds.map((id, number): [string, readonly Edge[]] => [id, lists[number]!]))
}

function fulfilments(byDate: readonly Edge[], ranked: Int32Array, { fulfils }: StoredColumns['edges']) {
  const fulfilledBy = new Map<string, Edge[]>()
  for (const [place, number] of ranked.entries()) {
    if (fulfils.from[number] === fulfils.from[number + 1]) continue
    const edge = byDate[place]!
    if (isDisputed(edge)) continue
    for (const planned of edge.fulfils ?? []) {
      const own = fulfilledBy.get(planned)
      if (own) own.push(edge)
      else fulfilledBy.set(planned, [edge])
    }
  }
  return fulfilledBy
}

function citedIn(
  { relations }: Dataset,
  ranked: Int32Array,
  { citations, dating, relation }: StoredColumns['edges'],
  documentOf: Int32Array,
): CitedColumns {
  const { from, documents } = documentsOf(citations, ranked, documentOf)
  const { from: datingFrom, documents: datingDocuments } = documentsOf(dating, ranked, documentOf)
  const isRemark = relations.map(({ editorial }) => editorial === true)
  const voices = Int32Array.from(ranked, (number, place) =>
    isRemark[relation[number]!] ? 0 : from[place + 1]! - from[place]!,
  )
  return { from, documents, voices, datingFrom, datingDocuments }
}

/** By place, the documents of the passages in a list, each once. */
function documentsOf({ from: rows, items }: Rows, ranked: Int32Array, documentOf: Int32Array) {
  const from = new Int32Array(ranked.length + 1)
  const all = new Int32Array(items.length)
  let count = 0
  for (const [place, number] of ranked.entries()) {
    const start = count
    for (let i = rows[number]!; i < rows[number + 1]!; i++) {
      const document = documentOf[items[i]!]!
      let isKnown = false
      for (let j = start; j < count; j++) isKnown ||= all[j] === document
      if (!isKnown) all[count++] = document
    }
    from[place + 1] = count
  }
  return { from, documents: all.slice(0, count) }
}
