import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cutTo,
  moveEnd,
  moveStart,
  pan,
  resize,
  shift,
  snap,
  wholeYear,
  yearsTouched,
} from '../../../src/time/brush.ts'
import { dayOf, isoOf } from '../../../src/time/day.ts'
import type { Interval } from '../../../src/time/interval.ts'

const span = (start: number, end: number) => ({ start, end })
const days = (first: string, last: string) => span(dayOf(first), dayOf(last) + 1)
const words = ({ start, end }: Interval) => `${isoOf(start)} to ${isoOf(end - 1)}`

const EXTENT = span(0, 100)

/** An extent and a brush inside it. */
const scene = fc
  .tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 2000 }))
  .chain(([start, length]) => {
    const extent = span(start, start + length)
    return fc
      .tuple(fc.integer({ min: 0, max: length - 1 }), fc.integer({ min: 1, max: length }))
      .map(([offset, wanted]) => ({
        extent,
        brush: span(start + offset, Math.min(start + offset + wanted, extent.end)),
      }))
  })

describe('moving the brush', () => {
  it("moveStart stops at the extent's start and one day before the end", () => {
    expect(moveStart(span(20, 40), -7, EXTENT)).toEqual(span(0, 40))
    expect(moveStart(span(20, 40), 50, EXTENT)).toEqual(span(39, 40))
  })

  it("moveEnd stops at the extent's end and one day after the start", () => {
    expect(moveEnd(span(20, 40), 107, EXTENT)).toEqual(span(20, 100))
    expect(moveEnd(span(20, 40), 3, EXTENT)).toEqual(span(20, 21))
  })

  it('a thumb keeps the least length that it is given', () => {
    expect(moveStart(span(20, 40), 39, EXTENT, 7)).toEqual(span(33, 40))
    expect(moveEnd(span(20, 40), 21, EXTENT, 7)).toEqual(span(20, 27))
  })

  it('pan keeps the length and stops at the bounds', () => {
    expect(pan(span(20, 40), 15, EXTENT)).toEqual(span(35, 55))
    expect(pan(span(20, 40), 99, EXTENT)).toEqual(span(80, 100))
    expect(pan(span(20, 40), -99, EXTENT)).toEqual(span(0, 20))
  })

  it('resize keeps the middle where there is room, and fills the extent at most', () => {
    expect(resize(span(40, 60), 10, EXTENT)).toEqual(span(45, 55))
    expect(resize(span(40, 60), 40, EXTENT)).toEqual(span(30, 70))
    expect(resize(span(0, 20), 40, EXTENT)).toEqual(span(0, 40))
    expect(resize(span(40, 60), 900, EXTENT)).toEqual(EXTENT)
    expect(resize(span(40, 60), 0, EXTENT)).toEqual(span(50, 51))
  })

  it('whatever is done, the brush stays inside, whole and not empty', () => {
    fc.assert(
      fc.property(scene, fc.double({ min: -9000, max: 9000, noNaN: true }), ({ extent, brush }, value) => {
        const results = [
          moveStart(brush, value, extent),
          moveEnd(brush, value, extent),
          pan(brush, value, extent),
          resize(brush, value, extent),
          cutTo(brush, extent),
          shift(brush, 1, extent),
          shift(brush, -1, extent),
        ]
        for (const { start, end } of results) {
          expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true)
          expect(extent.start <= start && start < end && end <= extent.end).toBe(true)
        }
        expect(moveStart(brush, value, extent).end).toBe(brush.end)
        expect(moveEnd(brush, value, extent).start).toBe(brush.start)
        const panned = pan(brush, value, extent)
        expect(panned.end - panned.start).toBe(brush.end - brush.start)
      }),
    )
  })
})

describe('Earlier and Later', () => {
  const extent = days('2020-01-01', '2029-12-31')

  it.each([
    ['2025-04-01', '2025-04-30', '2025-03-01 to 2025-03-31', '2025-05-01 to 2025-05-31'],
    ['2025-01-01', '2025-03-31', '2024-10-01 to 2024-12-31', '2025-04-01 to 2025-06-30'], // a quarter
    ['2025-01-01', '2025-06-30', '2024-07-01 to 2024-12-31', '2025-07-01 to 2025-12-31'], // two of them
    ['2024-01-01', '2024-12-31', '2023-01-01 to 2023-12-31', '2025-01-01 to 2025-12-31'], // over a leap year
    ['2025-02-10', '2025-02-14', '2025-02-05 to 2025-02-09', '2025-02-15 to 2025-02-19'], // by its own length
    ['2025-04-14', '2025-04-20', '2025-04-07 to 2025-04-13', '2025-04-21 to 2025-04-27'], // Monday to Sunday
  ])('from %s to %s', (first, last, earlier, later) => {
    expect(words(shift(days(first, last), -1, extent))).toBe(earlier)
    expect(words(shift(days(first, last), 1, extent))).toBe(later)
  })

  it("stop at the extent's bounds with the length kept", () => {
    expect(words(shift(days('2020-01-06', '2020-01-15'), -1, extent))).toBe('2020-01-01 to 2020-01-10')
  })
})

describe('calendar bounds', () => {
  it('snap takes both ends to the nearest beginning of a unit', () => {
    expect(words(snap(days('2025-01-10', '2025-06-25'), 'month'))).toBe('2025-01-01 to 2025-06-30')
  })

  it('snap leaves at least one unit', () => {
    expect(words(snap(days('2025-04-10', '2025-04-12'), 'month'))).toBe('2025-04-01 to 2025-04-30')
  })

  it('cutTo takes what the extent has of a window, or moves it in', () => {
    expect(cutTo(span(-20, 30), EXTENT)).toEqual(span(0, 30))
    expect(cutTo(span(150, 160), EXTENT)).toEqual(span(90, 100))
    expect(cutTo(span(-160, -150), EXTENT)).toEqual(span(0, 10))
  })

  it('yearsTouched names each year that has a day in the span', () => {
    expect(yearsTouched(days('2023-12-31', '2026-01-01'))).toEqual([2023, 2024, 2025, 2026])
    expect(yearsTouched(days('2024-01-01', '2024-12-31'))).toEqual([2024])
    expect(yearsTouched(days('-0001-05-01', '0001-05-01'))).toEqual([-1, 0, 1])
  })

  it('wholeYear has its leap day', () => {
    expect(wholeYear(2024)).toEqual(days('2024-01-01', '2024-12-31'))
    expect(wholeYear(2024).end - wholeYear(2024).start).toBe(366)
    expect(wholeYear(50)).toEqual(days('0050-01-01', '0050-12-31'))
  })
})
