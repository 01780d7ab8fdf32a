import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer } from '../../../src/time/answer.ts'
import { binned } from '../../../src/time/binned.ts'
import { dayOf } from '../../../src/time/day.ts'
import { parseWhen } from '../../../src/time/edtf.ts'
import { bins } from '../../../src/time/units.ts'

const days = (first: string, last: string) => ({ start: dayOf(first), end: dayOf(last) + 1 })

/** January to April 2025. */
const MONTHS = bins(days('2025-01-01', '2025-04-30'), 'month')

const count = (...texts: (string | undefined)[]) =>
  binned(
    texts.map((text) => (text === undefined ? undefined : parseWhen(text))),
    MONTHS,
  )

const certain = (...texts: string[]) => count(...texts).counts.map((bar) => bar.certain)
const possible = (...texts: string[]) => count(...texts).counts.map((bar) => bar.possible)
const coarse = (...texts: string[]) => count(...texts).counts.map((bar) => bar.coarse)

describe('the histogram', () => {
  it('a day or a month stands certain in its bar', () => {
    expect(certain('2025-02-14', '2025-02', '2025-03-31')).toEqual([0, 2, 1, 0])
  })

  it('what lasted stands in every bar that it touches', () => {
    expect(certain('2025-01-31/2025-03-01')).toEqual([1, 1, 1, 0])
  })

  it('a date coarser than a bar is possible in each bar that it may fall in', () => {
    expect(certain('2025')).toEqual([0, 0, 0, 0])
    expect(possible('2025')).toEqual([1, 1, 1, 1])
    expect(coarse('2025')).toEqual([1, 1, 1, 1])
    expect(possible('[2025-01-31..2025-02-01]')).toEqual([1, 1, 0, 0])
  })

  it('a qualified date is possible in its bar, and not coarse', () => {
    expect(possible('2025-02-14?')).toEqual([0, 1, 0, 0])
    expect(coarse('2025-02-14?')).toEqual([0, 0, 0, 0])
  })

  it('scattered alternatives leave the bars between them empty', () => {
    expect(possible('[2025-01-10,2025-03-10]')).toEqual([1, 0, 1, 0])
  })

  it('an open end goes on, an unknown one may', () => {
    expect(certain('2025-02-14/..')).toEqual([0, 1, 1, 1])
    expect(certain('2025-02-14/')).toEqual([0, 1, 0, 0])
    expect(possible('2025-02-14/')).toEqual([0, 0, 1, 1])
    expect(certain('../2025-02-14')).toEqual([1, 1, 0, 0])
  })

  it('a date that gives nothing but a limit is counted apart, and so is none', () => {
    const found = count('[..2025-03-13]', '[2025-02..]', undefined, '2025-01-01')
    expect(found.limitOnly).toBe(2)
    expect(found.undated).toBe(1)
    expect(found.counts.map((bar) => bar.certain + bar.possible)).toEqual([1, 0, 0, 0])
  })

  it('what lies outside all bars is in none', () => {
    expect(certain('2024-12-31', '2025-05-01')).toEqual([0, 0, 0, 0])
  })

  it('each bar has the counts of the answers to it as a window', () => {
    const texts = [
      '2025',
      '2025-02',
      '2025-02-14',
      '2025-01/2025-03',
      '2025-02~',
      '2025-03/..',
      '2024/',
      '[2025-01,2025-04]',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...texts)),
        fc.constantFrom('week' as const, 'month' as const),
        (items, unit) => {
          const whens = items.map(parseWhen)
          const bars = bins(days('2025-01-01', '2025-04-30'), unit)
          const { counts } = binned(whens, bars)
          bars.forEach((bar, index) => {
            const answers = whens.map((when) => answer(when, bar, 'during'))
            expect(counts[index]).toMatchObject({
              certain: answers.filter((found) => found === 'certain').length,
              possible: answers.filter((found) => found === 'possible').length,
            })
          })
        },
      ),
      { numRuns: 60 },
    )
  })
})
