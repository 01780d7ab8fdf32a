import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findDates } from '../../../../src/draft/dates/findDates.ts'
import { readDate } from '../../../../src/draft/dates/readDate.ts'

const found = (text: string) => findDates(text).map((each) => each.text)

describe('findDates', () => {
  it('finds an expression with the words that belong to it, and without the stop behind it', () => {
    expect(found('It was signed on 25 March. In 2024 talks resumed; they end by the end of March 2034.')).toEqual([
      'on 25 March',
      'In 2024',
      'by the end of March 2034',
    ])
  })

  it('finds an expression over the end of a line, and none over an empty one', () => {
    expect(found('They met on 25\nMarch 2024.')).toEqual(['on 25\nMarch 2024'])
    expect(found('They met on 25\n\nMarch 2024 was cold.')).toEqual(['March 2024'])
  })

  it.each([
    'They may march; a second sun sat in the spring of the watch.',
    'Some 2000 workers and about 1900 people paid 1,998 crowns, $2024 and 2024.50 each.',
    'Docket 2024-117, room 1900, page 2001, F-2024, version 3.2.2024.1, at 10:30 to 11:45.',
    'The first half of the match, two of three, over and over, by the by, in the end.',
    'It took three days. We sold 45450 tonnes at 25/40 in total.',
    'See http://example.org/2024/03/25/text and a2024b.',
    'from here to there, since she left, until he comes, before it closes, after all',
  ])('finds no time in: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each([
    ['May was with us in May and may be in June.', ['in May', 'in June']],
    ['The Act of 1978 and the 2024 elections', ['1978', '2024']],
    ['Monday’s signing, before Tuesday’s', ['Monday', 'before Tuesday']],
    ['the years 1998, 1999 and 2001', ['1998', '1999', '2001']],
    ['(25/03/2024)', ['25/03/2024']],
    ['“Yesterday,” she said, “and again on 3 or 4 May 2024.”', ['Yesterday', 'on 3 or 4 May 2024']],
    ['Am 25. März 2024 und le 14 avril 2025', ['Am 25. März 2024', 'le 14 avril 2025']],
    ['🙂 in March 2024 🙂 c. 1998', ['in March 2024', 'c. 1998']],
  ])('finds in %j what is a time', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('gives places that hold the text, in order, and apart', () => {
    const pieces =
      'on Monday|already on Friday|25 March 2024|March|May|may|2024|Q3|c.|the end of|since|until|by|from|to|or|and|between|-|–|,|.' +
      '|\n|14|15th|3/4/2024|spring|1990s|BC|last|week|two|days|ago|early|in|🙂|é|board|(|’s'
    const piece = fc.constantFrom(...pieces.split('|'))
    const text = fc
      .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 20 })
      .map((all) => all.flat().join(''))
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (written) => {
        let end = 0
        for (const each of findDates(written)) {
          expect(each.start).toBeGreaterThanOrEqual(end)
          expect(written.slice(each.start, each.end)).toBe(each.text)
          expect(each.text).toBe(each.text.trim())
          expect(each.text).not.toBe('')
          end = each.end
        }
      }),
      { numRuns: 2000 },
    )
  })
})

/** Every date of three texts, in order: the words, and the best reading seen from the day of the text. */
const TEXTS = [
  {
    file: 'berth-signed.txt',
    day: '2024-03-26',
    dates: [
      ['26 March 2024', '2024-03-26'],
      ['on Monday', '2024-03-25'],
      ['until the end of March 2034', '../2034-03'],
      ['Already on Friday', '2024-03-22'],
      ['yesterday evening', '2024-03-25'],
      ['in late May or in June', '[2024-05-21..2024-05-31,2024-06]'],
      ['in early April', '[2024-04-01..2024-04-10]'],
      ['since 2022', '2022/..'],
      ['last week', '[2024-03-18..2024-03-24]'],
      ['on 14 March', '2024-03-14'],
      ['in the 1990s', '199X'],
      ['c. 1998', '1998~'],
      ['in spring 2023', '2023-21'],
      ['Between November 2023 and February 2024', '[2023-11..2024-02]'],
      ['two months ago', '2024-01'],
      ['19 December 2023', '2023-12-19'],
      ['by 30 April 2024', '[..2024-04-30]'],
      ['Last summer', '2023-22'],
      ['next year', '2025'],
    ],
  },
  {
    file: 'court-minutes.txt',
    day: '2024-07-23',
    dates: [
      ['Tuesday, 23 July 2024', '2024-07-23'],
      ['on 22 July 2024', '2024-07-22'],
      ['today', '2024-07-23'],
      ['no later than 1 July', '[..2024-07-01]'],
      ['from 3 to 28 February 2024', '2024-02-03/2024-02-28'],
      ['on 27 and 28 February 2024', '2024-02-27/2024-02-28'],
      ['on 4 or 5 March 2024', '[2024-03-04,2024-03-05]'],
      ['dated 12/03/2024', 'order'],
      ['Q1 2024', '[2024-01..2024-03]'],
      ['at the end of January 2024', '[2024-01-21..2024-01-31]'],
      ['probably on 30 January', '2024-01-30?'],
      ['sometime in mid-March', '[2024-03-11..2024-03-20]'],
      ['since about 2015', '2015~/..'],
      ['since 1 January 2019', '2019-01-01/..'],
      ['in 2021–22', '2021/2022'],
      ['1978', '1978'],
      ['until the nineteenth century', '../1899~'],
      ['by 13 September 2024', '[..2024-09-13]'],
      ['until Friday, 27 September 2024', '../2024-09-27'],
      ['on Monday 7 October', '2024-10-07'],
      ['before 2025', '[..2024]'],
      ['on 24 July 2024', '2024-07-24'],
    ],
  },
  {
    file: 'union-letter.txt',
    day: '2024-06-03',
    dates: [
      ['3 June 2024', '2024-06-03'],
      ['Last Thursday', '2024-05-30'],
      ['this year', '2024'],
      ['in early April', '[2024-04-01..2024-04-10]'],
      ['on May 14th', '2024-05-14'],
      ['on 2 April', '2024-04-02'],
      ['before March 2026', '[..2026-02]'],
      ['from 1 September 2024 onwards', '2024-09-01/..'],
      ['in 2019', '2019'],
      ['until the autumn of 2021', '../2021'],
      ['Between 2021 and 2023', '[2021..2023]'],
      ['In the first quarter of 2024', '[2024-01..2024-03]'],
      ['in February', '2024-02'],
      ['ten days ago', '2024-05-24'],
      ['On Wednesday', '2024-05-29'],
      ['By the end of the month', '[..2024-06]'],
      ['20 May', '2024-05-20'],
      ['by Friday', '[..2024-06-07]'],
      ['at the weekend', '[2024-06-01,2024-06-02]'],
      ['on 8 or 9 June', '[2024-06-08,2024-06-09]'],
      ['From 10 to 14 June', '2024-06-10/2024-06-14'],
      ['since the late 1990s', '1997~/..'],
      ['in 2025', '2025'],
      ['15–17 May 2025', '2025-05-15/2025-05-17'],
      ['tomorrow', '2024-06-04'],
      ['on 1.6.2024', '2024-06-01'],
      ['today', '2024-06-03'],
    ],
  },
] as const

describe('three texts from the harbour', () => {
  it.each(TEXTS)('$file: every date is found and read, and nothing else', ({ file, day, dates }) => {
    const text = readFileSync(`tests/fixtures/desk/${file}`, 'utf8')
    const read = findDates(text).map((each) => {
      const { readings, question } = readDate(each.text, { seenFrom: day })
      return [each.text, readings[0]?.when ?? question]
    })
    expect(read).toEqual(dates)
  })
})
