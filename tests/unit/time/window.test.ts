import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DateError } from '../../../src/time/dateError.ts'
import { dayOf } from '../../../src/time/day.ts'
import { sayInWindow, sayWindow } from '../../../src/time/sayWindow.ts'
import { formatWindow, parseWindow } from '../../../src/time/window.ts'

/** A window from one day to another, the last included. */
const days = (first: string, last: string) => ({ start: dayOf(first), end: dayOf(last) + 1 })

const EXTENT = days('2023-03-10', '2026-05-20')

describe('the window in the address', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-04', '2025-04-01', '2025-04-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-04-14', '2025-04-14', '2025-04-14'],
    ['2025-01..2025-06', '2025-01-01', '2025-06-30'],
    ['2025-04-14..2025-04-15', '2025-04-14', '2025-04-15'],
    ['..2024', '2023-03-10', '2024-12-31'],
    ['2025..', '2025-01-01', '2026-05-20'],
    ['2025-04-14..', '2025-04-14', '2026-05-20'],
  ])('%s is %s to %s, and is written so again', (text, first, last) => {
    expect(parseWindow(text, EXTENT)).toEqual(days(first, last))
    expect(formatWindow(days(first, last), EXTENT)).toBe(text)
  })

  it.each([
    ['2025..2025', '2025'],
    ['2025..2025-06', '2025-01..2025-06'],
    ['2025-04-01..2025-04-30', '2025-04'],
    ['2023-03-10..2024-12-31', '..2024'],
    ['2023-03-10..2026-05-20', null], // the whole extent is the default
  ])('%s is written %s: equal windows have one form', (text, written) => {
    expect(formatWindow(parseWindow(text, EXTENT), EXTENT)).toBe(written)
  })

  it('a window may be far from the extent, before 1970 and before 100', () => {
    expect(parseWindow('1913', EXTENT)).toEqual(days('1913-01-01', '1913-12-31'))
    expect(parseWindow('0050-02..0050-03', EXTENT)).toEqual(days('0050-02-01', '0050-03-31'))
    expect(formatWindow(days('-0043-03-15', '-0043-03-15'), EXTENT)).toBe('-0043-03-15')
  })

  it.each([
    ['', 'is not a window of time'],
    ['..', 'is not a window of time'],
    ['2025..2026..', 'is not a window of time'],
    ['2025-4', 'is not a date'],
    ['2025/2026', 'is not a date'],
    ['25', 'is not a date'],
    ['2025-13', 'names a month that does not exist: 13'],
    ['2025-02-29', 'names a day that does not exist'],
    ['2025-02-29..2026', '"2025-02-29..2026" names a day that does not exist'],
    ['2026..2025', 'ends before it starts'],
    ['..2022', 'ends before the dataset begins, on 2023-03-10'],
    ['2027..', 'starts after the dataset ends, on 2026-05-20'],
    ['today', 'is not a date'],
  ])('"%s" is refused: %s', (text, problem) => {
    const failed = () => parseWindow(text, EXTENT)
    expect(failed).toThrow(DateError)
    expect(failed).toThrow(problem)
  })

  const aSpan = fc
    .tuple(fc.integer({ min: dayOf('-0100-01-01'), max: dayOf('2100-01-01') }), fc.integer({ min: 1, max: 3000 }))
    .map(([start, length]) => ({ start, end: start + length }))
  /** Windows whose ends are calendar bounds are the ones with short forms. */
  const aWholeSpan = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 40 }))
    .map(([from, count]) => ({
      start: Date.UTC(2020, from, 1) / 86_400_000,
      end: Date.UTC(2020, from + count, 1) / 86_400_000,
    }))

  it('what is written is read back as the same window', () => {
    const span = fc.oneof(aSpan, aWholeSpan)
    const scene = fc.oneof(
      fc.tuple(span, span),
      // a window that shares a bound with the extent
      fc
        .tuple(span, fc.nat({ max: 500 }))
        .map(([window, more]) => [window, { ...window, end: window.end + more }] as const),
      fc
        .tuple(span, fc.nat({ max: 500 }))
        .map(([window, more]) => [window, { ...window, start: window.start - more }] as const),
    )
    fc.assert(
      fc.property(scene, ([window, extent]) => {
        const text = formatWindow(window, extent)
        expect(text === null ? extent : parseWindow(text, extent)).toEqual(window)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the window in words', () => {
  it.each([
    ['2025', '2025', 'in 2025'],
    ['2025-04', 'April 2025', 'in April 2025'],
    ['2025-04-14', '14 April 2025', 'on 14 April 2025'],
    ['2025-03-01..2025-06-15', '1 March to 15 June 2025', 'from 1 March to 15 June 2025'],
    ['2025-04-14..2025-04-15', '14 to 15 April 2025', 'from 14 to 15 April 2025'],
    ['2025-01..2025-06', 'January to June 2025', 'from January to June 2025'],
    ['2024-11..2025-02', 'November 2024 to February 2025', 'from November 2024 to February 2025'],
    ['2024..2025', '2024 to 2025', 'from 2024 to 2025'],
    ['..2024', '10 March 2023 to 31 December 2024', 'from 10 March 2023 to 31 December 2024'],
    [
      '2023-03-10..2026-05-20',
      'the whole period, 10 March 2023 to 20 May 2026',
      'in the whole period, 10 March 2023 to 20 May 2026',
    ],
  ])('%s reads "%s"', (text, words, withPreposition) => {
    const window = parseWindow(text, EXTENT)
    expect(sayWindow(window, EXTENT)).toBe(words)
    expect(sayInWindow(window, EXTENT)).toBe(withPreposition)
  })
})
