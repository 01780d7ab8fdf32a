import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generate } from '../../../../bench/generator/generate.ts'
import { wellFormed } from '../../../../src/data/codePoints.ts'
import bundled from '../../../../src/data/dataset.json'
import { DatasetError } from '../../../../src/data/datasetError.ts'
import { parseDataset } from '../../../../src/data/parseDataset.ts'
import { parseJson } from '../../../../src/data/parseJson.ts'
import { plainRecord } from '../../../../src/data/plainRecord.ts'
import { datasetOfRecords } from '../../../../src/data/records/datasetOfRecords.ts'
import { fileReader } from '../../../../src/data/records/fileReader.ts'
import { readRecords } from '../../../../src/data/records/readRecords.ts'
import { buffersOf } from '../../../../src/data/records/storedRecords.ts'
import { type Dataset, type Edge, EdgeSchema, type Passage, PassageSchema } from '../../../../src/data/schema.ts'
import { aDataset, aNode, aRelation, anEdge } from '../../../fixtures/dataset.ts'
import { disputedDataset, disputedWith } from '../../../fixtures/disputedDataset.ts'

const encoder = new TextEncoder()
const read = (text: string) => readRecords(encoder.encode(text), 0)

/** What the slow door makes of a text; null where it refuses it. */
function slowly(text: string): Dataset | null {
  try {
    return parseDataset(parseJson(text))
  } catch (fault) {
    if (fault instanceof DatasetError) return null
    throw fault
  }
}

function quickly(text: string): Dataset | null {
  const stored = read(text)
  return stored && datasetOfRecords(stored, fileReader(stored.file))
}

const fieldsOf = (record: object, schema: { readonly entries: object }) =>
  Object.keys(schema.entries).map((field) => [field, plain((record as Fields)[field])])
/** Also of what a record gives for a part of it. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))

const edgeFields = (edge: Edge) => fieldsOf(edge, EdgeSchema.pipe[0])
const passageFields = (passage: Passage) => fieldsOf(passage, PassageSchema.pipe[0])

const MADE = [...generate({ edges: 400 })].join('')
const DISPUTED = JSON.stringify(disputedDataset())
const TEXTS = { 'the bundled dataset': JSON.stringify(bundled), 'a made-up one': MADE, 'a disputed one': DISPUTED }

describe('readRecords(bytes, least)', () => {
  it.each(Object.entries(TEXTS))(
    'stores %s so that every field of every record is as the slow door gives it',
    (_, text) => {
      const [quick, slow] = [quickly(text), slowly(text)]
      expect(quick?.edges.map(edgeFields)).toEqual(slow?.edges.map(edgeFields))
      expect(quick?.passages.map(passageFields)).toEqual(slow?.passages.map(passageFields))
      expect(JSON.stringify(quick)).toBe(JSON.stringify(slow))
    },
  )

  it('reads them in any order, also again', () => {
    const [quick, slow] = [quickly(MADE), slowly(MADE)]
    for (const i of [3, 0, 399, 3, 200, 0])
      expect([quick?.edges[i]?.summary, quick?.passages[i]?.exact]).toEqual([
        slow?.edges[i]?.summary,
        slow?.passages[i]?.exact,
      ])
  })

  it('gives whole records to whoever takes them apart', () => {
    const { id, ...rest } = plainRecord(quickly(MADE)?.edges[7] ?? anEdge())
    expect({ id, ...rest }).toEqual(slowly(MADE)?.edges[7])
  })

  it('makes names legible as the slow door does', () => {
    const { nodes } = aDataset()
    const text = JSON.stringify(
      aDataset({
        nodes: [...nodes, aNode({ id: 'turned', label: 'Tur\u202ened' })],
        edges: [anEdge({ id: 'e-2', target: 'turned', role: '\u200b', summary: 'A \u202etale.' })],
      }),
    )
    const [quick, slow] = [quickly(text), slowly(text)]
    expect(quick?.nodes).toEqual(slow?.nodes)
    expect(quick?.edges.map(edgeFields)).toEqual(slow?.edges.map(edgeFields))
  })

  it('refuses claims that name nothing, or a thing twice, as the slow door does', () => {
    const spoilt = (over: Partial<Edge>) => JSON.stringify(disputedWith('paid', over))
    const ofAmount = (...citations: readonly string[]) => ({ amounts: [{ value: 1, unit: 'EUR', citations }] })
    const review = { by: 'A', on: '2024-02-30', verdict: 'yes', digest: 'f'.repeat(64) } as const
    for (const over of [
      { contradicts: ['nothing'] },
      { contradicts: ['paid'] },
      { contradicts: ['received', 'received'] },
      ofAmount('received'),
      ofAmount('ledger', 'ledger'),
      { reviews: [review] },
    ])
      expect([quickly(spoilt(over)), slowly(spoilt(over))]).toEqual([null, null])
    expect(quickly(spoilt(ofAmount('ledger')))).not.toBeNull()
  })

  it('stores only what is worth it', () => {
    const bytes = () => encoder.encode(MADE)
    const { documents, passages, nodes, edges } = JSON.parse(MADE) as Dataset
    const records = documents.length + passages.length + nodes.length + edges.length
    expect(readRecords(bytes(), records)).not.toBeNull()
    expect(readRecords(bytes(), records + 1)).toBeNull()
  })

  it('tells the bytes that it has checked, to the last record', () => {
    const told: number[] = []
    readRecords(encoder.encode(MADE), 0, (done) => told.push(done))
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBeGreaterThan(0.9 * MADE.length)
    expect(told.at(-1)).toBeLessThanOrEqual(encoder.encode(MADE).length)
  })

  it('gives all of its numbers away without a copy', () => {
    const stored = read(MADE)
    if (!stored) throw new Error('The made-up dataset was refused.')
    const before = JSON.stringify(datasetOfRecords(stored, fileReader(stored.file)))
    const arrived = structuredClone(stored, { transfer: buffersOf(stored) })
    expect(stored.file.bytes.length + stored.edges.source.length + stored.edges.dating.items.length).toBe(0)
    expect(JSON.stringify(datasetOfRecords(arrived, fileReader(arrived.file)))).toBe(before)
  })

  const FAULTS: Readonly<Record<string, (of: Spoilt) => void>> = {
    'an altered quote': ({ passage }) => void (passage['exact'] += '!'),
    'a passage of no document': ({ passage }) => void (passage['document'] = 'nowhere'),
    'a passage beyond its document': ({ document }) => void (document['length'] = 1),
    'an id that stands twice': ({ passage, passage2: another }) => void (passage['id'] = another['id']),
    'an edge with the id of a node': ({ edge, node }) => void (edge['id'] = node['id']),
    'an edge with the id of another': ({ edge, edge2: another }) => void (edge['id'] = another['id']),
    'a node of no kind': ({ node }) => void (node['kind'] = 'nothing'),
    'a node that cites nothing': ({ node }) => void (node['citations'] = ['nothing']),
    'a node without an edge': ({ node, nodes }) => void nodes.push({ ...node, id: 'alone' }),
    'an edge to nowhere': ({ edge }) => void (edge['target'] = 'nowhere'),
    'an edge of no relation': ({ edge }) => void (edge['relation'] = 'nothing'),
    'an edge that cites nothing': ({ edge }) => void (edge['citations'] = ['nothing']),
    'a quote that is cited twice': ({ edge }) => {
      const [cited] = edge['citations'] as string[]
      edge['citations'] = [cited, cited]
    },
    'a day that does not exist': ({ edges }) => void (dated(edges)['when'] = '2019-02-29'),
    'a date that rests on nothing': ({ edges }) => void delete dated(edges)['dating'],
    'something that carries itself out': ({ edge, edge2: another }) => {
      edge['fulfils'] = [another['id']]
      another['fulfils'] = [edge['id']]
    },
    'a plan that was none': ({ edge, edge2: another }) => {
      another['status'] = 'completed'
      edge['fulfils'] = [another['id']]
    },
    'an event that is a person': ({ edge, node }) => void (edge['event'] = node['id']),
    'an unknown field': ({ edge }) => void (edge['weight'] = 3),
    'a step that leads nowhere': ({ dataset, passage }) => {
      const sentences = [{ text: 'So it was.', citations: [passage['id']] }]
      dataset['steps'] = [{ title: 'One', sentences, view: { sel: 'nothing' } }]
    },
    'no title': ({ dataset }) => void delete dataset['title'],
    'another format': ({ dataset }) => void (dataset['format'] = 'entente/2'),
  }

  it.each(Object.entries(FAULTS))('refuses %s, as the slow door does', (_, spoil) => {
    const dataset = JSON.parse(MADE) as Writable
    spoil(spoiltOf(dataset))
    const text = JSON.stringify(dataset)
    expect(slowly(text)).toBeNull()
    expect(quickly(text)).toBeNull()
  })

  it.each([
    ['a key that stands twice in a record', '"status":"completed"', '"status":"completed","status":"completed"'],
    ['a key that stands twice in the dataset', '"format":', '"language":"en","format":'],
    ['a sign that is no space, before the first record', '"edges":[', '"edges":[\u000b'],
    ['a sign that is no space, at the end', '"edges":[', '"edges":\u0000['],
    ['a comma too many', '"status":"completed"', '"status":"completed",'],
  ])('refuses %s', (_, from, to) => {
    expect(quickly(MADE)).not.toBeNull()
    expect(quickly(MADE.replace(from, to))).toBeNull()
  })

  it.each(['Dear ', '"format"'])('refuses bytes that are no text, at %s', (where) => {
    const text = MADE.replace('"summary":"', '"summary":"Dear ')
    const bytes = encoder.encode(text)
    expect(readRecords(bytes.slice(), 0)).not.toBeNull()
    bytes[encoder.encode(text.slice(0, text.indexOf(where))).length + 2] = 0xff
    expect(readRecords(bytes, 0)).toBeNull()
  })

  it('takes nothing that the slow door refuses, wherever a text is cut, doubled or changed', () => {
    const small = JSON.stringify(
      aDataset({ relations: [aRelation(), aRelation({ id: 'wrote-to', label: 'wrote to' })] }),
    )
    const anyChange = fc.tuple(fc.nat(small.length), fc.nat(12), fc.constantFrom('', '"', '}', ']', ',', 'a', '0', ' '))
    fc.assert(
      fc.property(anyChange, ([at, length, put]) => {
        // Half of a pair becomes another letter on its way into bytes.
        const text = wellFormed(small.slice(0, at) + put + small.slice(at + length))
        const quick = quickly(text)
        expect(quick ? JSON.stringify(quick) : null).toBe(quick ? JSON.stringify(slowly(text)) : null)
      }),
      { numRuns: 1_000 },
    )
  })
})

type Fields = Record<string, unknown>
interface Writable extends Fields {
  readonly documents: Fields[]
  readonly passages: Fields[]
  readonly nodes: Fields[]
  readonly edges: Fields[]
}

/** A dataset with some of its records. */
interface Spoilt {
  readonly dataset: Writable
  readonly nodes: Fields[]
  readonly edges: readonly Fields[]
  readonly document: Fields
  readonly passage: Fields
  readonly passage2: Fields
  readonly node: Fields
  readonly edge: Fields
  readonly edge2: Fields
}

function spoiltOf(dataset: Writable): Spoilt {
  const { documents, passages, nodes, edges } = dataset
  const [document, passage, passage2, node, edge, edge2] = [documents[0], passages[40], passages[41], nodes[3], edges[40], edges[41]] // prettier-ignore
  if (!document || !passage || !passage2 || !node || !edge || !edge2) throw new Error('The dataset is too small.')
  return { dataset, nodes, edges, document, passage, passage2, node, edge, edge2 }
}

function dated(edges: readonly Fields[]): Fields {
  const edge = edges.find(({ when }) => when !== undefined)
  if (!edge) throw new Error('Nothing is dated.')
  return edge
}
