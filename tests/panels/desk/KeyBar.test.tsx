import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { DeskProvider } from '../../../src/desk/DeskContext.tsx'
import { type DeskStore, createDeskStore, openDraft } from '../../../src/desk/deskStore.ts'
import { KeyBar } from '../../../src/desk/KeyBar.tsx'
import { MarkPane } from '../../../src/desk/mark/MarkPane.tsx'
import { deskParts } from '../support/deskParts.ts'
import { berth7 } from '../../fixtures/berth7.ts'

let store: DeskStore
const user = userEvent.setup()
const footer = () => screen.getByRole('contentinfo', { name: 'Keys that work now' })
const press = (name: RegExp) => user.click(within(footer()).getByRole('button', { name }))
const bar = () => screen.getByRole('group', { name: 'Mark this' })
const preview = () => bar().querySelector('.bar-preview')?.textContent

beforeEach(() => {
  store = createDeskStore()
  openDraft(store, berth7, 'mark')
  render(
    <DeskProvider parts={deskParts(store)}>
      <MarkPane />
      <KeyBar />
    </DeskProvider>,
  )
  screen.getByRole('listbox', { name: 'Sentences' }).focus()
})

describe('the keys at the foot of the page', () => {
  it('do by a click what they do where the focus is, which stays there', async () => {
    await press(/next with two names$/)
    expect(screen.getByRole('option', { selected: true }).textContent).toMatch(/^Ines Harrow/)
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Sentences' }))
    await user.keyboard('{Home}')
    await press(/mark this sentence$/)
    await press(/swap$/)
    expect(preview()).toContain('Corran Line signed with? Harbour Board')
    await press(/swap$/)
    await press(/take and go to the next open slot/)
    await press(/take the highlighted day$/)
    expect(document.activeElement).toBe(within(bar()).getByRole('button', { name: /^Save/ }))
    await press(/ save$/)
    expect(store.getState().history?.draft.edges).toMatchObject([{ source: 'harbour-board', target: 'corran-line' }])
  })

  it('find, and close the bar', async () => {
    await press(/find$/)
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Find in the texts' }))
    await user.keyboard('{Escape}{Enter}')
    await press(/close, keep as draft$/)
    expect(screen.queryByRole('group', { name: 'Mark this' })).toBeNull()
  })

  it('are no buttons where they are typed, or are several', async () => {
    const names = () =>
      within(footer())
        .getAllByRole('button')
        .map(({ textContent }) => textContent)
    expect(names()).not.toContain('↑ ↓ sentence')
    expect(within(footer()).getByText('sentence', { exact: false, selector: 'li' })).toBeDefined()
    await user.keyboard('{Enter}')
    expect(names()).toEqual([
      '↵ take and go to the next open slot; save when none is open',
      'Home who',
      'Ctrl Shift X swap',
      'Esc close, keep as draft',
    ])
  })
})
