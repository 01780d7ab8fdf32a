import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { CheckPane } from '../../../src/desk/check/CheckPane.tsx'
import { undoLast } from '../../../src/desk/deskStore.ts'
import { keepBar } from '../../../src/desk/mark/unfinished.ts'
import { openBar } from '../../../src/draft/marking/openBar.ts'
import { readForMarking } from '../../../src/draft/marking/markText.ts'
import { publishable } from '../../../src/draft/publishable.ts'
import { recordIn } from '../../../src/draft/placesIn.ts'
import type { Draft } from '../../../src/draft/draft.ts'
import { berth7, spanOf } from '../../fixtures/berth7.ts'
import { berth7Asked } from '../../fixtures/berth7Asked.ts'
import { offencesIn } from '../support/page.tsx'
import { renderDesk } from '../support/desk.tsx'

const user = userEvent.setup()

/** What is asked follows a moment after the draft. */
async function checked() {
  await waitFor(() => expect(screen.queryByText('Checking …')).toBeNull(), { timeout: 5000 })
  // The focus follows what is drawn.
  await act(async () => undefined)
}

async function show(draft: Draft = berth7Asked) {
  const desk = renderDesk(<CheckPane />, draft, 'check')
  await checked()
  return desk
}
const row = (name: RegExp) => {
  const found = screen.getByRole('button', { name }).closest('li')
  if (!found) throw new Error('The title stands in no row.')
  return found
}
const focused = () => document.activeElement?.textContent
const VESPER = /^Harbour Board met Vesper Line$/
const CHARGED = /^Ines Harrow charged Vesper Line$/
const TURNED = /^Harbour Board negotiated with Corran Line$/
const MONDAY = /^Harbour Board signed with Corran Line$/
const HALF = /^Ines Harrow met Corran Line$/

describe('what is asked', () => {
  it('says how many relationships go to readers, and that the others stop nobody', async () => {
    await show()
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('5 relationships')
    expect(
      screen.getByText(
        '2 go to readers, 3 stay out of the published page. Nothing here stops you from publishing the rest.',
      ),
    ).toBeDefined()
  })

  it('counts what stays out as Publish does, where the checker refuses what no question asks about', async () => {
    const { edges } = berth7Asked
    // What was done is named as its plan.
    const at = edges.findIndex(({ id }) => id === 'half')
    const half = edges[at]
    if (!half) throw new Error('The fixture has no such relationship.')
    const refused = edges.with(at, { ...half, fulfils: ['monday'] })
    await show({ ...berth7Asked, edges: refused })
    const left = publishable({ ...berth7Asked, edges: refused }).left.filter(({ list }) => list === 'edges')
    expect(left.map(({ id }) => id)).toEqual(['row-5', 'row-6', 'turned', 'half'])
    expect(await screen.findByText(/^1 goes to readers, 4 stay out of the published page\./)).toBeDefined()
  })

  it('says what was begun in Mark and is not finished, and leads there', async () => {
    const { store } = await show()
    const [text] = berth7Asked.documents
    const read = text && readForMarking(text, berth7Asked.nodes, berth7Asked.kinds)
    if (!read) throw new Error('The fixture has no text.')
    act(() => keepBar(store, openBar(berth7Asked, read, { document: text.id, start: 0, end: 40 }).state))
    await user.click(screen.getByRole('button', { name: '1 sentence in Mark not finished' }))
    expect(store.getState()).toMatchObject({ tab: 'mark', documentId: text.id })
  })

  it('stands in sections with their counts', async () => {
    await show()
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Must 3 out of the published page until mended',
      'Please look 2 you may say “It is right”; you are not asked again',
    ])
  })

  it('underlines the words that are meant', async () => {
    await show()
    expect(row(MONDAY).querySelector('u')?.textContent).toBe('on Monday')
  })

  it('has no ids in it', async () => {
    const { container } = await show()
    expect(container.textContent).not.toMatch(/harbour-board|row-5|signing-p/)
  })

  it('says so where nothing is', async () => {
    await show({ ...berth7Asked, edges: berth7Asked.edges.filter(({ id }) => id === 'none') })
    expect(screen.getByText(/There is nothing to check yet/)).toBeDefined()
  })

  it('shows a part of a long list, and counts all of it', async () => {
    const [first] = berth7Asked.edges
    if (!first) throw new Error('The fixture has no edge.')
    const edges = Array.from({ length: 450 }, (_, i) => ({ ...first, id: `row-${i}`, when: String(1000 + i) }))
    await show({ ...berth7Asked, edges, documents: [] })
    expect(screen.getByRole('heading', { level: 3, name: /^Must 900 / })).toBeDefined()
    expect(screen.getAllByRole('listitem').length).toBeLessThanOrEqual(200)
    expect(screen.getByText(/^1 to 200 of 900/)).toBeDefined()
  })

  it('has nothing that axe objects to', async () => {
    const { container } = await show()
    await user.click(within(row(TURNED)).getByRole('button', { name: 'Type a date' }))
    expect(await offencesIn(container)).toEqual([])
  })
})

describe('a repair', () => {
  it('is done with the key 1, and the next row has the focus', async () => {
    const { now } = await show()
    await user.keyboard('{F8}{F8}')
    screen.getByRole('button', { name: TURNED }).focus()
    await user.keyboard('1')
    expect(recordIn(now().edges, 'turned')?.when).toBe('2024-03/2034-03')
    expect(focused()).toMatch(MONDAY)
  })

  it('takes the sentence that names both', async () => {
    const { now } = await show()
    await user.click(await within(row(VESPER)).findByRole('button', { name: /^Use it/ }))
    const [id = ''] = recordIn(now().edges, 'row-5')?.citations ?? []
    expect(recordIn(now().passages, id)?.exact).toBe(
      'Already on Friday the board had met Vesper Line, which had bid for the same berth.',
    )
    expect(focused()).toMatch(CHARGED)
  })

  it('works a day out from the words of the text, and says how', async () => {
    const { now } = await show()
    screen.getByRole('button', { name: MONDAY }).focus()
    await user.keyboard('1')
    expect(recordIn(now().edges, 'monday')).toMatchObject({ when: '2024-03-25', dating: { basis: 'resolved' } })
  })

  it('is taken back by undo, and asked again', async () => {
    const { store } = await show()
    screen.getByRole('button', { name: TURNED }).focus()
    await user.keyboard('1')
    act(() => void undoLast(store))
    expect(await within(screen.getByRole('region', { name: 'Must' })).findByText('impossible date')).toBeDefined()
  })

  it('remembers “It is right”', async () => {
    const { store, now } = await show()
    await user.click(within(row(HALF)).getByRole('button', { name: /^It is right/ }))
    expect(now().settled).toHaveLength(1)
    expect(screen.queryByRole('button', { name: HALF })).toBeNull()
    act(() => void undoLast(store))
    expect(await screen.findByRole('button', { name: HALF })).toBeDefined()
  })

  it('asks for a date, and shows what it is read as before it is taken', async () => {
    const { now } = await show()
    screen.getByRole('button', { name: TURNED }).focus()
    await user.keyboard('2')
    const field = screen.getByRole('textbox', { name: 'When was it?' })
    expect(document.activeElement).toBe(field)
    // In place of what stood there.
    await user.keyboard('yesterday')
    expect(field).toHaveProperty('value', 'yesterday')
    const readings = within(screen.getByRole('list', { name: 'Readings' }))
    expect(readings.getByRole('button', { name: /25 March 2024/ })).toBeDefined()
    await user.keyboard('{Enter}')
    expect(recordIn(now().edges, 'turned')).toMatchObject({
      when: '2024-03-25',
      dating: { basis: 'resolved', note: expect.stringMatching(/^“yesterday”.*The text is of 26 March 2024\.$/) },
    })
  })

  it('asks for a passage among those that name an end, or hold the words that are typed', async () => {
    const { now } = await show()
    await user.click(within(row(CHARGED)).getByRole('button', { name: /^Choose a passage/ }))
    await user.type(screen.getByRole('searchbox', { name: 'Words of the sentence' }), 'court aside')
    await user.click(await screen.findByRole('button', { name: /Its chairman, Jürgen Ladberg/ }))
    const [id = ''] = recordIn(now().edges, 'row-6')?.citations ?? []
    const { start, end } = spanOf(
      'Its chairman, Jürgen Ladberg, said the company would ask the Harbour Court to set the concession aside.',
    )
    expect(recordIn(now().passages, id)).toMatchObject({ start, end })
  })

  it('closes its form with Escape, and comes back to its row', async () => {
    const { now } = await show()
    screen.getByRole('button', { name: TURNED }).focus()
    await user.keyboard('2{Escape}')
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(focused()).toMatch(TURNED)
    expect(now()).toEqual(berth7Asked)
  })
})

describe('the keys', () => {
  it('lead by F8 to the next question and back, and from the last to the first', async () => {
    await show()
    expect(focused()).toMatch(VESPER)
    await user.keyboard('{F8}')
    expect(focused()).toMatch(CHARGED)
    await user.keyboard('{Shift>}{F8}{F8}{/Shift}')
    expect(focused()).toMatch(HALF)
    await user.keyboard('{F8}')
    expect(focused()).toMatch(VESPER)
  })

  it('lead by ↓ and ↑ from row to row', async () => {
    await show()
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(focused()).toMatch(CHARGED)
  })

  it('open a relationship in its text by Enter', async () => {
    const { store } = await show()
    screen.getByRole('button', { name: MONDAY }).focus()
    await user.keyboard('{Enter}')
    expect(store.getState()).toMatchObject({ tab: 'mark', documentId: 'signing', selectedId: 'monday' })
  })
})

it('gives the draft to a second reader', async () => {
  const { store } = await show()
  await user.click(screen.getByRole('button', { name: 'Give to a second reader' }))
  expect(store.getState().dialog).toBe('hand-over')
})

it('asks about entities, and opens them in their table', async () => {
  const twin = {
    ...berth7.nodes[3],
    id: 'harrow',
    label: 'Inés Harrow',
    kind: 'person',
    parties: [],
    summary: '',
    citations: [],
  }
  const { store, now } = await show({
    ...berth7Asked,
    edges: berth7Asked.edges.slice(3),
    nodes: [...berth7.nodes, twin],
  })
  await user.click(screen.getByRole('button', { name: 'Ines Harrow' }))
  expect(store.getState()).toMatchObject({ tab: 'entities', selectedId: 'ines-harrow' })
  await user.click(within(row(/^Ines Harrow$/)).getByRole('button', { name: 'Two people' }))
  expect(now().apart).toEqual([['harrow', 'ines-harrow']])
})

describe('a text without a publisher', () => {
  const unnamed: Draft = {
    ...berth7Asked,
    documents: berth7Asked.documents.map((one) => {
      const { publisher: _, ...document } = one
      return document
    }),
  }
  const [first] = unnamed.documents
  const TITLE = new RegExp(`^${first?.title ?? ''}$`)

  it('is asked about, and named by typing', async () => {
    const { now } = await show(unnamed)
    expect(within(row(TITLE)).getByText('names no publisher')).toBeDefined()
    screen.getByRole('button', { name: TITLE }).focus()
    await user.keyboard('1')
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Who published / }))
    await user.keyboard('Kelsund Gazette{Enter}')
    expect(now().documents[0]?.publisher).toBe('Kelsund Gazette')
    await waitFor(() => expect(screen.queryByRole('button', { name: TITLE })).toBeNull(), { timeout: 5000 })
  })

  it('is left as it is where nobody is named, and opens among the texts', async () => {
    const { store, now } = await show(unnamed)
    await user.click(screen.getByRole('button', { name: TITLE }))
    expect(store.getState()).toMatchObject({ tab: 'read', documentId: first?.id })
    await user.click(within(row(TITLE)).getByRole('button', { name: /^None is named/ }))
    expect(now().documents[0]).not.toHaveProperty('publisher')
    await waitFor(() => expect(screen.queryByRole('button', { name: TITLE })).toBeNull(), { timeout: 5000 })
  })
})

describe('a date that is typed in part', () => {
  it('is offered whole, with the words that it would be', async () => {
    const { now } = await show()
    screen.getByRole('button', { name: TURNED }).focus()
    await user.keyboard('2yest')
    const readings = within(screen.getByRole('list', { name: 'Readings' }))
    expect(readings.getByRole('button', { name: /Monday 25 March 2024.*“yesterday”, the day before/ })).toBeDefined()
    await user.keyboard('{Enter}')
    expect(recordIn(now().edges, 'turned')?.dating?.note).toBe(
      '“yesterday”: the day before. The text is of 26 March 2024.',
    )
  })
})
