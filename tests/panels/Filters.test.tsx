import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Filters } from '../../src/panels/Filters/Filters.tsx'
import { type AppState, setWindow, toggleFilter } from '../../src/store/appStore.ts'
import { setLayout } from '../../src/store/arrange.ts'
import { dayOf } from '../../src/time/day.ts'
import { disputedDataset } from '../fixtures/disputedDataset.ts'
import { offencesIn, renderPage, tinyDataset } from './support/page.tsx'

const days = (first: string, last: string) => ({ start: dayOf(first), end: dayOf(last) + 1 })

const open = (state: Partial<AppState> = {}) => renderPage(<Filters />, state)
const panel = () => within(screen.getByRole('region', { name: 'Filters' }))
const toggle = (name: string) => panel().getByRole('button', { name })
const isOn = (name: string) => toggle(name).getAttribute('aria-pressed') === 'true'
const rows = () =>
  [...document.querySelectorAll('.filter-label, .legend-row')].map((row) => row.textContent.trim().replace(/\d+$/, ''))
/** The count beside a toggle. */
const count = (name: string) => toggle(name).closest('.filter-row')?.querySelector('.count')?.textContent
const off = (store: ReturnType<typeof open>['store']) => [...store.getState().off].toSorted()

describe('Filters', () => {
  it('has a toggle for each kind, side, family, status and document of the view, and for what is not certain', () => {
    open()
    for (const name of [
      'People',
      'Bodies',
      'Left',
      'Right',
      'Contact',
      'Paper',
      'Fulfilled since',
      'Done',
      'Talks in Turin',
      'News',
    ])
      expect(isOn(name)).toBe(true)
    expect(isOn('Undated')).toBe(true)
    expect(panel().queryByRole('button', { name: 'Going on' })).toBeNull()
  })

  it('groups them under their headings', () => {
    open()
    const group = within(panel().getByRole('group', { name: 'Who and what' }))
    expect(group.getAllByRole('button', { pressed: true }).map(({ textContent }) => textContent)).toEqual([
      'People',
      'Bodies',
    ])
  })

  it('each says how much of it is in the view, and the counts follow the window', () => {
    const { store } = open()
    // Three people and a body; the board is of both sides; one signature among five edges; one is planned, one undated.
    const all = ['People', 'Bodies', 'Left', 'Right', 'Contact', 'Paper', 'Fulfilled since', 'Done', 'News', 'Undated']
    expect(all.map(count)).toEqual(['3', '1', '2', '3', '4', '1', '1', '4', '2', '1'])
    act(() => setWindow(store, days('2023-01-01', '2023-12-31')))
    // Left is that Ada met Cyril. The undated one is counted, and drawn in the whole alone.
    const there = ['People', 'Left', 'Right', 'Contact', 'Done', 'News', 'Undated']
    expect(there.map(count)).toEqual(['2', '1', '1', '1', '1', '1', '+1'])
  })

  it('a toggle switches off and on', async () => {
    const { user, store } = open()
    await user.click(toggle('Fulfilled since'))
    expect(off(store)).toEqual(['status:fulfilled'])
    expect(isOn('Fulfilled since')).toBe(false)
    await user.click(toggle('Fulfilled since'))
    expect(off(store)).toEqual([])
  })

  it('is operated by the keyboard alone', async () => {
    const { user, store } = open()
    toggle('People').focus()
    await user.keyboard(' ')
    expect(off(store)).toEqual(['kind:person'])
  })

  it('what is off shows what switching it on would bring', () => {
    open({ off: new Set(['kind:body']) })
    expect(count('Bodies')).toMatch(/^\+[1-9]/)
    expect(count('People')).toBe('3')
  })

  it('"only" leaves one of its group, and a second time all', async () => {
    const { user, store } = open()
    const only = panel().getByRole('button', { name: 'Only Bodies' })
    await user.click(only)
    expect(off(store)).toEqual(['kind:person'])
    expect(isOn('Left')).toBe(true)
    await user.click(only)
    expect(off(store)).toEqual([])
  })

  it('"Clear" brings all back, and can be pressed only when something is off', async () => {
    const { user, store } = open()
    expect(panel().getByRole<HTMLButtonElement>('button', { name: 'Clear' }).disabled).toBe(true)
    await user.click(toggle('Fulfilled since'))
    await user.click(toggle('People'))
    await user.click(panel().getByRole('button', { name: 'Clear' }))
    expect(off(store)).toEqual([])
  })

  it('what is possible has a switch of its own', async () => {
    const { user, store } = open({ window: days('2023-10-01', '2023-10-15') })
    expect(count('Possible in this window')).toBe('1')
    await user.click(toggle('Possible in this window'))
    expect(store.getState().showPossible).toBe(false)
    expect(off(store)).toEqual([])
  })

  it('the undated are drawn in the whole, elsewhere on request, and nowhere if that is asked', async () => {
    const { user, store } = open({ window: days('2023-10-01', '2023-10-15') })
    expect(isOn('Undated')).toBe(false)
    await user.click(toggle('Undated'))
    expect(store.getState().undated).toBe('always')
    expect(isOn('Undated')).toBe(true)
    await user.click(toggle('Undated'))
    expect(store.getState().undated).toBe('never')
    act(() => setWindow(store, days('2023-01-01', '2025-12-31')))
    expect(isOn('Undated')).toBe(false)
    await user.click(toggle('Undated'))
    expect(store.getState().undated).toBe('whole')
  })

  it('lists what is on the screen, and what is switched off', () => {
    const { store } = open()
    expect(rows()).toEqual(expect.arrayContaining(['People', 'Bodies', 'Paper', 'Fulfilled since', 'Undated']))
    expect(rows()).not.toContain('Possible in this window')
    act(() => setWindow(store, days('2023-01-01', '2023-12-31')))
    for (const gone of ['Bodies', 'Paper', 'Fulfilled since']) expect(rows()).not.toContain(gone)
    act(() => toggleFilter(store, 'family:paper'))
    expect(rows()).toContain('Paper')
    expect(count('Paper')).toBe('+0')
  })

  it('no switch moves a row from under the pointer', async () => {
    const { user } = open()
    const before = rows()
    expect(before).toContain('Both, counted in each')
    await user.click(panel().getByRole('button', { name: 'Only People' }))
    expect(rows()).toEqual(before)
    await user.click(toggle('Fulfilled since'))
    expect(rows()).toEqual(before)
  })

  it('explains what stands on the names of the outline, and that pale is without a part in the window', () => {
    const { store } = open()
    const marks = () => panel().getAllByRole('term').map(({ textContent }) => textContent) // prettier-ignore
    expect(marks()).toEqual(['+6'])
    act(() => setWindow(store, days('2023-01-01', '2023-12-31')))
    expect(marks()).toEqual(['+6', 'Pale'])
    act(() => setLayout(store, 'force'))
    expect(panel().queryByRole('group', { name: 'On the names' })).toBeNull()
  })

  it.each([
    { where: 'brings none', does: 'explains', hasOwn: false, groups: 1 },
    { where: 'brings them', does: 'does not explain', hasOwn: true, groups: 0 },
  ])('of a page’s own positions, where it $where, it $does the names of the outline', (asked) => {
    renderPage(<Filters />, { layout: 'own' }, undefined, { hasOwn: asked.hasOwn })
    expect(panel().queryAllByRole('group', { name: 'On the names' })).toHaveLength(asked.groups)
  })

  it('folds away and unfolds', async () => {
    const { user } = open()
    const button = panel().getByRole('button', { name: 'Fold the key' })
    expect(button.getAttribute('aria-expanded')).toBe('true')
    await user.click(button)
    expect(panel().queryByRole('heading')).toBeNull()
    await user.click(panel().getByRole('button', { name: 'Unfold the key', expanded: false }))
    expect(panel().getByRole('heading', { name: 'Key and filters' })).toBeTruthy()
  })

  it('has nothing that axe objects to', async () => {
    const { container } = open({ off: new Set(['kind:body', 'status:open']) })
    expect(await offencesIn(container)).toEqual([])
  })
})

describe('filters of how sure a claim is', () => {
  const disputed = () => renderPage(<Filters />, { undated: 'always' }, disputedDataset())

  it('are there with their signs, counted, where the dataset has any', async () => {
    const { container } = disputed()
    const group = within(panel().getByRole('group', { name: 'Standing' }))
    expect(group.getAllByRole('button', { pressed: true }).map(({ textContent }) => textContent)).toEqual([
      'Reported',
      '?Alleged',
      '×Denied',
      'Established',
    ])
    expect(['Reported', 'Alleged', 'Denied', 'Established'].map((name) => count(name))).toEqual(['2', '3', '1', '1'])
    expect(count('Checked by two')).toBe('1')
    expect(await offencesIn(container)).toEqual([])
  })

  it('switch what is alleged off and on, and leave what was checked by two alone', async () => {
    const { user, store } = disputed()
    await user.click(toggle('Alleged'))
    expect(off(store)).toEqual(['standing:alleged'])
    expect([isOn('Alleged'), count('Alleged')]).toEqual([false, '+3'])
    await user.click(toggle('Alleged'))
    await user.click(toggle('Only Checked by two'))
    expect(off(store)).toEqual(['checked:one'])
  })

  it('are not there where all is simply reported', () => {
    open()
    for (const name of ['Standing', 'Second reader']) expect(panel().queryByRole('group', { name })).toBeNull()
  })
})

describe('Filters of many relationships', () => {
  const many = tinyDataset()
  const met = many.edges.find(({ id }) => id === 'met')
  const dataset = { ...many, edges: [...many.edges, ...Array.from({ length: 700 }, (_, i) => ({ ...met, id: `met-${i}` }))] } as typeof many // prettier-ignore
  const isBusy = () => screen.getByRole('region', { name: 'Filters' }).getAttribute('aria-busy') === 'true'

  it('are counted once a thumb rests, and not at each of its steps', async () => {
    const { store } = renderPage(<Filters />, {}, dataset)
    const before = count('Contact')
    act(() => setWindow(store, days('2023-10-01', '2025-12-31')))
    expect(count('Contact')).toBe(before)
    expect(isBusy()).toBe(true)
    await waitFor(() => expect(isBusy()).toBe(false))
    expect(count('Contact')).not.toBe(before)
  })

  it('answer a switch at once', () => {
    const { store } = renderPage(<Filters />, {}, dataset)
    act(() => toggleFilter(store, 'family:contact'))
    expect(isOn('Contact')).toBe(false)
  })
})
