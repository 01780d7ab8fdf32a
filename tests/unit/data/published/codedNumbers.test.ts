import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeNumbers, encodeNumbers, lengthsOf } from '../../../../src/data/published/codedNumbers.ts'

/** Numbers as columns have them: few different ones, or many, and one that is known of each before. */
const anyColumn = fc.integer({ min: 0, max: 0x7fff_ffff }).chain((most) =>
  fc.array(fc.record({ number: fc.oneof(fc.nat(most), fc.nat(Math.min(most, 20))), known: fc.nat(40) }), {
    maxLength: 300,
  }),
)

describe('decodeNumbers(size, encodeNumbers(numbers, context), context)', () => {
  it('gives the numbers again, whatever they are and whatever they go by', () => {
    fc.assert(
      fc.property(anyColumn, fc.boolean(), (column, goesBy) => {
        const numbers = column.map(({ number }) => number)
        const context = goesBy ? { numbers: column.map(({ known }) => known), most: 40 } : undefined
        const coded = encodeNumbers(numbers, context)
        expect(coded.pieces.map(({ length }) => length)).toEqual(lengthsOf(numbers.length, coded.most))
        expect([...decodeNumbers(numbers.length, coded, context)]).toEqual(numbers)
      }),
    )
  })

  it('puts several small numbers in a byte, and none where all are 0', () => {
    expect(encodeNumbers([0, 1, 1, 0, 1, 1, 1, 1]).pieces).toEqual([Uint8Array.of(0b1111_0110)])
    expect(encodeNumbers([2, 1, 0, 0, 1]).pieces).toEqual([Uint8Array.of(2 + 3 + 81)])
    expect(encodeNumbers([0, 0, 0])).toEqual({ most: 0, pieces: [] })
  })

  it('puts high bytes first, and the low ones in the order of the high ones', () => {
    expect(encodeNumbers([0x0201, 0x0102, 0x0203])).toEqual({
      most: 0x0203,
      pieces: [Uint8Array.of(2, 1, 2), Uint8Array.of(0x02, 0x01, 0x03)],
    })
  })

  it('refuses pieces of other lengths, and numbers above the largest', () => {
    const { most, pieces } = encodeNumbers([300, 20, 7])
    expect(() => decodeNumbers(4, { most, pieces })).toThrow(RangeError)
    expect(() => decodeNumbers(3, { most, pieces: pieces.slice(1) })).toThrow(RangeError)
    expect(() => decodeNumbers(3, { most: 299, pieces })).toThrow(RangeError)
    expect(() => decodeNumbers(2, { most: 2, pieces: [Uint8Array.of(250)] })).not.toThrow()
  })
})
