import { describe, expect, it } from 'vitest'
import { DateError } from '../../../src/time/dateError.ts'
import { isoOf } from '../../../src/time/day.ts'
import { parseTyped } from '../../../src/time/parseTyped.ts'

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
  ])('"%s" is %s to %s', (text = '', first, last) => {
    const { start, end } = parseTyped(text)
    expect([isoOf(start), isoOf(end - 1)]).toEqual([first, last])
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
  ])('"%s" is refused: %s', (text, problem) => {
    const failed = () => parseTyped(text)
    expect(failed).toThrow(DateError)
    expect(failed).toThrow(problem)
  })
})
