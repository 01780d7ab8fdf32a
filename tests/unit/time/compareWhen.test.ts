import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWhen } from '../../../src/time/compareWhen.ts'
import { parseWhen } from '../../../src/time/edtf.ts'

/** In the order that a reader expects them. */
const ORDERED = [
  '-0043-03-15',
  '../2017-01',
  '[..2024-03-13]', // stands at the last day that it may have been
  '2024-03-14',
  '2024-03-14/2024-03-15',
  '2024-03-14/..',
  '2024-04',
  '2024-04-30',
  '2025-04-14',
  '2025-04',
  '[2026..]',
  undefined,
] as const

const when = (text: string | undefined) => (text === undefined ? undefined : parseWhen(text))

describe('compareWhen', () => {
  it('sorts by the earliest day, then the latest, the undated last', () => {
    const expected = [...ORDERED]
    // "2025-04" begins before the 14th
    expected.splice(8, 2, '2025-04', '2025-04-14')
    const sorted = ORDERED.toReversed().toSorted((a, b) => compareWhen(when(a), when(b)))
    expect(sorted).toEqual(expected)
  })

  it('two undated items do not differ', () => {
    expect(compareWhen(undefined, undefined)).toBe(0)
  })

  it('dates that only differ in how they are written do not differ', () => {
    expect(compareWhen(parseWhen('2025-04'), parseWhen('2025-04-XX'))).toBe(0)
  })

  it('is an order: opposite when swapped, and transitive', () => {
    const any = fc.constantFrom(...ORDERED)
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        const sign = (x: typeof a, y: typeof a) => Math.sign(compareWhen(when(x), when(y)))
        expect(sign(a, b) + sign(b, a)).toBe(0)
        expect(sign(a, b) <= 0 && sign(b, c) <= 0 && sign(a, c) > 0).toBe(false)
      }),
    )
  })
})
