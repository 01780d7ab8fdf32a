/** One line at each step for somebody who is there for the first time, and the help. */
import { act, cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { DeskApp } from '../../../src/desk/DeskApp.tsx'
import { DeskProvider } from '../../../src/desk/DeskContext.tsx'
import { createDeskStore, openDraft, showDialog, showTab } from '../../../src/desk/deskStore.ts'
import { followHints } from '../../../src/desk/hints/followHints.ts'
import { berth7 } from '../../fixtures/berth7.ts'
import { deskParts } from '../support/deskParts.ts'
import { offencesIn } from '../support/page.tsx'

const user = userEvent.setup()

/** A window of the desk, with what its browser remembers. */
function openWindow(page: Window = window) {
  const store = createDeskStore()
  const stop = followHints(store, page)
  openDraft(store, berth7, 'read')
  return { store, stop }
}
function show(page?: Window) {
  const { store } = openWindow(page)
  const { container } = render(
    <DeskProvider parts={deskParts(store)}>
      <DeskApp />
    </DeskProvider>,
  )
  return { store, container, go: (tab: Parameters<typeof showTab>[1]) => act(() => showTab(store, tab)) }
}
const hint = () => screen.queryByRole('region', { name: 'Hint' })?.querySelector('p')?.textContent ?? null
const gotIt = () => user.click(screen.getByRole('button', { name: 'Got it' }))

beforeEach(() => localStorage.clear())

describe('the hint of a step', () => {
  it('stands above the step that one is at, each with its own', () => {
    const { go } = show()
    expect(hint()).toMatch(/^Bring texts first, then sheets and networks/)
    go('mark')
    expect(hint()).toMatch(/^Choose a sentence and press Enter/)
    go('check')
    expect(hint()).toMatch(/^What must be mended stays out of the published page/)
  })

  it('goes for good once it was got, in this window and in the next', async () => {
    const { go } = show()
    await gotIt()
    expect(hint()).toBeNull()
    go('mark')
    expect(hint()).not.toBeNull()
    go('read')
    expect(hint()).toBeNull()
    cleanup()
    const later = show()
    expect(hint()).toBeNull()
    later.go('mark')
    expect(hint()).toMatch(/^Choose a sentence/)
  })

  it('leaves the keys with what it was about', async () => {
    const { go } = show()
    go('mark')
    expect(hint()).toMatch(/^Choose a sentence/)
    await gotIt()
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Sentences' }))
  })

  it('is remembered by the window alone where the browser gives no store', () => {
    const closed = Object.create(window, {
      localStorage: {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      },
    }) as Window
    const { store, stop } = openWindow(closed)
    store.setState({ seenHints: ['read'] })
    expect(store.getState().seenHints).toEqual(['read'])
    stop()
    expect(openWindow(closed).store.getState().seenHints).toEqual([])
  })

  it('forgets nothing that another window has seen meanwhile', () => {
    const one = openWindow()
    const other = openWindow()
    one.store.setState({ seenHints: ['check'] })
    other.store.setState({ seenHints: ['read'] })
    expect(openWindow().store.getState().seenHints).toEqual(['read', 'check'])
    one.stop()
    other.stop()
  })

  it('has nothing that accessibility rules forbid', async () => {
    const { container } = show()
    expect(await offencesIn(container)).toEqual([])
  })
})

describe('the help', () => {
  it('tells each step with its keys, and names no key twice', () => {
    const { store } = show()
    act(() => showDialog(store, 'help'))
    const help = screen.getByRole('dialog', { name: 'Help' })
    expect(
      within(help)
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Keys that work everywhere',
      'Read: texts',
      'Read: sheets and networks',
      'Mark',
      'Mark: the bar',
      'Mark: the names of all texts',
      'Check',
      'The second reader',
      'Publish',
      'Where your work is',
    ])
    for (const list of help.querySelectorAll('dl')) {
      const keys = [...list.querySelectorAll('dt')].map(({ textContent }) => textContent)
      expect(new Set(keys).size).toBe(keys.length)
    }
    expect(within(help).queryAllByRole('link')).toEqual([])
    expect(within(help).getByText('next with two names')).toBeDefined()
    expect(within(help).getByText('do it again')).toBeDefined()
  })
})
