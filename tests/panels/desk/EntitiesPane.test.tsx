import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { undoLast } from '../../../src/desk/deskStore.ts'
import { EntitiesPane } from '../../../src/desk/entities/EntitiesPane.tsx'
import type { Draft, DraftNode } from '../../../src/draft/draft.ts'
import { recordIn } from '../../../src/draft/placesIn.ts'
import { berth7Asked } from '../../fixtures/berth7Asked.ts'
import { renderDesk } from '../support/desk.tsx'
import { offencesIn } from '../support/page.tsx'

const user = userEvent.setup()

/** A second writing of a name, which charges the same company. */
const twin: DraftNode = {
  id: 'ines-harow',
  kind: 'body',
  label: 'Ines Harow',
  parties: ['port'],
  summary: 'Ines Harow is in the sheet.',
  citations: [],
  origin: { file: 'port.csv', at: 'row 9' },
}
const [, charged] = berth7Asked.edges
if (!charged) throw new Error('The fixture has too few edges.')
const doubled: Draft = {
  ...berth7Asked,
  nodes: [...berth7Asked.nodes, twin],
  edges: [
    ...berth7Asked.edges,
    { ...charged, id: 'again', source: twin.id, origin: { file: 'port.csv', at: 'row 9' } },
  ],
}

/** A wide screen, where what is open stands beside the table. */
function show(draft: Draft = doubled, isWide = true) {
  const before = globalThis.matchMedia
  globalThis.matchMedia = (query) => Object.assign(before(query), { matches: isWide })
  return renderDesk(<EntitiesPane />, draft, 'entities')
}
const nameOf = (name: string) => screen.getByRole('button', { name })
const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
const panel = () => screen.getByRole('region', { name: 'What is open' })

describe('the table', () => {
  it('says of each name what it is, how else it is written, and what it stands in', () => {
    show()
    expect(names()).toHaveLength(5)
    const row = nameOf('Ines Harrow').closest('tr')
    if (!row) throw new Error('The name stands in no row.')
    expect(within(row).getByRole('combobox', { name: 'Kind of Ines Harrow' })).toHaveProperty('value', 'person')
    expect(
      within(row)
        .getAllByRole('cell')
        .slice(-2)
        .map(({ textContent }) => textContent),
    ).toEqual(['2', '1'])
    const sheet = nameOf('Ines Harow').closest('tr')
    expect(sheet?.lastElementChild?.textContent).toBe('sheet')
  })

  it('finds a name by any of its spellings', async () => {
    show()
    nameOf('Corran Line').focus()
    await user.keyboard('/')
    await user.keyboard('the comp')
    expect(names()).toEqual([expect.stringContaining('Vesper Line')])
    expect(screen.getByText('1 of 5')).toBeDefined()
  })

  it('shows one kind, in the order that is chosen', async () => {
    show()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Order: relationships')
    expect(names()[0]).toContain('Corran Line')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kinds that are shown' }), 'Kind: Company')
    expect(names()).toHaveLength(2)
  })

  it('gives a name another kind, a side, and a new side', async () => {
    const { now } = show()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind of Corran Line' }), 'Body')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Side of Corran Line' }), 'Lines')
    expect(recordIn(now().nodes, 'corran-line')).toMatchObject({ kind: 'body', parties: ['lines'] })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Side of Corran Line' }), 'New side …')
    await user.keyboard('Tugs and pilots{Enter}')
    const side = now().parties.at(-1)
    expect(side?.label).toBe('Tugs and pilots')
    expect(recordIn(now().nodes, 'corran-line')?.parties).toEqual([side?.id])
  })

  it('renames by F2; the name of before is still found in the texts', async () => {
    const { now } = show()
    nameOf('Corran Line').focus()
    await user.keyboard('{F2}Corran Shipping{Enter}')
    expect(recordIn(now().nodes, 'corran-line')).toMatchObject({ label: 'Corran Shipping', aliases: ['Corran Line'] })
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Corran Shipping'))
  })

  it('leaves a name as it was by Escape', async () => {
    const { now } = show()
    nameOf('Corran Line').focus()
    await user.keyboard('{F2}Other{Escape}')
    expect(now()).toBe(doubled)
  })

  it('has no ids in it, and nothing that axe objects to', async () => {
    const { container } = show()
    await user.click(nameOf('Harbour Board'))
    expect(container.textContent).not.toMatch(/harbour-board|row-5|signing-p/)
    expect(await offencesIn(container)).toEqual([])
  })
})

describe('two that are one', () => {
  async function tickBoth() {
    const desk = show()
    nameOf('Ines Harow').focus()
    await user.keyboard(' {ArrowDown} ')
    return desk
  }

  it('are ticked by Space, and shown beside each other before anything is merged', async () => {
    const { now, container } = await tickBoth()
    expect(screen.getByText('5, two ticked')).toBeDefined()
    const shown = panel().textContent
    expect(shown).toContain('Merge two into one?')
    expect(shown).toContain('Ines Harrow in 1 text')
    expect(shown).toContain('Ines Harow in the sheet, row 9')
    expect(shown).toContain('1 relationship now names Ines Harrow. Quotes stay as written.')
    expect(shown).toContain('Two would then say the same, and stay two until you join them:')
    expect(shown).toContain('Ines Harrow charged Vesper Line · sheet row 6 · sheet row 9')
    expect(now()).toBe(doubled)
    expect(await offencesIn(container)).toEqual([])
  })

  it('become one by Enter; the other name becomes a spelling', async () => {
    const { now, store } = await tickBoth()
    await user.keyboard('{Enter}')
    expect(recordIn(now().nodes, twin.id)).toBeUndefined()
    expect(recordIn(now().nodes, 'ines-harrow')).toMatchObject({
      aliases: ['Ines Harow'],
      kind: 'person',
      parties: ['port'],
    })
    expect(now().edges.filter(({ relation }) => relation === 'charged')).toHaveLength(2)
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Ines Harrow'))
    act(() => void undoLast(store))
    expect(now()).toEqual(doubled)
  })

  it('get of what differs what is chosen', async () => {
    const { now } = await tickBoth()
    await user.click(within(panel()).getByRole('radio', { name: /^Ines Harow in the sheet, row/ }))
    await user.click(within(panel()).getByRole('radio', { name: 'Person' }))
    await user.click(within(panel()).getByRole('radio', { name: 'none' }))
    await user.click(within(panel()).getByRole('button', { name: /^Merge/ }))
    expect(recordIn(now().nodes, twin.id)).toMatchObject({ label: 'Ines Harow', kind: 'person', parties: [] })
  })

  it('are remembered as not the same', async () => {
    const { now } = await tickBoth()
    await user.click(within(panel()).getByRole('button', { name: 'Not the same' }))
    expect(now().apart).toEqual([['ines-harow', 'ines-harrow']])
    expect(now().nodes).toEqual(doubled.nodes)
  })
})

describe('one that is open', () => {
  it('has its relationships, which are deleted one by one and opened in their text', async () => {
    const { now, store } = show()
    nameOf('Harbour Board').focus()
    await user.keyboard('{Enter}')
    await user.click(within(panel()).getByRole('button', { name: 'Delete Harbour Board negotiated with Corran Line' }))
    expect(recordIn(now().edges, 'turned')).toBeUndefined()
    await user.click(within(panel()).getByRole('button', { name: 'Harbour Board signed with Corran Line' }))
    expect(store.getState()).toMatchObject({ tab: 'mark', documentId: 'signing', selectedId: 'monday' })
  })

  it('is taken apart: the relationships that are ticked get a new name', async () => {
    const { now } = show()
    await user.click(nameOf('Ines Harrow'))
    await user.click(within(panel()).getByRole('checkbox', { name: /^Tick Ines Harrow met Corran Line/ }))
    await user.type(within(panel()).getByRole('textbox', { name: 'Name that these belong to' }), 'Ida Harrow')
    await user.click(within(panel()).getByRole('button', { name: 'Make a new name of this one' }))
    const made = now().nodes.at(-1)
    expect(made).toMatchObject({ label: 'Ida Harrow', kind: 'person' })
    expect(recordIn(now().edges, 'half')?.source).toBe(made?.id)
    expect(within(panel()).getByRole('heading', { level: 2 }).textContent).toBe('Ida Harrow')
  })

  it('gets and loses spellings', async () => {
    const { now } = show()
    await user.click(nameOf('Vesper Line'))
    await user.click(screen.getByRole('button', { name: 'Take the spelling “Vesper” away' }))
    await user.type(screen.getByRole('textbox', { name: 'Another spelling' }), 'Vesper AB{Enter}')
    expect(recordIn(now().nodes, 'vesper-line')?.aliases).toEqual(['the company', 'Vesper AB'])
  })

  it('takes the place of the table on a narrow screen, and gives it back', async () => {
    show(doubled, false)
    await user.click(nameOf('Vesper Line'))
    expect(screen.queryByRole('table')).toBeNull()
    expect(document.activeElement?.textContent).toBe('Vesper Line')
    await user.click(screen.getByRole('button', { name: '‹ Back' }))
    await waitFor(() => expect(document.activeElement).toBe(nameOf('Vesper Line')))
  })
})

describe('the words', () => {
  it('are renamed; of two that would be written the same one is made only when that is wanted', async () => {
    const { now } = show()
    await user.click(screen.getByRole('button', { name: 'Words' }))
    const field = screen.getByRole('textbox', { name: 'Word: signed with' })
    await user.clear(field)
    await user.type(field, 'Met{Enter}')
    expect(now()).toBe(doubled)
    expect(screen.getByRole('alert').textContent).toContain('There is another “met”.')
    await user.click(screen.getByRole('button', { name: 'Make one of the two' }))
    expect(recordIn(now().edges, 'monday')?.relation).toBe('met')
    expect(now().relations.map(({ label }) => label)).toEqual(['met', 'bid to', 'negotiated with', 'charged'])
  })

  it('are ticked to be made one of two, which says before what changes, and is undone as one step', async () => {
    const { now, store } = show(doubled)
    await user.click(screen.getByRole('button', { name: 'Words' }))
    await user.click(screen.getByRole('checkbox', { name: 'Tick “signed with”' }))
    await user.click(screen.getByRole('checkbox', { name: 'Tick “met”' }))
    expect(screen.getByRole('heading', { name: 'Merge two into one?' })).toBeDefined()
    const stays = (name: RegExp) => screen.getByRole('radio', { name })
    // The more used one is proposed.
    expect(stays(/^met 2 relationships/)).toHaveProperty('checked', true)
    expect(document.activeElement).toBe(stays(/^met /))
    await user.click(stays(/^signed with/))
    expect(screen.getByRole('region', { name: 'What changes' }).textContent).toContain(
      '2 relationships now say “signed with”.',
    )
    expect(now()).toBe(doubled)
    await user.click(screen.getByRole('button', { name: 'Merge' }))
    expect(now().relations.map(({ label }) => label)).not.toContain('met')
    expect(now().edges.filter(({ relation }) => relation === 'met')).toEqual([])
    expect(screen.queryByRole('heading', { name: 'Merge two into one?' })).toBeNull()
    act(() => void undoLast(store))
    expect(now()).toEqual(doubled)
  })

  it('say of two relations which relationships would then say the same, and where a direction is lost', async () => {
    show(doubled)
    await user.click(screen.getByRole('button', { name: 'Words' }))
    await user.click(screen.getByRole('checkbox', { name: 'Tick “charged”' }))
    await user.click(screen.getByRole('checkbox', { name: 'Tick “met”' }))
    const changes = screen.getByRole('region', { name: 'What changes' })
    expect(changes.textContent).toContain('“met” has no direction: which end “charged” began at is no longer told.')
    await user.click(screen.getByRole('radio', { name: /^charged/ }))
    expect(changes.textContent).toContain(
      '“met” has no direction, and “charged” has one: look at which end stands first.',
    )
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(screen.getByRole('checkbox', { name: 'Tick “met”' })).toHaveProperty('checked', false)
  })

  it('get another colour, and are taken away where nothing uses them', async () => {
    const { now } = show()
    await user.click(screen.getByRole('button', { name: 'Words' }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Colour of “Person”' }), 'purple')
    await user.click(screen.getByRole('button', { name: 'Take the word “Agreement” away' }))
    expect(now().kinds.map(({ label, colour }) => `${label} ${colour}`)).toEqual([
      'Person purple',
      'Company amber',
      'Body green',
    ])
    expect(screen.queryByRole('button', { name: 'Take the word “Body” away' })).toBeNull()
  })
})
