import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { AboutDialog } from '../../src/panels/About/AboutDialog.tsx'
import { offencesIn, renderPage, tinyDataset } from './support/page.tsx'

const dataset = tinyDataset({
  description: 'Who met whom in Turin.',
  about: [{ heading: 'What is not in it', text: 'No general knowledge.\nNo opinion.' }],
})
const open = (close: () => void = () => {}) =>
  renderPage(<AboutDialog open close={close} licences={{ text: 'cytoscape 3 (MIT)' }} />, {}, dataset)
const dialog = () => within(screen.getByRole('dialog', { name: 'About this dataset' }))

describe('About this dataset', () => {
  it('has the description and what the curators say under headings of their own', () => {
    open()
    expect(dialog().getByText('Who met whom in Turin.')).toBeTruthy()
    expect(dialog().getByRole('heading', { name: 'What is not in it' })).toBeTruthy()
    expect(dialog().getByText('No general knowledge.')).toBeTruthy()
    expect(dialog().getByText('No opinion.')).toBeTruthy()
  })

  it('lists the documents with their references and how much of each is cited', () => {
    open()
    const items = dialog()
      .getAllByRole('listitem')
      .map((item) => item.textContent)
    expect(items[0]).toMatch(/^Turin Press, “Talks in Turin”, 16 April 2025 \(3 passages cited\)/)
    expect(items[1]).toMatch(/^The Herald, “News”, 13 March 2024 \(1 passage cited\)/)
  })

  it('has the licences of what the page is made with, where the page holds them', () => {
    open()
    expect(dialog().getByDisplayValue('cytoscape 3 (MIT)')).toBeTruthy()
  })

  it('leads to the desk where that lies beside the page, and nowhere else', () => {
    const { unmount } = renderPage(
      <AboutDialog open close={() => {}} licences={{ href: './THIRD-PARTY.txt' }} />,
      {},
      dataset,
    )
    const desk = { name: 'Make a page like this of your own texts' }
    expect(dialog().getByRole('link', desk).getAttribute('href')).toBe('./desk.html')
    unmount()
    open()
    expect(dialog().queryByRole('link', desk)).toBeNull()
  })

  it('leads to the licences where they lie beside the page', () => {
    renderPage(<AboutDialog open close={() => {}} licences={{ href: './THIRD-PARTY.txt' }} />, {}, dataset)
    expect(
      dialog()
        .getByRole('link', { name: /^Licences/ })
        .getAttribute('href'),
    ).toBe('./THIRD-PARTY.txt')
  })

  it('is closed by its button', async () => {
    const close = vi.fn<() => void>()
    const { user } = open(close)
    await user.click(dialog().getByRole('button', { name: 'Close' }))
    expect(close).toHaveBeenCalled()
  })

  it('is not on the page while it is closed', () => {
    renderPage(<AboutDialog open={false} close={() => {}} licences={null} />, {}, dataset)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('has nothing that axe objects to', async () => {
    const { container } = open()
    expect(await offencesIn(container)).toEqual([])
  })
})
