/** Reads a file that a reader opens as a dataset: JSON, compressed or not, or a page of ours. */
import type { Dataset } from '../data/schema.ts'
import { datasetIn } from './earlierVersion.ts'
import { FileError } from './fileError.ts'

/** How far it is: bytes of the file that are read, or that all of it is being checked. */
export type Progress = { readonly phase: 'reading'; readonly done: number } | { readonly phase: 'checking' }

/** What gzip begins with (RFC 1952, 2.3.1). */
const GZIP = [0x1f, 0x8b] as const
/** Characters that a text has at the most: browsers hold no longer one. */
const MOST = 500_000_000

/**
 * @param tell called after each stretch of the file
 * @throws FileError where it is no whole text, DatasetError with its first faults and their number of the dataset
 */
export async function readDatasetFile(file: Blob, tell: (progress: Progress) => void): Promise<Dataset> {
  const text = await textOf(file, (done) => tell({ phase: 'reading', done }))
  tell({ phase: 'checking' })
  return datasetIn(text)
}

async function textOf(file: Blob, tell: (done: number) => void): Promise<string> {
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
  const bytes = isGzip ? counted.pipeThrough(new DecompressionStream('gzip')) : counted
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const texts: string[] = []
  let length = 0
  const add = (text: string) => {
    length += text.length
    if (length > MOST) throw new FileError('is longer than a page can hold, which is 500 million characters.')
    texts.push(text)
  }
  const reader = bytes.getReader()
  try {
    for (;;) {
      const { done: isEnd, value } = await reader.read()
      add(isEnd ? decoder.decode() : decoder.decode(value, { stream: true }))
      if (isEnd) return texts.join('')
    }
  } catch (error) {
    if (error instanceof FileError) throw error
    throw new FileError(isGzip ? 'is no whole gzip file of a text in UTF-8.' : 'is no text in UTF-8.')
  }
}
