/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a document */
/** What the relationships of a network cite, as columns of numbers. */
import { oncePer } from '../data/oncePer.ts'
import type { Edge } from '../data/schema.ts'
import type { CitedColumns } from './columns.ts'
import { type Network, found } from './network.ts'
import { publishedFrom } from './publication.ts'

export const citedColumnsOf = oncePer((network: Network): CitedColumns => network.made?.cited ?? citedIn(network))

function citedIn(network: Network): CitedColumns {
  const { byDate, dataset, passages, relations } = network
  const numbers = new Map(dataset.documents.map(({ id }, number) => [id, number]))
  const rowsOf = (listed: (edge: Edge) => readonly string[]) => {
    const from = new Int32Array(byDate.length + 1)
    const all: number[] = []
    for (const [place, edge] of byDate.entries()) {
      const start = all.length
      for (const id of listed(edge)) {
        const document = found(numbers, found(passages, id).document)
        if (all.indexOf(document, start) === -1) all.push(document)
      }
      from[place + 1] = all.length
    }
    return { from, documents: Int32Array.from(all) }
  }
  const { from, documents } = rowsOf(({ citations }) => citations)
  const dating = rowsOf((edge) => edge.dating?.citations ?? [])
  const voices = Int32Array.from(byDate, ({ relation }, place) =>
    found(relations, relation).editorial ? 0 : from[place + 1]! - from[place]!,
  )
  return { from, documents, voices, datingFrom: dating.from, datingDocuments: dating.documents }
}

/** By place, the day from which a relationship counts as known (`knownFrom`); not a number where nothing proves one. */
export const knownDaysOf = oncePer((network: Network): Float64Array => {
  const { from, documents } = citedColumnsOf(network)
  const published = Float64Array.from(network.dataset.documents, (document) => publishedFrom(document)?.day ?? NaN)
  return Float64Array.from(network.byDate, ({ relation }, place) => {
    // A remark of the curators takes all of its documents, anything else the first.
    const isRemark = found(network.relations, relation).editorial === true
    let day = NaN
    for (let i = from[place]!; i < from[place + 1]!; i++) {
      const own = published[documents[i]!]!
      if (Number.isNaN(own)) {
        if (isRemark) return NaN
      } else if (Number.isNaN(day) || (isRemark ? own > day : own < day)) day = own
    }
    return day
  })
})

/** By document, the places of the relationships that cite it, in order of date. */
export const citingOf = oncePer((network: Network): readonly Int32Array[] => {
  const { from, documents } = citedColumnsOf(network)
  const counts = new Int32Array(network.dataset.documents.length)
  for (const document of documents) counts[document]! += 1
  const places = Array.from(counts, (count) => new Int32Array(count))
  counts.fill(0)
  for (let place = 0; place + 1 < from.length; place++)
    for (let i = from[place]!; i < from[place + 1]!; i++) {
      const document = documents[i]!
      places[document]![counts[document]!] = place
      counts[document]! += 1
    }
  return places
})
