/** What the page does while texts of a published dataset are on their way. */
import { act, screen, within } from '@testing-library/react'
import { Suspense } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { printReport, readyToPrint } from '../../src/app/printReport.ts'
import { ExportDialog } from '../../src/briefing/dialog/ExportDialog.tsx'
import { FORMATS, type ExportOptions, type ExportSource, type Format, exportAs } from '../../src/briefing/exportAs.ts'
import { figureOf } from '../../src/briefing/exportAs.ts'
import type { Dataset } from '../../src/data/schema.ts'
import { type Network, createNetwork } from '../../src/model/network.ts'
import { Documents } from '../../src/panels/Documents/Documents.tsx'
import { EvidencePanel } from '../../src/panels/EvidencePanel/EvidencePanel.tsx'
import { VersionsDialog } from '../../src/panels/Versions/VersionsDialog.tsx'
import { useApp } from '../../src/store/AppContext.tsx'
import { type AppState, createAppStore } from '../../src/store/appStore.ts'
import { createSelectors } from '../../src/store/selectors.ts'
import { openStep } from '../../src/store/story.ts'
import { dayOf } from '../../src/time/day.ts'
import { Dialog } from '../../src/ui/Dialog.tsx'
import { anAwayDataset } from '../fixtures/awayDataset.ts'
import { aDataset, aKind, aNode, aPassage, aStep, anEdge } from '../fixtures/dataset.ts'
import { renderPage, tinyDataset } from './support/page.tsx'

const text = () => document.body.textContent
const SILENT = {
  link: () => null,
  today: () => dayOf('2026-11-26'),
  faces: () => Promise.resolve(''),
  page: { address: 'https://example.org/', asFile: null, asFrame: null },
}

/** The exports of a page, without the page. */
function sourceOf(network: Network, state: Partial<AppState> = {}) {
  const store = createAppStore(network, state)
  const selectors = createSelectors(network)
  const source: ExportSource = {
    ...SILENT,
    session: () => ({ network, selectors, state: store.getState(), arrangement: null }),
  }
  return { source, store }
}

function Exports({ page = SILENT.page }: { readonly page?: ExportSource['page'] }) {
  const { network, store, selectors } = useApp()
  const session = () => ({ network, selectors, state: store.getState(), arrangement: null })
  return <ExportDialog source={{ ...SILENT, session, page }} open close={() => {}} print={vi.fn<() => void>()} />
}

/** Shows that nothing suspends what stands around a dialog. */
function Page({ children }: { readonly children: React.ReactNode }) {
  return <Suspense fallback="The whole page waits.">{children}</Suspense>
}

/** So many relationships, of which the first stand in 1900 and all others in 2000, each on a passage of its own. */
function aLong(count: number, over: Partial<Dataset> = {}): Dataset {
  const edges = Array.from({ length: count }, (_, i) =>
    anEdge({
      id: `e-${i}`,
      citations: [`p-${i}`],
      when: i < 3 ? '1900' : '2000',
      dating: { basis: 'stated', citations: [`p-${i}`] },
    }),
  )
  const nodes = ['ada', 'bea'].map((id) => aNode({ id, citations: ['p-0'] }))
  return aDataset({ edges, nodes, ...over })
}
const SENTENCES = [{ text: 'Ada and Bea came together in Turin.', citations: ['p-0'] }]
/** Of all relationships, then of the first three. */
const STEPS = [
  aStep({ title: 'All', sentences: SENTENCES, view: {} }),
  aStep({ title: 'Few', sentences: SENTENCES, view: { t: '1900' } }),
]

describe('texts that are on their way', () => {
  it('are said to be, in their place, beside all that is known without them; then they stand there', async () => {
    const { network, arrive } = anAwayDataset(tinyDataset())
    renderPage(<EvidencePanel />, { selectedId: 'met' }, network)
    expect(text()).toContain('The quote is on its way…')
    expect(text()).toContain('14 April 2025')
    expect(text()).toContain('Turin Press')
    expect(text()).not.toContain('Ada met Bea in Turin')
    await act(arrive)
    expect(text()).toContain('Ada met Bea in Turin')
    expect(text()).not.toContain('on its way')
  })

  it('leave the documents as they are, with their passages to come', async () => {
    const { network, arrive } = anAwayDataset(tinyDataset())
    renderPage(<Documents />, {}, network)
    expect(screen.getByRole('heading', { name: 'Talks in Turin' })).toBeTruthy()
    await act(arrive)
    expect(text()).toContain('Ada met Bea in Turin')
  })

  it('are waited for by what is made of them', async () => {
    const { network, asked, arrive } = anAwayDataset(tinyDataset())
    const { user } = renderPage(<Exports />, {}, network)
    await user.click(screen.getByRole('tab', { name: 'Text' }))
    const panel = within(screen.getByRole('tabpanel'))
    expect(panel.getByText('The text is on its way…')).toBeTruthy()
    expect([...asked]).toEqual(expect.arrayContaining(['late', 'dateline', 'early', 'plan']))
    await act(arrive)
    expect(panel.getByRole('region', { name: 'The first footnotes' }).textContent).toContain('Ada met Bea in Turin')
  })

  it('are waited for within a dialog, which keeps its title and its way out', () => {
    const { dataset, network } = anAwayDataset(tinyDataset())
    const Quote = () => dataset.passages[0]?.exact
    renderPage(
      <Page>
        <Dialog title="Quotes" className="quotes" open close={() => {}}>
          <Quote />
        </Dialog>
      </Page>,
      {},
      network,
    )
    expect(text()).not.toContain('The whole page waits.')
    expect(screen.getByRole('dialog', { name: 'Quotes' }).textContent).toBe('QuotesCloseThe text is on its way…')
  })
})

describe('“Embed”, of a dataset whose quotes lie on its host', () => {
  it('gives a picture with a link to the view in the place of a frame and of a file, and asks for no text', async () => {
    const { network, asked } = anAwayDataset(tinyDataset())
    const page = {
      address: 'https://example.org/',
      asFile: () => JSON.stringify(network.dataset),
      asFrame: () => JSON.stringify(network.dataset),
    }
    const { user } = renderPage(
      <Page>
        <Exports page={page} />
      </Page>,
      { data: 'events/manifest.json' },
      network,
    )
    await user.click(screen.getByRole('tab', { name: 'Embed' }))
    const panel = within(screen.getByRole('tabpanel'))
    expect(panel.getByText(/no frame may fetch them, and no file holds all of them\. Link to the view/)).toBeTruthy()
    const lines = panel.getByRole<HTMLTextAreaElement>('textbox', { name: 'HTML of the picture' }).value
    expect(lines).toContain('https://example.org/#data=events/manifest.json')
    expect(lines).toContain('5 relationships')
    expect(panel.queryByRole('textbox', { name: 'HTML of the frame' })).toBeNull()
    expect(panel.queryByRole('button', { name: /^Save this page/ })).toBeNull()
    expect([...asked]).toEqual([])
  })
})

describe('“What changed”, of a dataset whose quotes lie on its host', () => {
  it('says that all of them would be read, and where it can be listed', () => {
    const { network, asked } = anAwayDataset(tinyDataset())
    const earlier = { carried: () => tinyDataset({ title: 'Before' }), read: () => Promise.resolve('is none') }
    renderPage(
      <Page>
        <VersionsDialog version="0123456789ab" earlier={earlier} open close={() => {}} />
      </Page>,
      {},
      network,
    )
    expect(screen.getByRole('dialog', { name: 'What changed' }).textContent).toContain(
      'at #data=FILE.json&v=0123456789ab this lists what changed.',
    )
    expect([...asked]).toEqual([])
  })
})

describe('a figure of a dataset whose quotes lie on its host', () => {
  /** Ada met Bea at the Congress; other things were, too. */
  const AT_EVENT = aDataset({
    kinds: [aKind(), aKind({ id: 'event', label: 'Event', plural: 'Events', occurs: true })],
    nodes: [aNode({ level: 1 }), aNode({ id: 'bea', level: 1 }), aNode({ id: 'congress', kind: 'event', level: 3 })],
    edges: [
      anEdge({ event: 'congress', when: '1913', role: 'host', summary: 'A long talk.' }),
      anEdge({ id: 'there', source: 'ada', target: 'congress', when: '1913' }),
    ],
  })

  it('needs no text of it, whatever is switched off', () => {
    for (const off of [[], ['kind:event'], ['kind:person'], ['family:contact'], ['party:left'], ['status:completed']]) {
      const { network, asked } = anAwayDataset(AT_EVENT)
      const state = { off: new Set(off) }
      const figure = figureOf(sourceOf(network, state).source, {}).markup.markup
      expect(figure).toBe(figureOf(sourceOf(createNetwork(AT_EVENT), state).source, {}).markup.markup)
      expect([...asked]).toEqual([])
    }
  })

  it('is shown by “Figure” and “Slide” while events are switched off', async () => {
    const { network, asked } = anAwayDataset(AT_EVENT)
    const { user } = renderPage(
      <Page>
        <Exports />
      </Page>,
      { off: new Set(['kind:event']) },
      network,
    )
    expect(screen.getByRole('tabpanel').textContent).toContain('1 relationship: 1 in 1 line')
    await user.click(screen.getByRole('tab', { name: 'Slide' }))
    expect(screen.getByRole('tabpanel').textContent).toContain('1 relationship in 1 line')
    expect([...asked]).toEqual([])
  })

  it('and its documents for a reference manager are made of however many relationships', async () => {
    const { network, asked } = anAwayDataset(aLong(1_001))
    const { source } = sourceOf(network)
    expect(await (await exportAs('svg', source)).text()).toContain('1,001 relationships')
    for (const format of ['csl', 'bibtex', 'ris'] as const)
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as they are asked for
      expect(await (await exportAs(format, source)).text()).toContain('The Gazette')
    expect([...asked]).toEqual([])
  })
})

/** What is not a picture: those of a Word document take a browser. */
const MADE_OF_TEXT = (Object.keys(FORMATS) as Format[]).filter((format) => format !== 'png' && format !== 'docx')

describe('exportAs, of a dataset whose texts are on their way', () => {
  /** With a story, and with passages that nothing but an entity, or what proves the date of a document, rests on. */
  const told = tinyDataset()
  const TOLD = tinyDataset({
    documents: told.documents.map(({ issued, ...document }) => ({
      ...document,
      ...(document.id === 'herald'
        ? { notBefore: { date: '2024-03-13', note: 'It tells of it.', citations: ['proof'] } }
        : issued && { issued }),
    })),
    passages: [...told.passages, ...['own', 'proof', 'said'].map((id) => aPassage({ id, exact: `Only of ${id}` }))],
    nodes: told.nodes.map((node) => (node.id === 'ada' ? { ...node, citations: ['own'] } : node)),
    edges: told.edges.concat(anEdge({ id: 'again', citations: ['early'], summary: 'A second talk.' })),
    steps: [
      aStep({ sentences: [{ text: 'It was so.', citations: ['said'] }], view: { t: '2023' } }),
      aStep({ title: 'Then', sentences: [{ text: 'And so.', citations: ['late'] }], view: { t: '2025' } }),
    ],
  })
  const WAYS: readonly ExportOptions[] = [{}, { of: 'story' }, { scope: 'everything' }]

  it.each(MADE_OF_TEXT)('gives %s as of the whole dataset, and asks once for all of its texts', async (format) => {
    for (const options of WAYS) {
      const { network, fetchAsAsked, rounds } = anAwayDataset(TOLD)
      fetchAsAsked()
      // oxlint-disable-next-line no-await-in-loop -- each counts its own rounds
      const made = await (await exportAs(format, sourceOf(network).source, options)).bytes()
      // oxlint-disable-next-line no-await-in-loop
      const whole = await (await exportAs(format, sourceOf(createNetwork(TOLD)).source, options)).bytes()
      expect(made).toEqual(whole)
      expect(rounds()).toBeLessThanOrEqual(1)
    }
  })

  it.each(['md', 'csv', 'json'] as const)('asks once also for those of many entities, as %s', async (format) => {
    const nodes = Array.from({ length: 300 }, (_, i) => aNode({ id: `n-${i}`, citations: [`of-${i}`] }))
    const edges = nodes.map(({ id }, i) =>
      anEdge({ id: `e-${i}`, source: id, target: `n-${(i + 1) % nodes.length}`, citations: [`p-${i}`] }),
    )
    const { network, fetchAsAsked, rounds } = anAwayDataset(aDataset({ nodes, edges }))
    fetchAsAsked()
    await exportAs(format, sourceOf(network).source)
    expect(rounds()).toBe(1)
  })

  it('quotes what is cited twice by its opening, and reads no text for it that it does not quote', async () => {
    const exact = 'One two three four five six seven eight nine ten.'
    const whole = aDataset({
      edges: [anEdge({ id: 'a', when: '1900' }), anEdge({ id: 'b', when: '1900' }), anEdge({ id: 'c', when: '2000', citations: ['p-2'], dating: { basis: 'stated', citations: ['p-2'] } })], // prettier-ignore
      nodes: ['ada', 'bea'].map((id) => aNode({ id })),
      passages: [aPassage({ id: 'p-1', exact }), aPassage({ id: 'p-2', exact: 'One two three four five six seven but not eight.' })], // prettier-ignore
    })
    const { network, asked, arrive } = anAwayDataset(whole)
    await arrive()
    const window = { start: dayOf('1900-01-01'), end: dayOf('1901-01-01') }
    const made = await (await exportAs('md', sourceOf(network, { window, mode: 'within' }).source)).text()
    expect(made.replaceAll(/[\u2066-\u2069]/g, '')).toContain('“One two three four five six …”')
    expect([...asked]).toEqual(['p-1'])
  })

  it('does not fetch those of more than a thousand relationships, and says what to choose', async () => {
    const { network, asked } = anAwayDataset(aLong(1_001))
    const { source } = sourceOf(network)
    for (const format of ['md', 'pptx', 'csv'] as const)
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as they are asked for
      await expect(exportAs(format, source)).rejects.toThrow(
        /those of 1,000 relationships are taken along at the most: these are 1,001\. Choose a shorter time/,
      )
    expect([...asked]).toEqual([])
  })
})

describe('a story of a dataset whose quotes lie on its host', () => {
  it('is counted by the relationships of all its steps, whichever is shown', async () => {
    for (const step of [1, 2]) {
      const { network, asked } = anAwayDataset(aLong(1_200, { steps: STEPS }))
      const { source, store } = sourceOf(network)
      openStep(store, network, step)
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as they are opened
      await expect(exportAs('md', source, { of: 'story' })).rejects.toThrow(
        /these are 1,200\..*of a story take one step/,
      )
      expect([...asked]).toEqual([])
    }
  })

  it('is taken along where it tells of few, whatever the view holds', async () => {
    const { network, fetchAsAsked } = anAwayDataset(aLong(1_200, { steps: STEPS.slice(1) }))
    fetchAsAsked()
    const made = await exportAs('md', sourceOf(network).source, { of: 'story' })
    expect(await made.text()).toContain('Ada and Bea came together in Turin.')
  })

  it('is printed once its quotes have come, or the paper says why it cannot be', async () => {
    const { network, fetchAsAsked } = anAwayDataset(aLong(1_200, { steps: STEPS }))
    fetchAsAsked()
    const { source, store } = sourceOf(network)
    openStep(store, network, 2)
    await expect(readyToPrint(source)).rejects.toThrow(/these are 1,200/)
    expect(printReport(source)).toMatch(/^<p>The quotes of this dataset lie on its host.*these are 1,200/)
    await readyToPrint(source, { of: 'view' })
    expect(printReport(source, { of: 'view' })).toContain('Ada met Bea')
  })
})
