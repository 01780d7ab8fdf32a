import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dateOrder } from '../../../../src/draft/dates/dateOrder.ts'
import { readDate } from '../../../../src/draft/dates/readDate.ts'

describe('dateOrder', () => {
  it('takes the order that one cell proves for all', () => {
    expect(dateOrder(['03/04/2024', '25/03/2024', '', 'since 2022'])).toEqual({
      order: 'day',
      dayFirst: [1],
      monthFirst: [],
      either: [0],
    })
    expect(dateOrder(['03/04/2024', '07/22/2024', '3/4/24'])).toEqual({
      order: 'month',
      dayFirst: [],
      monthFirst: [1],
      either: [0, 2],
    })
  })

  it('knows of no order where nothing proves one, or cells contradict each other', () => {
    expect(dateOrder(['03/04/2024', '12-11-2024'])).toMatchObject({ order: null, either: [0, 1] })
    expect(dateOrder(['25/03/2024', '07/22/2024', '03/04/2024'])).toEqual({
      order: null,
      dayFirst: [0],
      monthFirst: [1],
      either: [2],
    })
    expect(dateOrder([])).toEqual({ order: null, dayFirst: [], monthFirst: [], either: [] })
  })

  it('asks nothing about the same number twice, nor about dots, which put the day first', () => {
    expect(dateOrder(['05/05/2024', '3.4.2024'])).toEqual({ order: null, dayFirst: [], monthFirst: [], either: [] })
    expect(dateOrder(['25.3.2024', '3/4/2024'])).toMatchObject({ order: 'day', either: [1] })
  })

  it('leaves alone what is no date in either order', () => {
    expect(dateOrder(['32/01/2024', '13/13/2024', '00/05/2024', '2024-03-04', 'Q3 2024'])).toMatchObject({
      order: null,
      dayFirst: [],
      monthFirst: [],
      either: [],
    })
  })

  it('calls either what readDate asks about, and no other cell', () => {
    const number = fc.integer({ min: 0, max: 40 })
    const cell = fc
      .tuple(number, number, fc.constantFrom('/', '-', '.'), fc.constantFrom('2024', '24'))
      .map(([a, b, sign, year]) => `${a}${sign}${b}${sign}${year}`)
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), (cells) => {
        const asked = cells.flatMap((text, index) => (readDate(text).question === 'order' ? [index] : []))
        expect(dateOrder(cells).either).toEqual(asked)
      }),
    )
  })
})

describe('the sheet of thirteen ways to write a date', () => {
  const rows = readFileSync('tests/fixtures/desk/dates-day-first.csv', 'utf8').trim().split('\n').slice(1)
  // The quote of the first row holds the separator, after the date.
  const cells = rows.map((row) => row.split(';')[3] ?? '')

  it('is day first but for one row that contradicts it', () => {
    expect(dateOrder(cells)).toEqual({ order: null, dayFirst: [0], monthFirst: [8], either: [] })
  })

  it('is read at the precision of each of its cells', () => {
    expect(cells.map((cell) => [cell, readDate(cell).readings[0]?.when ?? readDate(cell).question])).toEqual([
      ['25/03/2024', '2024-03-25'],
      ['14-15 April 2025', '2025-04-14/2025-04-15'],
      ['Q3 2024', '[2024-07..2024-09]'],
      ['spring 2023', '2023-21'],
      ['early 2024', '[2024-01..2024-04]'],
      ['since 2022', '2022/..'],
      ['until March 2025', '../2025-03'],
      ['c. 1998', '1998~'],
      ['07/22/2024', '2024-07-22'],
      ['45450', '2024-06-07'],
      ['', undefined],
      ['yesterday', 'day'],
      ['the nineties', '199X'],
    ])
  })
})
