/** What the page does while texts of a published dataset are on their way. */
import { act, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { ExportDialog } from '../../src/briefing/dialog/ExportDialog.tsx'
import { type ExportSource, exportAs } from '../../src/briefing/exportAs.ts'
import { EvidencePanel } from '../../src/panels/EvidencePanel/EvidencePanel.tsx'
import { Documents } from '../../src/panels/Documents/Documents.tsx'
import { useApp } from '../../src/store/AppContext.tsx'
import { dayOf } from '../../src/time/day.ts'
import { anAwayDataset } from '../fixtures/awayDataset.ts'
import { anEdge } from '../fixtures/dataset.ts'
import { type RenderedPage, renderPage, tinyDataset } from './support/page.tsx'

const text = () => document.body.textContent
const sourceOf = (
  { network, store }: Pick<RenderedPage, 'network' | 'store'>,
  selectors: ReturnType<typeof useApp>['selectors'],
): ExportSource => ({
  session: () => ({ network, selectors, state: store.getState(), arrangement: null }),
  link: () => null,
  today: () => dayOf('2026-11-26'),
  faces: () => Promise.resolve(''),
  page: { address: './entente.html', asFile: null, asFrame: null },
})

function Exports() {
  const app = useApp()
  return <ExportDialog source={sourceOf(app, app.selectors)} open close={() => {}} print={vi.fn<() => void>()} />
}

describe('texts that are on their way', () => {
  it('are said to be, in their place, beside all that is known without them; then they stand there', async () => {
    const { dataset, arrive } = anAwayDataset(tinyDataset())
    renderPage(<EvidencePanel />, { selectedId: 'met' }, dataset)
    expect(text()).toContain('The quote is on its way…')
    expect(text()).toContain('14 April 2025')
    expect(text()).toContain('Turin Press')
    expect(text()).not.toContain('Ada met Bea in Turin')
    await act(arrive)
    expect(text()).toContain('Ada met Bea in Turin')
    expect(text()).not.toContain('on its way')
  })

  it('leave the documents as they are, with their passages to come', async () => {
    const { dataset, arrive } = anAwayDataset(tinyDataset())
    renderPage(<Documents />, {}, dataset)
    expect(screen.getByRole('heading', { name: 'Talks in Turin' })).toBeTruthy()
    await act(arrive)
    expect(text()).toContain('Ada met Bea in Turin')
  })

  it('are waited for by what is made of them', async () => {
    const { dataset, asked, arrive } = anAwayDataset(tinyDataset())
    const { user } = renderPage(<Exports />, {}, dataset)
    await user.click(screen.getByRole('tab', { name: 'Text' }))
    const panel = within(screen.getByRole('tabpanel'))
    expect(panel.getByText('The text is on its way…')).toBeTruthy()
    expect([...asked]).toEqual(expect.arrayContaining(['late', 'dateline', 'early', 'plan']))
    await act(arrive)
    expect(panel.getByRole('region', { name: 'The first footnotes' }).textContent).toContain('Ada met Bea in Turin')
  })
})

describe('exportAs, of a dataset whose texts are on their way', () => {
  function Taken({ take }: { readonly take: (source: ExportSource) => void }) {
    const app = useApp()
    take(sourceOf(app, app.selectors))
    return null
  }
  function sourceFor(dataset: Parameters<typeof renderPage>[2]): ExportSource {
    const taken: ExportSource[] = []
    renderPage(<Taken take={(source) => taken.push(source)} />, {}, dataset)
    const [source] = taken
    if (!source) throw new Error('Nothing was rendered.')
    return source
  }

  it.each(['md', 'html', 'csv', 'json', 'jsonld', 'pptx'] as const)('gives %s once they have come', async (format) => {
    const { dataset, arrive } = anAwayDataset(tinyDataset())
    const made = exportAs(format, sourceFor(dataset))
    await arrive()
    const whole = await exportAs(format, sourceFor(tinyDataset()))
    expect((await made).size).toBeGreaterThan(whole.size * 0.9)
  })

  it('needs none of them for a figure', async () => {
    const { dataset, asked } = anAwayDataset(tinyDataset())
    const figure = await (await exportAs('svg', sourceFor(dataset))).text()
    expect(figure).toContain('Board')
    expect([...asked]).toEqual([])
  })

  it('does not fetch those of more than a thousand relationships, and says what to choose', async () => {
    const edges = Array.from({ length: 1_001 }, (_, i) => anEdge({ id: `e-${i}`, citations: ['late'] }))
    const { dataset } = anAwayDataset(tinyDataset({ edges }))
    await expect(exportAs('md', sourceFor(dataset))).rejects.toThrow(
      /those of 1,000 relationships are taken along at the most: these are 1,001\. Choose a shorter time/,
    )
  })
})
