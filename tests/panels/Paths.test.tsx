import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PathButton } from '../../src/panels/Paths/PathButton.tsx'
import { Paths } from '../../src/panels/Paths/Paths.tsx'
import { type AppState, raiseEdges, select, setWindow, undoNotice } from '../../src/store/appStore.ts'
import { choosePath, clearPath, startPath, stepFurtherOut, takeSelectedEnd } from '../../src/store/explore.ts'
import { dayOf } from '../../src/time/day.ts'
import { aDataset, anEdge } from '../fixtures/dataset.ts'
import { offencesIn, renderPage } from './support/page.tsx'

const days = (first: string, last: string) => ({ start: dayOf(first), end: dayOf(last) + 1 })
const YEAR_2025 = days('2025-01-01', '2025-12-31')

/** Ada and Cyril, with Bea and Dora between them. */
const square = () =>
  aDataset({
    edges: ['ada-bea', 'bea-cyril', 'ada-dora', 'dora-cyril'].map((id) => {
      const [source = '', target = ''] = id.split('-')
      return anEdge({ id, source, target })
    }),
  })

const open = (state: Partial<AppState> = {}) => renderPage(<Paths />, state)
const heading = () => screen.getByRole('heading', { level: 2 }).textContent
const field = (name: string) => screen.getByRole<HTMLInputElement>('combobox', { name })
const options = () => screen.queryAllByRole('option').map((option) => option.textContent)
const steps = () => screen.queryAllByRole('heading', { level: 3 }).map((step) => step.textContent)
const press = (name: string) => screen.getByRole('button', { name })
const raised = (store: ReturnType<typeof open>['store']) => [...store.getState().raised].toSorted()

describe('Choosing the ends of a path', () => {
  it('nothing is there while nobody asks', () => {
    const { container } = open()
    expect(container.textContent).toBe('')
  })

  it('begins at a node, in the place of the selection', async () => {
    const { user, store } = renderPage(<PathButton id="ada" />, { selectedId: 'ada' })
    await user.click(press('Path from here'))
    expect(store.getState().pathWork.from).toBe('ada')
    expect(store.getState().selectedId).toBeNull()
  })

  it('another node’s button then ends it there', async () => {
    const { user, store } = renderPage(<PathButton id="bea" />)
    act(() => startPath(store, 'ada'))
    await user.click(press('Path to here'))
    expect(store.getState().path).toEqual({ from: 'ada', to: 'bea' })
    expect(store.getState().pathWork.from).toBeNull()
  })

  it('takes the next node that is selected in the drawing for the other end, and no edge', () => {
    const { store, network } = open()
    const stop = takeSelectedEnd(store, network)
    act(() => startPath(store, 'ada'))
    expect(heading()).toBe('A path from Ada of Turin')
    act(() => select(store, 'met'))
    expect(store.getState().path).toBeNull()
    act(() => select(store, 'board'))
    expect(store.getState().path).toEqual({ from: 'ada', to: 'board' })
    expect(store.getState().selectedId).toBeNull()
    expect(heading()).toBe('From Ada of Turin to the Board')
    // A selection that comes later is only a selection.
    act(() => select(store, 'cyril'))
    stop()
    expect(store.getState()).toMatchObject({ path: { from: 'ada', to: 'board' }, selectedId: 'cyril' })
  })

  it('finds a name by the keyboard alone', async () => {
    const { user, store } = open()
    act(() => startPath(store, 'ada'))
    await user.click(field('To'))
    await user.keyboard('{ArrowDown}')
    // All but the other end, with their kinds.
    expect(options()).toEqual(['Bea Person', 'Cyril Person', 'Board Body'])
    await user.keyboard('{ArrowUp}')
    const current = field('To').getAttribute('aria-activedescendant') ?? ''
    expect(document.getElementById(current)?.textContent).toBe('Board Body')
    await user.keyboard('cy{Enter}')
    expect(store.getState().path).toEqual({ from: 'ada', to: 'cyril' })
    expect(field('To').value).toBe('Cyril')
    expect(options()).toEqual([])
  })

  it('finds a node by another name of it, and with the pointer', async () => {
    const { user, store } = open({ path: { from: 'bea', to: 'cyril' } })
    await user.clear(field('From'))
    await user.type(field('From'), 'countess')
    await user.click(screen.getByRole('option', { name: /Ada of Turin/ }))
    expect(store.getState().path).toEqual({ from: 'ada', to: 'cyril' })
  })

  it('leaves the keys to the input method while a name is being composed', async () => {
    const { user, store } = open({ path: { from: 'ada', to: 'bea' } })
    await user.clear(field('To'))
    await user.type(field('To'), 'cy')
    // Enter and Escape that end a composition; Safari sends them after it, with the code of the input method.
    fireEvent.keyDown(field('To'), { key: 'Enter', isComposing: true })
    fireEvent.keyDown(field('To'), { key: 'Enter', keyCode: 229 })
    fireEvent.keyDown(field('To'), { key: 'Escape', keyCode: 229 })
    expect(field('To').value).toBe('cy')
    expect(store.getState().path).toEqual({ from: 'ada', to: 'bea' })
    fireEvent.keyDown(field('To'), { key: 'Enter' })
    expect(store.getState().path).toEqual({ from: 'ada', to: 'cyril' })
  })

  it('says that nobody is called so, and forgets what was typed on Escape and on leaving', async () => {
    const { user } = open({ path: { from: 'ada', to: 'bea' } })
    await user.clear(field('To'))
    await user.type(field('To'), 'xyz')
    expect(screen.getByText('Nothing here has that name.')).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(field('To').value).toBe('Bea')
    await user.type(field('To'), 'c')
    await user.tab()
    expect(field('To').value).toBe('Bea')
    expect(options()).toEqual([])
  })
})

describe('The paths between two nodes', () => {
  // Ada met Bea, and Cyril; the Board only has to do with Bea.
  it('are told step by step, with every relationship of a step and its passages', () => {
    open({ path: { from: 'ada', to: 'board' } })
    expect(screen.getByText('1 path of 2 steps, the fewest in this view.')).toBeTruthy()
    expect(screen.getByText('Path 1 of 1, through Bea.')).toBeTruthy()
    expect(steps()).toEqual(['1. Ada of Turin and Bea', '2. Bea and the Board'])
    const items = [...document.querySelectorAll<HTMLElement>('li[data-edge]')]
    expect(items.map((item) => item.dataset['edge'])).toEqual(['met', 'plan', 'signed'])
    expect(screen.getAllByRole('blockquote')[0]?.textContent).toBe('Ada met Bea in Turin')
  })

  it('follow the window, and have nothing to turn where there is but one', async () => {
    const { user, store } = open({ path: { from: 'ada', to: 'board' }, undated: 'always' })
    expect(screen.queryByRole('button', { name: 'Next path' })).toBeNull()
    act(() => choosePath(store, { from: 'ada', to: 'bea' }))
    expect(steps()).toEqual(['1. Ada of Turin and Bea'])
    // What is only 2023 or undated: Ada met Cyril, Bea met Cyril.
    act(() => setWindow(store, days('2023-01-01', '2023-12-31')))
    expect(steps()).toEqual(['1. Ada of Turin and Cyril', '2. Cyril and Bea'])
    await user.click(press('Leave paths'))
    expect(store.getState().path).toBeNull()
  })

  it('are raised in the drawing, also after something else was for a while, until they are left', () => {
    const { store } = open({ path: { from: 'ada', to: 'board' } })
    expect(raised(store)).toEqual(['met', 'plan', 'signed'])
    act(() => raiseEdges(store, new Set(['first'])))
    expect(raised(store)).toEqual(['first'])
    act(() => raiseEdges(store, new Set()))
    expect(raised(store)).toEqual(['met', 'plan', 'signed'])
    act(() => setWindow(store, YEAR_2025))
    expect(raised(store)).toEqual(['met', 'signed'])
    act(() => clearPath(store))
    expect(raised(store)).toEqual([])
  })

  it('can be asked for in order of time, which depends on the end that one begins at', async () => {
    const { user, store } = open({ path: { from: 'cyril', to: 'board' }, undated: 'never' as const })
    // Cyril met Ada in 2023, she met Bea on 14 April 2025, the Board signed with Bea the day after.
    await user.click(screen.getByRole('checkbox', { name: /^In order of time/ }))
    expect(steps()).toEqual(['1. Cyril and Ada of Turin', '2. Ada of Turin and Bea', '3. Bea and the Board'])
    expect(screen.getByText(/Certainly in order of time/)).toBeTruthy()
    expect([...document.querySelectorAll<HTMLElement>('li[data-edge]')].map((item) => item.dataset['edge'])).toEqual([
      'first',
      'met',
      'signed',
    ])
    await user.click(press('Swap ends'))
    expect(store.getState().path).toEqual({ from: 'board', to: 'cyril', inTime: true })
    expect(screen.getByText('No path from the Board to Cyril keeps to the order of time, in any window.')).toBeTruthy()
  })

  it('where there is none in the window say in which there is one, and widen it, with a way back', async () => {
    const { user, store } = open({ path: { from: 'ada', to: 'cyril' }, window: YEAR_2025, undated: 'never' as const })
    expect(screen.getByText(/^No path in this window; there is one in the whole period, 2023 to 2025\.$/)).toBeTruthy()
    await user.click(press('Widen the window to the whole period'))
    expect(store.getState().window).toEqual(days('2023-01-01', '2025-12-31'))
    expect(steps()).toEqual(['1. Ada of Turin and Cyril'])
    const [notice] = store.getState().notices
    act(() => notice && undoNotice(store, notice))
    expect(store.getState().window).toEqual(YEAR_2025)
  })

  it('where a focus or a filter is in the way open it', async () => {
    const { user, store } = open({ path: { from: 'ada', to: 'board' }, focus: { id: 'ada', steps: 1 } })
    await user.click(press('Leave the focus'))
    expect(store.getState().focus).toBeNull()
    expect(steps()).toHaveLength(2)
    act(() => store.setState({ off: new Set(['kind:body']) }))
    await user.click(press('Show everything there'))
    expect([...store.getState().off]).toEqual([])
    expect(steps()).toHaveLength(2)
  })

  it('a step out leaves the path before the focus', () => {
    const { store } = open({ path: { from: 'ada', to: 'bea' }, focus: { id: 'ada', steps: 1 } })
    act(() => expect(stepFurtherOut(store)).toBe(true))
    expect(store.getState()).toMatchObject({ path: null, focus: { id: 'ada' } })
  })

  it('have nothing that axe objects to, choosing, found or not', async () => {
    const { container, store, user } = open({ path: { from: 'ada', to: 'board' } })
    expect(await offencesIn(container)).toEqual([])
    await user.click(field('To'))
    await user.keyboard('{ArrowDown}')
    expect(options().length).toBeGreaterThan(0)
    expect(await offencesIn(container)).toEqual([])
    act(() => setWindow(store, days('2023-01-01', '2023-06-30')))
    expect(await offencesIn(container)).toEqual([])
  })
})

describe('Several paths', () => {
  it('are stepped through in a ring, each announced by what it passes', async () => {
    const { user } = renderPage(<Paths />, { path: { from: 'ada', to: 'cyril' } }, square())
    const place = () => document.querySelector('.path-place')?.textContent?.trim()
    expect(screen.getByText('2 paths of 2 steps, the fewest in this view.')).toBeTruthy()
    expect(place()).toBe('Path 1 of 2, through Bea.')
    await user.click(press('Next path'))
    expect(place()).toBe('Path 2 of 2, through Dora.')
    await user.click(press('Next path'))
    expect(place()).toBe('Path 1 of 2, through Bea.')
    await user.click(press('Previous path'))
    expect(place()).toBe('Path 2 of 2, through Dora.')
  })
})
