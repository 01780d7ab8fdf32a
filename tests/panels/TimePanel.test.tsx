import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TimePanel } from '../../src/panels/TimePanel/TimePanel.tsx'
import { type AppState, setWindow } from '../../src/store/appStore.ts'
import { dayOf, isoOf } from '../../src/time/day.ts'
import { offencesIn, renderPage } from './support/page.tsx'

const days = (first: string, last: string) => ({ start: dayOf(first), end: dayOf(last) + 1 })
const YEAR_2024 = days('2024-01-01', '2024-12-31')

/** The extent of the tiny dataset is 2023 to 2025; at the width of the test a bar is a month. */
function open(state: Partial<AppState> = {}) {
  const page = renderPage(<TimePanel />, state)
  const window = () => {
    const { start, end } = page.store.getState().window
    return `${isoOf(start)} to ${isoOf(end - 1)}`
  }
  return { ...page, window }
}
const panel = () => within(screen.getByRole('region', { name: 'Time' }))
const slider = (name: 'From' | 'To') => panel().getByRole<HTMLInputElement>('slider', { name })
const field = (name: 'From date' | 'To date') => panel().getByRole<HTMLInputElement>('textbox', { name })
const press = (name: 'From' | 'To', key: string, more: object = {}) => fireEvent.keyDown(slider(name), { key, ...more })

describe('the two thumbs', () => {
  it('say their date in words', () => {
    open({ window: YEAR_2024 })
    expect(slider('From').getAttribute('aria-valuetext')).toBe('1 January 2024')
    // The window's last day, not the day after.
    expect(slider('To').getAttribute('aria-valuetext')).toBe('31 December 2024')
  })

  it('each is bounded by the extent and by the other one', () => {
    const { network } = open({ window: YEAR_2024 })
    const bounds = (name: 'From' | 'To') => [Number(slider(name).min), Number(slider(name).max)]
    expect(bounds('From')).toEqual([network.extent.start, YEAR_2024.end - 1])
    expect(bounds('To')).toEqual([YEAR_2024.start + 1, network.extent.end])
  })

  it.each([
    { key: 'ArrowRight', window: '2024-02-01 to 2024-12-31' },
    { key: 'ArrowUp', window: '2024-02-01 to 2024-12-31' },
    { key: 'ArrowLeft', window: '2023-12-01 to 2024-12-31' },
    { key: 'ArrowDown', window: '2023-12-01 to 2024-12-31' },
    { key: 'PageUp', window: '2024-12-31 to 2024-12-31' }, // a year on is beyond the end: it stops a day before
    { key: 'PageDown', window: '2023-01-01 to 2024-12-31' },
    { key: 'Home', window: '2023-01-01 to 2024-12-31' },
    { key: 'End', window: '2024-12-31 to 2024-12-31' },
  ])('From: $key gives $window', ({ key, window: expected }) => {
    const { window } = open({ window: YEAR_2024 })
    press('From', key)
    expect(window()).toBe(expected)
  })

  it.each([
    { key: 'ArrowRight', window: '2024-01-01 to 2025-01-31' },
    { key: 'ArrowLeft', window: '2024-01-01 to 2024-11-30' },
    { key: 'PageUp', window: '2024-01-01 to 2025-12-31' },
    { key: 'PageDown', window: '2024-01-01 to 2024-01-01' },
    { key: 'Home', window: '2024-01-01 to 2024-01-01' },
    { key: 'End', window: '2024-01-01 to 2025-12-31' },
  ])('To: $key gives $window', ({ key, window: expected }) => {
    const { window } = open({ window: YEAR_2024 })
    press('To', key)
    expect(window()).toBe(expected)
  })

  it('with Shift an arrow is a day', () => {
    const { window } = open({ window: YEAR_2024 })
    press('From', 'ArrowRight', { shiftKey: true })
    press('To', 'ArrowLeft', { shiftKey: true })
    expect(window()).toBe('2024-01-02 to 2024-12-30')
  })

  it('leave the keys of the browser and every other key alone', () => {
    const { window } = open({ window: YEAR_2024 })
    expect(press('From', 'ArrowRight', { altKey: true })).toBe(true)
    expect(press('From', 'a')).toBe(true)
    expect(press('From', 'Tab')).toBe(true)
    expect(window()).toBe('2024-01-01 to 2024-12-31')
  })

  it('dragged, they stop at the beginnings of months', () => {
    const { window } = open({ window: YEAR_2024 })
    fireEvent.change(slider('From'), { target: { value: String(dayOf('2024-03-11')) } })
    expect(window()).toBe('2024-03-01 to 2024-12-31')
  })

  it('stay within the extent whatever is pressed', () => {
    const { window } = open()
    for (const key of ['ArrowLeft', 'PageDown', 'Home']) press('From', key)
    for (const key of ['ArrowRight', 'PageUp', 'End']) press('To', key)
    expect(window()).toBe('2023-01-01 to 2025-12-31')
  })
})

describe('years', () => {
  it('there is a button for each year that the data touches, and one for all', () => {
    open()
    const years = within(panel().getByRole('group', { name: 'Years' }))
    expect(years.getAllByRole('button').map((button) => button.textContent)).toEqual(['All', '2023', '2024', '2025'])
    expect(years.getByRole('button', { name: 'All', pressed: true })).toBeTruthy()
  })

  it('a button shows its year, and says that it does', async () => {
    const { user, window } = open()
    await user.click(panel().getByRole('button', { name: '2024' }))
    expect(window()).toBe('2024-01-01 to 2024-12-31')
    expect(panel().getByRole('button', { name: '2024' }).getAttribute('aria-pressed')).toBe('true')
    await user.click(panel().getByRole('button', { name: 'All' }))
    expect(window()).toBe('2023-01-01 to 2025-12-31')
  })
})

describe('Earlier and Later', () => {
  it('step to the neighbouring window of the same length', async () => {
    const { user, window } = open({ window: days('2024-03-01', '2024-03-31') })
    await user.click(panel().getByRole('button', { name: 'Later' }))
    expect(window()).toBe('2024-04-01 to 2024-04-30')
    await user.click(panel().getByRole('button', { name: 'Earlier' }))
    await user.click(panel().getByRole('button', { name: 'Earlier' }))
    expect(window()).toBe('2024-02-01 to 2024-02-29')
  })

  it('have nowhere to go at the bounds', () => {
    open({ window: days('2025-01-01', '2025-12-31') })
    expect(panel().getByRole<HTMLButtonElement>('button', { name: 'Later' }).disabled).toBe(true)
    expect(panel().getByRole<HTMLButtonElement>('button', { name: 'Earlier' }).disabled).toBe(false)
  })
})

describe('typed dates', () => {
  it('show the window, both days inclusive', () => {
    open({ window: YEAR_2024 })
    expect(field('From date').value).toBe('1 January 2024')
    expect(field('To date').value).toBe('31 December 2024')
  })

  it.each([
    { typed: '14 April 2024{Enter}', window: '2024-04-14 to 2024-12-31' },
    { typed: '2024-04-14{Tab}', window: '2024-04-14 to 2024-12-31' },
    { typed: 'April 2024{Enter}', window: '2024-04-01 to 2024-12-31' },
    { typed: '2025{Enter}', window: '2025-01-01 to 2025-12-31' }, // beyond the end: the end gives way
  ])('From date: $typed gives $window', async ({ typed, window: expected }) => {
    const { user, window } = open({ window: YEAR_2024 })
    await user.clear(field('From date'))
    await user.type(field('From date'), typed)
    expect(window()).toBe(expected)
  })

  it.each([
    { typed: 'April 2024{Enter}', window: '2024-01-01 to 2024-04-30' },
    { typed: '2023{Enter}', window: '2023-01-01 to 2023-12-31' }, // before the start: the start gives way
  ])('To date: $typed gives $window', async ({ typed, window: expected }) => {
    const { user, window } = open({ window: YEAR_2024 })
    await user.clear(field('To date'))
    await user.type(field('To date'), typed)
    expect(window()).toBe(expected)
  })

  it.each([
    { typed: 'soon', message: '"soon" is not a date.' },
    { typed: '30 February 2024', message: '30' },
    { typed: '1 May 1999', message: 'lies outside the dataset. It reaches from 1 January 2023 to 31 December 2025.' },
  ])('$typed is answered with what is wrong, and the window stays', async ({ typed, message }) => {
    const { user, window } = open({ window: YEAR_2024 })
    await user.clear(field('From date'))
    await user.type(field('From date'), `${typed}{Enter}`)
    const alert = panel().getByRole('alert')
    expect(alert.textContent).toContain(message)
    expect(field('From date').getAttribute('aria-invalid')).toBe('true')
    expect(field('From date').getAttribute('aria-describedby')).toBe(alert.id)
    expect(window()).toBe('2024-01-01 to 2024-12-31')
  })

  it('Escape puts back what was there', async () => {
    const { user, window } = open({ window: YEAR_2024 })
    await user.clear(field('From date'))
    await user.type(field('From date'), 'soon{Enter}')
    await user.keyboard('{Escape}')
    expect(field('From date').value).toBe('1 January 2024')
    expect(panel().queryByRole('alert')).toBeNull()
    await user.tab()
    expect(window()).toBe('2024-01-01 to 2024-12-31')
  })

  it('a half-typed date that the reader has left gives way to the next window', async () => {
    const { user, store } = open({ window: YEAR_2024 })
    await user.clear(field('From date'))
    await user.type(field('From date'), 'soon')
    await user.tab()
    act(() => setWindow(store, days('2025-01-01', '2025-12-31')))
    expect(field('From date').value).toBe('1 January 2025')
    expect(panel().queryByRole('alert')).toBeNull()
  })
})

describe('the histogram', () => {
  it('says what its bars leave out', () => {
    open()
    expect(panel().getByText(/1 undated/)).toBeTruthy()
  })
})

describe('the time panel', () => {
  it('has nothing that axe objects to, with and without a mistyped date', async () => {
    const { container, user } = open({ window: YEAR_2024 })
    expect(await offencesIn(container)).toEqual([])
    await user.clear(field('From date'))
    await user.type(field('From date'), 'soon{Enter}')
    expect(await offencesIn(container)).toEqual([])
  })
})
