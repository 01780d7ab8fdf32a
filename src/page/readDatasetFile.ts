/** Reads a file that a reader opens as a dataset: JSON, compressed or not, or a page of ours. */
import { readRecords } from '../data/records/readRecords.ts'
import { datasetIn } from './earlierVersion.ts'
import { FileError } from './fileError.ts'
import { isManifestFile } from './manifestFile.ts'
import type { ReadDataset } from './readDataset.ts'

/**
 * How far it is: bytes of the file that are read, or bytes of its text whose records are checked; the total is null where nobody
 * can say it.
 */
export type Progress =
  | { readonly phase: 'reading'; readonly done: number }
  | { readonly phase: 'checking'; readonly done: number; readonly total: number | null }

/** Records from which on they are stored: fewer are read, copied and frozen in less than half a second. */
const LEAST_STORED = 20_000

/** What gzip begins with (RFC 1952, 2.3.1). */
const GZIP = [0x1f, 0x8b] as const
/** Bytes that a text has at the most where it has to be one: browsers hold no longer one. */
const MOST = 500_000_000

/**
 * @param tell called after each stretch of the file
 * @throws FileError where it is no whole text, DatasetError with the first faults of the dataset and their number
 */
export async function readDatasetFile(file: Blob, tell: (progress: Progress) => void): Promise<ReadDataset> {
  if (await isManifestFile(file))
    throw new FileError(
      'is the manifest of a published dataset, which a page fetches from its own host: put its folder beside the page, and open “#data=FOLDER/manifest.json”.',
    )
  const bytes = await bytesOf(file, (done) => tell({ phase: 'reading', done }))
  if (bytes.length === 0) throw new FileError('is empty.')
  tell({ phase: 'checking', done: 0, total: null })
  const total = bytes.length
  const stored = readRecords(bytes, LEAST_STORED, (done) => tell({ phase: 'checking', done, total }))
  if (stored) return { stored }
  tell({ phase: 'checking', done: 0, total: null })
  return { whole: datasetIn(textIn(bytes)) }
}

function textIn(bytes: Uint8Array): string {
  if (bytes.length > MOST)
    throw new FileError(
      'is longer than 500 million bytes, and is no dataset that can be read a stretch at a time: it has a fault, or few and very long records. Part it, and open the parts one by one.',
    )
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new FileError('is no text in UTF-8.')
  }
}

/** The bytes of a file, inflated where they are compressed. */
async function bytesOf(file: Blob, tell: (done: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  const isGzip = first === GZIP[0] && second === GZIP[1]
  let done = 0
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        done += chunk.length
        tell(done)
        controller.enqueue(chunk)
      },
    }),
  )
  const reader = (isGzip ? counted.pipeThrough(new DecompressionStream('gzip')) : counted).getReader()
  let bytes = new Uint8Array(file.size)
  let length = 0
  try {
    for (;;) {
      const { done: isEnd, value } = await reader.read()
      if (isEnd) return length === bytes.length ? bytes : bytes.slice(0, length)
      if (length + value.length > bytes.length) {
        const longer = new Uint8Array(Math.max(2 * bytes.length, length + value.length))
        longer.set(bytes)
        bytes = longer
      }
      bytes.set(value, length)
      length += value.length
    }
  } catch (error) {
    if (error instanceof RangeError) throw new FileError('is longer than a page can hold.')
    throw new FileError(isGzip ? 'is no whole gzip file.' : 'could not be read to its end.')
  }
}
