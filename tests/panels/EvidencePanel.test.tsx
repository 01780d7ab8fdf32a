import { readFileSync } from 'node:fs'
import { useLayoutEffect } from 'react'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { parseDataset } from '../../src/data/parseDataset.ts'
import type { Dataset, Edge } from '../../src/data/schema.ts'
import { EvidencePanel } from '../../src/panels/EvidencePanel/EvidencePanel.tsx'
import { type AppState, select, setWindow } from '../../src/store/appStore.ts'
import { useAppState } from '../../src/store/AppContext.tsx'
import { setOrder } from '../../src/store/arrange.ts'
import { dayOf } from '../../src/time/day.ts'
import { aDocument, aNode, aPassage, aFamily, anEdge } from '../fixtures/dataset.ts'
import { disputedDataset } from '../fixtures/disputedDataset.ts'
import { offencesIn, renderPage, tinyDataset } from './support/page.tsx'

const BUNDLED = `${import.meta.dirname}/../../src/data/dataset.json`
const days = (first: string, last: string) => ({ start: dayOf(first), end: dayOf(last) + 1 })
const YEAR_2025 = days('2025-01-01', '2025-12-31')

const bundled = (): Dataset => parseDataset(JSON.parse(readFileSync(BUNDLED, 'utf8')))

const open = (state: Partial<AppState> = {}) => renderPage(<EvidencePanel />, state)
const panel = () => within(screen.getByRole('complementary', { name: 'Evidence' }))

/** The relationships on the page in their order, as "date: sentence". */
const listed = () =>
  [...document.querySelectorAll('li[data-edge]')].map((item) => {
    const title = item.querySelector('.card-title, .row-title, .relationship-sentence')?.cloneNode(true) as HTMLElement
    for (const status of title.querySelectorAll('.status')) status.remove()
    return `${item.querySelector('.date')?.textContent}: ${title.textContent.trim()}`
  })
const item = (edge: string) => {
  const found = document.querySelector<HTMLElement>(`li[data-edge="${edge}"]`)
  if (!found) throw new Error(`The page lists no relationship "${edge}".`)
  return within(found)
}

/** The sentence of a relationship, apart from its passages, whose names are links, too. */
const title = (edge: string) => {
  const found = document.querySelector<HTMLElement>(`li[data-edge="${edge}"] :is(.card-title, .row-title)`)
  if (!found) throw new Error(`The page lists no relationship "${edge}".`)
  return within(found)
}

/** The tiny dataset, with the meeting of Ada and Bea changed. */
function withMet(over: Partial<Edge>): Dataset {
  const dataset = tinyDataset()
  const edges = [...dataset.edges]
  const at = edges.findIndex(({ id }) => id === 'met')
  edges[at] = { ...(edges[at] ?? anEdge()), ...over }
  return { ...dataset, edges }
}

describe('Evidence with nothing selected and nothing asked', () => {
  it('says what the dataset is about: its own sentence, or the first of its description', () => {
    open()
    expect(panel().getByRole('heading', { level: 2 }).textContent).toBe('Who met whom in Turin.')
  })

  it('says what all of it rests on: its documents with their dates, each of which leads to its passages', async () => {
    const { user, store } = open()
    expect(panel().getByRole('heading', { name: /^Two documents, March 2024 to April 2025$/ })).toBeTruthy()
    await user.click(panel().getByRole('button', { name: /^News/ }))
    expect(store.getState()).toMatchObject({ stage: 'documents', passageId: 'plan' })
  })

  it('says how to read the picture', () => {
    open()
    expect(panel().getByRole('heading', { name: 'How to read the picture' })).toBeTruthy()
    expect(panel().getByText(/Left left, Right right/)).toBeTruthy()
  })

  it('explains the lines that are there, and of no family that has none', () => {
    const dataset = tinyDataset()
    renderPage(
      <EvidencePanel />,
      {},
      { ...dataset, families: [aFamily({ id: 'none', label: 'Ownership' }), ...dataset.families] },
    )
    const lines = document.querySelector('.how-to-read')?.textContent ?? ''
    expect(lines).toContain('Paper.')
    expect(lines).not.toContain('Ownership')
  })

  it.each([
    { where: 'brings none', as: 'the outline', hasOwn: false, said: /^Left left, Right right/ },
    { where: 'brings them', as: 'names and lines', hasOwn: true, said: 'A line is what a text says of two of them.' },
  ])('of a page’s own positions, where it $where, it reads the picture as $as', (asked) => {
    renderPage(<EvidencePanel />, { layout: 'own' }, undefined, { hasOwn: asked.hasOwn })
    expect(panel().getByText(asked.said)).toBeTruthy()
  })

  it('has everything below, by event: the oldest first, the undated last, until it is turned round', async () => {
    const { user, store } = open()
    expect(panel().getByText('All 5 relationships, by event')).toBeTruthy()
    const oldestFirst = [
      'October 2023: Ada of Turin met Cyril',
      '13 March 2024: The Board was to meet Bea',
      '14 April 2025: Ada of Turin met Bea',
      '15 April 2025: The Board signed with Bea (host)',
    ]
    expect(listed()).toEqual([...oldestFirst, 'Undated: Bea met Cyril'])
    await user.click(panel().getByRole('button', { name: 'Turn round' }))
    expect(store.getState().order).toBe('newest')
    expect(listed()).toEqual([...oldestFirst.toReversed(), 'Undated: Bea met Cyril'])
  })

  it('begins with the turning points where there are events, each of which selects its event', async () => {
    const { user, store } = renderPage(<EvidencePanel />, {}, bundled())
    const points = panel()
      .getAllByRole('listitem')
      .filter((it) => it.closest('.turning-points'))
    expect(points.length).toBeGreaterThanOrEqual(5)
    expect(points.length).toBeLessThanOrEqual(8)
    expect(document.querySelectorAll('li[data-edge]')).toHaveLength(0)
    await user.click(panel().getByRole('link', { name: /Rajesh Kumar Singh visited Rome/ }))
    expect(store.getState().selectedId).toBe('singh-rome-visit')
  })

  it('gives way to the window as soon as one is asked for', () => {
    const { store } = open()
    act(() => setWindow(store, YEAR_2025))
    expect(panel().queryByText('How to read the picture')).toBeNull()
  })

  it('has nothing that axe objects to', async () => {
    const { container } = renderPage(<EvidencePanel />, {}, bundled())
    expect(await offencesIn(container)).toEqual([])
  })
})

describe('Evidence of a window', () => {
  it('says what happened in it, and apart from that what is open, by event', () => {
    const { store } = open()
    act(() => setWindow(store, YEAR_2025))
    expect(panel().getByRole('heading', { level: 2 }).textContent).toBe('2025')
    expect(panel().getByRole('heading', { name: 'Happened in 2025' })).toBeTruthy()
    // Two of April, and what was foreseen in 2024 and open until then.
    expect(panel().getByRole('heading', { name: 'Promised, and carried out since' })).toBeTruthy()
    expect(listed()).toEqual([
      '14 April 2025: Ada of Turin met Bea',
      '15 April 2025: The Board signed with Bea (host)',
      '13 March 2024: The Board was to meet Bea',
    ])
    act(() => store.setState({ undated: 'always' }))
    expect(panel().getByRole('heading', { name: 'Undated' })).toBeTruthy()
    expect(listed()).toHaveLength(4)
  })

  it('says of what had started by the end of a window that it did by then, not in it', () => {
    const { store } = open()
    act(() => setWindow(store, { start: YEAR_2025.start, end: dayOf('2025-04-15') }))
    act(() => store.setState({ mode: 'by' }))
    expect(panel().getByRole('heading', { level: 2 }).textContent).toBe('By 14 April 2025')
    expect(panel().getByRole('heading', { name: 'Happened by 14 April 2025' })).toBeTruthy()
  })

  it('says of what is open that no text reports it done, which is not to say that it was not', () => {
    renderPage(<EvidencePanel />, { window: YEAR_2025 }, bundled())
    const open = panel().getByRole('heading', { name: 'Still open at the end of 2025' }).closest('section')
    expect(open?.textContent).toContain('That is not to say that they were not.')
    expect(open?.textContent).toContain('Defence Industrial Roadmap')
  })

  it('gathers under a visit what happened during it', () => {
    renderPage(<EvidencePanel />, { window: YEAR_2025 }, bundled())
    const visit = document.querySelector('li[data-card="singh-rome-visit"]')
    expect(visit?.querySelector('.card-title')?.textContent).toBe('Rajesh Kumar Singh visited Rome')
    expect(visit?.querySelectorAll('.card-parts > li')).toHaveLength(4)
    expect(visit?.querySelector('blockquote')?.textContent).toContain('undertook an official visit to Rome')
  })

  it('a new window starts its list at the top; a selection that is being read stays where it is', () => {
    const { store } = open()
    const list = screen.getByRole('complementary', { name: 'Evidence' })
    const scrolled = vi.spyOn(list, 'scrollTo')
    list.scrollTop = 300
    fireEvent.scroll(list)
    act(() => setWindow(store, YEAR_2025))
    expect(scrolled).toHaveBeenCalledWith({ top: 0 })
    act(() => select(store, 'ada'))
    scrolled.mockClear()
    act(() => setWindow(store, days('2024-01-01', '2024-12-31')))
    expect(scrolled).not.toHaveBeenCalled()
  })

  it('says what would fill it when it is empty', () => {
    const { store } = open({ window: days('2024-01-01', '2024-02-29') })
    expect(listed()).toEqual([])
    expect(panel().getByText('No relationship has a date from January to February 2024.')).toBeTruthy()
    act(() => panel().getByRole('button', { name: 'Show the whole period' }).click())
    expect(store.getState().window).toEqual(days('2023-01-01', '2025-12-31'))
  })

  it('says of what is planned that it is, and of what is done nothing', () => {
    open({ window: days('2023-10-01', '2024-03-13') })
    expect(item('plan').getByText('planned, carried out since')).toBeTruthy()
    expect(item('first').queryByText(/done|planned|possible/i)).toBeNull()
  })

  it('a date coarser than the window is possible', () => {
    open({ window: days('2023-10-01', '2023-10-15') })
    expect(panel().getByRole('heading', { name: 'Possible from 1 to 15 October 2023' })).toBeTruthy()
    expect(item('first').getByText('possible')).toBeTruthy()
  })

  it('each relationship has its first passage open, word for word, with its document', () => {
    open()
    expect(
      item('met')
        .getAllByRole('blockquote')
        .map((quote) => quote.textContent),
    ).toEqual(['Ada met Bea in Turin'])
    expect(document.querySelector('li[data-edge="met"] cite')?.textContent).toBe('Turin Press, 16 April 2025')
    expect(document.querySelector('li[data-edge="met"] cite')?.getAttribute('title')).toBe(
      'Turin Press, “Talks in Turin”, 16 April 2025',
    )
  })

  it('the other passages, and how it is known, are one click away, and go again', async () => {
    const { user } = open()
    const button = item('first').getByRole('button', { name: '1 more passage · How it is known' })
    expect(item('first').getAllByRole('blockquote')).toHaveLength(1)
    await user.click(button)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    expect(item('first').getAllByRole('blockquote')).toHaveLength(2)
    expect(item('first').getByText('2 independent documents.')).toBeTruthy()
    await user.click(button)
    expect(item('first').getAllByRole('blockquote')).toHaveLength(1)
  })

  it('a name selects its node, a verb the relationship', async () => {
    const { user, store } = open()
    await user.click(title('met').getByRole('link', { name: 'met' }))
    expect(store.getState().selectedId).toBe('met')
    await user.click(panel().getByRole('button', { name: 'Clear selection' }))
    await user.click(title('met').getByRole('link', { name: 'Bea' }))
    expect(store.getState().selectedId).toBe('bea')
  })

  it('what is under the pointer or has the focus is raised in the drawing', async () => {
    const { user, store } = open()
    await user.hover(title('met').getByRole('link', { name: 'Bea' }))
    expect(store.getState().hoveredId).toBe('bea')
    await user.hover(item('met').getByText('14 April 2025'))
    expect(store.getState().hoveredId).toBe('met')
    await user.unhover(item('met').getByText('14 April 2025'))
    expect(store.getState().hoveredId).toBeNull()
    act(() => title('first').getByRole('link', { name: 'Cyril' }).focus())
    expect(store.getState().hoveredId).toBe('cyril')
  })

  it('the pointer that leaves a name for the rest of its sentence is over the relationship again', () => {
    const { store } = open()
    const name = title('met').getByRole('link', { name: 'Bea' })
    const date = item('met').getByText('14 April 2025')
    fireEvent.pointerOver(name, { relatedTarget: document.body })
    expect(store.getState().hoveredId).toBe('bea')
    fireEvent.pointerOut(name, { relatedTarget: date })
    fireEvent.pointerOver(date, { relatedTarget: name })
    expect(store.getState().hoveredId).toBe('met')
  })

  it('has nothing that axe objects to, closed or open', async () => {
    const { container, user } = open()
    expect(await offencesIn(container)).toEqual([])
    for (const button of panel().getAllByRole('button', { expanded: false })) await user.click(button)
    expect(await offencesIn(container)).toEqual([])
  })

  it('what has just come stands in the order of the rest of the list at every moment, also while that is turned round', () => {
    /** What a reader could see at each moment: the relationships that have come, and those of the list. */
    const moments: (readonly string[])[] = []
    const idsIn = (items: string) =>
      [...document.querySelectorAll<HTMLElement>(items)].map(({ dataset }) => dataset['edge']).join(', ')
    function Watch() {
      useAppState((state) => state.order)
      useLayoutEffect(
        () => void moments.push([idsIn('.arrivals li[data-edge]'), idsIn('.arrivals ~ * .cards li[data-edge]')]),
      )
      return null
    }
    const { store } = renderPage(
      <>
        <EvidencePanel />
        <Watch />
      </>,
      { window: YEAR_2025, undated: 'never', arrived: new Set(['met', 'signed']) },
    )
    act(() => setOrder(store, 'newest'))
    expect(moments.length).toBeGreaterThanOrEqual(2)
    for (const [come, list] of moments) expect(come).toBe(list)
    expect([...new Set(moments.flat()), idsIn('.arrivals li[data-edge]')]).toEqual(['met, signed', 'signed, met'])
  })
})

describe('Evidence with a node selected', () => {
  it('names it, its kind, its side and its other spellings', () => {
    open({ selectedId: 'ada' })
    expect(panel().getByRole('heading', { level: 2, name: 'Ada of Turin' })).toBeTruthy()
    expect(panel().getByText('Person · Left')).toBeTruthy()
    expect(panel().getByText(/^Also written: .*the Countess\.$/)).toBeTruthy()
    expect(panel().getByText('Ada is a person.')).toBeTruthy()
  })

  it('lists its relationships in order of date', () => {
    open({ selectedId: 'bea' })
    expect(panel().getByRole('heading', { name: '4 relationships in this view' })).toBeTruthy()
    expect(listed()).toEqual([
      '13 March 2024: The Board was to meet Bea',
      '14 April 2025: Ada of Turin met Bea',
      '15 April 2025: The Board signed with Bea (host)',
      'Undated: Bea met Cyril',
    ])
  })

  it('its own name leads nowhere new', () => {
    open({ selectedId: 'bea' })
    expect(title('met').queryByRole('link', { name: 'Bea' })).toBeNull()
    expect(title('met').getByRole('link', { name: 'Ada of Turin' })).toBeTruthy()
  })

  it('those that the view leaves out stand apart, counted', () => {
    open({ selectedId: 'bea', window: YEAR_2025 })
    expect(panel().getByRole('heading', { name: '3 relationships in this view' })).toBeTruthy()
    expect(panel().getByText('1 more outside this view')).toBeTruthy()
  })

  it('each has its quote, and its others behind a click', async () => {
    const { user } = open({ selectedId: 'ada' })
    await user.click(item('first').getByRole('button', { name: /1 more passage/ }))
    const quotes = item('first').getAllByRole('blockquote')
    expect(quotes.map((quote) => quote.textContent)).toEqual(['Ada met Cyril', 'the Board, said Cyril, would meet Bea'])
  })

  it('the first passage that names it stands open', () => {
    open({ selectedId: 'board' })
    expect(document.querySelector('.rests-on blockquote')?.textContent).toBe('the Board, said Cyril, would meet Bea')
  })

  it('says how many of the documents speak of it', () => {
    open({ selectedId: 'board' })
    expect(panel().getByText('Said by 2 of 2 documents')).toBeTruthy()
  })

  it('selecting in the panel brings the focus to the new heading', async () => {
    const { user } = open({ selectedId: 'ada' })
    await user.click(title('met').getByRole('link', { name: 'Bea' }))
    expect(document.activeElement).toBe(panel().getByRole('heading', { level: 2, name: 'Bea' }))
  })

  it('selecting elsewhere leaves the focus where it is, also after a click in the panel', async () => {
    const { user, store } = open({ selectedId: 'ada' })
    await user.click(item('met').getByRole('button', { name: 'How it is known' }))
    const before = document.activeElement
    const elsewhere = document.body.appendChild(document.createElement('button'))
    elsewhere.focus()
    act(() => select(store, 'bea'))
    expect(before).not.toBe(elsewhere)
    expect(document.activeElement).toBe(elsewhere)
    elsewhere.remove()
  })

  it('"Clear selection" goes back to the briefing', async () => {
    const { user, store } = open({ selectedId: 'ada' })
    await user.click(panel().getByRole('button', { name: 'Clear selection' }))
    expect(store.getState().selectedId).toBeNull()
    expect(document.activeElement).toBe(panel().getByRole('heading', { level: 2 }))
  })

  it('has nothing that axe objects to', async () => {
    const { container } = open({ selectedId: 'bea', window: YEAR_2025 })
    expect(await offencesIn(container)).toEqual([])
  })
})

describe('Evidence with an edge selected', () => {
  it('is its sentence, its date and its quotes', () => {
    open({ selectedId: 'met' })
    expect(panel().getByRole('heading', { level: 2 }).textContent).toBe('Ada of Turin met Bea.')
    expect(panel().getByText('14 April 2025 · Contact · 1 document')).toBeTruthy()
    expect(panel().getAllByRole('blockquote')[0]?.textContent).toBe('Ada met Bea in Turin')
  })

  it('marks the names of its ends in the quote, and each leads to its node', async () => {
    const { user, store } = open({ selectedId: 'met' })
    expect([...document.querySelectorAll('blockquote mark')].map((mark) => mark.textContent)).toEqual(['Ada', 'Bea'])
    const quote = panel().getAllByRole('blockquote')[0]
    if (quote) await user.click(within(quote).getByRole('link', { name: 'Bea' }))
    expect(store.getState().selectedId).toBe('bea')
  })

  it('says how its date is known and shows the passage that dates it', () => {
    open({ selectedId: 'met' })
    expect(panel().getByText(/^14 April 2025\. .*The Monday before 16 April 2025\.$/)).toBeTruthy()
    expect(
      panel()
        .getAllByRole('blockquote')
        .map((quote) => quote.textContent),
    ).toEqual(['Ada met Bea in Turin', 'On Monday'])
  })

  it('a date that no document gives is called the curators’ own', () => {
    const dating = { basis: 'conjectured', note: 'The month of the fair.', citations: ['late'] } as const
    renderPage(<EvidencePanel />, { selectedId: 'met' }, withMet({ when: '2025-04?', dating }))
    expect(
      panel().getByText('April 2025 (uncertain). Conjectured by the curators: no text says so. The month of the fair.'),
    ).toBeTruthy()
  })

  it('a contact that was an event leads to it', async () => {
    const { user, store } = renderPage(<EvidencePanel />, { selectedId: 'met' }, withMet({ event: 'board' }))
    expect(panel().getByText('Event').nextElementSibling?.textContent).toBe('The Board')
    await user.click(panel().getByRole('link', { name: 'The Board' }))
    expect(store.getState().selectedId).toBe('board')
    // There it is listed with what else the event has.
    expect(panel().getByRole('heading', { level: 2, name: 'Board' })).toBeTruthy()
    expect(document.querySelector('li[data-card="board"] .card-title')?.textContent).toBe('Ada of Turin met Bea')
  })

  it('leads from what was done to what was foreseen, and back', async () => {
    const { user, store } = open({ selectedId: 'met' })
    const [term] = panel().getAllByText('Carries out')
    expect(term?.nextElementSibling?.textContent).toBe('13 March 2024: The Board was to meet Bea.')
    await user.click(panel().getByRole('link', { name: 'was to meet' }))
    expect(store.getState().selectedId).toBe('plan')
    expect(panel().getByText('Carried out by').nextElementSibling?.textContent).toBe(
      '14 April 2025: Ada of Turin met Bea.',
    )
  })

  it('says who claims it', () => {
    open({ selectedId: 'plan' })
    expect(panel().getByText('Said by').nextElementSibling?.textContent).toBe('One document, relaying Cyril.')
  })

  it('says so where no text dates it', () => {
    open({ selectedId: 'undated' })
    expect(panel().getByText('No text dates it.')).toBeTruthy()
  })

  it('says so where the view leaves it out', () => {
    open({ selectedId: 'first', window: YEAR_2025 })
    expect(panel().getByText(/outside this view/)).toBeTruthy()
  })

  it('"Copy" puts quote and reference on the clipboard together, and says so', async () => {
    const { user } = open({ selectedId: 'plan' })
    const button = panel().getByRole('button', { name: 'Copy the quote with its reference' })
    await user.click(button)
    expect(await navigator.clipboard.readText()).toBe(
      '“the Board, said Cyril, would meet Bea” — The Herald, “News”, 13 March 2024.',
    )
    expect(button.textContent).toBe('Copied')
  })

  it('"Copy" says so where the page may not', async () => {
    const { user } = open({ selectedId: 'plan' })
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
    document.execCommand = () => false
    const button = panel().getByRole('button', { name: 'Copy the quote with its reference' })
    await user.click(button)
    expect(button.textContent).toBe('Not allowed here: select the text and copy it')
    expect(document.querySelector('textarea')).toBeNull()
  })

  it('a quote leads to its place in the document', async () => {
    const { user, store } = open({ selectedId: 'plan' })
    await user.click(panel().getByRole('button', { name: 'In context' }))
    expect(store.getState()).toMatchObject({ stage: 'documents', passageId: 'plan' })
  })

  it.each(['met', 'plan', 'undated'])('has nothing that axe objects to (%s)', async (selectedId) => {
    const { container } = open({ selectedId })
    expect(await offencesIn(container)).toEqual([])
  })
})

/** Of the bundled dataset, what the texts say and what they leave open. */
describe('Evidence of the bundled dataset', () => {
  const show = (selectedId: string, state: Partial<AppState> = {}) =>
    renderPage(<EvidencePanel />, { selectedId, ...state }, bundled())
  const fact = (term: string) => panel().getByText(term, { selector: 'dt' }).closest('div')?.textContent

  it('a visit: who, where, what came of it, and what happened during it, each with its passage', () => {
    show('singh-rome-visit')
    expect(fact('Who')).toContain('Rajesh Kumar Singh, Defence Secretary')
    expect(fact('Where')).toBe('WhereRome')
    expect(fact('Came of it')).toBe('Came of itSIDM–AIAD MoU')
    const during = panel().getByRole('heading', { name: 'During this event' }).closest('section')
    expect(during?.querySelectorAll('ol.cards > li')).toHaveLength(4)
    expect(during?.querySelectorAll('ol.cards > li > .passage')).toHaveLength(4)
  })

  it('a meeting whose place no text states, and one where nobody is named', () => {
    show('singh-crosetto-meeting')
    expect(fact('Where')).toBe('Whereplace not stated')
    cleanup()
    show('mcg-12')
    expect(fact('Who')).toContain('nobody is named')
  })

  it('an agreement: how far it had got, between whom, signed by nobody who is named', () => {
    show('sidm-aiad-mou')
    const steps = [...document.querySelectorAll('.lifecycle li strong')].map((step) => step.textContent)
    expect(steps).toEqual(['Foreseen', 'Signed'])
    expect(fact('Between')).toBe('BetweenSIDM · AIAD')
    expect(fact('Signed by')).toBe('Signed bynobody is named')
    expect(fact('Where')).toBe('Whereplace not stated')
    expect(panel().getByText('Said by 2 of 5 documents')).toBeTruthy()
  })

  it('a plan that no text reports done', () => {
    show('defence-industrial-roadmap')
    expect(panel().getByText(/No text reports it done; that is not to say that it was not\./)).toBeTruthy()
  })

  it('somebody in an office, last seen there, and not later', () => {
    show('rajesh-kumar-singh')
    expect(fact('Office')).toContain('Defence Secretary')
    expect(fact('Office')).toContain('last seen in that office on 15 April 2025')
    expect(fact('Office')).toContain('no text gives a term')
    cleanup()
    show('rajesh-kumar-singh', { window: days('2026-01-01', '2026-12-31') })
    expect(fact('Office')).toContain('not seen in it in 2026')
    cleanup()
    show('rajnath-singh')
    expect(fact('Office')).toBe('Officeno text gives one')
  })

  it('somebody: whom they met how often, with a way to what is between the two', async () => {
    const { user, store } = show('narendra-modi')
    expect(fact('Met')).toContain('Giorgia Meloni 3 times, two perhaps the same')
    expect(fact('Met')).toContain('Antonio Tajani once')
    await user.click(panel().getByRole('link', { name: 'With Giorgia Meloni only' }))
    expect(store.getState().selectedId).toBe('giorgia-meloni~narendra-modi')
    expect(panel().getByText('3 meetings, two of them perhaps the same')).toBeTruthy()
    expect(panel().getByText('Said by 3 of 5 documents')).toBeTruthy()
  })

  it('one of several relationships of two says so, and leads to the others', async () => {
    const { user, store } = show('modi-met-meloni-rio')
    await user.click(panel().getByRole('button', { name: '1 of 4 between these two' }))
    expect(store.getState().selectedId).toBe('giorgia-meloni~narendra-modi')
  })

  it('what the level draws no line for is listed by event', () => {
    renderPage(<EvidencePanel />, { panel: 'folded' }, bundled())
    expect(panel().getByRole('heading', { level: 2, name: 'Not drawn at this level' })).toBeTruthy()
    expect(document.querySelectorAll('li[data-card]').length).toBeGreaterThan(0)
  })

  it.each(['singh-rome-visit', 'sidm-aiad-mou', 'narendra-modi', 'giorgia-meloni~narendra-modi', 'rome'])(
    'has nothing that axe objects to (%s)',
    async (selectedId) => {
      const { container } = show(selectedId)
      expect(await offencesIn(container)).toEqual([])
    },
  )
})

describe('a hostile dataset', () => {
  const HOSTILE = '<img src=x onerror="window.hacked = true">'

  it.each([null, 'ada', 'met'])('appears as text, never as markup (selected: %s)', async (selectedId) => {
    const { nodes, passages } = tinyDataset()
    const dataset = tinyDataset({
      nodes: nodes.map((node) =>
        node.id === 'ada' ? aNode({ id: 'ada', label: HOSTILE, summary: HOSTILE, citations: ['late'] }) : node,
      ),
      passages: [
        ...passages.filter(({ id }) => id !== 'late'),
        aPassage({ id: 'late', exact: `It is ${HOSTILE}.`, start: 90 }),
      ],
    })
    const { user } = renderPage(<EvidencePanel />, { selectedId }, dataset)
    for (const button of panel().queryAllByRole('button', { expanded: false })) await user.click(button)
    expect(document.querySelector('img')).toBeNull()
    expect(document.body.textContent).toContain(HOSTILE)
    expect('hacked' in window).toBe(false)
  })
})

describe('A name in the evidence', () => {
  it('opened elsewhere, with Ctrl or the middle button, leads to the present view with that selected', () => {
    const { store } = open({ window: YEAR_2025, off: new Set(['kind:place']) })
    const link = title('met').getByRole('link', { name: 'Ada of Turin' })
    fireEvent.pointerDown(link, { button: 1 })
    expect(link.getAttribute('href')).toBe('#t=2025&sel=ada&off=kind:place')
    fireEvent.click(link, { ctrlKey: true })
    expect(store.getState().selectedId).toBeNull()
    fireEvent.click(link)
    expect(store.getState().selectedId).toBe('ada')
  })
})

it('names and sentences are in the dataset’s language, quotes in their document’s', async () => {
  const documents = [aDocument(), aDocument({ id: 'herald', language: 'fr' })]
  const { user } = renderPage(<EvidencePanel />, { selectedId: 'first' }, tinyDataset({ language: 'it', documents }))
  await user.click(panel().getByRole('button', { name: '1 more passage' }))
  const language = (text: string) =>
    screen.getAllByText(text, { exact: false })[0]?.closest('[lang]')?.getAttribute('lang')
  expect(language('Ada of Turin')).toBe('it')
  expect(language('said')).toBe('fr')
  expect([...document.querySelectorAll('blockquote')].map((quote) => quote.lang)).toEqual(['it', 'fr'])
})

describe('the evidence of a claim that is not simply reported', () => {
  const disputed = (selectedId: string | null) =>
    renderPage(<EvidencePanel />, { selectedId, undated: 'always' }, disputedDataset())

  it('says so at its sentence, and who makes it', async () => {
    disputed('bribed')
    expect((await panel().findByRole('heading', { level: 2 })).textContent).toBe(
      'Denied: Corran Line paid Jürgen Ladberg.',
    )
    expect(panel().getByText('Said by').nextElementSibling?.textContent).toBe('One document, relaying Corran Line.')
    expect(panel().queryByText(/Done/)).toBeNull()
  })

  it('says its amounts side by side, each with its passage', async () => {
    disputed('paid')
    await panel().findByRole('heading', { level: 2 })
    expect(panel().getByText('EUR 30 million or EUR 28 million: sources differ')).not.toBeNull()
    expect(panel().getByText('EUR 28 million').parentElement?.textContent).toContain('the ledger has 28 million')
  })

  it.each(['paid', 'received'])('shows what says the contrary beside it, from either of the two: %s', async (id) => {
    const { container } = disputed(id)
    const contrary = within(await panel().findByRole('region', { name: 'Says the contrary' }))
    const sides = contrary.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(sides).toHaveLength(2)
    expect(sides.toSorted()[0]).toContain('Alleged: Vesper Line paid the Harbour Board.')
    expect(sides.toSorted()[1]).toContain('The Harbour Board received nothing from Vesper Line.')
    expect(await offencesIn(container)).toEqual([])
  })

  it('says who has checked it, and nothing of a review that no longer holds', async () => {
    const { unmount } = disputed('sold')
    expect((await panel().findByText(/^Checked by two/)).textContent).toBe('Checked by two: M. K., 3 May 2024')
    expect(panel().getByText('12 ships')).not.toBeNull()
    unmount()
    const dataset = disputedDataset()
    const edges = dataset.edges.map((edge) => (edge.id === 'sold' ? { ...edge, role: 'seller' } : edge))
    renderPage(<EvidencePanel />, { selectedId: 'sold' }, { ...dataset, edges })
    await panel().findByRole('heading', { level: 2 })
    expect(panel().queryByText(/^Checked by two/)).toBeNull()
  })

  it('says of who is in no relationship what they say', async () => {
    const dataset = withMet({ standing: 'alleged', accordingTo: 'court' })
    const court = aNode({ id: 'court', kind: 'body', label: 'Court', article: 'the', citations: ['late'] })
    const nodes = [...dataset.nodes, court]
    const { container } = renderPage(<EvidencePanel />, { selectedId: 'court' }, { ...dataset, nodes })
    expect(panel().getByRole('heading', { level: 2 }).textContent).toContain('Court')
    expect(panel().getByRole('heading', { level: 3, name: 'According to the Court' })).toBeDefined()
    expect(listed()).toEqual([expect.stringMatching(/: Alleged: Ada of Turin met Bea$/)])
    // Nothing leads to it, so nothing is said of what does.
    expect(panel().queryByText(/in this view|^Said by/)).toBeNull()
    expect(await offencesIn(container)).toEqual([])
  })

  it('never tells an allegation in the card of an event, nor as an office', async () => {
    disputed('ladberg')
    await panel().findByRole('heading', { level: 2 })
    expect(listed()).toEqual(
      expect.arrayContaining(['Undated: Alleged: Jürgen Ladberg chairs the Harbour Board (Chairman)']),
    )
    expect(panel().queryByText('Office')).toBeNull()
  })
})
