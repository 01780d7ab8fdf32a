import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from '../../../../src/draft/dates/readDate.ts'
import { DateError } from '../../../../src/time/dateError.ts'
import { isoOf, toDay } from '../../../../src/time/day.ts'
import { parseWhen } from '../../../../src/time/edtf.ts'
import { sayWhen } from '../../../../src/time/sayWhen.ts'

const whens = (text: string, options = {}) => readDate(text, options).readings.map(({ when }) => when)

/** What is written, and its best reading; each worked out by hand. */
const STATED: readonly (readonly [written: string, when: string])[] = [
  // ISO 8601 and EDTF as they stand.
  ['2024-03-25', '2024-03-25'],
  ['2024-03', '2024-03'],
  ['2024', '2024'],
  ['0476', '0476'],
  ['4545', '4545'],
  ['2025-04-14/2025-04-15', '2025-04-14/2025-04-15'],
  ['2022/..', '2022/..'],
  ['[2025-04-14,2025-04-15]', '[2025-04-14,2025-04-15]'],
  ['1998?', '1998?'],
  ['1998~', '1998~'],
  ['199X', '199X'],
  ['2023-21', '2023-21'],
  ['-0043-03-15', '-0043-03-15'],
  ['20240325', '2024-03-25'],
  ['2024-03-25T10:30:00Z', '2024-03-25'],
  ['2024-03-25 00:00:00', '2024-03-25'],
  ['2024/3/5', '2024-03-05'],
  ['2024.03.25', '2024-03-25'],
  ['2024/03', '2024-03'],
  ['2024-3', '2024-03'],
  // Numbers of which only one order is possible, or which are day first by their dots.
  ['25/03/2024', '2024-03-25'],
  ['07/22/2024', '2024-07-22'],
  ['25-03-2024', '2024-03-25'],
  ['5/5/2024', '2024-05-05'],
  ['25.3.2024', '2024-03-25'],
  ['3.4.2024', '2024-04-03'],
  ['25. 3. 2024', '2024-03-25'],
  ['25/03/24', '2024-03-25'],
  ['25.3.98', '1998-03-25'],
  ['25/03/2024 14:30', '2024-03-25'],
  ['03/2024', '2024-03'],
  ['3.2024', '2024-03'],
  // A month in words.
  ['25 March 2024', '2024-03-25'],
  ['25 march 2024', '2024-03-25'],
  ['25th of March, 2024', '2024-03-25'],
  ['the 25th of March 2024', '2024-03-25'],
  ['March 25, 2024', '2024-03-25'],
  ['March 25th, 2024', '2024-03-25'],
  ['Mar. 25, 2024', '2024-03-25'],
  ['Sept 3 2024', '2024-09-03'],
  ['25-Mar-2024', '2024-03-25'],
  ['25-Mar-24', '2024-03-25'],
  ['Mar-24', '2024-03'],
  ['25 Mar ’24', '2024-03-25'],
  ['Tuesday 26 March 2024', '2024-03-26'],
  ['Tuesday, March 26, 2024', '2024-03-26'],
  ['Tue 26 Mar 2024', '2024-03-26'],
  ['on 26 March 2024', '2024-03-26'],
  ['March 2024', '2024-03'],
  ['in March 2024', '2024-03'],
  ['March, 2024', '2024-03'],
  ['29 February 2024', '2024-02-29'],
  // In other languages.
  ['25. März 2024', '2024-03-25'],
  ['am 25. März 2024', '2024-03-25'],
  ['Montag, 25. März 2024', '2024-03-25'],
  ['1. Jänner 2024', '2024-01-01'],
  ['14 avril 2025', '2025-04-14'],
  ['le 1er mai 2024', '2024-05-01'],
  ['14 de abril de 2025', '2025-04-14'],
  ['14 aprile 2025', '2025-04-14'],
  ['août 2024', '2024-08'],
  ['3 maart 2024', '2024-03-03'],
  ['março 2024', '2024-03'],
  ['Dezember 2023', '2023-12'],
  // It lasted from one day to another.
  ['14-15 April 2025', '2025-04-14/2025-04-15'],
  ['14–15 April 2025', '2025-04-14/2025-04-15'],
  ['14 and 15 April 2025', '2025-04-14/2025-04-15'],
  ['14, 15 and 16 April 2025', '2025-04-14/2025-04-16'],
  ['April 14-15, 2025', '2025-04-14/2025-04-15'],
  ['from 3 to 5 May 2024', '2024-05-03/2024-05-05'],
  ['3rd to 5th May 2024', '2024-05-03/2024-05-05'],
  ['28 April to 3 May 2025', '2025-04-28/2025-05-03'],
  ['28 December 2024 – 3 January 2025', '2024-12-28/2025-01-03'],
  ['28 December to 3 January 2025', '2024-12-28/2025-01-03'],
  ['25/03/2024 - 28/03/2024', '2024-03-25/2024-03-28'],
  ['March to May 2024', '2024-03/2024-05'],
  ['November to February 2024', '2023-11/2024-02'],
  ['2019-2021', '2019/2021'],
  ['2019–21', '2019/2021'],
  ['from 2019 to March 2021', '2019/2021-03'],
  ['2019–present', '2019/..'],
  ['2019 -', '2019/..'],
  ['throughout February 2024', '2024-02-01/2024-02-29'],
  // It was one of several.
  ['14 or 15 April 2025', '[2025-04-14,2025-04-15]'],
  ['14, 15 or 17 April 2025', '[2025-04-14,2025-04-15,2025-04-17]'],
  ['April or May 2025', '[2025-04,2025-05]'],
  ['2023 or 2024', '[2023,2024]'],
  ['between March and May 2024', '[2024-03..2024-05]'],
  ['between 3 and 5 May 2024', '[2024-05-03..2024-05-05]'],
  ['2024/25', '[2024,2025]'],
  // Parts of a year.
  ['Q3 2024', '[2024-07..2024-09]'],
  ['2024 Q3', '[2024-07..2024-09]'],
  ['2024-Q1', '[2024-01..2024-03]'],
  ['3Q24', '[2024-07..2024-09]'],
  ['the third quarter of 2024', '[2024-07..2024-09]'],
  ['H1 2024', '[2024-01..2024-06]'],
  ['second half of 2024', '[2024-07..2024-12]'],
  ['first half of March 2024', '[2024-03-01..2024-03-15]'],
  ['spring 2023', '2023-21'],
  ['the fall of 2023', '2023-23'],
  ['winter 2023–24', '2023-24'],
  ['early 2024', '[2024-01..2024-04]'],
  ['mid-2024', '[2024-05..2024-08]'],
  ['late 2024', '[2024-09..2024-12]'],
  ['early in 2024', '[2024-01..2024-04]'],
  ['the end of 2024', '[2024-10..2024-12]'],
  ['beginning of 2024', '[2024-01..2024-03]'],
  ['early March 2024', '[2024-03-01..2024-03-10]'],
  ['mid-March 2024', '[2024-03-11..2024-03-20]'],
  ['late February 2024', '[2024-02-21..2024-02-29]'],
  ['end of March 2024', '[2024-03-21..2024-03-31]'],
  ['late spring 2023', '2023-05'],
  ['FY24', '[2023,2024]'],
  ['FY 2023/24', '[2023,2024]'],
  // Open on one side.
  ['since 2022', '2022/..'],
  ['since March 2022', '2022-03/..'],
  ['since early 2022', '2022/..'],
  ['since the 1990s', '1990~/..'],
  ['from 2022 onwards', '2022/..'],
  ['from 25 March 2024', '2024-03-25/..'],
  ['until March 2025', '../2025-03'],
  ['until the end of March 2034', '../2034-03'],
  ['up to 2024', '../2024'],
  ['– 2024', '../2024'],
  ['by 13 March 2024', '[..2024-03-13]'],
  ['by March 2024', '[..2024-03]'],
  ['by the end of March 2024', '[..2024-03]'],
  ['no later than 13 March 2024', '[..2024-03-13]'],
  ['on or before 13 March 2024', '[..2024-03-13]'],
  ['before 13 March 2024', '[..2024-03-12]'],
  ['before 2024', '[..2023]'],
  ['before spring 2023', '[..2023-02]'],
  ['after 13 March 2024', '[2024-03-14..]'],
  ['after March 2024', '[2024-04..]'],
  ['after 2024', '[2025..]'],
  ['on or after 13 March 2024', '[2024-03-13..]'],
  // In doubt.
  ['c. 1998', '1998~'],
  ['c.1998', '1998~'],
  ['ca. March 1998', '1998-03~'],
  ['circa 1998', '1998~'],
  ['about 13 March 2024', '2024-03-13~'],
  ['~1998', '1998~'],
  ['1998 (?)', '1998?'],
  ['March 1998?', '1998-03?'],
  ['probably 1998', '1998?'],
  ['probably about 1998', '1998%'],
  ['c. Q3 2024', '2024~'],
  ['c. 1990s', '199X'],
  // Many years.
  ['1990s', '199X'],
  ['the 1990s', '199X'],
  ['the nineties', '199X'],
  ['the ’90s', '199X'],
  ['late 1990s', '[1997..1999]'],
  ['19th century', '18XX'],
  ['the nineteenth century', '18XX'],
  ['15th c.', '14XX'],
  // Far back.
  ['44 BC', '-0043'],
  ['15 March 44 BC', '-0043-03-15'],
  ['c. 44 BC', '-0043~'],
  ['AD 50', '0050'],
  ['20 April AD 50', '0050-04-20'],
  // As Excel keeps a day.
  ['45450', '2024-06-07'],
  ['20000', '1954-10-03'],
]

/** Seen from Tuesday 26 March 2024: all readings but that it was on or before that day. */
const RELATIVE: readonly (readonly [written: string, whens: readonly string[]])[] = [
  ['today', ['2024-03-26']],
  ['yesterday', ['2024-03-25']],
  ['yesterday evening', ['2024-03-25']],
  ['tomorrow', ['2024-03-27']],
  ['last night', ['2024-03-25']],
  ['the day before yesterday', ['2024-03-24']],
  ['on Monday', ['2024-03-25', '2024-04-01', '2024-03-18', '2024-03']],
  ['Monday', ['2024-03-25', '2024-04-01', '2024-03-18', '2024-03']],
  ['already on Friday', ['2024-03-22', '2024-03-15', '2024-03']],
  ['Already on Friday', ['2024-03-22', '2024-03-15', '2024-03']],
  ['last Monday', ['2024-03-25', '2024-03-18', '2024-03']],
  ['next Monday', ['2024-04-01', '2024-04-08']],
  ['this Friday', ['2024-03-29']],
  ['on Tuesday', ['2024-03-26', '2024-03-19', '2024-04-02', '2024-03-12', '2024-03']],
  ['last Tuesday', ['2024-03-19', '2024-03-12', '2024-03']],
  ['on Friday of last week', ['2024-03-22']],
  ['next week’s Thursday', ['2024-04-04']],
  ['by Friday', ['[..2024-03-29]', '[..2024-04-05]', '[..2024-03-22]']],
  ['since Monday', ['2024-03-25/..', '2024-03-18/..', '2024-03/..']],
  ['last week', ['[2024-03-18..2024-03-24]']],
  ['this week', ['[2024-03-25..2024-03-31]']],
  ['earlier this week', ['[2024-03-25,2024-03-26]']],
  ['early next week', ['[2024-04-01..2024-04-03]', '[2024-04-01..2024-04-07]']],
  ['last weekend', ['[2024-03-23,2024-03-24]']],
  ['last month', ['2024-02']],
  ['earlier this month', ['[2024-03-01..2024-03-26]']],
  ['later this month', ['[2024-03-26..2024-03-31]']],
  ['late last month', ['[2024-02-21..2024-02-29]', '2024-02']],
  ['next month', ['2024-04']],
  ['last quarter', ['[2023-10..2023-12]']],
  ['last year', ['2023']],
  ['earlier this year', ['[2024-01-01..2024-03-26]']],
  ['early in the year', ['[2024-01..2024-04]', '2024']],
  ['by the end of the year', ['[..2024]']],
  ['last December', ['2023-12']],
  ['last January', ['2024-01', '2023-01']],
  ['next December', ['2024-12']],
  ['in December', ['2023-12', '2024-12']],
  ['in April', ['2024-04', '2023-04']],
  ['in early April', ['[2024-04-01..2024-04-10]', '[2023-04-01..2023-04-10]']],
  ['on 25 March', ['2024-03-25', '2025-03-25']],
  ['Saturday 25 March', ['2023-03-25']],
  ['3 to 5 May', ['2024-05-03/2024-05-05']],
  ['last summer', ['2023-22']],
  ['last spring', ['2023-21']],
  ['next winter', ['2024-24']],
  ['two days ago', ['2024-03-24']],
  ['3 weeks ago', ['2024-03-05~']],
  ['a month ago', ['2024-02']],
  ['ten years ago', ['2014']],
  ['a few days ago', ['[..2024-03-25]']],
  ['in two days', ['2024-03-28']],
  ['in three months’ time', ['2024-06']],
]

describe('readDate', () => {
  it.each(STATED)('reads %j as %s, which it states', (written, when) => {
    const { readings, question } = readDate(written)
    expect(question).toBeUndefined()
    expect(readings[0]).toMatchObject({ when, basis: 'stated' })
  })

  it.each(RELATIVE)('counts %j from the day of the document', (written, expected) => {
    const { readings } = readDate(written, { seenFrom: '2024-03-26' })
    const resolved = readings.filter(({ basis }) => basis !== 'reported')
    expect(resolved.map(({ when }) => when)).toEqual(expected)
    for (const { basis } of resolved) expect(basis).toBe('resolved')
  })

  it.each(RELATIVE)('asks for a day where %j has none to be counted from', (written) => {
    expect(readDate(written)).toEqual({ text: written, readings: [], question: 'day' })
  })

  it('offers the readings of “Already on Friday” in the order of the desk', () => {
    expect(readDate('Already on Friday', { seenFrom: '2024-03-26' }).readings).toEqual([
      { when: '2024-03-22', basis: 'resolved', says: 'Friday 22 March 2024', why: 'the Friday before' },
      { when: '2024-03-15', basis: 'resolved', says: 'Friday 15 March 2024', why: 'the Friday of the week before' },
      { when: '2024-03', basis: 'resolved', says: 'March 2024', why: 'if you are not sure' },
      { when: '[..2024-03-26]', basis: 'reported', says: 'on or before 26 March 2024', why: 'the words give no day' },
    ])
  })

  it('does not say of what was still to come that it was on or before the day', () => {
    expect(whens('next month', { seenFrom: '2024-03-26' })).toEqual(['2024-04'])
    expect(whens('yesterday', { seenFrom: '2024-03-26' })).toEqual(['2024-03-25', '[..2024-03-26]'])
  })

  it('counts over the ends of months and years, and over a leap day', () => {
    expect(whens('yesterday', { seenFrom: '2024-03-01' })[0]).toBe('2024-02-29')
    expect(whens('last month', { seenFrom: '2024-01-15' })[0]).toBe('2023-12')
    expect(whens('in three months', { seenFrom: '2024-11-30' })[0]).toBe('2025-02')
    expect(whens('on Friday', { seenFrom: '2024-01-02' })[0]).toBe('2023-12-29')
    expect(whens('last winter', { seenFrom: '2024-03-26' })[0]).toBe('2023-24')
  })

  it.each(['03/04/2024', '12/03/2024', '1-2-24', '03/04/2024 – 05/04/2024', 'since 03/04/2024'])(
    'asks whether day or month comes first in %j',
    (written) => {
      expect(readDate(written)).toEqual({ text: written, readings: [], question: 'order' })
    },
  )

  it('reads numbers in the order that is given, and in the other where only that is possible', () => {
    expect(whens('03/04/2024', { order: 'day' })).toEqual(['2024-04-03'])
    expect(whens('03/04/2024', { order: 'month' })).toEqual(['2024-03-04'])
    expect(readDate('07/22/2024', { order: 'day' }).readings).toEqual([
      { when: '2024-07-22', basis: 'stated', says: 'Monday 22 July 2024', why: 'can only be month first' },
    ])
  })

  it('offers both centuries where two digits leave them open, and says which it took', () => {
    expect(readDate('25/03/24').readings).toEqual([
      { when: '2024-03-25', basis: 'stated', says: 'Monday 25 March 2024', why: '24 read as 2024' },
    ])
    expect(whens('25/03/45')).toEqual(['2045-03-25', '1945-03-25'])
  })

  it('says of which months a season, and of what a part, was taken to be', () => {
    expect(readDate('spring 2023').readings[0]).toMatchObject({
      says: 'spring 2023',
      why: 'March to May, as in the north',
    })
    expect(readDate('end of March 2024').readings).toMatchObject([
      { says: 'between 21 and 31 March 2024', why: 'its last ten days' },
      { says: 'March 2024', why: 'if you are not sure' },
    ])
    expect(readDate('winter 2023').readings.map(({ when }) => when)).toEqual(['2023-24', '2022-24'])
  })

  it('says where the weekday that is written is another', () => {
    expect(readDate('Monday 26 March 2024').readings).toEqual([
      {
        when: '2024-03-26',
        basis: 'stated',
        says: 'Tuesday 26 March 2024',
        why: 'that day was a Tuesday, not Monday',
      },
    ])
  })

  it('keeps EDTF’s season apart from two years, and offers both', () => {
    expect(whens('2019-21')).toEqual(['2019-21', '2019/2021'])
    expect(whens('2019-25')).toEqual(['2019/2025', '[2019..2025]'])
  })

  it.each(['', '   ', '-', '?', 'n.d.', 'undated', 'N/A'])('takes %j for undated, and asks nothing', (written) => {
    expect(readDate(written)).toEqual({ text: written, readings: [] })
  })

  it.each([
    'soon',
    'Harbour Board',
    '30 February 2024',
    '31/11/2024',
    '29 February 2023',
    'March 32, 2024',
    '32/01/2024',
    '19999',
    '60001',
    '1234567',
    '14 and 17 April 2025',
    '15 to 14 April 2025',
    '2024-13-01',
    'Berth 7, March 2024',
    'March 2024 and so on',
    'year 0 BC',
  ])('does not read %j', (written) => {
    const { readings, question } = readDate(written)
    expect({ readings, question }).toEqual({ readings: [], question: 'unread' })
  })

  it('refuses a day of the document that is none', () => {
    expect(() => readDate('yesterday', { seenFrom: 'Tuesday' })).toThrow(DateError)
  })

  it('gives only what the project reads, in its words, whatever the words and whatever the day', () => {
    const written = fc.constantFrom(...STATED.map(([text]) => text), ...RELATIVE.map(([text]) => text))
    const lead = fc.constantFrom(
      '',
      'since ',
      'until ',
      'by ',
      'before ',
      'after ',
      'c. ',
      'early ',
      'the end of ',
      'from ',
    )
    const day = fc.integer({ min: toDay(1, 1, 1), max: toDay(9998, 12, 31) }).map(isoOf)
    const order = fc.constantFrom('day', 'month')
    fc.assert(
      fc.property(lead, written, day, order, (before, text, seenFrom, first) => {
        for (const { when, says, basis } of readDate(before + text, { seenFrom, order: first as 'day' }).readings) {
          const words = sayWhen(parseWhen(when)).replace(/^by /, basis === 'reported' ? 'on or before ' : 'by ')
          expect(says.replace(/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day /, '')).toBe(words)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('reads every EDTF that it makes as itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATED), ([text]) => {
        for (const { when } of readDate(text).readings) expect(whens(when)[0]).toBe(when)
      }),
    )
  })

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        for (const { when } of readDate(text, { seenFrom: '2024-03-26' }).readings)
          expect(parseWhen(when).edtf).toBe(when)
      }),
    )
  })
})
