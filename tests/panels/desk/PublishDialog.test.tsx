import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Dataset } from '../../../src/data/schema.ts'
import { type DeskParts, DeskProvider } from '../../../src/desk/DeskContext.tsx'
import { type DeskStore, createDeskStore, openDraft, showDialog, undoLast } from '../../../src/desk/deskStore.ts'
import { PublishDialog } from '../../../src/desk/publish/PublishDialog.tsx'
import type { Draft } from '../../../src/draft/draft.ts'
import { fromDataset } from '../../../src/draft/fromDataset.ts'
import { asciiJson } from '../../../src/page/asciiJson.ts'
import { blockTextIn } from '../../../src/page/dataBlock.ts'
import { readerPage, readerPartsOf } from '../../../src/page/readerPage.ts'
import { DRAFT_ID, aDraft, aDraftEdge, aDraftNode } from '../../fixtures/anyDraft.ts'
import { deskParts } from '../support/deskParts.ts'

/** A page for readers without its scripts. */
const READER = readerPartsOf(`<!doctype html><html><head><title>A</title><meta name="description" content="A" />
<meta property="og:title" content="A" /><meta property="og:description" content="A" /><style>a{}</style></head>
<body><div id="root"></div>
<script type="application/json" id="dataset">{}</script>
<script type="application/json" id="third-party">""</script></body></html>`)

const user = userEvent.setup()
const given: { readonly name: string; readonly text: Promise<string> }[] = []
let store: DeskStore

/** Downloads land in `given` in place of a folder. */
function catchDownloads() {
  const blobs = new Map<string, Blob>()
  given.length = 0
  // jsdom has neither.
  Object.assign(URL, { createObjectURL: () => '', revokeObjectURL: () => undefined })
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = `blob:${blobs.size}`
    if (blob instanceof Blob) blobs.set(address, blob)
    return address
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href)
    if (blob) given.push({ name: this.download, text: blob.text() })
  })
}
afterEach(() => void vi.restoreAllMocks())

function show(
  draft: Draft,
  page: DeskParts['publishedPage'] = async (dataset, arrangement) =>
    readerPage(READER, dataset, arrangement ? { arrangement } : {}),
) {
  catchDownloads()
  store = createDeskStore()
  openDraft(store, draft)
  showDialog(store, 'publish')
  render(
    <DeskProvider parts={deskParts(store, { publishedPage: page })}>
      <PublishDialog />
    </DeskProvider>,
  )
}

const nodes = [aDraftNode({ id: 'ada' }), aDraftNode({ id: 'bea' }), aDraftNode({ id: 'nord', label: 'Nord Tugs' })]
const twoOfThree = aDraft({
  title: 'Berth 7',
  nodes,
  edges: [
    aDraftEdge({ citations: ['p-1'], remark: 'Ask.' }),
    aDraftEdge({ id: 'e-2' }),
    aDraftEdge({ id: 'e-3', citations: ['p-1'], when: '1914/1913' }),
  ],
})
const take = () => screen.findByRole<HTMLButtonElement>('button', { name: /^Download page and JSON/ })

describe('publishing', () => {
  it('counts what goes to readers and what stays, and shows the sentences that stay', async () => {
    show(twoOfThree)
    await screen.findByText('relationship, with its quote')
    const stays = screen.getByRole('region', { name: 'Stays here' })
    const lines = within(stays)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    expect(lines.slice(0, 4)).toEqual([
      '2relationships: 1 uncited, 1 impossible dateShow',
      '1name in no relationship: Nord Tugs',
      '1note to yourself',
      '1full text: quotes only',
    ])
    await user.click(within(stays).getByRole('button', { name: /^Show: 2 relationships/ }))
    expect(within(stays).getByText('Ada met Bea: has no quote')).toBeDefined()
  })

  it('says what the About page will say', async () => {
    show(twoOfThree)
    expect(
      await screen.findByText(
        '1 relationship from 1 text of 3 May 1913. Two are left out: one has no quote, one an impossible date.',
      ),
    ).toBeDefined()
  })

  it('makes the page anew where places are left out, and nothing else: what is counted is not counted again', async () => {
    const made: unknown[] = []
    const [ada, bea] = nodes
    if (!ada || !bea) throw new Error('There are two names.')
    const origin = { file: 'port.json', at: 'node', place: [1, 2] as const }
    show(
      {
        ...twoOfThree,
        nodes: [
          { ...ada, origin },
          { ...bea, origin },
        ],
      },
      async (dataset, arrangement) => {
        made.push(dataset)
        return readerPage(READER, dataset, arrangement ? { arrangement } : {})
      },
    )
    await waitFor(() => expect(made).toHaveLength(1), { timeout: 10_000 })
    await user.click(await screen.findByRole('checkbox', { name: /^Readers may also see/ }))
    await waitFor(() => expect(made).toHaveLength(2), { timeout: 10_000 })
    expect(made[1]).toBe(made[0])
  })

  it('offers the places of a network that was read, beside the layouts that are worked out', async () => {
    const origin = (place: readonly [number, number]) => ({ file: 'port.json', at: 'node', place })
    const [ada, bea] = nodes
    if (!ada || !bea) throw new Error('There are two names.')
    show({
      ...twoOfThree,
      nodes: [
        { ...ada, origin: origin([10, -20]) },
        { ...bea, origin: origin([30, 40]) },
      ],
    })
    const choice = await screen.findByRole<HTMLInputElement>('checkbox', {
      name: 'Readers may also see the names where port.json has them',
    })
    expect(choice.checked).toBe(true)
    const arrangementIn = async () => {
      await waitFor(async () => expect((await take()).disabled).toBe(false))
      await user.click(await take())
      const [html = ''] = await Promise.all(given.map(({ text }) => text))
      expect(blockTextIn(html, 'dataset')).toContain('ada')
      return JSON.parse(blockTextIn(html, 'arrangement') ?? 'null')
    }
    expect(await arrangementIn()).toMatchObject({ positions: { ada: [120, 120], bea: [140, 180] } })
    given.length = 0
    showDialog(store, 'publish')
    await user.click(await screen.findByRole('checkbox', { name: /^Readers may also see/ }))
    expect(await arrangementIn()).toBeNull()
  })

  it('opens the page again, says what it found, and gives a page in ASCII and its data', async () => {
    show(twoOfThree)
    expect(await screen.findByText('Opened again and checked: 1 of 1 quotes stand in their texts.')).toBeDefined()
    await waitFor(async () => expect((await take()).disabled).toBe(false))
    await user.click(await take())
    expect(given.map(({ name }) => name)).toEqual(['berth-7.html', 'berth-7.json'])
    const [html = '', json = ''] = await Promise.all(given.map(({ text }) => text))
    expect(html).toMatch(/^[\0-\x7f]*$/)
    expect(html).not.toMatch(/Ask\.|entente-draft|Nord Tugs/)
    expect(JSON.parse(blockTextIn(html, 'dataset') ?? '')).toEqual(JSON.parse(json))
    expect(store.getState().dialog).toBeNull()
  })

  it('offers no page in which anything is wrong, and says what', async () => {
    show(twoOfThree, async (dataset) =>
      readerPage(READER, { ...dataset, edges: [{ ...dataset.edges[0], source: 'nobody' }] }),
    )
    expect(await screen.findByText(/It is not offered: .*names no node: "nobody"/)).toBeDefined()
    expect((await take()).disabled).toBe(true)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Look at it' }).disabled).toBe(true)
  })

  it('says why where the page cannot be made', async () => {
    show(twoOfThree, () => Promise.reject(new Error('A part of this page is missing. Take a whole copy.')))
    expect(await screen.findByText(/It is not offered: A part of this page is missing/)).toBeDefined()
    expect((await take()).disabled).toBe(true)
  })

  it('asks for a title first, which readers see first', async () => {
    show({ ...twoOfThree, title: '' })
    expect(await screen.findByText('It needs a title before it goes to readers.')).toBeDefined()
    expect((await take()).disabled).toBe(true)
    await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Berth 7')
    await waitFor(async () => expect((await take()).disabled).toBe(false), { timeout: 3000 })
    expect(store.getState().history?.draft.title).toBe('Berth 7')
  })

  it('keeps the curator’s words of how it was made, as a step that can be undone', async () => {
    show(twoOfThree)
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'How this was made', hidden: true })
    expect(field.value).toMatch(/^Each relationship was marked/)
    await user.type(field, ' By hand.')
    const { history } = store.getState()
    expect(history?.draft.about?.[0]?.text).toMatch(/By hand\.$/)
    expect(history?.past.map(({ label }) => label)).toEqual(['wrote how this was made'])
  })

  it('offers other words for how it was made, and disables those that would not be true', async () => {
    show(twoOfThree)
    await screen.findByRole('textbox', { name: 'How this was made', hidden: true })
    const words = screen.getByRole('group', { name: 'Begin with other words', hidden: true })
    const buttons = within(words).getAllByRole<HTMLButtonElement>('button', { hidden: true })
    expect(buttons.map(({ textContent, disabled }) => [textContent, disabled])).toEqual([
      ['One curator, from texts', false],
      ['A sheet as the source', true],
      ['Two readers', true],
    ])
    expect(buttons[2]?.title).toBe('Not here: nothing was read by a second reader yet.')
    await user.type(screen.getByRole('textbox', { name: 'How this was made', hidden: true }), ' By hand.')
    await user.click(screen.getByText('One curator, from texts'))
    const about = () => store.getState().history?.draft.about?.[0]?.text
    expect(about()).toMatch(/^One person chose the texts/)
    undoLast(store)
    expect(about()).toMatch(/By hand\.$/)
  })

  it('gives the bundled dataset back byte for byte', async () => {
    const bundled = JSON.parse(
      readFileSync(resolve(import.meta.dirname, '../../../src/data/dataset.json'), 'utf8'),
    ) as Dataset
    show(fromDataset(bundled, { id: DRAFT_ID }))
    await waitFor(async () => expect((await take()).disabled).toBe(false), { timeout: 15_000 })
    await user.click(await take())
    const html = (await given[0]?.text) ?? ''
    expect(blockTextIn(html, 'dataset') === asciiJson(bundled)).toBe(true)
  }, 30_000)
})
