import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Header, SlimHeader } from '../../src/app/Header.tsx'
import { select } from '../../src/store/appStore.ts'
import { startPath } from '../../src/store/explore.ts'
import { offencesIn, renderPage } from './support/page.tsx'

const open = () =>
  renderPage(
    <Header
      openAbout={() => {}}
      openDataset={() => {}}
      openExport={() => {}}
      openShortcuts={() => {}}
      filtersOpen={false}
      toggleFilters={() => {}}
    />,
  )
const button = (name: string) => screen.getByRole('button', { name })
const more = (user: ReturnType<typeof open>['user']) => user.click(button('More'))

describe('The Structure button', () => {
  it('is pressed while the ranking is in sight: not while a selection or a path is in its place', async () => {
    const { store, user } = open()
    const pressed = async () => {
      if (!screen.queryByRole('button', { name: 'Structure' })) await more(user)
      return button('Structure').getAttribute('aria-pressed')
    }
    await more(user)
    await user.click(button('Structure'))
    expect(await pressed()).toBe('true')
    act(() => select(store, 'ada'))
    expect(await pressed()).toBe('false')
    // The ranking comes back when the selection goes.
    act(() => select(store, null))
    expect(await pressed()).toBe('true')
    act(() => startPath(store, 'ada'))
    expect(await pressed()).toBe('false')
    await user.click(button('Structure'))
    expect(await pressed()).toBe('true')
    expect(store.getState().pathWork.from).toBeNull()
    await user.click(button('Structure'))
    expect(await pressed()).toBe('false')
  })
})

describe('the header', () => {
  it('switches between figure and text, and says which is shown', async () => {
    const { store, user } = open()
    expect(button('Figure').getAttribute('aria-pressed')).toBe('true')
    await user.click(button('Text'))
    expect(store.getState().stage).toBe('text')
    expect(button('Text').getAttribute('aria-pressed')).toBe('true')
    await user.click(button('Figure'))
    expect(store.getState().stage).toBe('network')
    await user.click(button('Documents'))
    expect(button('Figure').getAttribute('aria-pressed')).toBe('false')
    expect(button('Documents').getAttribute('aria-pressed')).toBe('true')
  })

  it('"More" holds structure, keys and theme; what is pressed closes it, and the focus is on it again', async () => {
    const { store, user } = open()
    await more(user)
    const list = within(screen.getByRole('group', { name: 'More' }))
    expect(list.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Structure',
      'Keys',
      'Use the dark theme',
    ])
    await user.click(button('Use the dark theme'))
    expect(store.getState().theme).toBe('dark')
    expect(screen.queryByRole('group', { name: 'More' })).toBeNull()
    expect(document.activeElement).toBe(button('More'))
  })

  it('Escape and a press elsewhere close "More"', async () => {
    const { user } = open()
    await more(user)
    await user.keyboard('{Escape}')
    expect(button('More').getAttribute('aria-expanded')).toBe('false')
    await more(user)
    await user.click(screen.getByRole('heading', { level: 1 }))
    expect(button('More').getAttribute('aria-expanded')).toBe('false')
  })

  it('has nothing that axe objects to, with "More" open', async () => {
    const { container, user } = open()
    await more(user)
    expect(await offencesIn(container)).toEqual([])
  })
})

describe('the header of a page within another one', () => {
  it('has the title and what is put beside it, and nothing else', () => {
    renderPage(<SlimHeader>beside</SlimHeader>)
    expect(screen.getByRole('banner').textContent).toBe('Ada and Beabeside')
    expect(screen.queryByRole('button')).toBeNull()
  })
})
