import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isotonic } from '../../../../src/layout/spine/isotonic.ts'

const wanted = (at: number, size = 10, weight = 1) => ({ at, size, weight })

describe('isotonic(items, top, bottom)', () => {
  it('leaves things where they would stand if there is room', () => {
    expect(isotonic([wanted(20), wanted(60)], 0, 100)).toEqual([20, 60])
  })

  it('parts things that want the same place evenly, and the heavier less', () => {
    expect(isotonic([wanted(50), wanted(50)], 0, 100)).toEqual([45, 55])
    expect(isotonic([wanted(50, 10, 4), wanted(50)], 0, 100)).toEqual([48, 58])
  })

  it('keeps what would stand outside within the room', () => {
    expect(isotonic([wanted(-40), wanted(130)], 0, 100)).toEqual([5, 95])
  })

  it('never lets one stand upon another, nor outside where all fit', () => {
    const item = fc.record({
      at: fc.double({ min: -200, max: 1200, noNaN: true }),
      size: fc.double({ min: 1, max: 40, noNaN: true }),
      weight: fc.double({ min: 0.1, max: 5, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 20 }), (items) => {
        const middles = isotonic(items, 0, 1000)
        const spans = items.map(({ size }, i) => [(middles[i] ?? 0) - size / 2, (middles[i] ?? 0) + size / 2] as const)
        for (const [i, [start, end]] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual((spans[i - 1]?.[1] ?? 0) - 1e-6)
          expect(end).toBeLessThanOrEqual(1000 + 1e-6)
        }
      }),
    )
  })
})
