import { describe, expect, it } from 'vitest'
import { certainRange, possibleRange, possibleRanges } from '../../../../src/briefing/formats/spans.ts'
import { parseWhen } from '../../../../src/time/edtf.ts'

const none = undefined

describe('the days of an uncertain date, first and last inside', () => {
  it.each([
    // One day: the same for both.
    { edtf: '2025-04-14', possible: [['2025-04-14', '2025-04-14']], certain: ['2025-04-14', '2025-04-14'] },
    // It lasted both days: the last is not the day after.
    { edtf: '2025-04-14/2025-04-15', possible: [['2025-04-14', '2025-04-15']], certain: ['2025-04-14', '2025-04-15'] },
    // On some day of the month, none of them sure; a leap year.
    { edtf: '2024-02', possible: [['2024-02-01', '2024-02-29']], certain: null },
    // Ends that are vague: sure from the last day of January to the first of March.
    { edtf: '2025-01/2025-03', possible: [['2025-01-01', '2025-03-31']], certain: ['2025-01-31', '2025-03-01'] },
    // Both ends within one year: it may have been over before it is sure to have begun.
    { edtf: '2025/2025', possible: [['2025-01-01', '2025-12-31']], certain: null },
    // One of two days that do not touch.
    {
      edtf: '[2025-04-14,2025-04-16]',
      possible: [
        ['2025-04-14', '2025-04-14'],
        ['2025-04-16', '2025-04-16'],
      ],
      certain: null,
    },
    // Only a limit.
    { edtf: '[..2024-03-13]', possible: [[none, '2024-03-13']], certain: null },
    { edtf: '[2024-03-13..]', possible: [['2024-03-13', none]], certain: null },
    // Without end: sure from the last day of the month on.
    { edtf: '2023-03/..', possible: [['2023-03-01', none]], certain: ['2023-03-31', none] },
    { edtf: '../2023-03', possible: [[none, '2023-03-31']], certain: [none, '2023-03-01'] },
    // An end that nobody knows: sure on its first day alone.
    { edtf: '2023-03-05/', possible: [['2023-03-05', none]], certain: ['2023-03-05', '2023-03-05'] },
    // Doubt takes all certainty away, and no day.
    { edtf: '2025-04-14?', possible: [['2025-04-14', '2025-04-14']], certain: null },
  ])('$edtf', ({ edtf, possible, certain }) => {
    const when = parseWhen(edtf)
    expect(possibleRanges(when).map(({ from, to }) => [from, to])).toEqual(possible)
    const range = certainRange(when)
    expect(range && [range.from, range.to]).toEqual(certain)
  })

  it('possibleRange(when) goes from the first possible day to the last', () => {
    expect(possibleRange(parseWhen('[2025-04-14,2025-04-16]'))).toEqual({ from: '2025-04-14', to: '2025-04-16' })
  })
})
