import { describe, expect, it } from 'vitest'
import { DateError } from '../../../src/time/dateError.ts'
import { dayOf, isoOf } from '../../../src/time/day.ts'
import { parseWhen } from '../../../src/time/edtf.ts'
import type { Reading } from '../../../src/time/when.ts'

const iso = (day: number) => (Number.isFinite(day) ? isoOf(day) : day > 0 ? 'never' : 'always')

/** A reading as its earliest and latest start and, of a span, its earliest and latest last day: all inclusive. */
function described({ kind, start, end }: Reading): readonly string[] {
  const bounds = [iso(start.earliest), iso(start.latest)]
  return kind === 'day' ? bounds : [...bounds, iso(end.earliest - 1), iso(end.latest - 1)]
}

const readings = (text: string) => parseWhen(text).readings.map(described)

describe('examples of the EDTF specification, levels 0 and 1 and one-of-a-set', () => {
  it.each<[string, ...(readonly string[])[]]>([
    // Level 0, date
    ['1985-04-12', ['1985-04-12', '1985-04-12']],
    ['1985-04', ['1985-04-01', '1985-04-30']],
    ['1985', ['1985-01-01', '1985-12-31']],
    // Level 0, interval
    ['1964/2008', ['1964-01-01', '1964-12-31', '2008-01-01', '2008-12-31']],
    ['2004-06/2006-08', ['2004-06-01', '2004-06-30', '2006-08-01', '2006-08-31']],
    ['2004-02-01/2005-02-08', ['2004-02-01', '2004-02-01', '2005-02-08', '2005-02-08']],
    ['2004-02-01/2005-02', ['2004-02-01', '2004-02-01', '2005-02-01', '2005-02-28']],
    ['2004-02-01/2005', ['2004-02-01', '2004-02-01', '2005-01-01', '2005-12-31']],
    ['2005/2006-02', ['2005-01-01', '2005-12-31', '2006-02-01', '2006-02-28']],
    // Level 1, seasons
    ['2001-21', ['2001-03-01', '2001-05-31']],
    // Level 1, qualification: it shifts no bound
    ['1984?', ['1984-01-01', '1984-12-31']],
    ['2004-06~', ['2004-06-01', '2004-06-30']],
    ['2004-06-11%', ['2004-06-11', '2004-06-11']],
    // Level 1, unspecified digits
    ['201X', ['2010-01-01', '2019-12-31']],
    ['20XX', ['2000-01-01', '2099-12-31']],
    ['2004-XX', ['2004-01-01', '2004-12-31']],
    ['1985-04-XX', ['1985-04-01', '1985-04-30']],
    ['1985-XX-XX', ['1985-01-01', '1985-12-31']],
    // Level 1, open end: it goes on
    ['1985-04-12/..', ['1985-04-12', '1985-04-12', 'never', 'never']],
    ['1985-04/..', ['1985-04-01', '1985-04-30', 'never', 'never']],
    ['1985/..', ['1985-01-01', '1985-12-31', 'never', 'never']],
    // Level 1, open start: it always was
    ['../1985-04-12', ['always', 'always', '1985-04-12', '1985-04-12']],
    ['../1985-04', ['always', 'always', '1985-04-01', '1985-04-30']],
    ['../1985', ['always', 'always', '1985-01-01', '1985-12-31']],
    // Level 1, unknown end: any day from the start on, or never
    ['1985-04-12/', ['1985-04-12', '1985-04-12', '1985-04-12', 'never']],
    ['1985-04/', ['1985-04-01', '1985-04-30', '1985-04-01', 'never']],
    ['1985/', ['1985-01-01', '1985-12-31', '1985-01-01', 'never']],
    // Level 1, unknown start
    ['/1985-04-12', ['always', '1985-04-12', '1985-04-12', '1985-04-12']],
    ['/1985-04', ['always', '1985-04-30', '1985-04-01', '1985-04-30']],
    ['/1985', ['always', '1985-12-31', '1985-01-01', '1985-12-31']],
    // Level 1, qualified ends
    ['1984~/2004-06', ['1984-01-01', '1984-12-31', '2004-06-01', '2004-06-30']],
    ['1984/2004-06~', ['1984-01-01', '1984-12-31', '2004-06-01', '2004-06-30']],
    ['1984~/2004~', ['1984-01-01', '1984-12-31', '2004-01-01', '2004-12-31']],
    ['1984?/2004%', ['1984-01-01', '1984-12-31', '2004-01-01', '2004-12-31']],
    ['1984-06?/2004-08?', ['1984-06-01', '1984-06-30', '2004-08-01', '2004-08-31']],
    ['1984-06-02?/2004-08-08~', ['1984-06-02', '1984-06-02', '2004-08-08', '2004-08-08']],
    ['1984-06-02?/..', ['1984-06-02', '1984-06-02', 'never', 'never']],
    ['1984-06-02?/', ['1984-06-02', '1984-06-02', '1984-06-02', 'never']],
    // Level 1, negative calendar year
    ['-1985', ['-1985-01-01', '-1985-12-31']],
    // Level 2, one of a set
    ['[1667,1668,1670..1672]', ['1667-01-01', '1668-12-31'], ['1670-01-01', '1672-12-31']],
    ['[..1760-12-03]', ['always', '1760-12-03']],
    ['[1760-12..]', ['1760-12-01', 'never']],
    ['[1760-01,1760-02,1760-12..]', ['1760-01-01', '1760-02-29'], ['1760-12-01', 'never']],
    ['[1667,1760-12]', ['1667-01-01', '1667-12-31'], ['1760-12-01', '1760-12-31']],
    ['[..1984]', ['always', '1984-12-31']],
  ])('%s', (text, ...expected) => {
    expect(readings(text)).toEqual(expected)
  })

  it.each([
    ['1985-04-12T23:20:30', 'has a time of day'],
    ['1985-04-12T23:20:30Z', 'has a time of day'],
    ['1985-04-12T23:20:30+04:30', 'has a time of day'],
    ['Y170000002', 'is not a year of four digits'],
    ['Y-170000002', 'is not a year of four digits'],
    ['1950S2', 'is not a year of four digits'],
    ['Y-17E7', 'is not a year of four digits'],
    ['2001-34', 'is not a season'],
    ['{1667,1668,1670..1672}', 'names several dates at once'],
    ['{1960,1961-12}', 'names several dates at once'],
    ['{..1984}', 'names several dates at once'],
    ['2004-06~-11', 'qualifies only a part of a date'],
    ['?2004-06-~11', 'qualifies only a part of a date'],
    ['156X-12-25', 'leaves digits open that are not the last ones'],
    ['XXXX-12-XX', 'leaves digits open that are not the last ones'],
    ['1XXX-XX', 'leaves digits open that are not the last ones'],
    ['2004-06-XX/2004-07-03', 'has an end that is only partly given'],
  ])('%s is beyond what a dataset may use, and refused', (text, problem) => {
    expect(() => parseWhen(text)).toThrow(problem)
  })
})

describe("cases of the library's own test-suite, levels 0 and 1", () => {
  it.each([
    ['2016', '2016-01-01', '2016-12-31'],
    ['0409', '0409-01-01', '0409-12-31'],
    ['0023', '0023-01-01', '0023-12-31'],
    ['0007', '0007-01-01', '0007-12-31'],
    ['0000', '0000-01-01', '0000-12-31'],
    ['9999', '9999-01-01', '9999-12-31'],
    ['-0002', '-0002-01-01', '-0002-12-31'],
    ['-9999', '-9999-01-01', '-9999-12-31'],
    ['2016-05', '2016-05-01', '2016-05-31'],
    ['2016-01', '2016-01-01', '2016-01-31'],
    ['2016-12', '2016-12-01', '2016-12-31'],
    ['2016-05-01', '2016-05-01', '2016-05-01'],
    ['2016-05-31', '2016-05-31', '2016-05-31'],
    ['2016-05-XX', '2016-05-01', '2016-05-31'],
    ['2016-XX', '2016-01-01', '2016-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['198X', '1980-01-01', '1989-12-31'],
    ['2016?', '2016-01-01', '2016-12-31'],
    ['2016-05~', '2016-05-01', '2016-05-31'],
    ['2016-05-03%', '2016-05-03', '2016-05-03'],
  ])('%s is some day from %s to %s', (text, first, last) => {
    expect(readings(text)).toEqual([[first, last]])
  })

  it.each([
    '-0000',
    '12345',
    '2016-13',
    '2016-00',
    '2016-05-00',
    '2016-05-32',
    '2016-02-30',
    '2016-02-31',
    '2016-04-31',
    '2016-06-31',
    '2016-09-31',
    '2016-11-31',
    'Y9999',
    'Y00001',
    'Y-9999',
    'Y-00001',
    // The library reads these; here a date has to bound something, to be a day, and to fit the calendar.
    'XXXX',
    'XXXX-XX',
    'XXXX-XX-XX',
    '2016-05-02T16:54:59',
    '2016-05-02T24:00:00',
    'Y170002',
    'Y-10000',
  ])('%s is refused', (text) => {
    expect(() => parseWhen(text)).toThrow(DateError)
  })
})

describe('parseWhen', () => {
  it('a month is some day of it, not an event as long as the month', () => {
    const [reading] = parseWhen('2023-10').readings
    expect(reading).toEqual({
      kind: 'day',
      start: { earliest: dayOf('2023-10-01'), latest: dayOf('2023-10-31') },
      end: { earliest: dayOf('2023-10-02'), latest: dayOf('2023-11-01') },
    })
  })

  it('an interval of two days lasted both; a set of two days was one of them', () => {
    expect(readings('2025-04-14/2025-04-15')).toEqual([['2025-04-14', '2025-04-14', '2025-04-15', '2025-04-15']])
    expect(readings('[2025-04-14,2025-04-15]')).toEqual([['2025-04-14', '2025-04-15']])
  })

  it('scattered days of a set are a reading each, in order of time', () => {
    expect(readings('[2025-04-17,2025-04-14]')).toEqual([
      ['2025-04-14', '2025-04-14'],
      ['2025-04-17', '2025-04-17'],
    ])
  })

  it('members of a set that touch or overlap are one reading', () => {
    expect(readings('[2024-01,2024-01-15..2024-02-10,2024-02-11]')).toEqual([['2024-01-01', '2024-02-11']])
  })

  it('all days from one to another are one reading', () => {
    expect(readings('[2024-10-01..2024-11-18]')).toEqual([['2024-10-01', '2024-11-18']])
  })

  it('the ends of an interval cannot pass each other', () => {
    expect(readings('2025/2025-04')).toEqual([['2025-01-01', '2025-04-30', '2025-04-01', '2025-04-30']])
    expect(readings('2025-04-20/2025-04')).toEqual([['2025-04-20', '2025-04-20', '2025-04-20', '2025-04-30']])
  })

  it('leap days exist in leap years only', () => {
    expect(readings('2024-02-29')).toEqual([['2024-02-29', '2024-02-29']])
    expect(readings('2024-02')).toEqual([['2024-02-01', '2024-02-29']])
    expect(readings('1900-02')).toEqual([['1900-02-01', '1900-02-28']])
  })

  it.each(['1850-02-29', '2000-02-30', '2025-04-31', '[2025-02-29,2025-03-01]', '2025-02-29/2025-03'])(
    '%s has a day that does not exist, and is refused, never moved to the next',
    (text) => {
      expect(() => parseWhen(text)).toThrow('names a day that does not exist')
    },
  )

  it('winter begins in December of its year', () => {
    expect(readings('2023-24')).toEqual([['2023-12-01', '2024-02-29']])
  })

  it('years before 100 and before 0 are themselves', () => {
    expect(readings('0050')).toEqual([['0050-01-01', '0050-12-31']])
    expect(readings('-0043-03-15')).toEqual([['-0043-03-15', '-0043-03-15']])
    expect(readings('-004X')).toEqual([['-0049-01-01', '-0040-12-31']])
  })

  it.each([
    ['2025', false],
    ['2025?', true],
    ['2025-04~', true],
    ['2025-04-14%', true],
    ['2017?/2020', true],
    ['2017/2020~', true],
    ['2017/..', false],
    ['2017~/..', true],
    ['[2017,2019]', false],
  ])('%s is qualified: %s', (text, qualified) => {
    expect(parseWhen(text).qualified).toBe(qualified)
  })

  it.each([
    ['2025-04-14', 1],
    ['2025-04', 30],
    ['2024', 366],
    ['[2025-04-14,2025-04-17]', 4],
    ['2025-04-14/2025-04-15', 1],
    ['2025-04-14/2025', 365],
    ['2023-03/..', 31], // open is exact
    ['2023-03/', Infinity], // unknown is not
    ['[..2024-03-13]', Infinity],
  ])('%s is vague within %d days', (text, days) => {
    expect(parseWhen(text).coarseness).toBe(days)
  })

  it.each([
    ['2025-04', '2025-04-01', '2025-04-30'],
    ['[1667,1670]', '1667-01-01', '1670-12-31'],
    ['2023-03/..', '2023-03-01', 'never'],
    ['/2023-03', 'always', '2023-03-31'],
    ['[..2024-03-13]', 'always', '2024-03-13'],
  ])('the range of %s runs from %s to %s', (text, first, last) => {
    const { range } = parseWhen(text)
    expect([iso(range.start), iso(range.end - 1)]).toEqual([first, last])
  })

  it('the same text gives the same object', () => {
    expect(parseWhen('2025-04-14')).toBe(parseWhen('2025-04-14'))
  })

  it.each([
    '2025-04-15/2025-04-14',
    '2025/2024',
    '2025-04/2025-03-31',
    '[2025..2024]',
    '[2020,2025-04-15..2025-04-14]',
  ])('%s ends before it starts, and is refused', (text) => {
    expect(() => parseWhen(text)).toThrow('ends before it starts')
  })

  it.each(['../..', '/', '../', '/..', '[..2024..]'])('%s bounds nothing, and is refused', (text) => {
    expect(() => parseWhen(text)).toThrow('bounds nothing')
  })

  it.each([
    ['', 'Write a date, or leave the field out.'],
    [' 2025', 'Write it without spaces around.'],
    ['2025-4', 'Write two digits for month and day: 2025-04.'],
    ['2025-4-1', 'Write two digits for month and day: 2025-04-01.'],
    ['2025-13', 'Write a month from 01 to 12.'],
    ['2024-21?', 'A season takes no qualifier: write its months, like [2024-03..2024-05].'],
    ['196', 'For the decade write 196X.'],
    ['-44', 'For the year 44 BC write -0043.'],
    ['-1', 'For the year 1 BC write 0000.'],
    ['-044', 'For the year 44 BC write -0043.'],
    ['-44-03-15', 'For the year 44 BC write -0043-03-15.'],
    ['476-09-04', 'For the year 476 write 0476-09-04.'],
    ['50', 'For the year AD 50 write 0050.'],
    ['-0000-03', 'For 1 BC write 0000-03.'],
    ['20', 'For the hundred years write 20XX.'],
    ['14 April 2025', 'Write 2025-04-14, 2025-04, 2025,'],
    ['XXXX', 'Write X for the last digits of a year alone'],
    ['-0000', 'For 1 BC write 0000.'],
  ])('"%s" is refused with its repair', (text, repair) => {
    const failed = () => parseWhen(text)
    expect(failed).toThrow(DateError)
    expect(failed).toThrow(repair)
    expect(failed).toThrow(`"${text}" `)
  })
})
