import { describe, expect, it } from 'vitest'
import { generate } from '../../../bench/generator/generate.ts'
import bundled from '../../../src/data/dataset.json'
import { datasetOfRecords } from '../../../src/data/records/datasetOfRecords.ts'
import { fileReader } from '../../../src/data/records/fileReader.ts'
import { readRecords } from '../../../src/data/records/readRecords.ts'
import { citedColumnsOf, knownDaysOf } from '../../../src/model/citedColumns.ts'
import { columnsOf } from '../../../src/model/edgeColumns.ts'
import { type Network, createNetwork } from '../../../src/model/network.ts'
import { networkOfRecords } from '../../../src/model/networkOfRecords.ts'
import { disputedDataset } from '../../fixtures/disputedDataset.ts'
import { knownFrom } from '../../../src/model/publication.ts'

const TEXTS = {
  'the bundled dataset': JSON.stringify(bundled),
  'a made-up one': [...generate({ edges: 900 })].join(''),
  'a disputed one': JSON.stringify(disputedDataset()),
}

const lists = (map: ReadonlyMap<string, readonly { readonly id: string }[]>) =>
  Array.from(map, ([id, list]) => [id, list.map((one) => one.id)])

/** A network in words and numbers alone. The dates are parsed once for each text, and so the same. */
function plainly(network: Network) {
  const { dataset: _, edges, passages, edgesAt, byDate, fulfilledBy, whens, made: __, ...rest } = network
  return {
    ...rest,
    edges: new Set(edges.keys()),
    passages: [...passages.keys()],
    edgesAt: lists(edgesAt),
    byDate: byDate.map(({ id }) => id),
    fulfilledBy: lists(fulfilledBy),
    whens: new Map(whens),
  }
}

describe.each(Object.entries(TEXTS))('the network of stored records: %s', (_, text) => {
  const stored = readRecords(new TextEncoder().encode(text), 0)
  if (!stored) throw new Error('The dataset was refused.')
  const dataset = datasetOfRecords(stored, fileReader(stored.file))
  const made = networkOfRecords(createNetwork(stored.rest), dataset, stored)
  const slow = createNetwork(dataset)

  it('has the indices of the slow one', () => {
    expect(plainly(made)).toEqual(plainly(slow))
  })

  it('finds records by their ids, and nothing by another', () => {
    for (const edge of dataset.edges) expect(made.edges.get(edge.id)).toBe(edge)
    for (const passage of dataset.passages) expect(made.passages.get(passage.id)).toBe(passage)
    expect([made.edges.size, made.passages.size, made.whens.size]).toEqual([
      slow.edges.size,
      slow.passages.size,
      slow.whens.size,
    ])
    expect([made.edges.has('nothing'), made.whens.get('nothing')]).toEqual([false, undefined])
  })

  it('has the columns of the slow one', () => {
    const { places, ...columns } = columnsOf(made)
    const { places: slowPlaces, ...slowColumns } = columnsOf(slow)
    expect(columns).toEqual(slowColumns)
    expect(new Map(places)).toEqual(slowPlaces)
    expect(citedColumnsOf(made)).toEqual(citedColumnsOf(slow))
  })

  it('knows from which day each relationship is known, as the slow definition says', () => {
    const days = slow.byDate.map((edge) => knownFrom(edge, slow)?.day ?? NaN)
    expect([...knownDaysOf(made)]).toEqual(days)
    expect([...knownDaysOf(slow)]).toEqual(days)
  })
})
