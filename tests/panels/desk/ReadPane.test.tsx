import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { DeskProvider } from '../../../src/desk/DeskContext.tsx'
import { bringIn, createDeskStore, openDraft } from '../../../src/desk/deskStore.ts'
import { NewerSheet } from '../../../src/desk/read/NewerSheet.tsx'
import type { SheetChoices } from '../../../src/desk/read/openSheet.ts'
import { readFiles } from '../../../src/desk/read/readFiles.ts'
import { ReadPane } from '../../../src/desk/read/ReadPane.tsx'
import { createReadings, leaveReadings } from '../../../src/desk/read/readings.ts'
import { redoHere, undoHere, undoWords } from '../../../src/desk/undoHere.ts'
import { textOfPaste } from '../../../src/draft/documents/readDocument.ts'
import { toDocument } from '../../../src/draft/documents/toDocument.ts'
import { type Draft, emptyDraft } from '../../../src/draft/draft.ts'
import type { ChangedRow } from '../../../src/draft/tables/compareSheets.ts'
import { renderDesk } from '../support/desk.tsx'
import { deskParts } from '../support/deskParts.ts'
import { offencesIn } from '../support/page.tsx'

const user = userEvent.setup()
const TEXT = 'The Harbour Board signed with Corran Line on Monday.'

const CONTACTS = `from,relation,to,date,quote
Harbour Board,signed with,Corran Line,2024-03-25,The Harbour Board signed with Corran Line
Harbour Board,signed for,Corran Line,,The Harbour Bord signed with Corran Line
Harbour Board,met,,2024-03-22,`

const NODES = 'Id,Label,Kind\nn1,Ada,Person\nn2,Board,Body\nn1,Ada again,Person'
const EDGES = 'Source,Target,Type,Start\nn1,n2,chairs,Jan 2020\nn1,missing,met,2021'

let draft: Draft
beforeEach(() => {
  draft = { ...emptyDraft('1'.repeat(32)), documents: [toDocument(textOfPaste(TEXT), [])] }
})

const file = (name: string, text: string) => ({ file: new File([text], name) })

/** The pane Read after these files were dropped on it, once the sheet is read. */
async function drop(...files: readonly { readonly file: File }[]) {
  const store = createDeskStore()
  const readings = createReadings()
  leaveReadings(store, readings)
  openDraft(store, draft, 'read')
  const { container } = render(
    <DeskProvider parts={deskParts(store, { readings })}>
      <ReadPane />
    </DeskProvider>,
  )
  bringIn(store, files)
  await screen.findByRole('button', { name: /^Bring in \d/ }, { timeout: 3000 })
  const now = () => store.getState().history?.draft
  return { store, readings, container, now }
}

const rowOf = (cell: string) => {
  const row = screen.getByText(cell).closest('tr')
  if (!row) throw new Error('It stands in no row.')
  return within(row)
}

describe('a row of a sheet', () => {
  it('says where its quote stands, and after an answer what comes of it', async () => {
    await drop(file('contacts.csv', CONTACTS))
    expect(rowOf('signed with').getByText('✓ found')).toBeTruthy()
    expect(rowOf('signed for').getByText('≈ near')).toBeTruthy()
    expect(screen.getByText(/1 nearly/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /Use the text’s words/ }))
    expect(await rowOf('signed for').findByText('✓ in the text’s words')).toBeTruthy()
    expect(screen.queryByText(/1 nearly/)).toBeNull()
  })

  it('says why nothing is made of it', async () => {
    const { container } = await drop(file('contacts.csv', CONTACTS))
    expect(rowOf('met').getByText('refused: no “to”')).toBeTruthy()
    expect(await offencesIn(container)).toEqual([])
  })
})

describe('undo while a sheet is open', () => {
  it('takes back what was said of the sheet, not the texts, and does it again', async () => {
    const desk = await drop(file('contacts.csv', CONTACTS))
    await user.click(screen.getByRole('button', { name: /Leave uncited/ }))
    expect(await rowOf('signed for').findByText('– left uncited')).toBeTruthy()
    const words = () => undoWords(desk.store.getState(), desk.readings.getState())
    expect(words().undo).toBe('answered “Leave uncited”')
    undoHere(desk)
    expect(await rowOf('signed for').findByText('≈ near')).toBeTruthy()
    expect(words()).toEqual({ undo: null, redo: 'answered “Leave uncited”' })
    redoHere(desk)
    expect(await rowOf('signed for').findByText('– left uncited')).toBeTruthy()
    expect(desk.now()?.documents).toHaveLength(1)
  })

  it('takes back the use of a column', async () => {
    const desk = await drop(file('contacts.csv', CONTACTS))
    const select = screen.getByLabelText<HTMLSelectElement>('What “relation” holds')
    await user.selectOptions(select, 'Ignore')
    expect(select.value).toBe('ignore')
    undoHere(desk)
    await waitFor(() => expect(select.value).toBe('relation'))
  })
})

describe('a list of entities and one of relationships', () => {
  it('show names in the place of ids, what dates are read as, and why a row is refused', async () => {
    await drop(file('nodes.csv', NODES), file('edges.csv', EDGES))
    expect(screen.getByRole('heading', { name: 'nodes.csv and edges.csv' })).toBeTruthy()
    const made = rowOf('chairs')
    expect(made.getByText('Ada')).toBeTruthy()
    expect(made.getByText('Board')).toBeTruthy()
    expect(made.getByText('January 2020')).toBeTruthy()
    expect(rowOf('met').getByText('refused: no node “missing”')).toBeTruthy()
  })

  it('keep the question about a repeated id as a remark where it is left open', async () => {
    const { readings } = await drop(file('nodes.csv', NODES), file('edges.csv', EDGES))
    await user.click(screen.getByRole('button', { name: /^Bring in 1/ }))
    await waitFor(() => expect(readings.getState().accounts).toHaveLength(1))
    expect(readings.getState().accounts[0]?.remarks.map(({ text }) => text)).toContain(
      'Ada again has the id of Ada, row 1: both came in, and relationships of that id are those of Ada. Entities can join them.',
    )
  })

  it('bring entities alone where no relationships came with them', async () => {
    const { now } = await drop(file('nodes.csv', NODES))
    expect(screen.queryByLabelText(/^What “/)).toBeNull()
    await user.click(screen.getByRole('button', { name: /^Bring in 3 entities/ }))
    await waitFor(() => expect(now()?.nodes.map(({ label }) => label)).toEqual(['Ada', 'Board', 'Ada again']))
    expect(now()?.edges).toEqual([])
  })
})

describe('what was read for a draft', () => {
  it('is left when another is opened', async () => {
    const { store, readings } = await drop(file('contacts.csv', CONTACTS))
    expect(readings.getState().sheets).toHaveLength(1)
    openDraft(store, emptyDraft('2'.repeat(32)), 'read')
    expect(readings.getState()).toMatchObject({ sheets: [], sheetKey: null, accounts: [], problems: [] })
  })

  it('does not come into one that is opened while it is being read', async () => {
    const { store, readings } = await drop(file('contacts.csv', CONTACTS))
    bringIn(store, [
      file('a.txt', 'Ada met Bea.'),
      file('kumu.json', '{"elements":[{"label":"Ada"}],"connections":[]}'),
    ])
    await waitFor(() => expect(readings.getState().progress).not.toBeNull())
    openDraft(store, emptyDraft('2'.repeat(32)), 'read')
    await new Promise((resolve) => {
      setTimeout(resolve, 100)
    })
    expect(store.getState().history?.draft).toEqual(emptyDraft('2'.repeat(32)))
  })
})

describe('a draft that was begun for files of which none could be read', () => {
  const begunFor = (id: string) => {
    const store = createDeskStore()
    const readings = createReadings()
    leaveReadings(store, readings)
    openDraft(store, emptyDraft(id), 'read')
    readings.setState({ begunFor: id })
    return { store, readings }
  }
  const picture = { file: new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)], 'a.csv') }

  it('gives way to the start screen, with the reason', async () => {
    const { store, readings } = begunFor('3'.repeat(32))
    readFiles(store, readings, [picture])
    await waitFor(() => expect(store.getState().history).toBeNull())
    expect(store.getState().notices.map(({ text }) => text)).toEqual([
      'a.csv is a picture, whatever it is called. Open it in its own program and save its rows as .csv or .xlsx.',
    ])
    expect(readings.getState()).toMatchObject({ problems: [], begunFor: null })
  })

  it('stays where one of them was read', async () => {
    const { store, readings } = begunFor('3'.repeat(32))
    readFiles(store, readings, [picture, file('a.txt', TEXT)])
    await waitFor(() => expect(readings.getState().begunFor).toBeNull())
    expect(store.getState().history?.draft.documents).toHaveLength(1)
    expect(readings.getState().problems).toHaveLength(1)
  })
})

describe('a newer version of a sheet with many changed rows', () => {
  const edge = (i: number) => ({
    id: `e${i}`,
    source: 'a',
    target: 'b',
    relation: 'met',
    status: 'completed' as const,
    citations: [],
  })
  const changed = Array.from({ length: 130 }, (_, i): ChangedRow => {
    const now = { at: `row ${i + 1}`, source: 'a', target: 'b', relation: 'met', directed: true }
    return { edge: edge(i), now, fields: [{ field: 'role', before: '', after: 'chair' }], isCurated: i === 0 }
  })

  it('can be seen row for row, and chosen at once', async () => {
    const store = createDeskStore()
    openDraft(store, draft, 'read')
    const told: Partial<SheetChoices>[] = []
    const sheet = { keeps: new Set<string>(), takes: new Set<string>(), removes: new Set<string>() }
    render(
      <DeskProvider parts={deskParts(store)}>
        <NewerSheet
          difference={{ added: [], changed, gone: [], unchanged: [] }}
          sheet={sheet}
          change={(to) => told.push(to)}
        />
      </DeskProvider>,
    )
    expect(screen.getAllByRole('checkbox')).toHaveLength(100)
    expect(screen.getByLabelText<HTMLInputElement>(/^Take row 1:.*may have been changed at the desk$/).checked).toBe(
      false,
    )
    expect(screen.getByLabelText<HTMLInputElement>(/^Take row 2:/).checked).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Show 30 of 30 more' }))
    expect(screen.getAllByRole('checkbox')).toHaveLength(130)
    await user.click(screen.getByRole('button', { name: 'Keep all as they are' }))
    expect([told[0]?.keeps?.size, told[0]?.takes?.size]).toEqual([129, 0])
  })
})

describe('a sheet that is shown', () => {
  it('has 40 columns at once beside those that are read, and the others when they are asked for', async () => {
    const more = Array.from({ length: 60 }, (_, i) => `more ${i}`).join(',')
    await drop(file('wide.csv', `from,${more},to\nAda,${more},Bea`))
    expect(screen.getAllByLabelText(/^What “/)).toHaveLength(41)
    expect(screen.getByLabelText('What “to” holds')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Show 21 more columns' }))
    expect(screen.getAllByLabelText(/^What “/)).toHaveLength(62)
  })

  it('shows a character that turns the text by its number', async () => {
    await drop(file('a.csv', 'from,relation,to\nAda\u202egnp,met,Bea'))
    expect(document.querySelector('td .turning')?.getAttribute('data-number')).toBe('U+202E')
  })
})

it('shows a character of a text that turns what follows by its number', () => {
  const turning = toDocument(textOfPaste('Minutes\n\nAda\u202egnp met Bea.'), [])
  const store = createDeskStore()
  openDraft(store, { ...draft, documents: [turning] }, 'read')
  render(
    <DeskProvider parts={deskParts(store)}>
      <ReadPane />
    </DeskProvider>,
  )
  expect(document.querySelector('.desk-text .turning')?.getAttribute('data-number')).toBe('U+202E')
})

describe('a network that comes again', () => {
  const network = (...connections: readonly object[]) =>
    file(
      'kumu.json',
      JSON.stringify({
        elements: [
          { id: '1', label: 'Ada' },
          { id: '2', label: 'Bea' },
        ],
        connections,
      }),
    )
  const met = { from: 'Ada', to: 'Bea', type: 'met' }
  const sued = { from: 'Ada', to: 'Bea', type: 'sued' }

  async function bring(...files: readonly { readonly file: File }[]) {
    const store = createDeskStore()
    const readings = createReadings()
    openDraft(store, emptyDraft('4'.repeat(32)), 'read')
    for (const [i, one] of files.entries()) {
      readFiles(store, readings, [one])
      // One after the other, as they would be dropped.
      // oxlint-disable-next-line no-await-in-loop
      await waitFor(() => expect(readings.getState().accounts).toHaveLength(i + 1))
    }
    return { draft: store.getState().history?.draft, accounts: readings.getState().accounts }
  }

  it('brings nothing twice', async () => {
    const { draft: once } = await bring(network(met))
    const { draft: twice, accounts } = await bring(network(met), network(met))
    expect(twice).toEqual(once)
    expect(accounts[0]?.says).toBe('3 read, 2 entities, 1 relationship: 1 as it was')
  })

  it('brings what is new, and says what is gone', async () => {
    const { draft: after, accounts } = await bring(network(met), network(sued))
    expect(after?.nodes.map(({ label }) => label)).toEqual(['Ada', 'Bea'])
    expect(after?.edges).toHaveLength(2)
    expect(accounts[0]?.remarks).toContainEqual({
      at: 'connection Ada – Bea',
      text: 'is gone from the file, and stays here.',
    })
  })
})

describe('files that are brought in', () => {
  const unreadable = () => {
    const gone = new File(['x'], 'gone.txt')
    gone.arrayBuffer = () => Promise.reject(new Error('The file could not be read.'))
    return { file: gone }
  }
  const begin = () => {
    const store = createDeskStore()
    const readings = createReadings()
    openDraft(store, emptyDraft('5'.repeat(32)), 'read')
    return { store, readings, titles: () => store.getState().history?.draft.documents.map(({ file: name }) => name) }
  }

  it('are read but for the one that the disk does not give, which is said', async () => {
    const { store, readings, titles } = begin()
    readFiles(store, readings, [file('a.txt', 'Ada met Bea.'), unreadable(), file('b.txt', 'Bea met Cid.')])
    await waitFor(() => expect(titles()).toEqual(['ada-met-bea.txt', 'bea-met-cid.txt']))
    expect(readings.getState().problems).toEqual([
      { file: 'gone.txt', reason: 'It was not read: The file could not be read.' },
    ])
  })

  it('while others are being read wait for these, and each batch can be stopped', async () => {
    const { store, readings, titles } = begin()
    readFiles(store, readings, [file('a.txt', 'Ada met Bea.')])
    readFiles(store, readings, [file('b.txt', 'Bea met Cid.')])
    await waitFor(() => expect(titles()).toEqual(['ada-met-bea.txt', 'bea-met-cid.txt']))
    await waitFor(() => expect(readings.getState().stop).toBeNull())
    expect(readings.getState().progress).toBeNull()
  })

  it('say of a network where its places are offered', async () => {
    const { store, readings } = begin()
    const nodes = [{ data: { id: 'a', label: 'Ada' }, position: { x: 1, y: 2 } }]
    readFiles(store, readings, [file('c.json', JSON.stringify({ elements: { nodes, edges: [] } }))])
    await waitFor(() => expect(readings.getState().accounts).toHaveLength(1))
    expect(readings.getState().accounts[0]?.remarks[0]?.text).toMatch(
      /^says where one entity stands\. .*Publish offers/,
    )
    expect(store.getState().history?.draft.nodes[0]?.origin?.place).toEqual([1, 2])
  })
})

describe('who published a text', () => {
  it('is asked in its details: a line above it is proposed, another is typed, and it can be taken back', async () => {
    const text = 'Board signs Berth 7\nKelsund Gazette, 26 March 2024\n\nThe Harbour Board signed on Monday.'
    const own = toDocument(textOfPaste(text), [], { date: '2024-03-26' })
    const { now, container } = renderDesk(<ReadPane />, { ...emptyDraft('1'.repeat(32)), documents: [own] }, 'read')
    await user.click(screen.getByRole('button', { name: 'Board signs Berth 7' }))
    const field = screen.getByRole('textbox', { name: 'Who published “Board signs Berth 7”?' })
    expect(field).toHaveProperty('value', '')
    expect(await offencesIn(container)).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Kelsund Gazette' }))
    expect(now().documents[0]?.publisher).toBe('Kelsund Gazette')
    expect(screen.queryByRole('button', { name: 'Kelsund Gazette' })).toBeNull()
    await user.clear(field)
    await user.type(field, 'Kelsund Press{Enter}')
    expect(now().documents[0]?.publisher).toBe('Kelsund Press')
    await user.clear(field)
    await user.keyboard('{Enter}')
    expect(now().documents[0]).not.toHaveProperty('publisher')
  })
})
