/* oxlint-disable typescript/no-non-null-assertion -- every index below is a number of the columns */
/**
 * The records of a published dataset in blocks, each compressed by itself: the JSON of some relationships, a record a line, then that of
 * passages. Both lists are cut in their own order, passages near the relationships that cite them.
 */
import type { Counts } from './manifest.ts'
import { DamagedPart, type Part, PartReader, PartWriter } from './parts.ts'

/** Bytes of JSON in a block: some hundred quotes. */
const BLOCK = 128 * 1024
/** Bytes of the SHA-256 digest of a compressed block that are kept: half of it, which is proof enough and half as heavy. */
const DIGEST_BYTES = 16

/** Which records are in which block, and where that stands in its file. */
export interface BlockIndex {
  /** By block, and one more for the end: in bytes from the start of the file; the first relationship; the first passage. */
  readonly at: Float64Array
  readonly edges: Uint32Array
  readonly passages: Uint32Array
  /** One after the other. */
  readonly digests: Uint8Array
}

/** A block before it is compressed. */
export interface Block {
  readonly edges: number
  readonly passages: number
  readonly text: string
}

/**
 * @param read gives the JSON of a record
 * @param firstCited by relationship, the number of the first passage that it cites
 */
export function* blocksOf(
  counts: { readonly edges: number; readonly passages: number },
  read: { readonly edge: (i: number) => string; readonly passage: (i: number) => string },
  firstCited: (edge: number) => number,
): Generator<Block> {
  let [edge, passage] = [0, 0]
  while (edge < counts.edges || passage < counts.passages) {
    const [edges, passages]: [string[], string[]] = [[], []]
    let length = 0
    while (length < BLOCK && (edge < counts.edges || passage < counts.passages)) {
      // A relationship comes before what it cites, unless that is in the file already.
      const isEdge = edge < counts.edges && (passage >= counts.passages || firstCited(edge) <= passage)
      const text = isEdge ? read.edge(edge++) : read.passage(passage++)
      if (isEdge) edges.push(text)
      else passages.push(text)
      length += text.length + 1
    }
    yield { edges: edges.length, passages: passages.length, text: [...edges, ...passages].join('\n') }
  }
}

export interface WrittenBlock {
  readonly bytes: number
  readonly edges: number
  readonly passages: number
  /** In hexadecimal digits. */
  readonly digest: string
}

export function writeIndex(blocks: readonly WrittenBlock[]): readonly Part[] {
  const write = new PartWriter()
  write.numbers('blocks.bytes', blocks.map(({ bytes }) => bytes)) // prettier-ignore
  write.numbers('blocks.edges', blocks.map(({ edges }) => edges)) // prettier-ignore
  write.numbers('blocks.passages', blocks.map(({ passages }) => passages)) // prettier-ignore
  const digests = new Uint8Array(blocks.length * DIGEST_BYTES)
  for (const [block, { digest }] of blocks.entries()) {
    for (let i = 0; i < DIGEST_BYTES; i += 1)
      digests[block * DIGEST_BYTES + i] = Number.parseInt(digest.slice(2 * i, 2 * i + 2), 16)
  }
  write.bytes('blocks.digests', digests)
  return write.parts
}

/** @throws DamagedPart */
export function readIndex(parts: readonly Part[], counts: Counts, bytes: number): BlockIndex {
  const read = new PartReader(parts)
  const size = counts.blocks
  const endsAt = <C extends Float64Array | Uint32Array>(name: string, end: number, starts: C): C => {
    const numbers = read.numbers(name, size, 0x7fff_ffff)
    for (const [i, number] of numbers.entries()) starts[i + 1] = starts[i]! + number
    if (starts[size] !== end) throw new DamagedPart(name)
    return starts
  }
  return {
    at: endsAt('blocks.bytes', bytes, new Float64Array(size + 1)),
    edges: endsAt('blocks.edges', counts.edges, new Uint32Array(size + 1)),
    passages: endsAt('blocks.passages', counts.passages, new Uint32Array(size + 1)),
    digests: read.bytes('blocks.digests', size * DIGEST_BYTES),
  }
}

/** Has this compressed block the digest that the index has for it? @param digest in hexadecimal digits */
export function isDigestOf({ digests }: BlockIndex, block: number, digest: string): boolean {
  const kept = digests.subarray(block * DIGEST_BYTES, (block + 1) * DIGEST_BYTES)
  return digest.startsWith(Array.from(kept, (byte) => byte.toString(16).padStart(2, '0')).join(''))
}

/** The block that holds a record. */
export function blockWith(starts: Uint32Array, record: number): number {
  let [low, high] = [0, starts.length - 1]
  // Of blocks without such records the last that begins there is meant.
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= record) low = middle
    else high = middle
  }
  return low
}
