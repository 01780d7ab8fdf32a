/** Reads records back from the bytes of the file that they came in. */
import { legibleEdge } from '../legible.ts'
import type { Edge, Passage } from '../schema.ts'
import { lastKept } from './lastKept.ts'
import type { FileRecords, Ranges, RecordReader } from './storedRecords.ts'

export function fileReader({ bytes, passages, edges }: FileRecords): RecordReader {
  const decoder = new TextDecoder()
  const recordAt = ({ from, to }: Ranges, i: number): unknown =>
    JSON.parse(decoder.decode(bytes.subarray(from[i], to[i])))
  return {
    passage: lastKept((i) => recordAt(passages, i) as Passage),
    edge: lastKept((i) => legibleEdge(recordAt(edges, i) as Edge)),
  }
}
