import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Documents } from '../../src/panels/Documents/Documents.tsx'
import type { AppState } from '../../src/store/appStore.ts'
import { aDocument, aNode } from '../fixtures/dataset.ts'
import { offencesIn, renderPage, tinyDataset } from './support/page.tsx'

const open = (state: Partial<AppState> = {}, dataset = tinyDataset()) =>
  renderPage(<Documents />, { stage: 'documents', ...state }, dataset)
const panel = () => within(screen.getByRole('region', { name: 'Documents' }))
/** The part of the page about the document with this title. */
const about = (title: string) => {
  const article = panel().getByRole('heading', { name: title }).closest('article')
  if (!article) throw new Error(`Nothing is about “${title}”.`)
  return within(article)
}
const quotes = (title: string) =>
  about(title)
    .getAllByRole('blockquote')
    .map((quote) => quote.textContent)

describe('Documents', () => {
  it('are the cited works in the order of the dataset, each with publisher and date', () => {
    open()
    const headings = panel().getAllByRole('heading', { level: 3 })
    expect(headings.map((heading) => heading.textContent)).toEqual(['Talks in Turin', 'News'])
    expect(about('Talks in Turin').getByText('Turin Press · 16 April 2025 · 3 passages cited')).toBeTruthy()
    expect(about('News').getByText('The Herald · 13 March 2024 · 1 passage cited')).toBeTruthy()
  })

  it('quote their passages in document order', () => {
    open()
    expect(quotes('Talks in Turin')).toEqual(['On Monday', 'Ada met Cyril', 'Ada met Bea in Turin'])
    expect(quotes('News')).toEqual(['the Board, said Cyril, would meet Bea'])
  })

  it('name below each passage what rests on it, dates included', () => {
    open()
    const items = about('Talks in Turin')
      .getAllByRole('listitem')
      .filter((item) => item.dataset.passage)
    const [dateline, , late] = items.map(
      (item) =>
      within(item).getAllByRole('link').filter((link) => !link.closest('blockquote')).map((link) => link.textContent), // prettier-ignore
    )
    expect(dateline).toEqual(['Ada of Turin met Bea'])
    expect(late).toEqual(['Ada of Turin met Bea', 'The Board signed with Bea (host)'])
  })

  it('count what rests on a passage where it is much, in the right word', () => {
    const { nodes } = tinyDataset()
    const more = ['dora', 'emma', 'flora', 'gina'].map((id) => aNode({ id, citations: ['dateline'] }))
    open({}, tinyDataset({ nodes: [...nodes, ...more], edges: [] }))
    expect(panel().getByText('4 names rest on it')).toBeTruthy()
  })

  it('mark every name in a passage, and each leads to its node', async () => {
    const { user, store } = open()
    const quote = about('News').getByRole('blockquote')
    expect(
      within(quote)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Board', 'Cyril', 'Bea'])
    await user.click(within(quote).getByRole('link', { name: 'Cyril' }))
    expect(store.getState().selectedId).toBe('cyril')
  })

  it('what rests on a passage can be selected', async () => {
    const { user, store } = open()
    await user.click(panel().getByRole('link', { name: 'The Board was to meet Bea' }))
    expect(store.getState().selectedId).toBe('plan')
  })

  it('the passage that the reader came for has the focus', () => {
    open({ passageId: 'early' })
    expect(document.activeElement?.querySelector('blockquote')?.textContent).toBe('Ada met Cyril')
  })

  it('without one the heading has it', () => {
    open()
    expect(document.activeElement).toBe(panel().getByRole('heading', { level: 2, name: 'Documents' }))
  })

  it('"Back to the network" leads back', async () => {
    const { user, store } = open({ passageId: 'early' })
    await user.click(panel().getByRole('button', { name: 'Back to the network' }))
    expect(store.getState()).toMatchObject({ stage: 'network', passageId: null })
  })

  it('own up to what a document does not say', () => {
    const {
      issued: _,
      publisher: __,
      ...silent
    } = aDocument({
      title: '[Report without a title]',
      notBefore: { date: '2024-03-13', note: 'It names the accord of that day.', citations: ['late'] },
    })
    const [, herald] = tinyDataset().documents
    open({}, tinyDataset({ documents: [silent, ...(herald ? [herald] : [])] }))
    expect(panel().getByText(/^Publisher not stated · undated, not before 13 March 2024 · /)).toBeTruthy()
    expect(panel().getByText('It names the accord of that day.')).toBeTruthy()
  })

  it('an address leads out of the page without handing it anything', () => {
    const [, herald] = tinyDataset().documents
    const gazette = aDocument({ title: 'Talks in Turin', URL: 'https://example.org/talks' })
    open({}, tinyDataset({ documents: [gazette, ...(herald ? [herald] : [])] }))
    const link = panel().getByRole<HTMLAnchorElement>('link', { name: 'https://example.org/talks' })
    expect(link.getAttribute('href')).toBe('https://example.org/talks')
    expect(link.rel.split(' ').toSorted()).toEqual(['noopener', 'noreferrer'])
  })

  it('a hostile title appears as text', () => {
    const hostile = '<img src=x onerror="window.hacked = true">'
    const [, herald] = tinyDataset().documents
    open({}, tinyDataset({ documents: [aDocument({ title: hostile }), ...(herald ? [herald] : [])] }))
    expect(panel().getByRole('heading', { name: hostile })).toBeTruthy()
    expect(document.querySelector('img')).toBeNull()
  })

  it('have nothing that axe objects to', async () => {
    const { container } = open({ passageId: 'early' })
    expect(await offencesIn(container)).toEqual([])
  })
})
