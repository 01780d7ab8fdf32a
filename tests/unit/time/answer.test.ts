import { describe, expect, it } from 'vitest'
import { answer, MODES } from '../../../src/time/answer.ts'
import { parseWhen } from '../../../src/time/edtf.ts'
import { parsePartialDate } from '../../../src/time/partialDate.ts'

const window = (text: string) => {
  const [from = '', to = from] = text.split('..')
  return { start: parsePartialDate(from).start, end: parsePartialDate(to).end }
}

describe('answer', () => {
  for (const mode of MODES) {
    it(`${mode}: undated is an answer of its own`, () => {
      expect(answer(undefined, window('2025'), mode)).toBe('undated')
    })
  }

  it.each([
    // In force across the whole window
    ['2017/2020', '2018', 'during', 'certain'],
    ['2017/2020', '2019', 'during', 'certain'],
    ['2017/2020', '2017', 'during', 'certain'],
    ['2017/2020', '2020', 'during', 'certain'],
    ['2017/2020', '2017-06', 'during', 'possible'],
    ['2017/2020', '2016', 'during', 'outside'],
    ['2017/2020', '2021', 'during', 'outside'],
    ['2017/2020', '2018..2019', 'within', 'outside'],
    ['2017/2020', '2017..2020', 'within', 'certain'],
    ['2017/2020', '2017', 'by', 'certain'],
    ['2017/2020', '2017-06', 'by', 'possible'],
    // A month is some day of it
    ['2023-10', '2023-10', 'during', 'certain'],
    ['2023-10', '2023-10-01..2023-10-30', 'during', 'possible'],
    ['2023-10', '2023-10-31', 'during', 'possible'],
    ['2023-10', '2023', 'within', 'certain'],
    ['2023-10', '2023-11', 'within', 'outside'],
    ['2023-10', '2023-11', 'by', 'certain'],
    // On one of two days, and on both
    ['[2025-04-14,2025-04-15]', '2025-04-14', 'during', 'possible'],
    ['2025-04-14/2025-04-15', '2025-04-14', 'during', 'certain'],
    ['2025-04-14/2025-04-15', '2025-04-14', 'within', 'outside'],
    // A gap between the members of a set
    ['[2023,2025]', '2024', 'during', 'outside'],
    ['[2023,2025]', '2023..2024', 'during', 'possible'],
    ['[2023,2025]', '2023..2025', 'during', 'certain'],
    // Open and unknown ends
    ['2023-03/..', '2050', 'during', 'certain'],
    ['2023-03/', '2050', 'during', 'possible'],
    ['2023-03/..', '2023..2050', 'within', 'outside'],
    ['2023-03/', '2023..2050', 'within', 'possible'],
    ['../2023', '0050', 'during', 'certain'],
    ['/2023', '0050', 'during', 'possible'],
    ['../2023', '0050', 'by', 'certain'],
    ['/2023', '0050', 'by', 'possible'],
    // Of one day of which only a bound is known: nothing is said of any day but the bound's
    ['[..2024-03-13]', '2023', 'during', 'limit'],
    ['[..2024-03-13]', '2023', 'within', 'limit'],
    ['[..2024-03-13]', '2023', 'by', 'limit'],
    ['[..2024-03-13]', '2024-03-13', 'during', 'possible'],
    ['[..2024-03-13]', '2024-03-12', 'during', 'limit'],
    ['[..2024-03-13]', '2024', 'within', 'possible'],
    ['[2024-03-13..]', '2025', 'during', 'limit'],
    ['[2024-03-13..]', '2024', 'during', 'possible'],
    ['[2024-03-13..]', '2025', 'by', 'possible'],
    ['[..2024-03-13,2024-05-02]', '2024-05', 'during', 'possible'],
    ['[..2024-03-13,2024-05-02]', '2023', 'during', 'limit'],
    ['[..2024-03-13]', '2024', 'by', 'certain'],
    ['[..2024-03-13]', '2024-03-14..2025', 'during', 'outside'],
    ['[2024..]', '2023', 'by', 'outside'],
    // Leap days
    ['2024-02-29', '2024-02', 'within', 'certain'],
    ['2024-02-29', '2024-03', 'during', 'outside'],
    ['2024-02', '2024-02-01..2024-02-28', 'within', 'possible'],
    // Before 1970, before 100 and before 0
    ['1913-05', '1913', 'within', 'certain'],
    ['0050', '0050', 'within', 'certain'],
    ['0050', '1950', 'during', 'outside'],
    ['-0043-03-15', '-0043', 'during', 'certain'],
    ['-0001/0001', '0000', 'during', 'certain'],
  ] as const)('%s seen in %s, mode %s: %s', (edtf, windowText, mode, expected) => {
    expect(answer(parseWhen(edtf), window(windowText), mode)).toBe(expected)
  })
})
