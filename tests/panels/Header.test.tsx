import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Header } from '../../src/app/Header.tsx'
import { select } from '../../src/store/appStore.ts'
import { startPath } from '../../src/store/explore.ts'
import { renderPage } from './support/page.tsx'

const open = () =>
  renderPage(<Header openAbout={() => {}} openShortcuts={() => {}} filtersOpen={false} toggleFilters={() => {}} />)
const pressed = () => screen.getByRole('button', { name: 'Structure' }).getAttribute('aria-pressed')

describe('The Structure button', () => {
  it('is pressed while the ranking is in sight: not while a selection or a path is in its place', async () => {
    const { store, user } = open()
    await user.click(screen.getByRole('button', { name: 'Structure' }))
    expect(pressed()).toBe('true')
    act(() => select(store, 'ada'))
    expect(pressed()).toBe('false')
    // The ranking comes back when the selection goes.
    act(() => select(store, null))
    expect(pressed()).toBe('true')
    act(() => startPath(store, 'ada'))
    expect(pressed()).toBe('false')
    await user.click(screen.getByRole('button', { name: 'Structure' }))
    expect(pressed()).toBe('true')
    expect(store.getState().pathWork.from).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Structure' }))
    expect(pressed()).toBe('false')
  })
})
