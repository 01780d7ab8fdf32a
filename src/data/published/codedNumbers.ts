/* oxlint-disable typescript/no-non-null-assertion -- every index below is a number of the columns */
/**
 * Columns of whole numbers as bytes that gzip makes small. Numbers up to 15 stand several in a byte; of larger ones all first bytes come
 * first, then all second ones, each in the order of what is known before: the column that it goes by, and the bytes before.
 */
import { Order } from './order.ts'

export interface CodedNumbers {
  /** The largest number. Where it is 0 all are, and nothing is written. */
  readonly most: number
  /** Each is compressed by itself. */
  readonly pieces: readonly Uint8Array[]
}

/** A column of as many numbers, known before, that tells something of this one. */
export interface Context {
  readonly numbers: ArrayLike<number>
  readonly most: number
}

/** The largest number of a column whose numbers are packed, several in a byte. */
const MOST_PACKED = 15
/** The largest number that can be written: four bytes, and room for a sign while it is worked with. */
export const MOST_CODED = 0x7fff_ffff

/** How many numbers up to `most` one byte holds. */
function packedIn(most: number): number {
  let count = 1
  while ((most + 1) ** (count + 1) <= 256) count += 1
  return count
}

/** The length in bytes of each piece of a column. */
export function lengthsOf(size: number, most: number): readonly number[] {
  if (most === 0 || size === 0) return []
  if (most <= MOST_PACKED) return [Math.ceil(size / packedIn(most))]
  return Array.from({ length: bytesOf(most) }, () => size)
}

const bytesOf = (most: number) => Math.ceil((32 - Math.clz32(most)) / 8)

/** @param numbers whole, from 0 to `MOST_CODED` */
export function encodeNumbers(numbers: ArrayLike<number>, context?: Context): CodedNumbers {
  let most = 0
  for (let i = 0; i < numbers.length; i += 1) most = Math.max(most, numbers[i]!)
  if (most === 0) return { most, pieces: [] }
  const order = orderBy(numbers.length, context)
  if (most <= MOST_PACKED) return { most, pieces: [packed(numbers, most, order.records)] }
  const pieces: Uint8Array[] = []
  for (let shift = 8 * (bytesOf(most) - 1); shift >= 0; shift -= 8) {
    const bytes = Uint8Array.from({ length: numbers.length }, (_, i) => numbers[i]! >>> shift)
    pieces.push(Uint8Array.from(order.records, (record) => bytes[record]!))
    if (shift > 0) order.refine(bytes, 0xff)
  }
  return { most, pieces }
}

/**
 * The numbers again.
 * @param pieces of the lengths that `lengthsOf` gives
 * @throws RangeError where they are of other lengths, or hold a number above `most`
 */
export function decodeNumbers(size: number, { most, pieces }: CodedNumbers, context?: Context): Int32Array {
  const lengths = lengthsOf(size, most)
  if (lengths.length !== pieces.length || lengths.some((length, i) => length !== pieces[i]!.length))
    throw new RangeError('The pieces are of other lengths than the column.')
  const numbers = new Int32Array(size)
  const [first] = pieces
  if (!first) return numbers
  const order = orderBy(size, context)
  if (most <= MOST_PACKED) unpack(first, most, order.records, numbers)
  else {
    for (const [at, piece] of pieces.entries()) {
      const bytes = new Uint8Array(size)
      for (const [i, record] of order.records.entries()) {
        bytes[record] = piece[i]!
        numbers[record] = numbers[record]! * 256 + piece[i]!
      }
      if (at < pieces.length - 1) order.refine(bytes, 0xff)
    }
  }
  for (const number of numbers) if (number < 0 || number > most) throw new RangeError(`${number} is above ${most}.`)
  return numbers
}

function orderBy(size: number, context: Context | undefined): Order {
  const order = new Order(size)
  if (context) order.refine(context.numbers, context.most)
  return order
}

function packed(numbers: ArrayLike<number>, most: number, records: Uint32Array): Uint8Array {
  const [base, count] = [most + 1, packedIn(most)]
  const bytes = new Uint8Array(Math.ceil(records.length / count))
  for (let at = 0; at < bytes.length; at += 1) {
    let byte = 0
    for (let i = Math.min(records.length, (at + 1) * count) - 1; i >= at * count; i -= 1)
      byte = byte * base + numbers[records[i]!]!
    bytes[at] = byte
  }
  return bytes
}

function unpack(bytes: Uint8Array, most: number, records: Uint32Array, numbers: Int32Array): void {
  const [base, count] = [most + 1, packedIn(most)]
  let byte = 0
  for (const [i, record] of records.entries()) {
    if (i % count === 0) byte = bytes[i / count]!
    numbers[record] = byte % base
    byte = Math.floor(byte / base)
  }
}
