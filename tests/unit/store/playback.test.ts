import { describe, expect, it } from 'vitest'
import { createNetwork } from '../../../src/model/network.ts'
import { createAppStore, setWindow } from '../../../src/store/appStore.ts'
import { firstWindow, nextWindow, play, step, stop } from '../../../src/store/playback.ts'
import { createSelectors } from '../../../src/store/selectors.ts'
import { parsePartialDate } from '../../../src/time/partialDate.ts'
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
})

describe('playback', () => {
  it('growing shows what had started by the end of the window, and names what each step brings', () => {
    const { store, selectors } = scene()
    play(store, network, selectors, 'grow', 'year')
    expect(store.getState()).toMatchObject({ playing: true, mode: 'by', window: year('2001') })
    step(store, network, selectors, 'grow', 'year')
    expect([...store.getState().arrived]).toEqual(['e-2002'])
    expect(store.getState().window).toEqual({ start: year('2001').start, end: year('2002').end })
  })

  it('stops at the end of the extent', () => {
    const { store, selectors } = scene()
    play(store, network, selectors, 'grow', 'year')
    step(store, network, selectors, 'grow', 'year')
    expect(store.getState().playing).toBe(true)
    step(store, network, selectors, 'grow', 'year')
    expect(store.getState().playing).toBe(false)
  })

  it('sliding keeps the mode, and pausing the window', () => {
    const { store, selectors } = scene()
    setWindow(store, year('2001'))
    play(store, network, selectors, 'slide', 'year')
    expect(store.getState()).toMatchObject({ mode: 'during', window: year('2001') })
    stop(store)
    expect(store.getState()).toMatchObject({ playing: false, window: year('2001') })
  })

  it('gives way to the reader who chooses a window', () => {
    const { store, selectors } = scene()
    play(store, network, selectors, 'grow', 'year')
    step(store, network, selectors, 'grow', 'year')
    setWindow(store, year('2002'))
    expect(store.getState().playing).toBe(false)
    expect(store.getState().arrived.size).toBe(0)
  })
})
