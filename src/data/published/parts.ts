/** The parts of a published dataset by name, as what writes them and what reads them see them. */
import { type CodedNumbers, type Context, decodeNumbers, encodeNumbers } from './codedNumbers.ts'
import { decodeIds, encodeIds } from './codedIds.ts'

/** A part before it is compressed. A text or plain bytes have no largest number. */
export interface Part {
  readonly name: string
  readonly most?: number
  readonly pieces: readonly Uint8Array[]
}

/** A part is not what it should be. */
export class DamagedPart extends Error {
  override readonly name = 'DamagedPart'
  readonly part: string

  constructor(part: string, cause?: unknown) {
    super(`The column “${part}” is not what the manifest says.`, { cause })
    this.part = part
  }
}

export class PartWriter {
  readonly parts: Part[] = []

  numbers(name: string, numbers: ArrayLike<number>, context?: Context): void {
    this.parts.push({ name, ...encodeNumbers(numbers, context) })
  }

  text(name: string, text: string): void {
    this.bytes(name, new TextEncoder().encode(text))
  }

  ids(name: string, ids: readonly string[]): void {
    this.text(name, encodeIds(ids))
  }

  bytes(name: string, bytes: Uint8Array): void {
    this.parts.push({ name, pieces: [bytes] })
  }
}

/** Whatever is wrong is thrown as a DamagedPart with the name of the part. */
export class PartReader {
  readonly #parts: ReadonlyMap<string, Part>

  constructor(parts: readonly Part[]) {
    this.#parts = new Map(parts.map((part) => [part.name, part]))
  }

  /** @param most what the numbers may be, whatever the manifest says */
  numbers(name: string, size: number, most: number, context?: Context): Int32Array {
    return this.#read(name, (part) => {
      if (part.most === undefined || part.most > Math.max(0, most)) throw new RangeError('Its numbers are too large.')
      return decodeNumbers(size, part as CodedNumbers, context)
    })
  }

  has(name: string): boolean {
    return this.#parts.has(name)
  }

  text(name: string): string {
    return this.#read(name, ({ pieces: [bytes] }) => new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  }

  /** A list of texts of which each is good. What `isGood` throws is a fault of the part, too. */
  texts(name: string, isGood: (text: string) => boolean): readonly string[] {
    return this.list(name, (text) => {
      if (typeof text !== 'string' || !isGood(text)) throw new TypeError('It is no such text.')
      return text
    })
  }

  /** A list of what `make` makes of its items. What that throws is a fault of the part, too. */
  list<T>(name: string, make: (item: unknown) => T): readonly T[] {
    return this.#read(name, () => {
      const items: unknown = JSON.parse(this.text(name))
      if (!Array.isArray(items)) throw new TypeError('It is no list.')
      return items.map(make)
    })
  }

  ids(name: string, size: number): string[] {
    return this.#read(name, () => decodeIds(this.text(name), size))
  }

  bytes(name: string, length: number): Uint8Array {
    return this.#read(name, ({ pieces: [bytes] }) => {
      if (bytes?.length !== length) throw new RangeError('It is of another length.')
      return bytes
    })
  }

  #read<T>(name: string, read: (part: Part) => T): T {
    const part = this.#parts.get(name)
    if (!part) throw new DamagedPart(name)
    try {
      return read(part)
    } catch (cause) {
      if (cause instanceof DamagedPart) throw cause
      throw new DamagedPart(name, cause)
    }
  }
}
