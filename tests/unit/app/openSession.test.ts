// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openSession } from '../../../src/app/openSession.ts'
import { select, setWindow } from '../../../src/store/appStore.ts'
import { dayOf } from '../../../src/time/day.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'

const first = aDataset({ title: 'Ada and Bea', edges: [anEdge({ when: '2024-03-13' })] })
const second = aDataset({ title: 'Another subject', edges: [anEdge({ when: '2025-04-14' })] })
const LONG_ENOUGH = 400

afterEach(() => {
  vi.useRealTimers()
  window.history.replaceState(null, '', '/')
})

describe('openSession(page, window)', () => {
  it('opens a dataset at the view of the address, and gives hosts its call', () => {
    window.history.replaceState(null, '', '/#sel=ada')
    const session = openSession({ dataset: first, arrangement: null, opening: null }, window)
    expect(session.parts.store.getState().selectedId).toBe('ada')
    expect(window.entente?.getView()).toEqual({ sel: 'ada' })
    expect(document.title).toBe('Ada and Bea')
    session.dispose()
  })

  it('disposed of, it writes no address any more, hears no drop and leaves nothing to hosts; another dataset can be opened', () => {
    vi.useFakeTimers()
    const session = openSession({ dataset: first, arrangement: null, opening: null }, window)
    const kept = window.entente
    session.dispose()
    expect(window.entente).toBeUndefined()
    const before = window.location.hash
    const drop = new Event('drop', { cancelable: true })
    Object.assign(drop, { dataTransfer: { types: ['Files'], files: [new File(['x'], 'x.svg')] } })
    window.dispatchEvent(drop)
    window.dispatchEvent(new Event('beforeprint'))
    expect(drop.defaultPrevented).toBe(false)
    expect(document.querySelector('.print-report')).toBeNull()
    setWindow(session.parts.store, { start: dayOf('2024-01-01'), end: dayOf('2024-07-01') })
    vi.advanceTimersByTime(LONG_ENOUGH)
    expect(window.location.hash).toBe(before)

    session.parts.store.setState({ selectedId: 'ada' })
    kept?.setView({ sel: 'bea' })
    expect(window.location.hash).toBe(before)

    const next = openSession({ dataset: second, arrangement: null, opening: null }, window)
    expect(document.title).toBe('Another subject')
    select(next.parts.store, 'bea')
    vi.advanceTimersByTime(LONG_ENOUGH)
    expect(window.location.hash).toBe('#sel=bea')
    // The first one is disposed of again, and takes nothing from the second.
    session.dispose()
    expect(window.entente?.getView()).toEqual({ sel: 'bea' })
    next.dispose()
  })
})
