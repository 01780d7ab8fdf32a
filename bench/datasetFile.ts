/** The made-up datasets that are measured, each in a file of its own that is written once and kept. */
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { generate } from './generator/generate.ts'

const FOLDER = resolve(import.meta.dirname, '../.cache/gen')
/** From this many edges on a file is compressed: half a gigabyte is nothing to hand on otherwise. */
const COMPRESSED = 500_000

export interface DatasetFile {
  readonly path: string
  readonly bytes: number
  /** Of the JSON in it. */
  readonly jsonBytes: number
}

/** "100.json", "90k.json", "1m.json.gz". */
export function fileNameOf(edges: number): string {
  const scale = (
    [
      [1_000_000, 'm'],
      [1_000, 'k'],
    ] as const
  ).find(([size]) => edges % size === 0)
  const short = scale ? `${edges / scale[0]}${scale[1]}` : String(edges)
  return `${short}.json${edges >= COMPRESSED ? '.gz' : ''}`
}

/**
 * The file of a made-up dataset of so many edges, written where it is not there yet.
 * @throws RangeError where the number of edges is not whole or lies outside 100 … 1,000,000
 */
export async function datasetFile(edges: number): Promise<DatasetFile> {
  const path = join(FOLDER, fileNameOf(edges))
  const isCompressed = path.endsWith('.gz')
  if (!existsSync(path)) {
    mkdirSync(FOLDER, { recursive: true })
    // Under its name only once it is whole.
    const part = `${path}.part`
    const pieces = Readable.from(generate({ edges }))
    const written = createWriteStream(part)
    await (isCompressed ? pipeline(pieces, createGzip(), written) : pipeline(pieces, written))
    renameSync(part, path)
  }
  return { path, ...(await sizesOf(path, isCompressed)) }
}

async function sizesOf(path: string, isCompressed: boolean) {
  const file = await open(path)
  try {
    const { size: bytes } = await file.stat()
    if (!isCompressed) return { bytes, jsonBytes: bytes }
    // A gzip file ends with the length of what was compressed.
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, bytes - 4)
    return { bytes, jsonBytes: buffer.readUInt32LE() }
  } finally {
    await file.close()
  }
}
