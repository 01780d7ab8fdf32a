import { act, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { CitedDocuments } from '../../src/briefing/CitedDocuments.tsx'
import { ExportDialog } from '../../src/briefing/dialog/ExportDialog.tsx'
import type { Print } from '../../src/briefing/dialog/TextTab.tsx'
import type { ExportSource } from '../../src/briefing/exportAs.ts'
import { useApp } from '../../src/store/AppContext.tsx'
import { select, setWindow } from '../../src/store/appStore.ts'
import { dayOf } from '../../src/time/day.ts'
import { aStep } from '../fixtures/dataset.ts'
import { offencesIn, renderPage, tinyDataset } from './support/page.tsx'

const YEAR_2025 = { start: dayOf('2025-01-01'), end: dayOf('2026-01-01') }
const print = vi.fn<Print>()

/** The dialog over the page's own parts. */
function Opened() {
  const { network, selectors, store } = useApp()
  const source: ExportSource = {
    ...SILENT,
    session: () => ({ network, selectors, state: store.getState(), arrangement: null }),
  }
  return <ExportDialog source={source} open close={() => {}} print={print} />
}
const SILENT = {
  link: () => 'https://example.org/#t=2025',
  today: () => dayOf('2026-11-26'),
  faces: () => Promise.resolve(''),
  page: { address: './entente.html', asFile: null, asFrame: null },
}

const open = (state: Parameters<typeof renderPage>[1] = {}, dataset = tinyDataset()) =>
  renderPage(<Opened />, state, dataset)
/** A dataset with a story of two steps. */
const SENTENCES = [{ text: 'Ada and Bea came together in Turin.', citations: ['late'] }]
const TOLD = tinyDataset({ steps: [aStep({ sentences: SENTENCES }), aStep({ title: 'Again', sentences: SENTENCES })] })
const tab = (name: string) => screen.getByRole('tab', { name })
const panel = () => within(screen.getByRole('tabpanel'))

/** What the tab says that it will contain. */
const contents = () => screen.getByRole('tabpanel').querySelector('.export-contains')?.textContent

describe('Export', () => {
  it('begins with the figure, says what it will contain and shows it', () => {
    open({ window: YEAR_2025 })
    expect(tab('Figure').getAttribute('aria-selected')).toBe('true')
    expect(contents()).toMatch(/^\d relationships?: \d in \d lines?/)
    expect(panel().getByLabelText('Preview: Ada and Bea: in force or done in 2025').tagName).toBe('svg')
  })

  it('follows the view: what is shown is what is taken', () => {
    const { store } = open()
    const before = contents()
    act(() => setWindow(store, YEAR_2025))
    expect(contents()).not.toBe(before)
    expect(panel().getByRole<HTMLInputElement>('textbox', { name: 'Title' }).value).toBe(
      'Ada and Bea: in force or done in 2025',
    )
  })

  it('leaves out of the figure what is not wanted, and calls it as it is told to', async () => {
    const { user } = open({ window: YEAR_2025 })
    await user.click(panel().getByRole('checkbox', { name: 'Legend' }))
    await user.clear(panel().getByRole('textbox', { name: 'Title' }))
    await user.type(panel().getByRole('textbox', { name: 'Title' }), 'Who met')
    const svg = panel().getByLabelText('Preview: Who met')
    expect(svg.textContent).toContain('Who met')
    expect(svg.textContent).not.toContain('Number of a relationship in the list')
  })

  it('goes from tab to tab by the arrow keys, as tabs do', async () => {
    const { user } = open()
    tab('Figure').focus()
    await user.keyboard('{ArrowRight}')
    expect(tab('Slide').getAttribute('aria-selected')).toBe('true')
    await user.keyboard('{Home}{ArrowLeft}{End}{ArrowRight}')
    expect(document.activeElement).toBe(tab('Figure'))
  })

  it('shows the first footnotes before they are taken, in each style', async () => {
    const { user } = open()
    await user.click(tab('Text'))
    expect(panel().getByText(/^5 relationships, each with a footnote; 2 documents\.$/)).toBeTruthy()
    expect(panel().getAllByText(/The Herald/).length).toBeGreaterThan(0)
    await user.click(panel().getByRole('radio', { name: 'APA' }))
    expect(panel().getAllByText(/\(2024, March 13\)/).length).toBeGreaterThan(0)
  })

  it('gives the footnotes of what is selected alone, where something is', async () => {
    const { store, user } = open()
    await user.click(tab('Text'))
    expect(panel().queryByRole('radio', { name: 'what is selected' })).toBeNull()
    act(() => select(store, 'signed'))
    await user.click(panel().getByRole('radio', { name: 'what is selected' }))
    expect(panel().getByText('1 footnote.')).toBeTruthy()
  })

  it('prints what the other buttons would save: in the style that was chosen', async () => {
    const { user } = open()
    await user.click(tab('Text'))
    await user.click(panel().getByRole('radio', { name: 'APA' }))
    await user.click(panel().getByRole('button', { name: 'Print or save as PDF' }))
    expect(print).toHaveBeenLastCalledWith({ style: 'apa', of: 'view' })
  })

  it('prints the story, where there is one and it was chosen', async () => {
    const { user } = open({}, TOLD)
    await user.click(tab('Text'))
    await user.click(panel().getByRole('radio', { name: 'The story, its 2 steps one after another' }))
    await user.click(panel().getByRole('button', { name: 'Print or save as PDF' }))
    expect(print).toHaveBeenLastCalledWith({ style: 'chicago', of: 'story' })
  })

  it('counts what a data file holds, of the view and of everything', async () => {
    const { user } = open({ window: YEAR_2025 })
    await user.click(tab('Data'))
    expect(panel().getByRole('radio', { name: 'Everything: 5 relationships, 4 nodes' })).toBeTruthy()
    expect(panel().getByRole('radio', { name: /^This view: \d relationships?, \d nodes$/ })).toBeTruthy()
  })

  it.each(['Figure', 'Slide', 'Text', 'Data'])('has nothing on “%s” that axe objects to', async (name) => {
    const { user, container } = open()
    await user.click(tab(name))
    expect(await offencesIn(container)).toEqual([])
  })
})

describe('The documents for a reference manager', () => {
  it('stand in the page, hidden, each as an OpenURL that names its title', () => {
    const { container } = renderPage(<CitedDocuments />)
    const spans = [...container.querySelectorAll<HTMLElement>('span.Z3988')]
    expect(
      spans.map(
        ({ title }) => new URLSearchParams(title).get('rft.title') ?? new URLSearchParams(title).get('rft.atitle'),
      ),
    ).toEqual(['Talks in Turin', 'News'])
    expect(spans.every((span) => span.closest('[hidden]') !== null)).toBe(true)
  })
})
