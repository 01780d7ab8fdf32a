import { act, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { Notices } from '../../src/panels/Notices/Notices.tsx'
import { notify } from '../../src/store/appStore.ts'
import { dayOf } from '../../src/time/day.ts'
import { offencesIn, renderPage } from './support/page.tsx'

/** A page that carries no earlier version. */
const NONE = { carried: () => null, read: async () => 'cannot be read' }

const BEFORE = { start: dayOf('2024-01-01'), end: dayOf('2025-01-01') }

describe('notices', () => {
  it('are announced politely, and stay until each is dismissed', async () => {
    const { user, store } = renderPage(<Notices earlier={NONE} />)
    act(() => {
      notify(store, { text: 'One.' })
      notify(store, { text: 'Two.' })
    })
    expect(screen.getByRole('region', { name: 'Notices' }).getAttribute('aria-live')).toBe('polite')
    const [first] = screen.getAllByRole('button', { name: 'Dismiss' })
    if (first) await user.click(first)
    expect(screen.queryByText('One.')).toBeNull()
    expect(screen.getByText('Two.')).toBeTruthy()
  })

  it('what only confirms something goes by itself, unless somebody is at it', () => {
    vi.useFakeTimers()
    try {
      renderPage(<Notices earlier={NONE} />, { notices: [{ text: 'The link was copied.', passes: true }, { text: 'Stays.' }] }) // prettier-ignore
      const [dismiss] = screen.getAllByRole('button', { name: 'Dismiss' })
      act(() => dismiss?.focus())
      act(() => {
        vi.advanceTimersByTime(60_000)
      })
      expect(screen.getByText('The link was copied.')).toBeTruthy()
      act(() => dismiss?.blur())
      act(() => {
        vi.advanceTimersByTime(60_000)
      })
      expect(screen.queryByText('The link was copied.')).toBeNull()
      expect(screen.getByText('Stays.')).toBeTruthy()
    } finally {
      vi.useRealTimers()
    }
  })

  it('"Undo" is there where there is a way back, and takes it', async () => {
    const { user, store } = renderPage(<Notices earlier={NONE} />, {
      notices: [{ text: 'The window was widened.', undo: { window: BEFORE } }, { text: 'Nothing to undo.' }],
    })
    const undo = screen.getAllByRole('button', { name: 'Undo' })
    expect(undo).toHaveLength(1)
    if (undo[0]) await user.click(undo[0])
    expect(store.getState().window).toEqual(BEFORE)
    expect(store.getState().notices.map(({ text }) => text)).toEqual(['Nothing to undo.'])
  })

  it('several things of one kind are one notice, listed, and go together', async () => {
    const { user } = renderPage(<Notices earlier={NONE} />, {
      notices: [{ text: 'Two faults.', points: ['The first.', '<b>The second.</b>'] }],
    })
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'The first.',
      '<b>The second.</b>',
    ])
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.queryByRole('listitem')).toBeNull()
  })

  it('what an address says appears as text', () => {
    renderPage(<Notices earlier={NONE} />, { notices: [{ text: '<img src=x onerror=alert(1)>' }] })
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy()
    expect(document.querySelector('img')).toBeNull()
  })

  it('have nothing that axe objects to', async () => {
    const { container } = renderPage(<Notices earlier={NONE} />, {
      notices: [
        { text: 'One.', undo: { window: BEFORE } },
        { text: 'Two.', points: ['This.', 'And that.'] },
      ],
    })
    expect(await offencesIn(container)).toEqual([])
  })
})
