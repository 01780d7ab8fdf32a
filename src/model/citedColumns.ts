/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a document */
/** What the relationships of a network cite, as columns of numbers. */
import { oncePer } from '../data/oncePer.ts'
import { type Network, found } from './network.ts'
import { knownFrom } from './publication.ts'

export interface CitedColumns {
  /**
   * The documents that a relationship cites for itself, each once, by their index in the dataset: those at `place` stand in
   * `documents` from `from[place]` to before `from[place + 1]`.
   */
  readonly from: Int32Array
  readonly documents: Int32Array
  /** By place, how many documents say it, each on its own; 0 of a remark of the curators. */
  readonly voices: Int32Array
}

export const citedColumnsOf = oncePer((network: Network): CitedColumns => {
  const { byDate, dataset, passages, relations } = network
  const numbers = new Map(dataset.documents.map(({ id }, number) => [id, number]))
  const from = new Int32Array(byDate.length + 1)
  const voices = new Int32Array(byDate.length)
  const all: number[] = []
  for (const [place, { citations, relation }] of byDate.entries()) {
    const start = all.length
    for (const id of citations) {
      const document = found(numbers, found(passages, id).document)
      if (all.indexOf(document, start) === -1) all.push(document)
    }
    from[place + 1] = all.length
    voices[place] = found(relations, relation).editorial ? 0 : all.length - start
  }
  return { from, documents: Int32Array.from(all), voices }
})

/** By place, the day from which a relationship counts as known (`knownFrom`); not a number where nothing proves one. */
export const knownDaysOf = oncePer((network: Network): Float64Array => {
  return Float64Array.from(network.byDate, (edge) => knownFrom(edge, network)?.day ?? NaN)
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
