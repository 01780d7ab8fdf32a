import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, hull, intersection, lengthOf, overlaps, sameInterval } from '../../../src/time/interval.ts'

const span = (start: number, end: number) => ({ start, end })

/** The days of a span, one by one. */
const daysOf = ({ start, end }: { start: number; end: number }) =>
  new Set(Array.from({ length: end - start }, (_, index) => start + index))

const anySpan = fc
  .tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 9 }))
  .map(([start, length]) => span(start, start + length))

describe('a half-open interval of days', () => {
  it('overlaps(a, b) is false when b starts where a ends', () => {
    expect(overlaps(span(0, 5), span(5, 9))).toBe(false)
  })

  it('overlaps(a, b) is true when they share a single day', () => {
    expect(overlaps(span(0, 6), span(5, 9))).toBe(true)
  })

  it('contains(outer, inner) allows equal bounds', () => {
    expect(contains(span(0, 5), span(0, 5))).toBe(true)
    expect(contains(span(0, 5), span(0, 6))).toBe(false)
  })

  it('hull(a, b) also covers the gap between them', () => {
    expect(hull(span(0, 2), span(7, 9))).toEqual(span(0, 9))
  })

  it('intersection(a, b) is null for touching spans', () => {
    expect(intersection(span(0, 5), span(5, 9))).toBeNull()
  })

  it('lengthOf counts the days', () => {
    expect(lengthOf(span(3, 10))).toBe(7)
  })

  it('every operation agrees with the sets of days', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        const shared = [...daysOf(a)].filter((day) => daysOf(b).has(day))
        expect(overlaps(a, b)).toBe(shared.length > 0)
        expect(contains(a, b)).toBe(shared.length === daysOf(b).size)
        expect(sameInterval(a, b)).toBe(shared.length === daysOf(a).size && shared.length === daysOf(b).size)
        const found = intersection(a, b)
        expect(found === null ? [] : [...daysOf(found)]).toEqual(shared)
        const all = [...daysOf(a), ...daysOf(b)]
        expect(hull(a, b)).toEqual(span(Math.min(...all), Math.max(...all) + 1))
      }),
    )
  })
})
