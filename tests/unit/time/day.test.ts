import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DateError } from '../../../src/time/dateError.ts'
import { dayOf, daysInMonth, isLeapYear, isoOf, toCalendar, toDay } from '../../../src/time/day.ts'

const MS_PER_DAY = 86_400_000

/** The platform's own proleptic Gregorian calendar, by the one call that does not move the years 0–99. */
function platformDay(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS_PER_DAY
}

const DAYS_IN_SCOPE = { min: platformDay(-9999, 1, 1), max: platformDay(9999, 12, 31) }

describe('days', () => {
  it.each([
    { text: '1970-01-01', day: 0 },
    { text: '1969-12-31', day: -1 },
    { text: '1970-02-01', day: 31 },
    { text: '1971-01-01', day: 365 },
    { text: '1973-01-01', day: 1096 }, // 1972 was a leap year
    { text: '2000-03-01', day: 11_017 }, // divisible by 400: leap
    { text: '2025-04-14', day: 20_192 },
  ])('dayOf("$text") is $day', ({ text, day }) => {
    expect(dayOf(text)).toBe(day)
    expect(isoOf(day)).toBe(text)
  })

  it('counts the years before 100 as they are, not as 1900 and something', () => {
    expect(dayOf('0050-01-01')).toBe(platformDay(50, 1, 1))
    expect(isoOf(dayOf('0050-01-01'))).toBe('0050-01-01')
  })

  it('has a year 0, which is a leap year, and years before it', () => {
    expect(dayOf('0000-03-01') - dayOf('0000-02-28')).toBe(2)
    expect(dayOf('0000-01-01') - dayOf('-0001-12-31')).toBe(1)
  })

  it.each([
    { year: 1900, leap: false },
    { year: 2000, leap: true },
    { year: 2023, leap: false },
    { year: 2024, leap: true },
    { year: -4, leap: true },
  ])('isLeapYear($year) is $leap', ({ year, leap }) => {
    expect(isLeapYear(year)).toBe(leap)
    expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28)
  })

  it.each([
    '2025',
    '2025-04',
    '2025-4-14',
    '14/04/2025',
    '2025-04-14T00:00',
    ' 2025-04-14',
    '12025-04-14',
    '-0000-01-01',
    '',
  ])('dayOf("%s") is refused', (text) => {
    expect(() => dayOf(text)).toThrow(DateError)
  })

  it('dayOf("1850-02-29") is refused, with the length of that February', () => {
    expect(() => dayOf('1850-02-29')).toThrow(
      '"1850-02-29" names a day that does not exist: 1850-02 has 28 days. Write a day from 1850-02-01 to 1850-02-28, or only the month, 1850-02.',
    )
  })

  it('dayOf("2025-13-01") is refused for its month', () => {
    expect(() => dayOf('2025-13-01')).toThrow('names a month that does not exist: 13')
  })

  it('toDay reads a month beyond December as one of the next year', () => {
    expect(toDay(2025, 13, 1)).toBe(dayOf('2026-01-01'))
    expect(toDay(2025, 0, 1)).toBe(dayOf('2024-12-01'))
  })

  it('agrees with the platform on every day from -9999 to 9999, and back', () => {
    fc.assert(
      fc.property(fc.integer(DAYS_IN_SCOPE), (day) => {
        const date = new Date(day * MS_PER_DAY)
        const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        expect(toCalendar(day)).toEqual(expected)
        expect(toDay(expected.year, expected.month, expected.day)).toBe(day)
        expect(dayOf(isoOf(day))).toBe(day)
      }),
      { numRuns: 2000 },
    )
  })
})
