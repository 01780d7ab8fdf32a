/** Reads records back from the bytes of the file that they came in. */
import { legibleEdge } from '../legible.ts'
import type { Edge, Passage } from '../schema.ts'
import type { FileRecords, Ranges, RecordReader } from './storedRecords.ts'

export function fileReader({ bytes, passages, edges }: FileRecords): RecordReader {
  const readPassage = readerOf(bytes, passages)
  const readEdge = readerOf(bytes, edges)
  return { passage: (i) => readPassage(i) as Passage, edge: (i) => legibleEdge(readEdge(i) as Edge) }
}

/** Several fields of one record are asked for one after the other: the last that was read is kept. */
function readerOf(bytes: Uint8Array, { from, to }: Ranges) {
  const decoder = new TextDecoder()
  let last: { readonly i: number; readonly record: unknown } | undefined
  return (i: number): unknown => {
    if (last?.i !== i) last = { i, record: JSON.parse(decoder.decode(bytes.subarray(from[i], to[i]))) as unknown }
    return last.record
  }
}
