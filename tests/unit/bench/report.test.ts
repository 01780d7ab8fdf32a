import { describe, expect, it } from 'vitest'
import { verdictsOf } from '../../../bench/report/budgets.ts'
import { formatMs, formatRatio, formatSpread, tableOf } from '../../../bench/report/format.ts'
import { missingOf } from '../../../bench/report/measured.ts'
import { resultsOf } from '../../../bench/report/results.ts'
import { growthTable, stepTable } from '../../../bench/report/tables.ts'
import { openingOf } from '../../../bench/reader/openPage.ts'
import { aMeasured } from './measuredSubject.ts'

describe('numbers', () => {
  it.each([
    [3.44, '3.4'],
    [9.96, '10'], // As it is shown, not as it is.
    [33.6, '34'],
    [1234.5, '1,235'],
    [Number.NaN, '—'],
  ])('%d ms are written %s', (ms, text) => {
    expect(formatMs(ms)).toBe(text)
  })

  it('several are their median with the 95th percentile behind it, and none are a dash', () => {
    expect(formatSpread([30, 40, 50])).toBe('40 (50)')
    expect([formatSpread([]), formatRatio(Number.NaN)]).toEqual(['—', '—'])
  })
})

it('a table has its texts at the left and its numbers at the right, and no cell breaks it', () => {
  expect(tableOf(['what', 'ms'], 1, [['a|b', '7']])).toBe('| what | ms |\n| --- | --: |\n| a\\|b | 7 |')
})

describe('the opening of a file', () => {
  const tasks = [
    { start: 0, duration: 90 }, // Before the choice.
    { start: 300, duration: 120 },
    { start: 1_010, duration: 60 },
  ]
  const opening = openingOf({ chosen: 100, drawn: 1_000, told: [200, 700] }, tasks)

  it('lasts from the choice to the picture', () => {
    expect(opening.picture).toBe(900)
  })

  it('has its longest task before the picture and after it, and what came before is not its own', () => {
    expect([opening.longestBefore, opening.longestAfter]).toEqual([120, 60])
  })

  it('was silent for as long as it told nothing', () => {
    expect([opening.told, opening.longestSilence]).toEqual([2, 500])
  })
})

describe('the budgets', () => {
  const fast = aMeasured({ name: '90,000', edges: 90_000, step: 40, elements: 400, hide: 1_600 })
  const slow = aMeasured({ name: '90,000', edges: 90_000, step: 100, elements: 400, hide: 1_600 })
  const metOf = (name: string, measured: typeof fast) =>
    verdictsOf([measured]).find(({ what }) => what.includes(name))?.isMet

  it('are met by what stays within them, and by nothing else', () => {
    expect([metOf('move, median', fast), metOf('move, median', slow)]).toEqual([true, false])
    expect([metOf('move, 95th', fast), metOf('move, 95th', slow)]).toEqual([true, false])
    expect([metOf('grow, against `hide', fast), metOf('grow, against `hide', slow)]).toEqual([true, false])
  })

  it('of sizes that were not measured are not told of', () => {
    expect(verdictsOf([aMeasured({ name: '100', edges: 100, step: 30, elements: 30, hide: 30 })])).toEqual([])
  })

  it('of a million is broken where it does not open, and says why', () => {
    const million = aMeasured({ name: '1,000,000', edges: 1_000_000, step: 40, elements: 1, hide: 1 })
    const refused = { ...million, page: { is: 'not', why: 'It is too long.' } } as const
    expect(verdictsOf([refused]).find(({ what }) => what.includes('first picture'))).toMatchObject({
      measured: 'It is too long.',
      isMet: false,
    })
  })

  it('are neither met nor broken where nothing was measured', () => {
    const missing = { ...fast, page: { is: 'not', why: 'The page crashed.' } } as const
    expect(verdictsOf([missing]).map(({ isMet }) => isMet)).toEqual(verdictsOf([missing]).map(() => null))
  })
})

describe('a budget that is not met', () => {
  const slow = aMeasured({ name: '90,000', edges: 90_000, step: 100, elements: 400, hide: 1_600 })
  const reasonOf = (name: string, measured = slow) =>
    verdictsOf([measured]).find(({ what }) => what.includes(name))?.reason

  it('has beside it the floor that the same run measured', () => {
    expect(reasonOf('move, median')).toContain('33 ms for two empty frames, 39 where the same picture is drawn again')
    // 1,600 ms of the naive way, at 33 ms.
    expect(reasonOf('move, against `hide')).toContain('it would be 48 ×')
  })

  it.each([
    ['to the first picture', { pictures: [4_000] }, 'read in 120 ms, `JSON.parse` alone of it 950 ms'],
    ['retained', { opened: { heap: 80e6, buffers: 70e6 } }, '49 MB are the file itself'],
    ['longest task', { openings: [{ picture: 1, longestBefore: 0, longestAfter: 300, told: 2, longestSilence: 1 }] }, '39 ms'], // prettier-ignore
  ])('of a file: %s', (name, over, floor) => {
    if (slow.page.is === 'not') throw new Error('It was measured.')
    const value = { ...slow.page.value, ...over }
    expect(reasonOf(name, { ...slow, page: { is: 'measured', value } })).toContain(floor)
  })

  it('says so where its floor was not measured, and in what is missing why', () => {
    if (slow.page.is === 'not') throw new Error('It was measured.')
    const value = { ...slow.page.value, floors: { is: 'not', why: 'The tab crashed.' } } as const
    const without = { ...slow, page: { is: 'measured', value } } as const
    expect(reasonOf('move, median', without)).toBe('its floor was not measured')
    expect(missingOf([without])).toContain('90,000, the floors: The tab crashed.')
  })

  it('is the only one that has', () => {
    const verdicts = verdictsOf([slow])
    expect(verdicts.filter(({ reason }) => reason !== undefined)).toEqual(
      verdicts.filter(({ isMet }) => isMet === false),
    )
  })
})

describe('the report', () => {
  const measured = [
    aMeasured({ name: '100', edges: 100, step: 30, elements: 45, hide: 60 }),
    aMeasured({ name: '5,000', edges: 5_000, step: 40, elements: 200, hide: 800 }),
  ]

  it('says how many times longer a naive way takes than ours', () => {
    expect(stepTable(measured)).toContain('200 (200), 5.0 ×')
  })

  it('has a column for each size', () => {
    const [head = ''] = growthTable(measured).split('\n')
    expect(head).toBe('| median, ms | 100 | 5,000 |')
  })

  it('names what is missing with its reason, once, and the rest stands', () => {
    const broken = [...measured, { ...measured[0], ways: { is: 'not', why: 'The tab crashed.' } }] as typeof measured
    const text = resultsOf({
      machine: 'A machine.',
      date: '2025-04-14',
      isQuick: false,
      plot: 'plot.svg',
      measured: broken,
    })
    expect(text).toContain('- 100, the drawing alone: The tab crashed.')
    expect(text).toContain('](plot.svg)')
    expect(text).not.toContain('A short run')
  })
})
