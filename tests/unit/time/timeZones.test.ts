import { afterAll, describe, expect, it } from 'vitest'
import { answer } from '../../../src/time/answer.ts'
import { dayOf, isoOf, toCalendar } from '../../../src/time/day.ts'
import { parseWhen } from '../../../src/time/edtf.ts'
import { parseTyped } from '../../../src/time/parseTyped.ts'
import { sayWhen } from '../../../src/time/sayWhen.ts'
import { ticks } from '../../../src/time/ticks.ts'
import { bins } from '../../../src/time/units.ts'
import { parseWindow } from '../../../src/time/window.ts'

const HOME = process.env.TZ

it('the clocks are those of the zone that TZ names', () => {
  const wanted = new Intl.DateTimeFormat('en', { timeZone: HOME, dateStyle: 'full', timeStyle: 'long' })
  const own = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'long' })
  const moment = new Date(Date.UTC(2025, 6, 1, 20))
  expect(own.format(moment)).toBe(wanted.format(moment))
})

/** The zone, and how far its clocks are from UTC on 1 July 2025, in minutes as `Date` gives them. */
const ZONES = [
  { zone: 'Asia/Kolkata', offset: -330 },
  { zone: 'Europe/Rome', offset: -120 },
  { zone: 'America/Los_Angeles', offset: 420 },
  { zone: 'UTC', offset: 0 },
]

describe.each(ZONES)('with the clocks of $zone', ({ zone, offset }) => {
  afterAll(() => {
    if (HOME === undefined) delete process.env.TZ
    else process.env.TZ = HOME
  })

  it('the calendar is the same', () => {
    process.env.TZ = zone
    expect(new Date(Date.UTC(2025, 6, 1)).getTimezoneOffset()).toBe(offset)

    const extent = { start: dayOf('2025-03-01'), end: dayOf('2025-05-01') }
    // 30 March 2025 and 9 March 2025: clocks change in Rome and in Los Angeles
    expect(bins(extent, 'month').map(({ start, end }) => [isoOf(start), isoOf(end)])).toEqual([
      ['2025-03-01', '2025-04-01'],
      ['2025-04-01', '2025-05-01'],
    ])
    expect(bins(extent, 'day').length).toBe(61)
    expect(bins(extent, 'day').every(({ start, end }) => end - start === 1)).toBe(true)
    expect(ticks(extent, 200).map(({ day, label }) => [isoOf(day), label])).toEqual([
      ['2025-03-01', 'Mar 2025'],
      ['2025-04-01', 'Apr'],
    ])
    expect(toCalendar(dayOf('2025-04-14'))).toEqual({ year: 2025, month: 4, day: 14 })
    expect(sayWhen(parseWhen('2025-04-14/2025-04-15'))).toBe('14–15 April 2025')
    expect(parseWindow('2025-04-14', extent)).toEqual(parseTyped('14/4/2025'))
    expect(answer(parseWhen('2025-04-14'), parseWindow('2025-04-14', extent), 'within')).toBe('certain')
    expect(answer(parseWhen('2025-04-14'), parseWindow('2025-04-15', extent), 'by')).toBe('certain')
    expect(answer(parseWhen('2025-04-14'), parseWindow('2025-04-13', extent), 'by')).toBe('outside')
  })
})
