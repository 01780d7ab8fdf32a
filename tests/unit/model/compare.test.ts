import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareViews, drawnPart, periodBefore } from '../../../src/model/compare.ts'
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
  showUndated: true,
  known: null,
  focus: null,
  off: new Set(),
}

/** A network and two views of it that differ in their window alone. */
const scene = anyNetwork().chain((network) =>
  fc.tuple(anyChoices(network), anyWindow(network.extent), anyWindow(network.extent)).map(([chosen, first, second]) => {
    const choices = { ...chosen, showPossible: true }
    const at = (window: Interval) => viewOf(network, { ...choices, window })
    return { network, choices, first, second, at }
  }),
)

describe('compareViews(now, before)', () => {
  const edges = [
    anEdge({ id: 'in-both', when: '2023/2026' }),
    anEdge({ id: 'in-2024', when: '2024-05-02' }),
    anEdge({ id: 'in-2025', when: '2025-05-02' }),
    anEdge({ id: 'from-some-day-of-2024', when: '2024/..' }),
    anEdge({ id: 'until-some-day-of-2025', when: '2022/2025' }),
    anEdge({ id: 'undated' }),
  ]
  const network = createNetwork(aDataset({ edges }))
  const view = (window: Interval, over: Partial<Choices> = {}) => viewOf(network, { ...ALL, ...over, window })

  it('tells what was added and what ended from what stayed', () => {
    expect(compareViews(view(parsePartialDate('2025')), view(parsePartialDate('2024')))).toEqual({
      added: ['in-2025'],
      ended: ['in-2024'],
      unchanged: ['until-some-day-of-2025', 'in-both', 'from-some-day-of-2024', 'undated'],
      nowCertain: [],
      nowPossible: [],
    })
  })

  it('tells what became certain, and what no longer is', () => {
    const { nowCertain } = compareViews(view(days('2025-01-01', '2025-01-31')), view(days('2024-03-01', '2024-03-31')))
    expect(nowCertain).toEqual(['from-some-day-of-2024'])
    const { nowPossible } = compareViews(view(days('2025-03-01', '2025-03-31')), view(days('2024-03-01', '2024-03-31')))
    expect(nowPossible).toEqual(['until-some-day-of-2025'])
  })

  it('an undated edge never changed, even where only one of the views shows it', () => {
    const [now, before] = [view(parsePartialDate('2025')), view(parsePartialDate('2025'), { showUndated: false })]
    expect(compareViews(now, before).unchanged).toContain('undated')
    expect(compareViews(before, now).unchanged).toContain('undated')
  })

  it('every edge of either view is in exactly one list', () => {
    fc.assert(
      fc.property(scene, ({ first, second, at }) => {
        const lists = Object.values(compareViews(at(first), at(second))) as string[][]
        const either = new Set([...at(first).edges.keys(), ...at(second).edges.keys()])
        expect(lists.flat().toSorted()).toEqual([...either].toSorted())
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

  it('the other way round, what was added has ended and what became certain no longer is', () => {
    fc.assert(
      fc.property(scene, ({ first, second, at }) => {
        const there = compareViews(at(first), at(second))
        const back = compareViews(at(second), at(first))
        expect(back).toEqual({
          added: there.ended,
          ended: there.added,
          unchanged: there.unchanged,
          nowCertain: there.nowPossible,
          nowPossible: there.nowCertain,
        })
      }),
    )
  })

  it('against itself nothing changed', () => {
    fc.assert(
      fc.property(scene, ({ first, at }) => {
        const { unchanged, ...changes } = compareViews(at(first), at(first))
        expect(unchanged).toEqual([...at(first).edges.keys()])
        expect(Object.values(changes).flat()).toEqual([])
      }),
    )
  })

  it('a wider window ends nothing, nor makes a certain one possible', () => {
    fc.assert(
      fc.property(scene, ({ first, second, at }) => {
        const wide = { start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) }
        expect(compareViews(at(wide), at(first))).toMatchObject({ ended: [], nowPossible: [] })
      }),
    )
  })
})

describe('drawnPart(comparison, now, before)', () => {
  it('where the possible are hidden, keeps what was or became certain, and nothing that was only possible', () => {
    const network = createNetwork(
      aDataset({
        edges: [
          anEdge({ id: 'some-day-of-2025', when: '2025' }),
          anEdge({ id: 'from-some-day-of-2024', when: '2024/..' }),
          anEdge({ id: 'in-march-2024', when: '2024-03-05' }),
        ],
      }),
    )
    const view = (month: string, showPossible: boolean) =>
      viewOf(network, { ...ALL, showPossible, window: parsePartialDate(month) })
    const whole = compareViews(view('2025-01', true), view('2024-03', true))
    expect(whole).toMatchObject({ added: ['some-day-of-2025'], nowCertain: ['from-some-day-of-2024'] })
    const drawn = drawnPart(whole, view('2025-01', false), view('2024-03', false))
    expect(drawn).toMatchObject({ added: [], nowCertain: ['from-some-day-of-2024'], ended: ['in-march-2024'] })
  })

  it('holds exactly what either view draws', () => {
    fc.assert(
      fc.property(scene, fc.boolean(), ({ network, choices, first, second, at }, showPossible) => {
        const [now, before] = [first, second].map((window) => viewOf(network, { ...choices, showPossible, window }))
        if (!now || !before) throw new Error('There are two windows.')
        const lists = Object.values(drawnPart(compareViews(at(first), at(second)), now, before)) as string[][]
        expect(lists.flat().toSorted()).toEqual([...new Set([...now.edges.keys(), ...before.edges.keys()])].toSorted())
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
