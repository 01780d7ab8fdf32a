import { act, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ViewSentence } from '../../src/panels/ViewSentence/ViewSentence.tsx'
import { setWindow } from '../../src/store/appStore.ts'
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
    expect(screen.getByRole('status').textContent).toMatch(
      /^In force at any time in 2024: 1 relationship certain, 0 possible, 1 undated \(not drawn\), 3 outside, among 2 of 4 entities\./,
    )
  })

  it('changes at once for the eye, and is announced once it has settled', () => {
    vi.useFakeTimers()
    const { store, container } = renderPage(<ViewSentence />)
    const seen = () => container.querySelector('[aria-hidden="true"]')?.textContent
    const heard = () => screen.getByRole('status').textContent
    const first = heard()
    act(() => setWindow(store, YEAR_2024))
    expect(seen()).toContain('in 2024')
    act(() => void vi.advanceTimersByTime(100))
    act(() => setWindow(store, YEAR_2025))
    expect(seen()).toContain('in 2025')
    expect(heard()).toBe(first)
    act(() => void vi.advanceTimersByTime(2_000))
    expect(heard()).toBe(seen())
  })

  it('has nothing that axe objects to', async () => {
    const { container } = renderPage(<ViewSentence />)
    expect(await offencesIn(container)).toEqual([])
  })
})
