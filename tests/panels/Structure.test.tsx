import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Structure } from '../../src/panels/Structure/Structure.tsx'
import { type AppState, setWindow } from '../../src/store/appStore.ts'
import { dayOf } from '../../src/time/day.ts'
import { offencesIn, renderPage } from './support/page.tsx'

const open = (state: Partial<AppState> = {}) => renderPage(<Structure />, state)
/** The rows of the table, each as its cells. */
const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent))

describe('Structure', () => {
  it('ranks by connections in the view, equals with one rank, each name a link', async () => {
    const { user, store } = open()
    // Bea: plan, met, signed, undated. Ada: first, met. The Board: plan, signed. Cyril: first, undated.
    expect(rows()).toEqual([
      ['1', 'Bea', '4'],
      ['2', 'Ada', '2'],
      ['2', 'Board', '2'],
      ['2', 'Cyril', '2'],
    ])
    await user.click(screen.getByRole('link', { name: 'Cyril' }))
    expect(store.getState().selectedId).toBe('cyril')
  })

  it('sizes and ranks by betweenness, and says in a sentence what that means', async () => {
    const { user, store } = open()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Size of the nodes' }), 'Betweenness')
    expect(store.getState().sizeBy).toBe('betweenness')
    // Board–Bea leads on to Ada and to Cyril: two of the three pairs without Bea. Ada and Cyril met.
    expect(rows()).toEqual([['1', 'Bea', '66.7 %']])
    expect(screen.getByText(/^Betweenness: of all pairs of others in the present view/)).toBeTruthy()
  })

  it('follows the window', () => {
    const { store } = open({ undated: 'never' as const })
    act(() => setWindow(store, { start: dayOf('2023-01-01'), end: dayOf('2024-01-01') }))
    expect(rows()).toEqual([
      ['1', 'Ada', '1'],
      ['1', 'Cyril', '1'],
    ])
    expect(screen.getByRole('table', { name: 'The first 2 of 2 in the view, by connections' })).toBeTruthy()
  })

  it('says what would fill an empty table', () => {
    open({ off: new Set(['family:contact', 'family:paper']) })
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.getByText(/A wider window or fewer filters would fill this table/)).toBeTruthy()
  })

  it('outlines groups on request, and lists them under the numbers of the drawing', async () => {
    const { user, store } = open()
    expect(screen.queryByRole('list')).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: 'Outline groups' }))
    expect(store.getState().groups).toBe(true)
    const items = screen.getAllByRole('listitem').map((item) => item.textContent)
    expect(items.join(', ').split(', ').toSorted()).toEqual(['Ada', 'Bea', 'Board', 'Cyril'])
  })

  it('has no offence against accessibility', async () => {
    const { container } = open({ groups: true, sizeBy: 'betweenness' })
    expect(await offencesIn(container)).toEqual([])
  })
})
