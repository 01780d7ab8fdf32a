import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareViews, periodBefore } from '../../../src/model/compare.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { type Choices, viewOf } from '../../../src/model/view.ts'
import { dayOf, toDay } from '../../../src/time/day.ts'
import type { Interval } from '../../../src/time/interval.ts'
import { parsePartialDate } from '../../../src/time/partialDate.ts'
import { anyChoices, anyNetwork, anyWindow } from '../../fixtures/anyNetwork.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'

const days = (first: string, last: string): Interval => ({ start: dayOf(first), end: dayOf(last) + 1 })
const ALL: Omit<Choices, 'window'> = {
  mode: 'during',
  showPossible: true,
  undated: 'always' as const,
  known: null,
  focus: null,
  off: new Set(),
}

/** A network and two views of it that differ in their window alone. */
const scene = anyNetwork().chain((network) =>
  fc
    .tuple(anyChoices(network), anyWindow(network.extent), anyWindow(network.extent))
    .map(([choices, first, second]) => {
      const at = (window: Interval) => viewOf(network, { ...choices, window })
      return { network, choices, first, second, at }
    }),
)

describe('compareViews(now, then)', () => {
  const edges = [
    anEdge({ id: 'in-both', when: '2023/2026' }),
    anEdge({ id: 'in-2024', when: '2024-05-02' }),
    anEdge({ id: 'in-2025', when: '2025-05-02' }),
    anEdge({ id: 'from-some-day-of-2024', when: '2024/..' }),
    anEdge({ id: 'until-some-day-of-2025', when: '2022/2025' }),
    anEdge({ id: 'by-march-2024', when: '[..2024-03-13]' }),
    anEdge({ id: 'undated' }),
  ]
  const network = createNetwork(aDataset({ edges }))
  const view = (window: Interval, over: Partial<Choices> = {}) => viewOf(network, { ...ALL, ...over, window })

  it('tells what is only in one of the windows from what is in both, and from what cannot be told', () => {
    expect(compareViews(view(parsePartialDate('2025')), view(parsePartialDate('2024')))).toEqual({
      onlyNow: ['in-2025'],
      onlyThen: ['by-march-2024', 'in-2024'],
      both: ['until-some-day-of-2025', 'in-both', 'from-some-day-of-2024'],
      untold: ['undated'],
    })
  })

  it('a meeting that happened has not ended: it is only in the other window', () => {
    const { onlyThen } = compareViews(view(parsePartialDate('2025')), view(parsePartialDate('2024')))
    expect(onlyThen).toContain('in-2024')
  })

  it('what is certain in one window and possible in the other is in both', () => {
    const { both } = compareViews(view(days('2025-01-01', '2025-01-31')), view(days('2024-03-01', '2024-03-31')))
    expect(both).toContain('from-some-day-of-2024')
  })

  it('what is known only by a limit in either window cannot be told', () => {
    expect(compareViews(view(parsePartialDate('2024')), view(parsePartialDate('2023'))).untold).toEqual([
      'by-march-2024',
      'undated',
    ])
  })

  it('where the possible are hidden, leaves out what neither window draws', () => {
    const whole = createNetwork(
      aDataset({
        edges: [
          anEdge({ id: 'some-day-of-2025', when: '2025' }),
          anEdge({ id: 'from-some-day-of-2024', when: '2024/..' }),
          anEdge({ id: 'in-march-2024', when: '2024-03-05' }),
        ],
      }),
    )
    const at = (month: string, showPossible: boolean) =>
      viewOf(whole, { ...ALL, showPossible, window: parsePartialDate(month) })
    const lists = (shown: boolean) => compareViews(at('2025-01', shown), at('2024-03', shown))
    expect(lists(true)).toMatchObject({ onlyNow: ['some-day-of-2025'], both: ['from-some-day-of-2024'] })
    expect(lists(false)).toMatchObject({ onlyNow: [], both: ['from-some-day-of-2024'], onlyThen: ['in-march-2024'] })
  })

  it('every edge that either view draws is in exactly one list, and nothing else but what cannot be told', () => {
    fc.assert(
      fc.property(scene, ({ first, second, at }) => {
        const { untold, ...told } = compareViews(at(first), at(second))
        const either = new Set([...at(first).edges.keys(), ...at(second).edges.keys()])
        const lists = Object.values(told).flat()
        expect([...lists, ...untold.filter((id) => either.has(id))].toSorted()).toEqual([...either].toSorted())
      }),
    )
  })

  it('every list is in order of date', () => {
    fc.assert(
      fc.property(scene, ({ network: { byDate }, first, second, at }) => {
        const place = new Map(byDate.map(({ id }, index) => [id, index]))
        for (const list of Object.values(compareViews(at(first), at(second))) as string[][]) {
          const places = list.map((id) => place.get(id) ?? -1)
          expect(places).toEqual(places.toSorted((a, b) => a - b))
        }
      }),
    )
  })

  it('the other way round, the two windows change places and nothing else', () => {
    fc.assert(
      fc.property(scene, ({ first, second, at }) => {
        const there = compareViews(at(first), at(second))
        const back = compareViews(at(second), at(first))
        expect(back).toEqual({ ...there, onlyNow: there.onlyThen, onlyThen: there.onlyNow })
      }),
    )
  })

  it('against itself nothing is only in one', () => {
    fc.assert(
      fc.property(scene, ({ first, at }) => {
        expect(compareViews(at(first), at(first))).toMatchObject({ onlyNow: [], onlyThen: [] })
      }),
    )
  })

  it('nothing is only in the narrower of two windows of which one holds the other', () => {
    fc.assert(
      fc.property(scene, ({ first, second, at }) => {
        const wide = { start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) }
        expect(compareViews(at(wide), at(first)).onlyThen).toEqual([])
      }),
    )
  })
})

describe('periodBefore(window, extent)', () => {
  const extent = days('2020-01-01', '2029-12-31')

  it.each([
    // whole units step by the calendar, however many days they have
    { window: ['2025-01-01', '2025-12-31'], before: ['2024-01-01', '2024-12-31'] }, // 365 and 366 days
    { window: ['2025-04-01', '2025-04-30'], before: ['2025-03-01', '2025-03-31'] },
    { window: ['2025-03-01', '2025-03-31'], before: ['2025-02-01', '2025-02-28'] },
    { window: ['2025-01-01', '2025-03-31'], before: ['2024-10-01', '2024-12-31'] }, // a quarter
    { window: ['2025-05-01', '2025-07-31'], before: ['2025-02-01', '2025-04-30'] }, // three months
    { window: ['2024-01-01', '2025-12-31'], before: ['2022-01-01', '2023-12-31'] }, // two years
    { window: ['2025-04-14', '2025-04-20'], before: ['2025-04-07', '2025-04-13'] }, // Monday to Sunday
    // any other by its own length
    { window: ['2025-04-14', '2025-04-15'], before: ['2025-04-12', '2025-04-13'] },
    { window: ['2025-04-14', '2025-04-14'], before: ['2025-04-13', '2025-04-13'] },
    { window: ['2025-01-01', '2025-06-15'], before: ['2024-07-19', '2024-12-31'] }, // 166 days
    // partly outside the extent: cut
    { window: ['2020-03-01', '2020-04-30'], before: ['2020-01-01', '2020-02-29'] },
    { window: ['2020-02-01', '2020-03-31'], before: ['2020-01-01', '2020-01-31'] },
  ] satisfies Record<string, [string, string]>[])('before $window comes $before', ({ window, before }) => {
    expect(periodBefore(days(...window), extent)).toEqual(days(...before))
  })

  it('is null where the window begins with the extent, or before it', () => {
    expect(periodBefore(extent, extent)).toBeNull()
    expect(periodBefore(days('2020-01-01', '2020-01-31'), extent)).toBeNull()
    expect(periodBefore(days('2018-01-01', '2018-12-31'), extent)).toBeNull()
  })

  it('is null where all of it lies after the extent', () => {
    expect(periodBefore(days('2035-01-01', '2035-12-31'), extent)).toBeNull()
  })

  it('lies in the extent, ends where the window starts, and is as long unless it was cut', () => {
    // Of any other length than whole weeks, months or quarters, which step by the calendar.
    const anyOddWindow = fc
      .tuple(fc.integer({ min: extent.start + 1, max: extent.end - 26 }), fc.integer({ min: 1, max: 26 }))
      .filter(([, length]) => length % 7 !== 0)
    fc.assert(
      fc.property(anyOddWindow, ([start, length]) => {
        const before = periodBefore({ start, end: start + length }, extent)
        expect(before).toEqual({ start: Math.max(start - length, extent.start), end: start })
      }),
    )
  })

  it('before any run of whole months come as many whole months', () => {
    const months = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40 }))
    fc.assert(
      fc.property(months, ([month, count]) => {
        const window = { start: toDay(2025, month, 1), end: toDay(2025, month + count, 1) }
        expect(periodBefore(window, extent)).toEqual({ start: toDay(2025, month - count, 1), end: window.start })
      }),
    )
  })
})
