import { describe, expect, it } from 'vitest'
import { parseWhen } from '../../../src/time/edtf.ts'
import { sayWhen } from '../../../src/time/sayWhen.ts'

describe('sayWhen', () => {
  it.each([
    // Dates
    ['2025-04-14', '14 April 2025'],
    ['2023-10', 'October 2023'],
    ['2025', '2025'],
    ['2025-04-XX', 'April 2025'],
    ['202X', 'the 2020s'],
    ['200X', 'the years 2000–2009'], // "the 2000s" could be a century
    ['19XX', 'the years 1900–1999'],
    ['2025-21', 'spring 2025'],
    ['2025-24', 'winter 2025–26'],
    ['1999-24', 'winter 1999–2000'],
    ['0050', 'AD 50'],
    ['-0043-03-15', '15 March 44 BC'],
    ['0000', '1 BC'],
    // Qualifiers
    ['2023-03?', 'March 2023 (uncertain)'],
    ['2023-03~', 'about March 2023'],
    ['2023-03%', 'about March 2023 (uncertain)'],
    ['1984?/2004~', '1984 (uncertain) – about 2004'],
    // Intervals: it lasted
    ['2025-04-14/2025-04-15', '14–15 April 2025'],
    ['2025-04-28/2025-05-02', '28 April – 2 May 2025'],
    ['2024-12-30/2025-01-02', '30 December 2024 – 2 January 2025'],
    ['2025-01/2025-06', 'January–June 2025'],
    ['2024-11/2025-02', 'November 2024 – February 2025'],
    ['2025/2029', '2025–2029'],
    ['2023/2025-04', '2023 – April 2025'],
    ['2025-04-14/2025-04-14', '14 April 2025'],
    ['2025-04/2025-04', 'in the course of April 2025'],
    ['2023-03/..', 'from March 2023'],
    ['2023-03~/..', 'from about March 2023'],
    ['2023-03/', 'from March 2023, end unknown'],
    ['../2023-03', 'until March 2023'],
    ['/2023-03', 'until March 2023, start unknown'],
    // One of a set
    ['[2025-04-14,2025-04-15]', '14 or 15 April 2025'],
    ['[2025-04-14,2025-04-15,2025-04-17]', '14, 15 or 17 April 2025'],
    ['[2025-04-30,2025-05-01]', '30 April or 1 May 2025'],
    ['[2024-12-31,2025-01-01]', '31 December 2024 or 1 January 2025'],
    ['[2024-10,2024-11]', 'October or November 2024'],
    ['[2023,2025]', '2023 or 2025'],
    ['[2025-04-14]', '14 April 2025'],
    ['[1667,1760-12]', '1667 or December 1760'],
    ['[..2024-03-13]', 'by 13 March 2024'],
    ['[..2024-03]', 'by the end of March 2024'],
    ['[..2024]', 'by the end of 2024'],
    ['[2024-03-13..]', 'on or after 13 March 2024'],
    ['[2024-03..]', 'in or after March 2024'],
    ['[2024-10-01..2024-11-18]', 'between 1 October and 18 November 2024'],
    ['[2024-03-04..2024-03-13]', 'between 4 and 13 March 2024'],
    ['[1667,1670..1672]', '1667 or between 1670 and 1672'],
    ['[..1983-12-31,1984-10-10..1984-11-01]', 'by 31 December 1983 or between 10 October and 1 November 1984'],
  ])('%s reads "%s"', (edtf, words) => {
    expect(sayWhen(parseWhen(edtf))).toBe(words)
  })
})
