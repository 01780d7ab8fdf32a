/** Where the records of the long lists stand in the bytes of a dataset, found without parsing it. */

/** The lists that grow with a dataset. */
export const LONG_LISTS = ['documents', 'passages', 'nodes', 'edges'] as const
export type LongList = (typeof LONG_LISTS)[number]

/** The records of one list, in the order of the file; offsets in bytes from the start of it. */
export interface RecordRanges {
  readonly from: readonly number[]
  /** After the last byte of each. */
  readonly to: readonly number[]
  /** How many keys each has, those of what it holds among them. */
  readonly keys: readonly number[]
}

export interface ScannedRecords {
  readonly lists: Readonly<Record<LongList, RecordRanges>>
  /** The stretches of the file that are left where the records are taken out: JSON again, with these lists empty. */
  readonly rest: readonly (readonly [from: number, to: number])[]
}

const QUOTE = 0x22
const COMMA = 0x2c
const COLON = 0x3a
const OPEN_LIST = 0x5b
const BACKSLASH = 0x5c
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const SPACE = 0x20
const TAB = 0x09
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/**
 * Goes through the bytes of a JSON text in UTF-8 once. It does not check that text: what stands between its brackets may be
 * anything, which whoever parses the records will see. Null where it is not made as a dataset is: an object of which each long list
 * stands once, as a list of objects.
 */
export function scanRecords(bytes: Uint8Array): ScannedRecords | null {
  const scanner = new Scanner(bytes)
  return scanner.dataset()
}

class Scanner {
  readonly bytes: Uint8Array
  at = 0
  /** Keys that were passed so far. */
  keys = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  dataset(): ScannedRecords | null {
    const found = new Map<string, RecordRanges>()
    const rest: (readonly [number, number])[] = []
    if (BYTE_ORDER_MARK.every((byte, i) => this.bytes[i] === byte)) this.at = BYTE_ORDER_MARK.length
    let from = this.at
    if (this.next() !== OPEN_OBJECT) return null
    this.at += 1
    for (;;) {
      if (this.next() !== QUOTE) return null
      const start = this.at + 1
      this.passText()
      const name = String.fromCharCode(...this.bytes.subarray(start, Math.min(this.at - 1, start + 20)))
      if (this.next() !== COLON) return null
      this.at += 1
      const first = this.next()
      if (isLongList(name)) {
        if (found.has(name) || first !== OPEN_LIST) return null
        this.at += 1
        rest.push([from, this.at])
        const ranges = this.records()
        if (!ranges) return null
        found.set(name, ranges)
        from = this.at
        this.at += 1
      } else if (!this.passValue()) return null
      const sign = this.next()
      if (sign === CLOSE_OBJECT) break
      if (sign !== COMMA) return null
      this.at += 1
    }
    rest.push([from, this.bytes.length])
    const lists = Object.fromEntries(found) as Record<LongList, RecordRanges>
    return LONG_LISTS.every((list) => found.has(list)) ? { lists, rest } : null
  }

  /** The objects of a list, from within it to its end, at which it stops. */
  records(): RecordRanges | null {
    const [from, to, keys]: number[][] = [[], [], []]
    if (!from || !to || !keys) return null
    if (this.next() === CLOSE_LIST) return { from, to, keys }
    for (;;) {
      if (this.next() !== OPEN_OBJECT) return null
      const before = this.keys
      from.push(this.at)
      if (!this.passValue()) return null
      to.push(this.at)
      keys.push(this.keys - before)
      const sign = this.next()
      if (sign === CLOSE_LIST) return { from, to, keys }
      if (sign !== COMMA) return null
      this.at += 1
    }
  }

  /** The byte after any space; not a number at the end of the text. */
  next(): number {
    const { bytes } = this
    let { at } = this
    while (isSpace(bytes[at])) at += 1
    this.at = at
    return at < bytes.length ? (bytes[at] as number) : NaN
  }

  /** From a quotation mark to after the one that ends the text; to the end of the file where none does. */
  passText(): void {
    this.at = afterText(this.bytes, this.at)
  }

  /** From the first byte of a value to after its last. */
  passValue(): boolean {
    const { bytes } = this
    const end = bytes.length
    let { at } = this
    const first = bytes[at]
    if (first === QUOTE) {
      this.passText()
      return true
    }
    if (first !== OPEN_OBJECT && first !== OPEN_LIST) {
      while (at < end && !ENDS.has(bytes[at] as number)) at += 1
      this.at = at
      return true
    }
    let depth = 0
    let keys = 0
    do {
      const byte = bytes[at] as number
      if (byte === QUOTE) {
        at = afterText(bytes, at)
        while (isSpace(bytes[at])) at += 1
        if (bytes[at] === COLON) keys += 1
        continue
      }
      if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth += 1
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) depth -= 1
      at += 1
    } while (depth > 0 && at < end)
    this.at = at
    this.keys += keys
    return depth === 0
  }
}

function afterText(bytes: Uint8Array, quote: number): number {
  const end = bytes.length
  let at = quote + 1
  while (at < end) {
    const byte = bytes[at] as number
    if (byte === QUOTE) return at + 1
    at += byte === BACKSLASH ? 2 : 1
  }
  return end
}

/** What ends a number or a word. */
const ENDS: ReadonlySet<number> = new Set([COMMA, CLOSE_OBJECT, CLOSE_LIST, SPACE, LINE_FEED, CARRIAGE_RETURN, TAB])

/** What JSON takes for space between its signs, and nothing else: some of it is parsed by nobody else. */
function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === TAB
}

function isLongList(name: string): name is LongList {
  return (LONG_LISTS as readonly string[]).includes(name)
}
