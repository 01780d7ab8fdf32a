import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Search } from '../../src/panels/Search/Search.tsx'
import { focusSearch } from '../../src/panels/Search/focusSearch.ts'
import { type AppState, setWindow, undoNotice } from '../../src/store/appStore.ts'
import { dayOf } from '../../src/time/day.ts'
import { aNode } from '../fixtures/dataset.ts'
import { offencesIn, renderPage, tinyDataset } from './support/page.tsx'

const days = (first: string, last: string) => ({ start: dayOf(first), end: dayOf(last) + 1 })
const YEAR_2023 = days('2023-01-01', '2023-12-31')

function open(state: Partial<AppState> = {}, dataset = tinyDataset()) {
  const page = renderPage(
    <>
      <Search />
      <button type="button">Elsewhere</button>
    </>,
    state,
    dataset,
  )
  return { ...page, selected: () => page.store.getState().selectedId }
}
const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Search the network' })
const options = () => screen.queryAllByRole('option')
/** The option that the keyboard is at. */
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent ?? null
const isOpen = () => field().getAttribute('aria-expanded') === 'true'

describe('the search, by keyboard', () => {
  it('lists what is found while it is typed, under its headings', async () => {
    const { user } = open()
    expect(isOpen()).toBe(false)
    await user.type(field(), 'ada')
    expect(isOpen()).toBe(true)
    const list = screen.getByRole('listbox', { name: 'Results' })
    expect(field().getAttribute('aria-controls')).toBe(list.id)
    expect(within(list).getAllByRole('group').map((group) => group.getAttribute('aria-labelledby'))).toHaveLength(3) // prettier-ignore
    const entities = within(list).getByRole('group', { name: 'Entities' })
    expect(within(entities).getByRole('option', { name: 'Ada Person' })).toBe(options()[0])
    expect(within(entities).getAllByRole('option')).toHaveLength(1)
    expect(within(list).getByRole('group', { name: 'Relationships' })).toBeTruthy()
    expect(within(list).getByRole('group', { name: 'Quotes' })).toBeTruthy()
  })

  it('Enter chooses the first, where none has been gone to', async () => {
    const { user, selected } = open()
    await user.type(field(), 'ada{Enter}')
    expect(selected()).toBe('ada')
    expect(isOpen()).toBe(false)
    expect(field().value).toBe('ada')
    expect(document.activeElement).toBe(field())
  })

  it('Enter that comes before anything could be found chooses the first when it is', async () => {
    const { selected } = open()
    act(() => field().focus())
    fireEvent.change(field(), { target: { value: 'ada' } })
    fireEvent.keyDown(field(), { key: 'Enter' })
    expect(selected()).toBeNull()
    await waitFor(() => expect(selected()).toBe('ada'))
    expect(isOpen()).toBe(false)
  })

  it('what is typed after such an Enter takes it back', async () => {
    const { selected } = open()
    act(() => field().focus())
    fireEvent.change(field(), { target: { value: 'ada' } })
    fireEvent.keyDown(field(), { key: 'Enter' })
    fireEvent.change(field(), { target: { value: 'bea' } })
    await waitFor(() => expect(options().length).toBeGreaterThan(0))
    expect(selected()).toBeNull()
  })

  it('arrows walk the results and around their ends, Home and End go to them', async () => {
    const { user, selected } = open()
    await user.type(field(), 'board')
    const texts = options().map((option) => option.textContent)
    expect(texts.length).toBeGreaterThan(2)
    expect(active()).toBeNull()
    await user.keyboard('{ArrowDown}')
    expect(active()).toBe(texts[0])
    expect(options().map((option) => option.getAttribute('aria-selected'))).toEqual(texts.map((_, i) => String(i === 0))) // prettier-ignore
    await user.keyboard('{ArrowUp}')
    expect(active()).toBe(texts.at(-1))
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(active()).toBe(texts[1])
    await user.keyboard('{End}')
    expect(active()).toBe(texts.at(-1))
    await user.keyboard('{Home}')
    expect(active()).toBe(texts[0])
    await user.keyboard('{Enter}')
    expect(selected()).toBe('board')
  })

  it('Home, End and the sideways arrows are those of the field where no result has been gone to', async () => {
    const { user } = open()
    await user.type(field(), 'ada{Home}')
    expect(field().selectionStart).toBe(0)
    await user.keyboard('{ArrowDown}{ArrowRight}')
    expect(active()).toBeNull()
    expect(field().selectionStart).toBe(1)
  })

  it('Escape closes the list, then empties the field, then is left to the page', async () => {
    const { user, store } = open()
    let heard = 0
    const listener = () => (heard += 1)
    document.addEventListener('keydown', listener)
    await user.type(field(), 'ada')
    heard = 0
    await user.keyboard('{Escape}')
    expect(isOpen()).toBe(false)
    expect(field().value).toBe('ada')
    await user.keyboard('{Escape}')
    expect(store.getState().query).toBe('')
    expect(heard).toBe(0)
    await user.keyboard('{Escape}')
    expect(heard).toBe(1)
    document.removeEventListener('keydown', listener)
  })

  it('the list opens again with an arrow, and closes when the reader goes on', async () => {
    const { user } = open({ query: 'ada' })
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }))
    act(() => field().focus())
    expect(isOpen()).toBe(false)
    await user.keyboard('{ArrowDown}')
    expect(isOpen()).toBe(true)
    await user.tab()
    await user.tab()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Elsewhere' }))
    expect(isOpen()).toBe(false)
  })

  it('Ctrl or ⌘ with K leads here from anywhere, what is there selected; not once the search is gone', async () => {
    const { user, unmount } = open({ query: 'ada' })
    screen.getByRole('button', { name: 'Elsewhere' }).focus()
    await user.keyboard('{Control>}k{/Control}')
    expect(document.activeElement).toBe(field())
    await user.keyboard('bea')
    expect(field().value).toBe('bea')
    screen.getByRole('button', { name: 'Elsewhere' }).focus()
    await user.keyboard('{Meta>}k{/Meta}')
    expect(document.activeElement).toBe(field())
    unmount()
    await user.keyboard('{Control>}k{/Control}')
    expect(() => focusSearch()).not.toThrow()
  })
})

describe('the search, by mouse', () => {
  it('chooses what is clicked, and keeps the focus in the field', async () => {
    const { user, selected } = open()
    await user.type(field(), 'countess')
    await user.click(screen.getByRole('option', { name: /Ada/ }))
    expect(selected()).toBe('ada')
    expect(document.activeElement).toBe(field())
    expect(isOpen()).toBe(false)
  })

  it('raises in the drawing what the pointer or the keyboard is at, and lets go', async () => {
    const { user, store } = open()
    await user.type(field(), 'ada')
    await user.hover(screen.getByRole('option', { name: 'Ada Person' }))
    expect(store.getState().hoveredId).toBe('ada')
    await user.unhover(screen.getByRole('option', { name: 'Ada Person' }))
    expect(store.getState().hoveredId).toBeNull()
    await user.keyboard('{ArrowDown}')
    expect(store.getState().hoveredId).toBe('ada')
    await user.keyboard('{Escape}')
    expect(store.getState().hoveredId).toBeNull()
  })

  it('closes on a click beside it', async () => {
    const { user } = open()
    await user.type(field(), 'ada')
    await user.click(document.body)
    expect(isOpen()).toBe(false)
  })

  it('is emptied with a button', async () => {
    const { user, store } = open({ query: 'ada' })
    await user.click(screen.getByRole('button', { name: 'Clear the search' }))
    expect(store.getState().query).toBe('')
    expect(document.activeElement).toBe(field())
    expect(screen.queryByRole('button', { name: 'Clear the search' })).toBeNull()
  })
})

describe('a result', () => {
  it('says why it was found, with what matched marked', async () => {
    const { user } = open()
    await user.type(field(), 'countess')
    const option = screen.getByRole('option', { name: /^Ada/ })
    expect(option.textContent).toContain('also written “the Countess”')
    expect([...option.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Countess'])
    await user.clear(field())
    await user.type(field(), 'host')
    expect(screen.getByRole('option', { name: /^Board/ }).textContent).toContain('role: host')
  })

  it('says of a quote whose words they are and what they stand for', async () => {
    const { user, selected } = open()
    await user.type(field(), 'turin')
    const option = screen.getByRole('option', { name: /^“Ada met Bea in Turin”/ })
    expect(option.textContent).toContain('— Turin Press')
    expect(option.textContent).toContain('for: Ada of Turin met Bea')
    await user.click(option)
    expect(selected()).toBe('met')
  })

  it('outside the window says so; chosen, it widens the window, with the way back', async () => {
    const { user, store, selected } = open({ window: YEAR_2023, undated: 'never' as const })
    await user.type(field(), 'met bea')
    const option = screen.getByRole('option', { name: /^Ada of Turin met Bea/ })
    expect(option.textContent).toContain('outside this window')
    await user.click(option)
    expect(selected()).toBe('met')
    expect(store.getState().window).toEqual(days('2023-01-01', '2025-04-14'))
    const [notice] = store.getState().notices
    expect(notice?.text).toContain('The window was widened to 1 January 2023 to 14 April 2025.')
    act(() => notice && undoNotice(store, notice))
    expect(store.getState().window).toEqual(YEAR_2023)
  })

  it('no longer says so once the window holds it', async () => {
    const { user, store, network } = open({ window: YEAR_2023, undated: 'never' as const })
    await user.type(field(), 'board')
    expect(screen.getByRole('option', { name: /^Board/ }).textContent).toContain('outside this window')
    act(() => setWindow(store, network.extent))
    expect(screen.getByRole('option', { name: /^Board/ }).textContent).not.toContain('outside')
  })

  it('shows text from the dataset as text', async () => {
    const label = '<img src=x onerror=alert(1)>'
    const { nodes } = tinyDataset()
    const evil = aNode({ ...nodes[0], label })
    const { user, container } = open({}, tinyDataset({ nodes: nodes.map((node) => (node.id === 'ada' ? evil : node)) }))
    await user.type(field(), 'onerror')
    expect(options()[0]?.textContent).toContain(label)
    expect(container.querySelector('img')).toBeNull()
  })
})

describe('what is heard', () => {
  const heard = () => document.querySelector('[aria-live="polite"]')?.textContent

  it('is the number of results, once the typing has paused', async () => {
    const { user } = open()
    await user.type(field(), 'countess')
    expect(heard()).toBe('')
    await waitFor(() => expect(heard()).toBe('1 result: 1 entity.'), { timeout: 1_500 })
  })

  it('is what would help, where nothing was found', async () => {
    const { user } = open()
    await user.type(field(), 'xyzzyplugh')
    expect(isOpen()).toBe(false)
    await waitFor(() => expect(heard()).toMatch(/^Nothing matches “xyzzyplugh”\. Search for a name/), {
      timeout: 1_500,
    })
  })
})

describe('the search', () => {
  it('keeps what is typed as the query of the view, and shows the query of the view', async () => {
    const { user, store } = open()
    await user.type(field(), 'Ada ')
    expect(store.getState().query).toBe('Ada ')
    act(() => store.setState({ query: 'bea' }))
    expect(field().value).toBe('bea')
  })

  it('has nothing that axe objects to: closed, with results, with one of them gone to, with none', async () => {
    const { user, container } = open({ window: YEAR_2023 })
    expect(await offencesIn(container)).toEqual([])
    await user.type(field(), 'ada')
    expect(await offencesIn(container)).toEqual([])
    await user.keyboard('{ArrowDown}')
    expect(await offencesIn(container)).toEqual([])
    await user.type(field(), 'zzzz')
    expect(await offencesIn(container)).toEqual([])
  })
})
