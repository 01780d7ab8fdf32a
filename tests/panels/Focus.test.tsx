import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FocusBar } from '../../src/panels/Focus/FocusBar.tsx'
import { FocusButton } from '../../src/panels/Focus/FocusButton.tsx'
import type { AppState } from '../../src/store/appStore.ts'
import { setFocus, stepFurtherOut } from '../../src/store/explore.ts'
import { offencesIn, renderPage } from './support/page.tsx'

const open = (state: Partial<AppState> = {}) =>
  renderPage(
    <>
      <FocusBar />
      <FocusButton id="ada" />
    </>,
    state,
  )
const bar = () => screen.queryByRole('group', { name: /^Around/ })
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })

describe('Focus', () => {
  it('nothing is laid over the drawing while there is none', () => {
    open()
    expect(bar()).toBeNull()
  })

  it('the button of a node sets it, at one step, and takes it back', async () => {
    const { user, store } = open()
    const button = screen.getByRole('button', { name: 'Focus' })
    expect(button.getAttribute('aria-pressed')).toBe('false')
    await user.click(button)
    expect(store.getState().focus).toEqual({ id: 'ada', steps: 1 })
    expect(button.getAttribute('aria-pressed')).toBe('true')
    await user.click(button)
    expect(store.getState().focus).toBeNull()
  })

  it('the bar says around whom, with the article of the name, and how far', () => {
    open({ focus: { id: 'board', steps: 2 } })
    expect(screen.getByRole('group', { name: 'Around the Board:' })).toBeTruthy()
    expect(within(bar() as HTMLElement).getAllByRole('radio')).toHaveLength(3)
    expect([radio('1 step').checked, radio('2 steps').checked, radio('3 steps').checked]).toEqual([false, true, false])
  })

  it('a click or the arrow keys change how far, and the way out is the next stop', async () => {
    const { user, store } = open({ focus: { id: 'ada', steps: 1 } })
    await user.click(radio('2 steps'))
    expect(store.getState().focus).toEqual({ id: 'ada', steps: 2 })
    await user.keyboard('{ArrowRight}')
    expect(store.getState().focus).toEqual({ id: 'ada', steps: 3 })
    await user.tab()
    expect(document.activeElement?.textContent).toBe('Leave focus')
    await user.keyboard('{Enter}')
    expect(store.getState().focus).toBeNull()
    expect(bar()).toBeNull()
  })

  it('another node takes its place', () => {
    const { store } = open({ focus: { id: 'ada', steps: 3 } })
    act(() => setFocus(store, 'bea'))
    expect(screen.getByRole('group', { name: 'Around Bea:' })).toBeTruthy()
    expect(radio('1 step').checked).toBe(true)
  })

  it('a step out leaves it, and then there is nothing to step out of', () => {
    const { store } = open({ focus: { id: 'ada', steps: 3 } })
    act(() => expect(stepFurtherOut(store)).toBe(true))
    expect(store.getState().focus).toBeNull()
    act(() => expect(stepFurtherOut(store)).toBe(false))
  })

  it('has nothing that axe objects to', async () => {
    const { container } = open({ focus: { id: 'ada', steps: 1 } })
    expect(await offencesIn(container)).toEqual([])
  })
})
