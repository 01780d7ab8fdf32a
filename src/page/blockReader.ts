/* oxlint-disable typescript/no-non-null-assertion -- every index below is a number of the index */
/**
 * Reads the records of a published dataset from its host, block by block, when somebody looks at them. What has not come is thrown as
 * `OnItsWay`. A block that does not come is asked for again, ever more seldom; one that is not what the index says is never shown.
 */
import { sha256OfBytes } from '../data/published/bytesDigest.ts'
import { legibleEdge } from '../data/legible.ts'
import { type BlockIndex, blockWith, isDigestOf } from '../data/published/blocks.ts'
import { lastKept } from '../data/records/lastKept.ts'
import { OnItsWay } from '../data/records/onItsWay.ts'
import type { RecordReader } from '../data/records/storedRecords.ts'
import type { Edge, Passage } from '../data/schema.ts'
import { inflated } from './inflated.ts'

/** What is kept of blocks that were read. */
export interface Kept {
  /** Bytes, inflated. */
  readonly bytes: number
  /** Ms for which a block stays after it was read, whatever there is: what reads several would never have all of them else. */
  readonly time: number
}

const KEPT: Kept = { bytes: 64_000_000, time: 20_000 }
/** Bytes that are asked for at once at the most, where blocks beside each other are wanted. */
const MOST_AT_ONCE = 1_000_000
/** Ms until a block is asked for again; each time it does not come twice as long. */
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 30_000

export interface BlockReader {
  readonly records: RecordReader
  /** Tells a person what does not come, and takes it back once all has. What was to be said before is said at once. */
  readonly follow: (say: (text: string) => void, takeBack?: (text: string) => void) => void
  /** Asks for nothing any more. Whoever waits for something, or asks later, is told that it does not come. */
  readonly dispose: () => void
}

/** A block that has come, as lines of JSON. */
interface Block {
  readonly bytes: Uint8Array
  /** Where each line begins, and one more after the last. */
  readonly lines: Uint32Array
  /** In ms of the page's clock. */
  lastRead: number
}

interface Awaited {
  readonly missing: OnItsWay
  readonly come: () => void
  readonly stop: (why: Error) => void
  /** Ms until it is asked for again, should it not come. */
  pause: number
  /** Runs until it is asked for again; undefined where it has not failed to come. */
  again?: ReturnType<typeof setTimeout>
}

/** Why a block does not come, in words that end a sentence. */
class NotComing extends Error {}
class Changed extends Error {}

/** @param address of the file of blocks, `size` bytes long */
export function createBlockReader(address: URL, size: number, index: BlockIndex, kept = KEPT): BlockReader {
  const blocks = new Map<number, Block>()
  const awaited = new Map<number, Awaited>()
  const wanted = new Set<number>()
  const ended = new AbortController()
  let say: ((text: string) => void) | null = null
  let takeBack: (text: string) => void = () => {}
  const unsaid = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  /** What has been said of the present outage since somebody last asked for something. */
  const said = new Set<string>()
  /** What has been said since something last failed to come. */
  const outage = new Set<string>()
  /** The file, where the host gives no part of it. */
  let whole: Uint8Array<ArrayBuffer> | null = null
  /** Whether the host answers ranges, which is known with its first answer: until then there is one request. */
  let trial: Promise<void> | null = null
  let knowsRanges = false

  const tell = (text: string) => {
    if (ended.signal.aborted) return
    if (say) say(text)
    else unsaid.add(text)
  }

  const ask = (block: number): OnItsWay => {
    said.clear()
    const known = awaited.get(block)
    if (known) return known.missing
    const own = awaiting()
    // Not at once: a view that is still drawn asks again whenever something becomes of what it asked for.
    if (ended.signal.aborted) setTimeout(() => own.stop(closed()), FIRST_PAUSE)
    else {
      awaited.set(block, own)
      want(block)
    }
    return own.missing
  }

  function want(block: number): void {
    wanted.add(block)
    // What is asked for in the same moment goes together.
    timer ??= setTimeout(send)
  }

  function send(): void {
    timer = undefined
    const runs = runsOf(
      [...wanted].toSorted((a, b) => a - b),
      index,
    )
    wanted.clear()
    for (const [first, last] of runs) {
      const run = bytesAt(index.at[first]!, index.at[last + 1]!)
      for (let block = first; block <= last; block += 1) void take(block, run, index.at[first]!)
    }
  }

  /** @param run bytes from `from` on, which the block is among */
  async function take(block: number, run: Promise<Uint8Array<ArrayBuffer>>, from: number): Promise<void> {
    try {
      const own = (await run).slice(index.at[block]! - from, index.at[block + 1]! - from)
      if (!isDigestOf(index, block, sha256OfBytes(own))) throw new Changed()
      arrive(block, linesIn(await inflated(own)))
    } catch (error) {
      fail(error, block)
    }
  }

  /** Each block has its own pause: one that never comes keeps no other waiting. */
  function fail(error: unknown, block: number): void {
    const own = awaited.get(block)
    if (!own) return
    const text =
      error instanceof NotComing
        ? `Quotes of this dataset do not come: ${error.message}. They are asked for again.`
        : 'Quotes of this dataset are not those of its manifest, and are not shown: they were changed after it was written, or the host gives something else in their place. Open the dataset again; where that does not help, publish all of its files again.'
    if (!said.has(text)) tell(text)
    said.add(text)
    outage.add(text)
    own.again = setTimeout(want, own.pause, block)
    own.pause = Math.min(2 * own.pause, LONGEST_PAUSE)
  }

  const isOut = () => [...awaited.values()].some(({ again }) => again !== undefined)

  async function bytesAt(from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
    if (!knowsRanges && !whole && trial) {
      await trial
      // Of several that waited for a trial that failed the next is one, and the others wait for that.
      return bytesAt(from, to)
    }
    if (whole) return whole.slice(from, to)
    if (knowsRanges) return request(from, to)
    const asked = request(from, to)
    trial = asked.then(
      () => undefined,
      () => undefined,
    )
    try {
      return await asked
    } finally {
      if (!knowsRanges && !whole) trial = null
    }
  }

  async function request(from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
    const { signal } = ended
    const response = await fetch(address, {
      signal,
      credentials: 'same-origin',
      redirect: 'error',
      headers: { Range: `bytes=${from}-${to - 1}` },
      // After a failure what a cache has may be the reason.
      ...(isOut() ? { cache: 'reload' } : {}),
    }).catch(() => {
      throw new NotComing('the host cannot be reached')
    })
    if (response.status !== 206 && response.status !== 200) throw new NotComing(`the host answers ${response.status}`)
    const bytes = new Uint8Array(
      await response.arrayBuffer().catch(() => {
        throw new NotComing('the connection broke off')
      }),
    )
    if (response.status === 206) {
      if (bytes.length !== to - from) throw new NotComing(`the host gives ${bytes.length} bytes of ${to - from}`)
      knowsRanges = true
      return bytes
    }
    if (bytes.length !== size) throw new Changed()
    if (!whole) tell(`The host does not answer ranges: all ${Math.ceil(size / 1_000_000)} MB of quotes were read.`)
    whole = bytes
    return bytes.slice(from, to)
  }

  function arrive(block: number, { bytes, lines }: Omit<Block, 'lastRead'>): void {
    const count = index.edges[block + 1]! - index.edges[block]! + index.passages[block + 1]! - index.passages[block]!
    if (lines.length - 1 !== count) throw new Changed()
    const now = performance.now()
    blocks.set(block, { bytes, lines, lastRead: now })
    let held = 0
    for (const own of blocks.values()) held += own.bytes.length
    // Those that were read last stand last.
    for (const [number, own] of blocks) {
      if (number === block || held <= kept.bytes || now - own.lastRead <= kept.time) break
      blocks.delete(number)
      held -= own.bytes.length
    }
    awaited.get(block)?.come()
    awaited.delete(block)
    if (!isOut()) recovered()
  }

  function recovered(): void {
    said.clear()
    for (const text of outage) if (!unsaid.delete(text)) takeBack(text)
    outage.clear()
  }

  const lineAt = (block: number, line: number): unknown => {
    const own = blocks.get(block)
    if (!own) throw ask(block)
    own.lastRead = performance.now()
    // The last that was read is the last to be dropped.
    blocks.delete(block)
    blocks.set(block, own)
    return JSON.parse(decoder.decode(own.bytes.subarray(own.lines[line], own.lines[line + 1]! - 1))) as unknown
  }
  const decoder = new TextDecoder()

  const readEdge = lastKept((i) => {
    const block = blockWith(index.edges, i)
    return legibleEdge(lineAt(block, i - index.edges[block]!) as Edge)
  })
  const readPassage = lastKept((i) => {
    const block = blockWith(index.passages, i)
    const edges = index.edges[block + 1]! - index.edges[block]!
    return lineAt(block, edges + i - index.passages[block]!) as Passage
  })
  return {
    records: { edge: readEdge, passage: readPassage },
    follow: (other, back = () => {}) => {
      say = other
      takeBack = back
      for (const text of unsaid) other(text)
      unsaid.clear()
    },
    dispose: () => {
      ended.abort()
      clearTimeout(timer)
      for (const { again, stop } of awaited.values()) {
        clearTimeout(again)
        stop(closed())
      }
      blocks.clear()
      awaited.clear()
      whole = null
    },
  }
}

function awaiting(): Awaited {
  let [come, stop]: [() => void, Awaited['stop']] = [() => {}, () => {}]
  const coming = new Promise<void>((resolve, reject) => {
    come = resolve
    stop = reject
  })
  // Nobody may be waiting.
  coming.catch(() => {})
  return { missing: new OnItsWay(coming), come, stop, pause: FIRST_PAUSE }
}

const closed = () => new Error('The dataset was closed before its quotes had come. Open it again, and ask again.')

/** Blocks beside each other, as the first and the last of each request. */
function runsOf(sorted: readonly number[], { at }: BlockIndex): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = []
  for (const block of sorted) {
    const run = runs.at(-1)
    if (run && run[1] === block - 1 && at[block + 1]! - at[run[0]]! <= MOST_AT_ONCE) run[1] = block
    else runs.push([block, block])
  }
  return runs
}

const LINE_END = 0x0a

function linesIn(bytes: Uint8Array): Pick<Block, 'bytes' | 'lines'> {
  const lines = [0]
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) lines.push(at + 1)
  lines.push(bytes.length + 1)
  return { bytes, lines: Uint32Array.from(lines) }
}
