import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNetwork } from '../../../src/model/network.ts'
import { createAppStore, setWindow } from '../../../src/store/appStore.ts'
import { type Run, firstWindow, nextWindow, play, step, stop } from '../../../src/store/playback.ts'
import { createSelectors } from '../../../src/store/selectors.ts'
import { dayOf } from '../../../src/time/day.ts'
import type { Interval } from '../../../src/time/interval.ts'
import { parsePartialDate } from '../../../src/time/partialDate.ts'
import { bins, roundTo } from '../../../src/time/units.ts'
import { parseWindow } from '../../../src/time/window.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'

const network = createNetwork(
  aDataset({
    edges: [anEdge({ id: 'e-2001', when: '2001-05-02' }), anEdge({ id: 'e-2002', when: '2002-03-04' })],
  }),
)
const year = (text: string) => parsePartialDate(text)
const scene = () => {
  const store = createAppStore(network)
  return { store, selectors: createSelectors(network) }
}

describe('nextWindow(window, extent, manner, unit)', () => {
  const extent = { start: year('2001').start, end: year('2003').end }

  it('lets the end grow by a unit', () => {
    expect(nextWindow(year('2001'), extent, 'grow', 'year')).toEqual({ start: extent.start, end: year('2002').end })
  })
  it('slides both ends by a unit', () => {
    expect(nextWindow(year('2001'), extent, 'slide', 'year')).toEqual(year('2002'))
  })
  it('is null at the end of the extent', () => {
    expect(nextWindow(year('2003'), extent, 'grow', 'year')).toBeNull()
    expect(nextWindow(year('2003'), extent, 'slide', 'year')).toBeNull()
  })
  it('slides whole units by the calendar, and everything else by as many days', () => {
    const next = (window: Interval) => nextWindow(window, extent, 'slide', 'month')
    expect(next(year('2001-01'))).toEqual(year('2001-02'))
    expect(next({ start: dayOf('2001-04-14'), end: dayOf('2001-05-14') })).toEqual({
      start: dayOf('2001-05-01'),
      end: dayOf('2001-05-31'),
    })
  })
  it('does not slide beyond the extent, so that the window keeps its length', () => {
    const two = { start: year('2002').start, end: year('2003').end - 30 }
    expect(nextWindow(two, extent, 'slide', 'year')).toBeNull()
  })
})

describe('firstWindow(window, extent, manner, unit)', () => {
  it('begins with the first unit where the window already ends with the extent', () => {
    const extent = { start: year('2001').start, end: year('2003').end }
    expect(firstWindow(extent, extent, 'grow', 'month')).toEqual(year('2001-01'))
    expect(firstWindow(year('2002'), extent, 'grow', 'month')).toEqual(year('2002'))
  })
  it.each([
    ['a year', '2003', '2001'],
    ['a month', '2003-12', '2001-01'],
    ['two months', '2003-11..2003-12', '2001-01..2001-02'],
    ['thirty days', '2003-12-02..2003-12-31', '2001-01-01..2001-01-30'],
    ['all time, which has nowhere to slide to', '2001..2003', '2001-01'],
  ])('sliding, a window that ends with the extent begins again at its own length: %s', (_, at, begins) => {
    const extent = { start: year('2001').start, end: year('2003').end }
    const window = (text: string) => parseWindow(text, extent)
    expect(firstWindow(window(at), extent, 'slide', 'month')).toEqual(window(begins))
  })
})

describe('playback', () => {
  it('growing asks what was asked before, and names what each step brings', () => {
    const { store, selectors } = scene()
    play(store, network.extent, selectors, 'grow', 'year')
    expect(store.getState()).toMatchObject({ playing: true, mode: 'during', window: year('2001') })
    step(store, network.extent, selectors, 'grow', 'year')
    expect([...store.getState().arrived]).toEqual(['e-2002'])
    expect(store.getState().window).toEqual({ start: year('2001').start, end: year('2002').end })
  })

  it('stops at the end of the extent', () => {
    const { store, selectors } = scene()
    play(store, network.extent, selectors, 'grow', 'year')
    step(store, network.extent, selectors, 'grow', 'year')
    expect(store.getState().playing).toBe(true)
    step(store, network.extent, selectors, 'grow', 'year')
    expect(store.getState().playing).toBe(false)
  })

  it('sliding keeps the mode, and pausing the window', () => {
    const { store, selectors } = scene()
    setWindow(store, year('2001'))
    play(store, network.extent, selectors, 'slide', 'year')
    expect(store.getState()).toMatchObject({ mode: 'during', window: year('2001') })
    stop(store)
    expect(store.getState()).toMatchObject({ playing: false, window: year('2001') })
  })

  it('sliding keeps the number of days, or of whole units, from the first step to the last', () => {
    const { store, selectors } = scene()
    const { extent } = network
    const start = fc.integer({ min: extent.start, max: extent.end - 2 })
    const window = fc.oneof(
      fc.tuple(start, fc.integer({ min: 1, max: 100 })).map(([from, length]) => ({ start: from, end: from + length })),
      // From the first of a month, thirty days: the length of some months and not of others.
      fc.integer({ min: 1, max: 9 }).map((month) => {
        const from = dayOf(`2001-0${month}-01`)
        return { start: from, end: from + 30 }
      }),
      fc.constantFrom(year('2001-02'), year('2001')),
    )
    fc.assert(
      fc.property(window, fc.constantFrom('week', 'month', 'quarter'), (from, unit) => {
        fc.pre(from.end <= extent.end)
        const isCalendar = (w: Interval) => roundTo(w.start, unit) === w.start && roundTo(w.end, unit) === w.end
        const size = (w: Interval) => (isCalendar(from) ? bins(w, unit).length : w.end - w.start)
        store.setState({ window: from })
        let run: Run | null = null
        do {
          run = step(store, network.extent, selectors, 'slide', unit, run)
          expect(size(store.getState().window)).toBe(size(from))
        } while (run)
      }),
    )
  })

  it('gives way to the reader who chooses a window', () => {
    const { store, selectors } = scene()
    play(store, network.extent, selectors, 'grow', 'year')
    step(store, network.extent, selectors, 'grow', 'year')
    setWindow(store, year('2002'))
    expect(store.getState().playing).toBe(false)
    expect(store.getState().arrived.size).toBe(0)
  })
})
