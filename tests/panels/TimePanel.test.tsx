import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TimePanel } from '../../src/panels/TimePanel/TimePanel.tsx'
import { type AppState, hover, setWindow, showPossible } from '../../src/store/appStore.ts'
import { dayOf, isoOf } from '../../src/time/day.ts'
import type { Edge } from '../../src/data/schema.ts'
import { offencesIn, renderPage, tinyDataset } from './support/page.tsx'

const days = (first: string, last: string) => ({ start: dayOf(first), end: dayOf(last) + 1 })
const YEAR_2024 = days('2024-01-01', '2024-12-31')

/**
 * The extent of the tiny dataset is 2023 to 2025, its documents speak of October 2023 to April 2025; at the width of the test a bar is
 * a month.
 */
function open(state: Partial<AppState> = {}, dataset = tinyDataset()) {
  const page = renderPage(<TimePanel />, state, dataset)
  const window = () => {
    const { start, end } = page.store.getState().window
    return `${isoOf(start)} to ${isoOf(end - 1)}`
  }
  return { ...page, window }
}
const panel = () => within(screen.getByRole('region', { name: 'Time' }))
const slider = (name: 'From' | 'To') => panel().getByRole<HTMLInputElement>('slider', { name })
const field = (name: 'From date' | 'To date') => panel().getByRole<HTMLInputElement>('textbox', { name })
const more = () => panel().getByRole('button', { name: 'More controls of time' })
const press = (name: 'From' | 'To', key: string, more: object = {}) => fireEvent.keyDown(slider(name), { key, ...more })

describe('the two thumbs', () => {
  it('say their date in words', () => {
    open({ window: YEAR_2024 })
    expect(slider('From').getAttribute('aria-valuetext')).toBe('1 January 2024')
    // The window's last day, not the day after.
    expect(slider('To').getAttribute('aria-valuetext')).toBe('31 December 2024')
  })

  it('each is bounded by the axis and by the other one', () => {
    open({ window: YEAR_2024 })
    const bounds = (name: 'From' | 'To') => [Number(slider(name).min), Number(slider(name).max)]
    // Two days stay between them: a single day is chosen by its name, never by putting one thumb on the other.
    expect(bounds('From')).toEqual([dayOf('2023-10-01'), dayOf('2024-12-30')])
    expect(bounds('To')).toEqual([dayOf('2024-01-03'), dayOf('2025-05-01')])
  })

  it.each([
    { key: 'ArrowRight', window: '2024-02-01 to 2024-12-31' },
    { key: 'ArrowUp', window: '2024-02-01 to 2024-12-31' },
    { key: 'ArrowLeft', window: '2023-12-01 to 2024-12-31' },
    { key: 'ArrowDown', window: '2023-12-01 to 2024-12-31' },
    { key: 'PageUp', window: '2024-12-30 to 2024-12-31' }, // a year on is beyond the end: it stops before
    { key: 'PageDown', window: '2023-01-01 to 2024-12-31' },
    { key: 'Home', window: '2023-01-01 to 2024-12-31' },
    { key: 'End', window: '2024-12-30 to 2024-12-31' },
  ])('From: $key gives $window', ({ key, window: expected }) => {
    const { window } = open({ window: YEAR_2024 })
    press('From', key)
    expect(window()).toBe(expected)
  })

  it.each([
    { key: 'ArrowRight', window: '2024-01-01 to 2025-01-31' },
    { key: 'ArrowLeft', window: '2024-01-01 to 2024-11-30' },
    { key: 'PageUp', window: '2024-01-01 to 2025-12-31' },
    { key: 'PageDown', window: '2024-01-01 to 2024-01-02' },
    { key: 'Home', window: '2024-01-01 to 2024-01-02' },
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

  it('stand at the ends of the axis where the window reaches beyond, and say the window', () => {
    open()
    expect([slider('From').value, slider('To').value].map(Number)).toEqual([dayOf('2023-10-01'), dayOf('2025-05-01')])
    expect(slider('To').getAttribute('aria-valuetext')).toBe('31 December 2025')
  })

  it('taken to an end of the axis, take all that lies beyond', () => {
    const { window } = open({ window: YEAR_2024 })
    fireEvent.change(slider('To'), { target: { value: String(dayOf('2025-05-01')) } })
    expect(window()).toBe('2024-01-01 to 2025-12-31')
    fireEvent.change(slider('From'), { target: { value: String(dayOf('2023-10-01')) } })
    expect(window()).toBe('2023-01-01 to 2025-12-31')
  })

  it('from beyond the axis a step leads to its last bar', () => {
    const { window } = open()
    press('To', 'ArrowLeft')
    expect(window()).toBe('2023-01-01 to 2025-03-31')
  })

  it('stay within the extent whatever is pressed', () => {
    const { window } = open()
    for (const key of ['ArrowLeft', 'PageDown', 'Home']) press('From', key)
    for (const key of ['ArrowRight', 'PageUp', 'End']) press('To', key)
    expect(window()).toBe('2023-01-01 to 2025-12-31')
  })
})

describe('the kind of window', () => {
  const select = () => panel().getByRole<HTMLSelectElement>('combobox', { name: 'Window' })
  const chosen = () => select().selectedOptions[0]?.textContent

  it.each([
    { window: undefined, pressed: 'Whole period' },
    { window: YEAR_2024, pressed: 'Year' },
    { window: days('2024-01-01', '2024-06-30'), pressed: 'Range' },
    { window: days('2024-05-02', '2024-05-02'), pressed: 'On a day' },
  ])('says what the window is: $pressed', ({ window, pressed }) => {
    open(window ? { window } : {})
    expect(chosen()).toBe(pressed)
  })

  it('gives a day one thumb and one date', async () => {
    const { user, window } = open({ window: YEAR_2024 })
    await user.selectOptions(select(), 'On a day')
    expect(window()).toBe('2024-01-01 to 2024-01-01')
    expect(
      panel()
        .getAllByRole('slider')
        .map((one) => one.getAttribute('aria-label')),
    ).toEqual(['Day'])
    const dates = panel().getAllByRole('textbox', { name: /date$/ })
    expect(dates.map((one) => one.getAttribute('aria-label'))).toEqual(['On date'])
  })

  it('gives a range of a day the month that holds it', async () => {
    const { user, window } = open({ window: days('2024-02-14', '2024-02-14') })
    await user.selectOptions(select(), 'Range')
    expect(window()).toBe('2024-02-01 to 2024-02-29')
    expect(panel().getAllByRole('slider').length).toBe(2)
  })

  it('calls a year a range where the reader asked for a range', async () => {
    const { user, window } = open({ window: YEAR_2024 })
    await user.selectOptions(select(), 'Range')
    expect(chosen()).toBe('Range')
    expect(window()).toBe('2024-01-01 to 2024-12-31')
  })
})

describe('years', () => {
  it('there is a button for each year that documents speak of, and one for all', () => {
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

describe('what is dated beyond the days that documents speak of', () => {
  /** The Board is party to something that runs to 2029. */
  const withPlan = () => {
    const { edges } = tinyDataset()
    return tinyDataset({
      edges: [...edges, { ...(edges[3] as Edge), id: 'runs', when: '2024/2029', status: 'ongoing' }],
    })
  }
  const edge = () => panel().getByRole('button', { name: 'Board runs to 2029' })
  const years = () =>
    within(panel().getByRole('group', { name: 'Years' }))
      .getAllByRole('button')
      .map(({ textContent }) => textContent)

  it('is named at the end of the axis, and one press away', async () => {
    const { user, window } = open({}, withPlan())
    expect(years()).toEqual(['All', '2023', '2024', '2025'])
    expect(edge().getAttribute('aria-pressed')).toBe('false')
    await user.click(edge())
    expect(edge().getAttribute('aria-pressed')).toBe('true')
    expect(years()).toEqual(['All', '2023', '2024', '2025', '2026', '2027', '2028', '2029'])
    expect(Number(slider('To').max)).toBe(dayOf('2030-01-01'))
    await user.click(edge())
    expect(Number(slider('To').max)).toBe(dayOf('2025-05-01'))
    expect(window()).toBe('2023-01-01 to 2029-12-31')
  })

  it('is shown by itself where the window lies wholly there', () => {
    open({ window: days('2028-01-01', '2028-12-31') }, withPlan())
    expect(Number(slider('To').value)).toBe(dayOf('2029-01-01'))
    expect(panel().getByRole('button', { name: '2028' }).getAttribute('aria-pressed')).toBe('true')
  })

  it('is not spoken of where there is nothing', () => {
    open()
    expect(panel().queryByRole('button', { name: /runs to|since/ })).toBeNull()
  })
})

describe('more controls', () => {
  it('are a press away, and Escape puts them away and leads back', async () => {
    const { user } = open()
    expect(panel().queryByRole('textbox', { name: 'Known by' })).toBeNull()
    await user.click(more())
    expect(more().getAttribute('aria-expanded')).toBe('true')
    panel().getByRole('button', { name: 'Compare' }).focus()
    await user.keyboard('{Escape}')
    expect(panel().queryByRole('textbox', { name: 'Known by' })).toBeNull()
    expect(document.activeElement).toBe(more())
  })

  it('stay while Escape puts back what a date said', async () => {
    const { user } = open()
    await user.click(more())
    await user.type(panel().getByRole('textbox', { name: 'Known by' }), 'soon{Escape}')
    expect(panel().getByRole<HTMLInputElement>('textbox', { name: 'Known by' }).value).toBe('')
  })

  it('go where the reader presses elsewhere, and stay where he presses in the panel', async () => {
    const { user } = open()
    await user.click(more())
    await user.click(panel().getByRole('button', { name: '2024' }))
    expect(more().getAttribute('aria-expanded')).toBe('true')
    await user.click(document.body)
    expect(more().getAttribute('aria-expanded')).toBe('false')
  })
})

describe('Earlier and Later', () => {
  it('step to the neighbouring window of the same length', async () => {
    const { user, window } = open({ window: days('2024-03-01', '2024-03-31') })
    await user.click(more())
    await user.click(panel().getByRole('button', { name: 'Later' }))
    expect(window()).toBe('2024-04-01 to 2024-04-30')
    await user.click(panel().getByRole('button', { name: 'Earlier' }))
    await user.click(panel().getByRole('button', { name: 'Earlier' }))
    expect(window()).toBe('2024-02-01 to 2024-02-29')
  })

  it('have nowhere to go at the bounds', async () => {
    const { user } = open({ window: days('2025-01-01', '2025-12-31') })
    await user.click(more())
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
    { typed: '14 April 2025', window: '2025-04-14 to 2025-12-31' }, // a length that no longer fits is cut
    { typed: '31 December 2025', window: '2025-12-31 to 2025-12-31' },
  ])(
    'a From after the end keeps both fields, and the length as far as it fits: $typed',
    async ({ typed, window: is }) => {
      const { user, window } = open({ window: YEAR_2024 })
      await user.selectOptions(panel().getByRole('combobox', { name: 'Window' }), 'Range')
      await user.clear(field('From date'))
      await user.type(field('From date'), `${typed}{Enter}`)
      expect(window()).toBe(is)
      expect(field('To date').value).toBe('31 December 2025')
    },
  )

  it('From, then To: the range is what was typed', async () => {
    const { user, window } = open({ window: days('2024-03-01', '2024-03-31') })
    await user.clear(field('From date'))
    await user.type(field('From date'), '14 April 2025{Enter}')
    expect(window()).toBe('2025-04-14 to 2025-05-14')
    await user.clear(field('To date'))
    await user.type(field('To date'), '20 April 2025{Enter}')
    expect(window()).toBe('2025-04-14 to 2025-04-20')
  })

  it('To before the start keeps the length, too', async () => {
    const { user, window } = open({ window: days('2024-03-01', '2024-03-31') })
    await user.clear(field('To date'))
    await user.type(field('To date'), '31 January 2024{Enter}')
    expect(window()).toBe('2024-01-01 to 2024-01-31')
  })

  it('of a range that is typed down to a day both fields stay; any other day has one', async () => {
    const { user, store } = open({ window: days('2024-03-01', '2024-03-31') })
    await user.selectOptions(panel().getByRole('combobox', { name: 'Window' }), 'Range')
    await user.clear(field('To date'))
    await user.type(field('To date'), '1 March 2024{Enter}')
    expect(field('From date').value).toBe('1 March 2024')
    expect(panel().getAllByRole('slider')).toHaveLength(1)
    act(() => setWindow(store, days('2024-05-01', '2024-05-01')))
    expect(panel().queryByRole('textbox', { name: 'To date' })).toBeNull()
  })

  it('the Enter of an input method is not taken for the reader’s', async () => {
    const { user, window } = open({ window: YEAR_2024 })
    await user.clear(field('From date'))
    await user.type(field('From date'), 'April 2024')
    fireEvent.keyDown(field('From date'), { key: 'Enter', keyCode: 229 })
    expect(window()).toBe('2024-01-01 to 2024-12-31')
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
  const bars = (container: Element) => [...container.querySelectorAll('.histogram .bar')]
  /** What is said of the bar of April 2025: the 19th month from October 2023. */
  const april = (container: Element) => {
    const [bar] = bars(container).slice(18)
    if (!bar) throw new Error('There is no bar for April 2025.')
    fireEvent.pointerEnter(bar)
    return panel().getByText(/^In force at any time in April/).textContent
  }

  it('has a bar for each month that documents speak of', () => {
    expect(bars(open().container).length).toBe(19)
  })

  it('says what a bar under the pointer holds, and raises it; lets go when the pointer leaves', () => {
    const { container, store } = open()
    expect(april(container)).toBe(
      'In force at any time in April 2025: 3 certain, 0 possible. 2 happened or began then: Contact 1, Paper 1; 1 in force or open already.',
    )
    expect([...store.getState().raised].toSorted()).toEqual(['met', 'plan', 'signed'])
    fireEvent.pointerLeave(bars(container)[18] as Element)
    expect(panel().queryByText(/^In force at any time in April/)).toBeNull()
    expect(store.getState().raised.size).toBe(0)
  })

  it('counts what is coarser than a bar as possible, until that is hidden', () => {
    const october = [{ ...tinyDataset().edges[0], when: '2023-10/2025' }, ...tinyDataset().edges.slice(1)] as Edge[]
    const { container, store } = open({}, tinyDataset({ edges: october }))
    expect(april(container)).toBe(
      'In force at any time in April 2025: 3 certain, 1 possible. 2 happened or began then: Contact 1, Paper 1; 2 in force or open already.',
    )
    act(() => showPossible(store, false))
    expect(april(container)).toBe(
      'In force at any time in April 2025: 3 certain, 1 possible (not drawn). 2 happened or began then: Contact 1, Paper 1; 1 in force or open already.',
    )
  })

  it('says apart what only may have happened in it', () => {
    const { edges } = tinyDataset()
    const about = edges.map((edge) => Object.assign({}, edge, edge.when === '2025-04-14' && { when: '2025-04-14~' }))
    expect(april(open({}, tinyDataset({ edges: about })).container)).toContain(
      '1 happened or began then, 1 may have: Contact 1, Paper 1;',
    )
  })

  it('counts only what was known by then, where that is asked', () => {
    // The Gazette came out on 16 April 2025, the Herald before; both meetings of April are in the Gazette alone.
    expect(april(open({ known: dayOf('2025-04-15') }).container)).toBe(
      'In force at any time in April 2025: 0 certain, 0 possible.',
    )
  })

  it('shows a beginning known to the year over its year, and in no month', () => {
    const { edges } = tinyDataset()
    const [first, ...others] = edges
    const vague = tinyDataset({ edges: [{ ...(first as Edge), when: '2024' }, ...others] })
    const { container, window } = open({}, vague)
    const thin = container.querySelector('.histogram .vague')
    if (!thin) throw new Error('There is no thin bar.')
    fireEvent.pointerEnter(thin)
    const said = '2024: 1 happened or began on a day that no text tells more closely; most of them: Contact.'
    expect(panel().getByText(said)).toBeTruthy()
    fireEvent.click(thin)
    expect(window()).toBe('2024-01-01 to 2024-12-31')
  })

  it('marks the bars of what is pointed at and of what is selected', () => {
    const { container, store } = open({ selectedId: 'signed' })
    const marks = (name: string) => container.querySelectorAll(`.bar-marks .${name}`).length
    expect([marks('selected'), marks('hovered')]).toEqual([1, 0])
    act(() => hover(store, 'ada'))
    // Ada met Cyril in October 2023 and Bea in April 2025.
    expect([marks('selected'), marks('hovered')]).toEqual([1, 2])
  })

  it('a click on a bar takes it as the window', () => {
    const { container, window } = open()
    fireEvent.click(bars(container)[18] as Element)
    expect(window()).toBe('2025-04-01 to 2025-04-30')
  })
})

describe('the note', () => {
  it('says which stretch of the window no document covers', async () => {
    // October 2023 is the earliest date of either document, 15 April 2025 the latest.
    const { user } = open({ window: days('2023-01-01', '2025-04-30') })
    await user.click(more())
    expect(
      panel().getByText(
        'No document here covers January to September 2023 or 16 to 30 April 2025; absence of lines is not evidence of absence.',
      ),
    ).toBeTruthy()
  })

  it('opens the tray of the undated', async () => {
    const { user, store } = open()
    await user.click(more())
    await user.click(panel().getByRole('button', { name: '1 undated' }))
    expect(store.getState().panel).toBe('tray')
  })

  it('has a key that tells of each document when it was published and what it speaks about', async () => {
    const { user, container } = open()
    await user.click(more())
    await user.click(panel().getByText('Key'))
    const key = container.querySelector('.time-key')
    expect(key?.textContent).toContain('The Herald, “News”, 13 March 2024. Speaks of 1 October 2023 to 13 March 2024.')
    await user.keyboard('{Escape}')
    expect(key?.hasAttribute('open')).toBe(false)
  })
})

describe('playback', () => {
  const button = (name: string) => panel().getByRole('button', { name })

  it('one step by hand grows the window, and asks what was asked before', async () => {
    const { user, window, store } = open({ window: days('2023-01-01', '2024-02-29') })
    await user.click(more())
    await user.click(button('Step'))
    expect(window()).toBe('2023-01-01 to 2024-03-31')
    expect(store.getState()).toMatchObject({ mode: 'during', playing: false })
    // Foreseen on 13 March 2024.
    expect([...store.getState().arrived]).toEqual(['plan'])
  })

  it('from the whole period a step begins with the first month that documents speak of', async () => {
    const { user, window } = open()
    await user.click(more())
    await user.click(button('Step'))
    expect(window()).toBe('2023-10-01 to 2023-10-31')
  })

  it('sliding keeps the length and the question', async () => {
    const { user, window, store } = open({ window: days('2024-01-01', '2024-03-31') })
    await user.click(more())
    await user.selectOptions(panel().getByRole('combobox', { name: 'How the window moves' }), 'slides')
    await user.click(button('Step'))
    expect(window()).toBe('2024-02-01 to 2024-04-30')
    expect(store.getState().mode).toBe('during')
  })

  it('a date that the reader takes ends it', async () => {
    const { user, store } = open({ window: days('2023-01-01', '2024-02-29') })
    await user.click(button('Play'))
    expect(store.getState().playing).toBe(true)
    press('To', 'ArrowRight')
    expect(store.getState().playing).toBe(false)
    expect(button('Play')).toBeTruthy()
  })
})

describe('the time panel', () => {
  it('has nothing that axe objects to, with and without a mistyped date', async () => {
    const { container, user } = open({ window: YEAR_2024 })
    expect(await offencesIn(container)).toEqual([])
    await user.click(more())
    await user.clear(field('From date'))
    await user.type(field('From date'), 'soon{Enter}')
    expect(await offencesIn(container)).toEqual([])
  })
})
