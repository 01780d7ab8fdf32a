import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { viewOf } from '../../src/model/view.ts'
import { TextView } from '../../src/panels/TextView/TextView.tsx'
import { type AppState, setWindow } from '../../src/store/appStore.ts'
import { dayOf } from '../../src/time/day.ts'
import { anyChoices, anyNetwork } from '../fixtures/anyNetwork.ts'
import { aNode, aPassage, anEdge } from '../fixtures/dataset.ts'
import { disputedDataset } from '../fixtures/disputedDataset.ts'
import { offencesIn, renderPage, tinyDataset } from './support/page.tsx'

/** As it opens: by event. */
const openByEvent = (state: Partial<AppState> = {}, dataset = tinyDataset()) =>
  renderPage(<TextView print={() => {}} />, { stage: 'text', ...state }, dataset)
/** One sentence a line, by date. */
const open = (state: Partial<AppState> = {}, dataset = tinyDataset()) => {
  const page = openByEvent(state, dataset)
  fireEvent.click(panel().getByRole('radio', { name: 'Date' }))
  // The heading has the focus, as where the reader has chosen nothing yet.
  panel().getByRole('heading', { level: 2 }).focus()
  return page
}
const panel = () => within(screen.getByRole('region', { name: 'Text' }))
const year = (y: number) => ({ start: dayOf(`${y}-01-01`), end: dayOf(`${y + 1}-01-01`) })
const headings = () =>
  panel()
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent)
/** The sentences as they are read, marks in brackets. */
const sentences = () =>
  [...document.querySelectorAll('li[data-edge]')].map((item) => {
    const copy = item.cloneNode(true) as HTMLElement
    for (const mark of copy.querySelectorAll('sup')) mark.textContent = ` [${mark.textContent}]`
    return copy.textContent
  })
const rows = () =>
  panel()
    .getAllByRole('row')
    .flatMap((row) => row.dataset.edge ?? [])

describe('the text twin', () => {
  it('starts at the top with each new window', () => {
    const { store } = open()
    const scrolled = vi.spyOn(screen.getByRole('region', { name: 'Text' }), 'scrollTo')
    act(() => setWindow(store, year(2025)))
    expect(scrolled).toHaveBeenCalledWith({ top: 0 })
  })

  it('has one sentence for each relationship, with date, status, who says it and footnotes', () => {
    open()
    expect(sentences()).toEqual([
      'October 2023: Ada of Turin met Cyril. [1] [2] Done.',
      '13 March 2024: The Board was to meet Bea. [2] Planned; carried out since, according to Cyril.',
      '14 April 2025 [3]: Ada of Turin met Bea. [4] Done.',
      '15 April 2025: The Board signed with Bea (host). [4] Done.',
      'Undated: Bea met Cyril. [1] Done.',
    ])
  })

  it('says in words what is only possible in the window', () => {
    open({ window: { start: dayOf('2023-10-10'), end: dayOf('2023-10-11') } })
    expect(sentences()[0]).toBe('October 2023: Ada of Turin met Cyril. [1] [2] Done, possible in this window.')
  })

  it('holds exactly what is drawn, for any window, mode and filters', () => {
    const scene = anyNetwork().chain((network) => fc.tuple(fc.constant(network), anyChoices(network)))
    fc.assert(
      fc.property(scene, ([network, choices]) => {
        open(choices, network.dataset)
        const listed = [...document.querySelectorAll<HTMLElement>('[data-edge]')].map((item) => item.dataset.edge)
        cleanup()
        expect(listed).toEqual([...viewOf(network, choices).edges.keys()])
      }),
      { numRuns: 25 },
    )
  })

  it('follows the window', () => {
    const { store } = open()
    act(() => store.setState({ window: year(2025) }))
    expect(sentences()).toHaveLength(3)
  })

  it('begins with the title, the sentence of the view and what no document covers', () => {
    open({ window: year(2024) })
    expect(panel().getByRole('heading', { level: 2, name: 'Ada and Bea' })).toBe(document.activeElement)
    expect(panel().getByRole('status').textContent).toBe('2024: 1 of 5 relationships; 1 undated is in the tray.')
    cleanup()
    open({ window: year(2023) })
    expect(panel().getByText(/^No document here covers January to September 2023;/)).toBeTruthy()
  })

  it('says what would fill it where nothing is shown', () => {
    open({ window: year(2024), off: new Set(['status:fulfilled']) })
    expect(
      panel().getByText(/^The filters leave out the one relationship of this view\. Switched off: “Fulfilled since”/),
    ).toBeTruthy()
    expect(panel().queryByRole('heading', { name: 'Footnotes' })).toBeNull()
  })

  it('has names that lead to their nodes and a verb that leads to the relationship', async () => {
    const { user, store } = open({ window: { start: dayOf('2025-04-15'), end: dayOf('2025-04-16') } })
    await user.click(panel().getByRole('link', { name: 'signed with' }))
    expect(store.getState().selectedId).toBe('signed')
    await user.click(panel().getByRole('link', { name: 'Board' }))
    expect(store.getState().selectedId).toBe('board')
  })

  it('raises the relationship under the pointer', async () => {
    const { user, store } = open()
    await user.hover(panel().getByText('13 March 2024'))
    expect(store.getState().hoveredId).toBe('plan')
  })

  it('leads back to the network', async () => {
    const { user, store } = open()
    await user.click(panel().getByRole('button', { name: 'Back to the network' }))
    expect(store.getState().stage).toBe('network')
  })

  it('shows hostile names and quotes as text', () => {
    const hostile = '<img src=x onerror="window.hacked = true">'
    const { nodes, passages } = tinyDataset()
    open(
      {},
      tinyDataset({
        nodes: nodes.map((node) => (node.id === 'bea' ? aNode({ ...node, label: hostile }) : node)),
        passages: passages.map((passage) =>
          passage.id === 'late' ? aPassage({ ...passage, exact: hostile }) : passage,
        ),
      }),
    )
    expect(panel().getAllByRole('link', { name: hostile })).not.toEqual([])
    expect(panel().getByText(hostile, { selector: 'blockquote *' })).toBeTruthy()
    expect(document.querySelector('img')).toBeNull()
  })

  it('has nothing that axe objects to, in any form', async () => {
    const { container, user } = open({ versus: 'before', window: year(2025) })
    for (const form of panel().getAllByRole('radio')) {
      await user.click(form)
      expect(await offencesIn(container)).toEqual([])
    }
  })
})

describe('by event', () => {
  /** The paragraphs as they are read: date, then what is told, numbers in brackets. */
  const paragraphs = () =>
    [...document.querySelectorAll('.paragraph')].map((paragraph) =>
      [...paragraph.querySelectorAll(':scope > p')]
        .map((part) => {
          const copy = part.cloneNode(true) as HTMLElement
          for (const mark of copy.querySelectorAll('sup')) mark.textContent = `[${mark.textContent}]`
          return copy.textContent.trim()
        })
        .join(': '),
    )
  const edgesTold = () =>
    [...document.querySelectorAll<HTMLElement>('.told [data-edge]')].map(({ dataset }) => dataset.edge)

  it('is how the text opens, years as headings, the undated at the end', () => {
    openByEvent()
    expect(panel().getByRole<HTMLInputElement>('radio', { name: 'Event' }).checked).toBe(true)
    expect(headings()).toEqual(['2023', '2024', '2025', 'Undated'])
  })

  it('says of a relationship its date, what says it, and its status only where that is not plain', () => {
    openByEvent()
    expect(paragraphs()).toEqual([
      'October 2023: Ada of Turin met Cyril.[1][2]',
      '13 March 2024: The Board was to meet Bea.[2] Planned; carried out since, according to Cyril.',
      '14 April 2025[3]: Ada of Turin met Bea.[4]',
      '15 April 2025: The Board signed with Bea (host).[4]',
      'Undated: Bea met Cyril.[1]',
    ])
  })

  it('says every relationship of the view once, for any window, mode, filters and comparison', () => {
    const scene = anyNetwork().chain((network) => fc.tuple(fc.constant(network), anyChoices(network)))
    fc.assert(
      fc.property(scene, ([network, choices]) => {
        openByEvent(choices, network.dataset)
        const told = edgesTold()
        cleanup()
        const drawn = [...viewOf(network, choices).edges.keys()]
        expect(told).toHaveLength(drawn.length)
        expect(new Set(told)).toEqual(new Set(drawn))
      }),
      { numRuns: 25 },
    )
  })

  it('turns its order round, and so that of every list', async () => {
    const { user, store } = openByEvent()
    await user.selectOptions(panel().getByRole('combobox', { name: 'Order' }), 'Newest first')
    expect(store.getState().order).toBe('newest')
    expect(headings()).toEqual(['2025', '2024', '2023', 'Undated'])
  })

  it('has its quotes beside the paragraph that meets them first and beside each that begins with them, and both lead to each other', async () => {
    const { user } = openByEvent()
    const quotes = [...document.querySelectorAll('.side-notes li')]
    expect(quotes.map((quote) => quote.querySelector('blockquote')?.textContent)).toEqual([
      'Ada met Cyril',
      'the Board, said Cyril, would meet Bea',
      'the Board, said Cyril, would meet Bea',
      'On Monday',
      'Ada met Bea in Turin',
      'Ada met Bea in Turin',
      'Ada met Cyril',
    ])
    const [, second] = panel().getAllByRole('link', { name: 'Footnote 4' })
    second?.focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(quotes[5])
    await user.click(within(quotes[5] as HTMLElement).getByRole('link', { name: 'Back from footnote 4' }))
    expect(document.activeElement).toBe(second)
  })

  it('puts what is promised and not reported done under "Still open"', () => {
    const { edges } = tinyDataset()
    const unkept = edges.map((edge) => (edge.id === 'met' ? anEdge({ id: 'met', citations: ['late'] }) : edge))
    openByEvent({}, tinyDataset({ edges: unkept }))
    expect(headings()).toEqual(['2023', '2025', 'Still open', 'Undated'])
  })

  it('names its words and marks what a comparison finds', () => {
    openByEvent({ window: { start: dayOf('2025-04-15'), end: dayOf('2026-01-01') }, versus: year(2024) })
    expect(headings()).toEqual(['2025', 'In 2024, not in this view'])
    expect(paragraphs()).toEqual([
      '15 April 2025: The Board signed with Bea (host).[1] + Only in this window.',
      '13 March 2024: The Board was to meet Bea.[2] Planned; carried out since, according to Cyril. − Only in the other window.',
    ])
  })

  it('is copied with its numbers', async () => {
    const { user } = openByEvent({ window: { start: dayOf('2025-04-14'), end: dayOf('2025-04-15') } })
    await user.click(panel().getByRole('button', { name: 'Copy text' }))
    expect(await navigator.clipboard.readText()).toContain(
      `2025
14 April 2025 [1]: Ada of Turin met Bea. [2]

Footnotes
[1] “On Monday” — Turin Press, “Talks in Turin”, 16 April 2025.
`,
    )
  })
})

describe('grouping', () => {
  it('by date has them under their years', () => {
    open()
    expect(headings()).toEqual(['2023', '2024', '2025', 'Undated', 'Footnotes'])
  })

  it('by name has each relationship under both its names, and says so', async () => {
    const { user } = open({ window: { start: dayOf('2025-04-14'), end: dayOf('2025-04-16') } })
    await user.click(panel().getByRole('radio', { name: 'Name' }))
    expect(headings()).toEqual(['Ada of Turin', 'Bea', 'Board', 'Footnotes'])
    expect(sentences()).toEqual([
      '14 April 2025 [1]: Ada of Turin met Bea. [2] Done.',
      '14 April 2025 [1]: Ada of Turin met Bea. [2] Done.',
      '15 April 2025: The Board signed with Bea (host). [2] Done.',
      '15 April 2025: The Board signed with Bea (host). [2] Done.',
    ])
    expect(panel().getByText('Each relationship stands under both of its names.')).toBeTruthy()
  })

  it('by document has each relationship under every document that says it, and numbers the footnotes anew', async () => {
    const { user } = open({
      window: { start: dayOf('2023-01-01'), end: dayOf('2025-01-01') },
      undated: 'never' as const,
    })
    await user.click(panel().getByRole('radio', { name: 'Document' }))
    expect(headings()).toEqual([
      'Turin Press, “Talks in Turin”, 16 April 2025',
      'The Herald, “News”, 13 March 2024',
      'Footnotes',
    ])
    expect(sentences()).toEqual([
      'October 2023: Ada of Turin met Cyril. [1] [2] Done.',
      'October 2023: Ada of Turin met Cyril. [1] [2] Done.',
      '13 March 2024: The Board was to meet Bea. [2] Planned; carried out since, according to Cyril.',
    ])
  })

  it('is chosen with the arrow keys', async () => {
    const { user } = open()
    await user.click(panel().getByRole('radio', { name: 'Date' }))
    await user.keyboard('{ArrowRight}')
    expect(panel().getByRole('radiogroup', { name: 'Group by' })).toBeTruthy()
    expect(panel().getByRole<HTMLInputElement>('radio', { name: 'Name' }).checked).toBe(true)
    expect(headings()[0]).toBe('Ada of Turin')
  })
})

describe('footnotes', () => {
  const note = (n: number) => {
    const notes = panel()
      .getAllByRole<HTMLLIElement>('listitem')
      .filter((item) => item.dataset.edge === undefined)
    const found = notes.find((item) => item.value === n)
    if (!found) throw new Error(`There is no footnote ${n}.`)
    return found
  }

  it('quote their passages to the letter, with the reference', () => {
    open()
    expect(within(note(2)).getByRole('blockquote').textContent).toBe('the Board, said Cyril, would meet Bea')
    expect(note(2).querySelector('cite')?.textContent).toBe('The Herald, “News”, 13 March 2024')
    expect(within(note(4)).getByText('2 sentences rest on it.')).toBeTruthy()
  })

  it('are reached from a mark by keyboard, and lead back to the mark by which the reader came', async () => {
    const { user } = open()
    const [, second] = panel().getAllByRole('link', { name: 'Footnote 4' })
    second?.focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(note(4))
    await user.click(within(note(4)).getByRole('link', { name: 'Back from footnote 4' }))
    expect(document.activeElement).toBe(second)
  })

  it('lead to their first mark where the reader came by none', async () => {
    const { user } = open()
    await user.click(within(note(4)).getByRole('link', { name: 'Back from footnote 4' }))
    expect(document.activeElement).toBe(panel().getAllByRole('link', { name: 'Footnote 4' })[0])
  })
})

describe('the table', () => {
  const openTable = async (state: Partial<AppState> = {}) => {
    const page = open(state)
    await page.user.click(panel().getByRole('radio', { name: 'None: a table' }))
    return page
  }
  const sortedBy = () =>
    panel()
      .getAllByRole('columnheader')
      .flatMap((header) => {
        const direction = header.getAttribute('aria-sort')
        return direction === null ? [] : [`${within(header).getByRole('button').firstChild?.textContent} ${direction}`]
      })

  it('has a row for each relationship and says how it is sorted', async () => {
    await openTable()
    expect(rows()).toEqual(['first', 'plan', 'met', 'signed', 'undated'])
    expect(sortedBy()).toEqual(['Date ascending'])
    const cells = within(panel().getAllByRole('row')[2] as HTMLElement).getAllByRole('cell')
    expect(cells.map((cell) => cell.textContent)).toEqual(
      ['13 March 2024', 'Board', 'was to meet', 'Bea', 'Planned, carried out', 'Certain', 'Stated', 'The Herald2'], // prettier-ignore
    )
  })

  it('is sorted by a column on a press of its heading, and turned round by another', async () => {
    const { user } = await openTable()
    await user.click(panel().getByRole('button', { name: 'To' }))
    expect(sortedBy()).toEqual(['To ascending'])
    expect(rows()).toEqual(['plan', 'met', 'signed', 'first', 'undated'])
    await user.keyboard('{Enter}')
    expect(sortedBy()).toEqual(['To descending'])
    expect(rows()).toEqual(['first', 'undated', 'plan', 'met', 'signed'])
  })

  it('has a column for the windows where two are compared', async () => {
    await openTable({ window: year(2025), versus: 'before' })
    expect(panel().getByRole('columnheader', { name: 'Compared' })).toBeTruthy()
    expect(rows()).toEqual(['plan', 'met', 'signed'])
    expect(within(panel().getAllByRole('row')[1] as HTMLElement).getByText('In both')).toBeTruthy()
    expect(within(panel().getAllByRole('row')[2] as HTMLElement).getByText('Only in this window')).toBeTruthy()
  })
})

describe('a comparison', () => {
  it('marks each sentence with the window that it is in, and has those of the other alone under their own heading', () => {
    open({ window: { start: dayOf('2025-04-15'), end: dayOf('2026-01-01') }, versus: year(2024) })
    expect(headings()).toEqual(['2025', 'In 2024, not in this view', 'Footnotes'])
    expect(sentences()).toEqual([
      '15 April 2025: The Board signed with Bea (host). [1] Done. + Only in this window',
      '13 March 2024: The Board was to meet Bea. [2] Planned; carried out since, according to Cyril. − Only in the other window',
    ])
  })
})

describe('copying', () => {
  const copied = async (name: string, state: Partial<AppState> = {}) => {
    const { user } = open(state)
    await user.click(panel().getByRole('button', { name }))
    return navigator.clipboard.readText()
  }

  it('gives the whole text with its footnotes', async () => {
    expect(await copied('Copy text')).toBe(
      `Ada and Bea

The whole period: 5 relationships, 1 of them undated.
No document here covers January to September 2023 or 16 April to 31 December 2025; absence of lines is not evidence of absence.

2023
October 2023: Ada of Turin met Cyril. [1] [2] Done.

2024
13 March 2024: The Board was to meet Bea. [2] Planned; carried out since, according to Cyril.

2025
14 April 2025 [3]: Ada of Turin met Bea. [4] Done.
15 April 2025: The Board signed with Bea (host). [4] Done.

Undated
Undated: Bea met Cyril. [1] Done.

Footnotes
[1] “Ada met Cyril” — Turin Press, “Talks in Turin”, 16 April 2025.
[2] “the Board, said Cyril, would meet Bea” — The Herald, “News”, 13 March 2024.
[3] “On Monday” — Turin Press, “Talks in Turin”, 16 April 2025.
[4] “Ada met Bea in Turin” — Turin Press, “Talks in Turin”, 16 April 2025.
`,
    )
  })

  it('gives the table for a spreadsheet', async () => {
    const news = 'The Herald, “News”, 13 March 2024'
    expect(await copied('Copy table', { window: year(2024), undated: 'never' as const })).toBe(
      'Date\tFrom\tRelationship\tTo\tStatus\tIn the window\tDate known how\tDocuments\n' +
        `13 March 2024\tBoard\twas to meet\tBea\tPlanned, carried out\tCertain\tStated\t${news}\n`,
    )
  })

  it('says that it has copied', async () => {
    await copied('Copy text')
    expect(panel().getAllByText('Copied')).not.toEqual([])
  })
})

describe('a long text', () => {
  const long = (count: number) => {
    const { edges } = tinyDataset()
    const more = Array.from({ length: count - edges.length }, (_, i) =>
      anEdge({ id: `more-${i}`, citations: ['early'] }),
    )
    return tinyDataset({ edges: [...edges, ...more] })
  }

  it('of 600 sentences is shown whole', () => {
    open({}, long(600))
    expect(sentences()).toHaveLength(600)
    expect(panel().queryByText('Show more')).toBeNull()
  })

  it('of more comes in pages of 300 and says how many are shown', async () => {
    const { user } = open({}, long(601))
    expect(panel().getByText(/^300 of 601 sentences are shown\./)).toBeTruthy()
    await user.click(panel().getByText('Show more'))
    expect(sentences()).toHaveLength(600)
    await user.click(panel().getByText('Show more'))
    expect(sentences()).toHaveLength(601)
    expect(panel().queryByText('Show more')).toBeNull()
  })

  it('is whole on the clipboard', async () => {
    const { user } = open({}, long(601))
    await user.click(panel().getByText('Copy text'))
    const text = await navigator.clipboard.readText()
    expect(text.split('\n').filter((line) => line.startsWith('Undated: '))).toHaveLength(597)
  })
})

describe('the text of what is disputed', () => {
  it('tells by date what is alleged as alleged, with its amounts and its contrary', () => {
    open({ undated: 'always' }, disputedDataset())
    expect(sentences().map((text) => text?.replaceAll(/ \[\d+\]/g, ''))).toContain(
      '12 March 2024: Alleged: Vesper Line paid the Harbour Board. Alleged, according to Jürgen Ladberg, EUR 30 million or EUR 28 million: ' +
        'sources differ, to the contrary: “The Harbour Board received nothing from Vesper Line”.',
    )
  })
})
