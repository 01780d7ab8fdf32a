import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { generate } from '../../../bench/generator/generate.ts'
import bundled from '../../../src/data/dataset.json'
import { parseDataset } from '../../../src/data/parseDataset.ts'
import { parseManifest } from '../../../src/data/published/manifest.ts'
import { datasetOfRecords } from '../../../src/data/records/datasetOfRecords.ts'
import { OnItsWay } from '../../../src/data/records/onItsWay.ts'
import { columnBuffersOf } from '../../../src/data/records/storedRecords.ts'
import { type Dataset, EdgeSchema, PassageSchema } from '../../../src/data/schema.ts'
import { whenThere } from '../../../src/data/records/whenThere.ts'
import { versionOf } from '../../../src/data/versionOf.ts'
import { isChecked } from '../../../src/model/claims.ts'
import { createNetwork, found } from '../../../src/model/network.ts'
import { networkOfRecords } from '../../../src/model/networkOfRecords.ts'
import { type BlockReader, createBlockReader } from '../../../src/page/blockReader.ts'
import { readPublished } from '../../../src/page/published.ts'
import { type StaticServer, serveFolder } from '../../e2e/support/staticServer.ts'
import { anySoundText } from '../../fixtures/anySoundText.ts'
import { aDataset } from '../../fixtures/dataset.ts'
import { disputedDataset } from '../../fixtures/disputedDataset.ts'
import { type PublishedFolder, publishedFolder } from '../../fixtures/publishedFolder.ts'

const MADE = [...generate({ edges: 3_000 })].join('')
const closing: (() => unknown)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

async function read({ manifest, columns }: PublishedFolder) {
  return readPublished(manifest, new Blob([columns]), () => {})
}

async function opened(published: PublishedFolder, port: number, kept?: { bytes: number; time: number }) {
  const { columns, index } = await read(published)
  const { records } = published.manifest
  const blocks = createBlockReader(new URL(`http://127.0.0.1:${port}/${records.file}`), records.bytes, index, kept)
  closing.push(blocks.dispose)
  return { dataset: datasetOfRecords(columns, blocks.records), blocks, index }
}

async function served(published: PublishedFolder) {
  const server: StaticServer = await serveFolder(published.folder, '/')
  closing.push(() => server.close())
  return opened(published, server.port)
}

const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))
const fieldsOf = (
  record: object,
  { pipe: [{ entries }] }: { readonly pipe: readonly [{ readonly entries: object }, ...unknown[]] },
) => Object.keys(entries).map((field) => [field, plain((record as Readonly<Record<string, unknown>>)[field])])

/** Waits record by record, as whoever takes a dataset along does. */
async function allOf({ edges, passages }: Dataset) {
  const all: unknown[] = []
  for (const edge of edges) all.push(await whenThere(() => fieldsOf(edge, EdgeSchema))) // oxlint-disable-line no-await-in-loop
  for (const passage of passages) all.push(await whenThere(() => fieldsOf(passage, PassageSchema))) // oxlint-disable-line no-await-in-loop
  return all
}

async function isSame(text: string): Promise<boolean> {
  const original = parseDataset(JSON.parse(text))
  const published = await publishedFolder(text)
  const { dataset } = await served(published)
  expect(await allOf(dataset)).toEqual(await allOf(original))
  expect(await whenThere(() => JSON.stringify(dataset))).toBe(JSON.stringify(original))
  return published.manifest.version === versionOf(original)
}

describe('a dataset that is published, served and read back', () => {
  it.each([
    ['the bundled one', JSON.stringify(bundled)],
    ['a made-up one', MADE],
    ['a disputed one', JSON.stringify(disputedDataset())],
    ['a made-up one, indented', JSON.stringify(JSON.parse([...generate({ edges: 120 })].join('')), null, 2)],
  ])('is what it was, field by field and as JSON: %s', async (_, text) => {
    expect(await isSame(text)).toBe(true)
  })

  it('is what it was, in whatever order and by whatever names', async () => {
    await fc.assert(
      fc.asyncProperty(anySoundText, async (text) => {
        expect(await isSame(text)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it('tells all but words of its own without a request', async () => {
    const { dataset } = await opened(await publishedFolder(MADE), 1)
    const original = parseDataset(JSON.parse(MADE))
    const told = ({ id, source, target, event, relation, role, when, status, citations, fulfils, accordingTo, dating }: Dataset['edges'][number]) =>
      plain([id, source, target, event, relation, role, when, status, citations, fulfils, accordingTo, dating?.basis, dating?.citations]) // prettier-ignore
    expect(dataset.edges.map(told)).toEqual(original.edges.map(told))
  })

  it('tells how sure its claims are, and which a second reader checked, without a request', async () => {
    const published = await publishedFolder(JSON.stringify(disputedDataset()))
    const { dataset } = await opened(published, 1)
    const { columns } = await read(published)
    const network = networkOfRecords(createNetwork(columns.rest), dataset, columns)
    expect(
      network.byDate.map(({ id, standing }) => [id, standing, isChecked(found(network.edges, id), network)]),
    ).toEqual([
      ['sold', 'established', true],
      ['paid', 'alleged', false],
      ['spoke', undefined, false],
      ['appeared', 'alleged', false],
      ['received', undefined, false],
      ['bribed', 'denied', false],
      ['chairs', 'alleged', false],
    ])
    expect(published.manifest.columns.parts.some(({ name }) => name === 'edges.claims')).toBe(true)
  })

  it('has no column of claims where all is simply reported', async () => {
    const { manifest } = await publishedFolder(MADE)
    expect(manifest.columns.parts.some(({ name }) => name === 'edges.claims')).toBe(false)
  })

  it('hands all of its numbers over without a copy', async () => {
    const { columns } = await read(await publishedFolder(MADE))
    structuredClone(columns, { transfer: columnBuffersOf(columns) })
    expect(columns.edges.source.length + columns.edges.dating.items.length + columns.passages.document.length).toBe(0)
  })
})

describe('readPublished(manifest, columns)', () => {
  it('refuses columns that were cut or changed, and names the column', async () => {
    const published = await publishedFolder(MADE)
    const refusal = async (columns: Uint8Array<ArrayBuffer>) => read({ ...published, columns }).catch(String)
    expect(await refusal(published.columns.slice(0, -1))).toContain('is damaged: “columns.bin” has')
    expect(await refusal(flipped(published.columns, 20))).toContain(
      'is damaged: the column “rest” is not what the manifest says. Publish it again.',
    )
  })

  it('refuses numbers that are out of range', async () => {
    const published = await publishedFolder(MADE)
    const parts = published.manifest.columns.parts.map((part) =>
      part.name === 'edges.source' ? { ...part, most: 40_000 } : part,
    )
    const manifest = { ...published.manifest, columns: { ...published.manifest.columns, parts } }
    expect(await read({ ...published, manifest }).catch(String)).toContain('the column “edges.source”')
    const counts = { ...published.manifest.counts, edges: 2_999 }
    expect(await read({ ...published, manifest: { ...published.manifest, counts } }).catch(String)).toContain(
      'is damaged',
    )
  })

  it('refuses whatever is changed of the manifest, or reads the same', async () => {
    const published = await publishedFolder([...generate({ edges: 100 })].join(''))
    const before = JSON.stringify(await read(published))
    const text = JSON.stringify(published.manifest)
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom('0', '1', '7', 'a', '"', ','), async (at, put) => {
        const changed = parsed(text.slice(0, at) + put + text.slice(at + 1))
        const manifest = parseManifest(changed)
        const found = manifest && (await read({ ...published, manifest }).then((one) => JSON.stringify(one), String))
        expect(found === null || found === before || found.includes('is damaged')).toBe(true)
      }),
    )
  })
})

/** With another bit at a place. */
function flipped(bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> {
  return bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

describe('parseManifest(value)', () => {
  it('refuses names that lead away from its folder', async () => {
    const { manifest } = await publishedFolder(JSON.stringify(aDataset()))
    for (const file of ['../columns.bin', '/columns.bin', 'https://example.org/columns.bin', 'a\\b', '.hidden', ''])
      expect(parseManifest({ ...manifest, records: { ...manifest.records, file } })).toBeNull()
    expect(parseManifest(manifest)).toEqual(manifest)
  })
})

/** A host that answers as it is told to. */
async function hostOf(answer: (range: string | undefined) => { status: number; body: Uint8Array }) {
  const asked: (string | undefined)[] = []
  const server: Server = createServer((request, response) => {
    asked.push(request.headers.range)
    const { status, body } = answer(request.headers.range)
    response.writeHead(status)
    response.end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { asked, port: (server.address() as AddressInfo).port }
}

const rangeIn = (file: Uint8Array, range: string | undefined) => {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? []
  return { status: 206, body: file.subarray(Number(from), Number(to) + 1) }
}
const recordsOf = ({ folder }: PublishedFolder) => new Uint8Array(readFileSync(join(folder, 'records.bin')))
const saidBy = (blocks: BlockReader) => {
  const said: string[] = []
  blocks.follow((text) => said.push(text))
  return said
}

describe('createBlockReader(address, size, index)', () => {
  it('throws what is on its way, the same for one block, and asks for neighbours together', async () => {
    const published = await publishedFolder(MADE)
    const { asked, port } = await hostOf((range) => rangeIn(recordsOf(published), range))
    const { dataset, index } = await opened(published, port)
    expect(index.digests.length).toBeGreaterThan(16 * 8)
    const thrownBy = (read: () => unknown) => {
      try {
        return read()
      } catch (thrown) {
        return thrown
      }
    }
    const [first, second, other] = [0, 1, 2_999].map((i) => thrownBy(() => dataset.passages[i]?.exact))
    expect(first).toBeInstanceOf(OnItsWay)
    expect(second).toBe(first)
    expect(other).not.toBe(first)
    const next = dataset.passages[index.passages[1] ?? 0]
    await Promise.all([whenThere(() => dataset.passages[0]?.exact), whenThere(() => next?.exact)])
    await whenThere(() => dataset.passages[2_999]?.exact)
    expect(asked.length).toBe(2)
  })

  it('says once that a host gives no ranges, and reads the file once', async () => {
    const published = await publishedFolder(MADE)
    const { asked, port } = await hostOf(() => ({ status: 200, body: recordsOf(published) }))
    const { dataset, blocks } = await opened(published, port)
    const said = saidBy(blocks)
    await allOf(dataset)
    expect(asked.length).toBe(1)
    expect(said).toEqual(['The host does not answer ranges: all 1 MB of quotes were read.'])
  })

  it('asks again for what does not come, says so once, and takes that back once it has come', async () => {
    const published = await publishedFolder(MADE)
    let left = 2
    const { port } = await hostOf((range) => {
      left -= 1
      return left >= 0 ? { status: 404, body: new Uint8Array() } : rangeIn(recordsOf(published), range)
    })
    const { dataset, blocks } = await opened(published, port)
    const said: string[] = []
    const takenBack: string[] = []
    blocks.follow(
      (text) => said.push(text),
      (text) => takenBack.push(text),
    )
    expect(await whenThere(() => dataset.passages[5]?.exact)).toBe((JSON.parse(MADE) as Dataset).passages[5]?.exact)
    expect(said).toEqual(['Quotes of this dataset do not come: the host answers 404. They are asked for again.'])
    expect(takenBack).toEqual(said)
  })

  it('never shows a block that was changed, and says so', async () => {
    const published = await publishedFolder(MADE)
    const file = flipped(recordsOf(published), 40)
    const { port } = await hostOf((range) => rangeIn(file, range))
    const { dataset, blocks } = await opened(published, port)
    const heard = new Promise<string>((say) => blocks.follow(say))
    expect(() => dataset.passages[0]?.exact).toThrow('on its way')
    expect(await heard).toContain('changed after it was written')
    expect(() => dataset.passages[0]?.exact).toThrow('on its way')
  })

  it('shows the quotes that are sound beside a block that was changed', async () => {
    const published = await publishedFolder(MADE)
    const file = flipped(recordsOf(published), 40)
    const { asked, port } = await hostOf((range) => rangeIn(file, range))
    const { dataset, index } = await opened(published, port)
    expect(() => dataset.passages[0]?.exact).toThrow('on its way')
    const second = index.passages[1] ?? 0
    expect(await whenThere(() => dataset.passages[second]?.exact)).toBe(
      (JSON.parse(MADE) as Dataset).passages[second]?.exact,
    )
    expect(asked.length).toBe(1)
    expect(() => dataset.passages[0]?.exact).toThrow('on its way')
  })

  it('asks at once for what is looked at while another block does not come', async () => {
    const published = await publishedFolder(MADE)
    const file = flipped(recordsOf(published), 40)
    const { asked, port } = await hostOf((range) => rangeIn(file, range))
    const { dataset, index, blocks } = await opened(published, port)
    const far = new Promise((come, stop) => {
      blocks.follow(() => void whenThere(() => dataset.passages[2_999]?.exact).then(come, stop))
    })
    expect(() => dataset.passages[0]?.exact).toThrow('on its way')
    await far
    const [last] = [...index.at].slice(-2)
    expect(asked[1]).toBe(`bytes=${last}-${published.manifest.records.bytes - 1}`)
  })

  it('reads the file of a host without ranges once, and says so once, also where its first answer fails', async () => {
    const published = await publishedFolder(MADE)
    const given: number[] = []
    const { port } = await hostOf(() => {
      given.push(given.length === 0 ? 503 : 200)
      return given.length === 1 ? { status: 503, body: new Uint8Array() } : { status: 200, body: recordsOf(published) }
    })
    const { dataset, blocks, index } = await opened(published, port)
    const said = saidBy(blocks)
    const apart = [0, 2, 4, 6].map((block) => dataset.passages[index.passages[block] ?? 0])
    await Promise.all(apart.map((passage) => whenThere(() => passage?.exact)))
    expect(given).toEqual([503, 200])
    expect(said).toEqual([
      'Quotes of this dataset do not come: the host answers 503. They are asked for again.',
      'The host does not answer ranges: all 1 MB of quotes were read.',
    ])
  })

  it('says of a page in the place of the quotes what is true of it', async () => {
    const published = await publishedFolder(MADE)
    const { port } = await hostOf(() => ({ status: 200, body: new TextEncoder().encode('<h1>Nothing here</h1>') }))
    const { dataset, blocks } = await opened(published, port)
    const heard = new Promise<string>((say) => blocks.follow(say))
    expect(() => dataset.passages[0]?.exact).toThrow('on its way')
    expect(await heard).toContain('or the host gives something else in their place. Open the dataset again')
  })

  it('tells whoever waits for a quote, or asks for one later, that its dataset was closed', async () => {
    const published = await publishedFolder(MADE)
    const { port } = await hostOf(() => ({ status: 503, body: new Uint8Array() }))
    const { dataset, blocks } = await opened(published, port)
    const waiting = whenThere(() => dataset.passages[0]?.exact)
    await new Promise((heard) => blocks.follow(heard))
    blocks.dispose()
    await expect(waiting).rejects.toThrow('The dataset was closed before its quotes had come. Open it again')
    await expect(whenThere(() => dataset.passages[0]?.exact)).rejects.toThrow('The dataset was closed')
  })

  it('lets go of what was read, and asks for it again', async () => {
    const published = await publishedFolder(MADE)
    const { asked, port } = await hostOf((range) => rangeIn(recordsOf(published), range))
    const { dataset } = await opened(published, port, { bytes: 0, time: -1 })
    for (const i of [0, 2_999, 1, 2_998]) await whenThere(() => dataset.passages[i]?.exact) // oxlint-disable-line no-await-in-loop
    expect(asked.length).toBe(4)
  })

  it('asks for nothing once it is disposed of', async () => {
    const published = await publishedFolder(MADE)
    const { asked, port } = await hostOf((range) => rangeIn(recordsOf(published), range))
    const { dataset, blocks } = await opened(published, port)
    blocks.dispose()
    expect(() => dataset.passages[0]?.exact).toThrow(OnItsWay)
    await new Promise((passed) => setTimeout(passed, 20))
    expect(asked).toEqual([])
  })
})

describe('dataset publish', () => {
  it('never writes into a folder that has other things in it', async () => {
    const { folder } = await publishedFolder(JSON.stringify(aDataset()))
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    const { runDataset } = await import('../../../src/cli/dataset.ts')
    const said: string[] = []
    const terminal = { out: () => {}, err: (line: string) => void said.push(line) }
    expect(await runDataset(['publish', join(folder, '../dataset.json'), '--columns', folder], terminal)).toBe(2)
    expect(said[0]).toContain('holds other things, “notes.txt” among them. Name a new folder')
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine')
  })

  it('refuses a dataset with faults', async () => {
    const faulty = MADE.replace('"relation":"met"', '"relation":"nothing"')
    await expect(publishedFolder(faulty)).rejects.toThrow('names no relation')
  })
})
