import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, isoOf } from '../../../src/time/day.ts'
import {
  bins,
  ceilTo,
  chooseUnit,
  floorTo,
  roundTo,
  stepBy,
  UNITS,
  wholeUnit,
  widenTo,
} from '../../../src/time/units.ts'

const days = (first: string, last: string) => ({ start: dayOf(first), end: dayOf(last) + 1 })

describe('calendar units', () => {
  it.each([
    ['day', '2025-04-16', '2025-04-17'],
    ['week', '2025-04-14', '2025-04-21'], // a Monday
    ['month', '2025-04-01', '2025-05-01'],
    ['quarter', '2025-04-01', '2025-07-01'],
    ['year', '2025-01-01', '2026-01-01'],
    ['decade', '2020-01-01', '2030-01-01'],
    ['century', '2000-01-01', '2100-01-01'],
  ] as const)('the %s of 16 April 2025 runs from %s to before %s', (unit, start, end) => {
    expect(wholeUnit(dayOf('2025-04-16'), unit)).toEqual({ start: dayOf(start), end: dayOf(end) })
  })

  it.each([
    ['year', '0050-06-01', '0050-01-01'],
    ['decade', '0057-06-01', '0050-01-01'],
    ['decade', '-0001-06-01', '-0010-01-01'],
    ['month', '1969-12-31', '1969-12-01'],
    ['week', '1970-01-01', '1969-12-29'],
  ] as const)('the %s of %s begins on %s', (unit, day, start) => {
    expect(isoOf(floorTo(dayOf(day), unit))).toBe(start)
  })

  it('ceilTo leaves a day that begins a unit', () => {
    expect(isoOf(ceilTo(dayOf('2025-04-01'), 'month'))).toBe('2025-04-01')
    expect(isoOf(ceilTo(dayOf('2025-04-02'), 'month'))).toBe('2025-05-01')
  })

  it('roundTo takes the nearer beginning', () => {
    expect(isoOf(roundTo(dayOf('2025-04-15'), 'month'))).toBe('2025-04-01')
    expect(isoOf(roundTo(dayOf('2025-04-17'), 'month'))).toBe('2025-05-01')
  })

  it.each([
    ['2025-04-01', 1, '2025-05-01'],
    ['2025-04-01', -1, '2025-03-01'],
    ['2025-04-14', 1, '2025-05-01'], // within a month the first step ends or begins it
    ['2025-04-14', -1, '2025-04-01'],
    ['2025-04-14', 0, '2025-04-14'],
    ['2024-01-31', 2, '2024-03-01'],
  ])('from %s, %d months on is %s', (day, count, expected) => {
    expect(isoOf(stepBy(dayOf(day), 'month', count))).toBe(expected)
  })

  it('widenTo reaches out to whole units', () => {
    expect(widenTo(days('2023-03-10', '2026-05-20'), 'year')).toEqual(days('2023-01-01', '2026-12-31'))
  })

  it('bins are whole units, without gaps, that cover the span and no more than they must', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...UNITS),
        fc.integer({ min: dayOf('-0200-01-01'), max: dayOf('2100-01-01') }),
        fc.integer({ min: 1, max: 2000 }),
        (unit, start, length) => {
          const span = { start, end: start + length }
          const found = bins(span, unit)
          expect(found[0]?.start).toBe(floorTo(start, unit))
          expect(found.at(-1)?.end).toBe(ceilTo(span.end, unit))
          found.forEach((bin, index) => {
            expect(bin).toEqual(wholeUnit(bin.start, unit))
            expect(bin.start).toBe(index === 0 ? floorTo(start, unit) : found[index - 1]?.end)
          })
        },
      ),
      { numRuns: 200 },
    )
  })

  it.each([
    ['2025-04-14', '2025-04-20', 800, 'day'],
    ['2025-01-01', '2025-12-31', 800, 'week'],
    ['2023-01-01', '2026-12-31', 800, 'month'],
    ['2023-01-01', '2026-12-31', 150, 'quarter'],
    ['1950-01-01', '2025-12-31', 800, 'year'],
    ['1500-01-01', '2025-12-31', 800, 'decade'],
    ['0001-01-01', '2025-12-31', 300, 'century'],
  ])('%s to %s on %d px is drawn by %s', (first, last, width, unit) => {
    expect(chooseUnit(days(first, last), width)).toBe(unit)
  })
})
