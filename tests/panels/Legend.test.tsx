import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Legend } from '../../src/panels/Legend/Legend.tsx'
import { LineSwatch, Swatch } from '../../src/ui/Swatch.tsx'
import { STATUSES } from '../../src/data/schema.ts'
import { HUES, OUTLINES } from '../../src/drawing/encoding.ts'
import { setWindow } from '../../src/store/appStore.ts'
import { dayOf } from '../../src/time/day.ts'
import { aKind } from '../fixtures/dataset.ts'
import { disputedDataset } from '../fixtures/disputedDataset.ts'
import { offencesIn, renderPage } from './support/page.tsx'

const entriesOf = (name: string) =>
  within(screen.getByRole('list', { name, hidden: true }))
    .getAllByRole('listitem', { hidden: true })
    .map((item) => item.textContent?.trim())
const entries = () => entriesOf('Key')

describe('the legend', () => {
  it('explains every cue that is on the screen', () => {
    renderPage(<Legend />)
    expect(entries()).toEqual([
      'Left',
      'Right',
      'Both',
      'Contact',
      'Paper',
      'Fulfilled since',
      'Done',
      'Undated',
      'Person',
      'Body',
    ])
  })

  it('and none that is not', () => {
    const { store } = renderPage(<Legend />, { undated: 'never' as const })
    act(() => setWindow(store, { start: dayOf('2023-10-01'), end: dayOf('2023-10-16') }))
    expect(entries()).toEqual(expect.arrayContaining(['Person', 'Contact', 'Done', 'Possible in this window']))
    for (const gone of ['Body', 'Both', 'Paper', 'Fulfilled since', 'Undated']) expect(entries()).not.toContain(gone)
  })

  it('has the sides and the families in a line, without being opened', () => {
    renderPage(<Legend />)
    expect(entriesOf('Main cues')).toEqual(['Left', 'Right', 'Both', 'Contact', 'Paper'])
  })

  it('has nothing that axe objects to', async () => {
    const { container } = renderPage(<Legend />)
    expect(await offencesIn(container)).toEqual([])
  })
})

describe('samples', () => {
  it('a kind has the outline and the hue that the drawing has', () => {
    const { container } = renderPage(<Swatch kind={aKind({ shape: 'diamond', colour: 'green' })} parties={['left']} />)
    const shape = container.querySelector('polygon')
    expect(shape?.getAttribute('points')).toBe(
      Array.isArray(OUTLINES.diamond) ? OUTLINES.diamond.map((point) => point.join(',')).join(' ') : '',
    )
    expect(shape?.getAttribute('fill')).toBe(HUES.green.light)
    expect(shape?.getAttribute('stroke')).toBe(HUES.green.light)
  })

  it('a chosen theme is the theme of the samples', () => {
    const { container } = renderPage(<Swatch kind={aKind({ colour: 'green' })} parties={['left']} />, { theme: 'dark' })
    expect(container.querySelector('circle')?.getAttribute('fill')).toBe(HUES.green.dark)
  })

  it('done and planned, certain, possible and undated look different', () => {
    const looks = STATUSES.filter((status) => status !== 'ongoing').flatMap((status) =>
      (['certain', 'possible', 'undated'] as const).map((answer) => {
        const { container, unmount } = renderPage(<LineSwatch status={status} answer={answer} />)
        const look = container.innerHTML
        unmount()
        return look
      }),
    )
    expect(new Set(looks).size).toBe(6)
  })
})

describe('the legend of what is disputed', () => {
  it('explains the signs that are on the screen, also in its one line', () => {
    renderPage(<Legend />, { undated: 'always' }, disputedDataset())
    expect(entries().filter((entry) => /Alleged|Denied|Established/.test(entry ?? ''))).toEqual([
      '? Alleged',
      '× Denied',
    ])
    expect(entriesOf('Main cues')).toEqual(expect.arrayContaining(['? Alleged', '× Denied']))
  })
  it('and none that is not', () => {
    renderPage(<Legend />, { off: new Set(['standing:denied']), undated: 'always' }, disputedDataset())
    expect(entries()).toContain('? Alleged')
    expect(entries()).not.toContain('× Denied')
  })
})
