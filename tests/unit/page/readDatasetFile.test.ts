import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { DatasetError } from '../../../src/data/datasetError.ts'
import { datasetOf } from '../../../src/page/readDataset.ts'
import { type Progress, readDatasetFile } from '../../../src/page/readDatasetFile.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'

const dataset = aDataset({ title: 'Entente – cordiale', edges: [anEdge({ id: 'e-1', when: '1904' })] })
const text = JSON.stringify(dataset)
const read = async (part: BlobPart, told: Progress[] = []) => {
  return datasetOf(await readDatasetFile(new Blob([part]), (progress) => void told.push(progress)))
}

describe('readDatasetFile(file, tell)', () => {
  it('reads a dataset as JSON, compressed or not, and with a byte order mark', async () => {
    expect(await read(text)).toEqual(dataset)
    expect(await read(new Uint8Array(gzipSync(text)))).toEqual(dataset)
    expect(await read(`\ufeff${text}`)).toEqual(dataset)
  })

  it('reads the dataset of a page', async () => {
    const page = `<!doctype html><body><script type="application/json" id="dataset">${text}</script></body>`
    expect(await read(page)).toEqual(dataset)
  })

  it('tells the bytes that it has read, to the last, and then that it checks', async () => {
    const told: Progress[] = []
    await read(text, told)
    const bytes = Buffer.byteLength(text)
    expect(told.findLast(({ phase }) => phase === 'reading')).toEqual({ phase: 'reading', done: bytes })
    expect(told.at(-1)).toEqual({ phase: 'checking', done: 0, total: null })
  })

  it('refuses a dataset with its faults', async () => {
    await expect(read(text.replace('"title"', '"titel"'))).rejects.toThrow(DatasetError)
    await expect(read('{')).rejects.toThrow(/is not JSON/)
  })

  it.each([
    ['is cut', new Uint8Array(gzipSync(text).subarray(0, 60)), /no whole gzip file/],
    ['is empty', new Uint8Array(), /^is empty/],
    ['is in another encoding', new Uint8Array([0x7b, 0x22, 0xe9, 0x22]), /no text in UTF-8/],
  ])('says so where a file %s', async (_, bytes, why) => {
    await expect(read(bytes)).rejects.toThrow(why)
  })
})
