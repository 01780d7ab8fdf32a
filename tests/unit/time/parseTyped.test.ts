import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DateError } from '../../../src/time/dateError.ts'
import { dayOf, isoOf } from '../../../src/time/day.ts'
import { parseTyped } from '../../../src/time/parseTyped.ts'
import { PRECISIONS, precisionOf } from '../../../src/time/partialDate.ts'
import { sayPartialDate } from '../../../src/time/sayDate.ts'

describe('parseTyped', () => {
  it.each([
    ...['2025-04-14', '14 April 2025', '14 Apr 2025', '14 apr. 2025', '14th April 2025', '14th of April, 2025'].map(
      (text) => [text, '2025-04-14', '2025-04-14'],
    ),
    ...[
      '14/4/2025',
      '14/04/2025',
      '14.4.2025',
      '14-04-2025',
      '14 4 2025',
      '2025/4/14',
      'April 14, 2025',
      ' 14  April 2025 ',
    ].map((text) => [text, '2025-04-14', '2025-04-14']),
    ...['2025-04', 'April 2025', 'Apr 2025', 'apr. 2025', '4/2025', '04/2025'].map((text) => [
      text,
      '2025-04-01',
      '2025-04-30',
    ]),
    ['2025', '2025-01-01', '2025-12-31'],
    ['3/4/2025', '2025-04-03', '2025-04-03'], // day first
    ['29 February 2024', '2024-02-29', '2024-02-29'],
    ['1 Sept 2025', '2025-09-01', '2025-09-01'],
    ['1 June 2025', '2025-06-01', '2025-06-01'],
    ['1 Jul 2025', '2025-07-01', '2025-07-01'],
    ['15 March 0050', '0050-03-15', '0050-03-15'],
    ['2 January 44 BC', '-0043-01-02', '-0043-01-02'],
    ['15/3/44 BC', '-0043-03-15', '-0043-03-15'],
    ['March 44 B.C.E.', '-0043-03-01', '-0043-03-31'],
    ['1 BC', '0000-01-01', '0000-12-31'],
    ['20 April AD 50', '0050-04-20', '0050-04-20'],
    ['April 20, 50 CE', '0050-04-20', '0050-04-20'],
    ['AD 50', '0050-01-01', '0050-12-31'],
    ['ad 2025', '2025-01-01', '2025-12-31'],
    ['4 September 476', '0476-09-04', '0476-09-04'],
    ['September 476', '0476-09-01', '0476-09-30'],
    ['476', '0476-01-01', '0476-12-31'],
  ])('"%s" is %s to %s', (text = '', first, last) => {
    const { start, end } = parseTyped(text)
    expect([isoOf(start), isoOf(end - 1)]).toEqual([first, last])
  })

  it('reads every day, month and year as the page shows it', () => {
    const days = fc.integer({ min: dayOf('-9999-01-01'), max: dayOf('9999-12-30') })
    fc.assert(
      fc.property(days, fc.constantFrom(...PRECISIONS), (day, precision) => {
        const { start, end } = parseTyped(sayPartialDate(day, precision))
        expect(start <= day && day < end).toBe(true)
        expect(sayPartialDate(start, precision)).toBe(sayPartialDate(day, precision))
        expect(precisionOf({ start, end })).toBe(precision)
      }),
    )
  })

  it.each([
    ['', 'Write 14 April 2025, 14/4/2025, April 2025 or 2025.'],
    ['14/4/25', 'has no year of four digits'],
    ['14 April', 'is not a date'],
    ['14 April 25', 'has no year of four digits'],
    ['4/14/2025', 'names a month that does not exist: 14'],
    ['31 April 2025', '2025-04 has 30 days'],
    ['29/2/2025', '2025-02 has 28 days'],
    ['14 Ju 2025', 'names no month: Ju'],
    ['14 Brumaire 2025', 'names no month: Brumaire'],
    ['next Thursday', 'is not a date'],
    ['2025-13', 'names a month that does not exist: 13'],
    ['20250414', 'is not a date'],
    ['14 April 25', 'A year before 100 takes its era: AD 50, 44 BC.'],
    ['0 BC', 'names a year 0, which no era has'],
    ['31 April 44 BC', 'has 30 days'],
    ['soon 44 BC', 'names no month: soon'],
  ])('"%s" is refused: %s', (text, problem) => {
    const failed = () => parseTyped(text)
    expect(failed).toThrow(DateError)
    expect(failed).toThrow(problem)
  })
})
