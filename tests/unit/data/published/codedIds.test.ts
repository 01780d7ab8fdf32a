import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeIds, encodeIds } from '../../../../src/data/published/codedIds.ts'

const anyId = fc.oneof(
  fc.tuple(fc.constantFrom('e', 'p-', 'ada-2-'), fc.nat(40)).map(([prefix, number]) => `${prefix}${number}`),
  fc
    .tuple(fc.constantFrom('e', 'p-'), fc.nat(120))
    .map(([prefix, number]) => `${prefix}${String(number).padStart(3, '0')}`),
  fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
)
const anyIds = fc.array(fc.oneof(anyId.map((id) => [id]), fc.tuple(fc.constantFrom('e', '0', 'p-00'), fc.nat(99), fc.nat(30)).map(([prefix, first, count]) => Array.from({ length: count }, (_, i) => `${prefix}${first + i}`)))).map((lists) => lists.flat()) // prettier-ignore

describe('decodeIds(encodeIds(ids), size)', () => {
  it('gives the ids again, counted or not', () => {
    fc.assert(
      fc.property(anyIds, (ids) => {
        expect(decodeIds(encodeIds(ids), ids.length)).toEqual(ids)
      }),
    )
  })

  it('writes ids that are counted as one line', () => {
    const ids = Array.from({ length: 1_000 }, (_, i) => `e${i}`)
    expect(encodeIds([...ids, 'last'])).toBe('e 0 1000\nlast')
    expect(encodeIds(['p-008', 'p-009', 'p-010', 'p-011'])).toBe('p- 008 4')
  })

  it('refuses a text of more or fewer ids', () => {
    expect(() => decodeIds('e 0 1000000000000', 3)).toThrow(RangeError)
    expect(() => decodeIds('e 0 nothing', 3)).toThrow(RangeError)
    expect(() => decodeIds('a\nb', 3)).toThrow(RangeError)
    expect(() => decodeIds('a\nb', 1)).toThrow(RangeError)
  })
})
