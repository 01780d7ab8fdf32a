import { Blob as NodeBlob } from 'node:buffer'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { datasetOrWhy } from '../../src/app/earlierVersions.ts'
import { DatasetError } from '../../src/data/datasetError.ts'
import { parseDataset } from '../../src/data/parseDataset.ts'
import type { Dataset, Edge } from '../../src/data/schema.ts'
import { versionOf } from '../../src/data/versionOf.ts'
import { datasetOf } from '../../src/page/readDataset.ts'
import { readDatasetFile } from '../../src/page/readDatasetFile.ts'
import { Notices } from '../../src/panels/Notices/Notices.tsx'
import { aNode, aPassage, anEdge } from '../fixtures/dataset.ts'
import { offencesIn, renderPage, tinyDataset } from './support/page.tsx'

const present = parseDataset(tinyDataset())

/** An edge of the version before. */
function before(edge: Edge): Edge {
  const dating = { basis: 'stated' as const, citations: ['slip', 'dateline'] }
  if (edge.id === 'met') return { ...edge, when: '2025-04-15', citations: ['slip'], dating }
  return edge.id === 'signed' ? { ...edge, status: 'ongoing' } : edge
}

/**
 * The version before: Ada had met Bea a day later and on other words, the Board was still signing, Bea had not met Cyril, and Dora
 * was there, whom Ada met.
 */
const earlier = parseDataset({
  ...present,
  passages: [...present.passages, aPassage({ id: 'slip', exact: 'Ada saw Bea' })],
  nodes: [...present.nodes, aNode({ id: 'dora', citations: ['early'] })],
  edges: [
    ...present.edges.filter(({ id }) => id !== 'undated').map(before),
    anEdge({ id: 'gone', target: 'dora', citations: ['early'] }),
  ],
})

/** The notices of a page whose link was made with a version; it carries these along. */
async function opened(version: string, carried: readonly Dataset[] = []) {
  const ways = {
    carried: (name: string) => carried.find((one) => versionOf(one) === name) ?? null,
    // As the page does it, without its worker; jsdom's files have no stream.
    read: async (file: Blob) => {
      try {
        const read = await readDatasetFile(new NodeBlob([await file.text()]) as Blob, () => {})
        return datasetOrWhy({ is: 'read', dataset: datasetOf(read), indexed: null })
      } catch (error) {
        if (!(error instanceof DatasetError)) throw error
        return datasetOrWhy({ is: 'faulty', issues: error.issues, count: error.count })
      }
    },
  }
  const notices = [{ text: 'This link was made with another version.', version }]
  const page = renderPage(<Notices earlier={ways} />, { notices }, present)
  await page.user.click(screen.getByRole('button', { name: 'What changed' }))
  return page
}
const dialog = () => within(screen.getByRole('dialog', { name: 'What changed' }))
/** The entries under a heading, without the marks that keep names apart. */
const entriesOf = (name: string) =>
  within(dialog().getByRole('region', { name }))
    .getAllByRole('listitem')
    .map((item) => item.textContent.replaceAll(/[\u2066-\u2069]/g, ''))
const fileOf = (text: string, name = 'earlier.json') => new File([text], name, { type: 'application/json' })
const input = () => dialog().getByLabelText<HTMLInputElement>('Open the earlier file')

describe('what changed since the version of a link', () => {
  it('is listed where the page carries that version, in the words of the page', async () => {
    await opened(versionOf(earlier), [earlier])
    expect(entriesOf('Relationships added')).toEqual(['Bea met Cyril. undated'])
    expect(entriesOf('Relationships removed')).toEqual(['Ada of Turin met Dora. undated'])
    expect(entriesOf('Other dates')).toEqual(['Ada of Turin met Bea. 14 April 2025; before: 15 April 2025'])
    expect(entriesOf('Other statements')).toEqual([
      'The Board signed with Bea (host).It was ongoing and is now completed.',
    ])
    expect(entriesOf('Other quotes')).toEqual([
      'Ada of Turin met Bea.No longer quotedAda saw BeaNow quotedAda met Bea in Turin',
    ])
    expect(entriesOf('Entities removed')).toEqual(['Dora'])
    expect(dialog().queryByRole('region', { name: 'Entities added' })).toBeNull()
  })

  it('names both versions', async () => {
    await opened(versionOf(earlier))
    expect(dialog().getByText(versionOf(earlier))).toBeTruthy()
    expect(dialog().getByText(versionOf(present))).toBeTruthy()
  })

  it('leads from each entry to what it is about, and shows it', async () => {
    const { user, store } = await opened(versionOf(earlier), [earlier])
    await user.click(dialog().getByRole('button', { name: /^Bea.*Cyril/ }))
    expect(store.getState().selectedId).toBe('undated')
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'What changed' }))
    // Of what is gone its ends are left.
    const removed = within(dialog().getByRole('region', { name: 'Relationships removed' }))
    await user.click(removed.getByRole('button', { name: 'Ada of Turin' }))
    expect(store.getState().selectedId).toBe('ada')
    expect(removed.queryByRole('button', { name: 'Dora' })).toBeNull()
  })

  it('is listed from the file of that version, as JSON', async () => {
    const { user } = await opened(versionOf(earlier))
    expect(dialog().queryByRole('list')).toBeNull()
    await user.upload(input(), fileOf(JSON.stringify(earlier)))
    await waitFor(() => expect(entriesOf('Relationships added')).toEqual(['Bea met Cyril. undated']))
  })

  it('a file that is read once is still there when the dialog is opened again', async () => {
    const { user } = await opened(versionOf(earlier))
    await user.upload(input(), fileOf(JSON.stringify(earlier)))
    await waitFor(() => expect(entriesOf('Entities removed')).toEqual(['Dora']))
    await user.click(dialog().getByRole('button', { name: 'Close' }))
    await user.click(screen.getByRole('button', { name: 'What changed' }))
    expect(entriesOf('Entities removed')).toEqual(['Dora'])
  })

  it.each([
    [
      'this page’s own version',
      present,
      /^“earlier\.json” is the version that this page shows\. Nothing was changed\.$/,
    ],
    [
      'yet another version',
      parseDataset({ ...present, title: 'Another' }),
      /^“earlier\.json” holds another version, [0-9a-f]{12}\. Nothing was changed\.$/,
    ],
    [
      'what is no dataset',
      { title: 'A list' },
      /^“earlier\.json” cannot be read: format: is missing\. Add the field\. Nothing was changed\.$/,
    ],
  ])('%s is refused in one sentence, and another file can be taken', async (_, content, message) => {
    const { user, store } = await opened(versionOf(earlier))
    const untouched = store.getState()
    await user.upload(input(), fileOf(JSON.stringify(content)))
    const alert = await dialog().findByRole('alert')
    expect(alert.textContent).toMatch(message)
    expect(store.getState()).toBe(untouched)
    await user.upload(input(), fileOf(JSON.stringify(earlier)))
    await waitFor(() => expect(dialog().queryByRole('alert')).toBeNull())
    expect(entriesOf('Entities removed')).toEqual(['Dora'])
  })

  it('says so where nothing that it lists differs, and what else does', async () => {
    const other = parseDataset({ ...present, description: 'Told otherwise.' })
    await opened(versionOf(other), [other])
    expect(dialog().getByText(/^No relationship, date, statement or quote differs/)).toBeTruthy()
    expect(dialog().getByText('Also different: what the dataset says of itself.')).toBeTruthy()
  })

  it('what a file says appears as text', async () => {
    const evil = parseDataset({
      ...earlier,
      nodes: earlier.nodes.map((node) => (node.id === 'dora' ? { ...node, label: '<img src=x>' } : node)),
    })
    await opened(versionOf(evil), [evil])
    expect(entriesOf('Entities removed')).toEqual(['<img src=x>'])
    expect(document.querySelector('img')).toBeNull()
  })

  it('has nothing that axe objects to', async () => {
    const { container } = await opened(versionOf(earlier), [earlier])
    expect(await offencesIn(container)).toEqual([])
  })

  it('has nothing that axe objects to where the file is asked for', async () => {
    const { container } = await opened(versionOf(earlier))
    expect(await offencesIn(container)).toEqual([])
  })
})
