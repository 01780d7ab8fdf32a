import { act, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ViewSentence } from '../../src/panels/ViewSentence/ViewSentence.tsx'
import { select, setWindow } from '../../src/store/appStore.ts'
import { dayOf } from '../../src/time/day.ts'
import { offencesIn, renderPage } from './support/page.tsx'

afterEach(() => {
  vi.useRealTimers()
})

const YEAR_2024 = { start: dayOf('2024-01-01'), end: dayOf('2025-01-01') }
const YEAR_2025 = { start: dayOf('2025-01-01'), end: dayOf('2026-01-01') }

describe('the sentence of the view', () => {
  it('states window and counts', () => {
    renderPage(<ViewSentence />, { window: YEAR_2024 })
    expect(screen.getByRole('status').textContent).toMatch(/^2024: 1 of 5 relationships; 1 undated is in the tray\. /)
  })

  it('leads to the tray', async () => {
    const { user, store } = renderPage(<ViewSentence />, { window: YEAR_2024, selectedId: 'ada' })
    await user.click(screen.getByRole('button', { name: 'the tray' }))
    expect(store.getState()).toMatchObject({ panel: 'tray', selectedId: null })
  })

  it('after a selection begins with what the view has of it, and is heard without that', () => {
    const { container, store } = renderPage(<ViewSentence />)
    act(() => select(store, 'ada'))
    expect(container.querySelector('.selection-sentence')?.textContent).toBe('Ada: 2 relationships.')
    expect(container.querySelector('.view-sentence')?.textContent).toBe(screen.getByRole('status').textContent)
  })

  it('changes at once for the eye, and is announced once it has settled', () => {
    vi.useFakeTimers()
    const { store, container } = renderPage(<ViewSentence />)
    const seen = () => container.querySelector('.view-sentence')?.textContent
    const heard = () => screen.getByRole('status').textContent
    const first = heard()
    act(() => setWindow(store, YEAR_2024))
    expect(seen()).toMatch(/^2024:/)
    act(() => void vi.advanceTimersByTime(100))
    act(() => setWindow(store, YEAR_2025))
    expect(seen()).toMatch(/^2025:/)
    expect(heard()).toBe(first)
    act(() => void vi.advanceTimersByTime(2_000))
    expect(heard()).toBe(seen())
  })

  it('says after any change just what it would have said from the start, also where two of its words lead to the tray', () => {
    const { store, container } = renderPage(<ViewSentence />)
    const seen = () => container.querySelector('.view-sentence')?.textContent
    const [whole, first] = [seen(), store.getState().window]
    for (const change of [
      { undated: 'always' },
      { window: YEAR_2024 },
      { undated: 'never' },
      { undated: 'whole' },
    ] as const)
      act(() => store.setState(change))
    expect(seen()).toMatch(/^2024: 1 of 5 relationships; 1 undated is in the tray\. /)
    act(() => store.setState({ window: first }))
    expect(seen()).toBe(whole)
  })

  it('has nothing that axe objects to', async () => {
    const { container } = renderPage(<ViewSentence />)
    expect(await offencesIn(container)).toEqual([])
  })
})
