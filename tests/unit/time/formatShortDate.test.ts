import { describe, expect, it } from 'vitest'
import { parseWhen } from '../../../src/time/edtf.ts'
import { formatShortDate, yearOf } from '../../../src/time/formatShortDate.ts'

describe('formatShortDate(when, year)', () => {
  it.each([
    // Dates
    ['2024-11-18', 2024, '18 Nov'],
    ['2024-11-18', 2023, '18 Nov 2024'],
    ['2024-11-18', null, '18 Nov 2024'],
    ['2023-10', 2023, 'Oct'],
    ['2023', 2023, '2023'], // all that there is
    ['2025-21', 2025, 'spring'],
    ['202X', 2025, '2020s'],
    // Doubts stay
    ['2023-03?', 2023, 'Mar?'],
    ['2024-11-18~', 2024, 'about 18 Nov'],
    ['2023-03%', 2023, 'about Mar?'],
    // It lasted
    ['2025-04-14/2025-04-15', 2025, '14–15 Apr'],
    ['2025-04-30/2025-05-02', 2025, '30 Apr–2 May'],
    ['2025/2029', 2024, '2025–2029'],
    ['2024-12-30/2025-01-02', 2024, '30 Dec 2024–2 Jan 2025'], // one year alone would be that of both
    ['2014-04/2015-02', 2014, 'Apr 2014–Feb 2015'],
    ['2014-04~/2015-02', 2014, 'about Apr 2014–Feb 2015'],
    ['2023-10/', 2023, 'from Oct'],
    ['2023-10/..', 2023, 'from Oct'],
    ['/2023-10', 2023, 'until Oct'],
    ['2025-04-14/2025-04-14', 2025, '14 Apr'],
    // One of them
    ['[2025-04-14,2025-04-15]', 2025, '14 or 15 Apr'],
    ['[2025-04-14,2025-04-15,2025-04-17]', 2025, '14, 15 or 17 Apr'],
    ['[2024-12-31,2025-01-01]', 2024, '31 Dec 2024 or 1 Jan 2025'],
    // That day or before
    ['[..2024-03-13]', 2024, 'by 13 Mar'],
    ['[2024-03-01..2024-03-13]', 2024, 'by 13 Mar'],
    ['[2024-10-01..2024-11-18]', 2024, 'Oct or Nov'],
    ['[2024-01-01..2024-11-18]', 2024, 'by 18 Nov'],
    ['[2024-03-13..]', 2024, '13 Mar or later'],
  ] as const)('%s under %s is "%s"', (edtf, year, words) => {
    expect(formatShortDate(parseWhen(edtf), year)).toBe(words)
  })
})

describe('yearOf(when)', () => {
  it.each([
    ['2023-10', 2023],
    ['[..2024-03-13]', 2024], // of what has no earliest day, its bound
    ['2025/2029', 2025],
  ] as const)('of %s is %i', (edtf, year) => {
    expect(yearOf(parseWhen(edtf))).toBe(year)
  })
})
