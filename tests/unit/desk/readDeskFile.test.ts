import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDeskFile } from '../../../src/desk/files/readDeskFile.ts'
import { emptyDraft } from '../../../src/draft/draft.ts'
import { asciiJson } from '../../../src/page/asciiJson.ts'
import { GAZETTE, aDataset } from '../../fixtures/dataset.ts'

const draft = { ...emptyDraft('0123456789abcdef0123456789abcdef'), title: 'Berth 7' }
const read = (name: string, text: string) => readDeskFile(new File([text], name))
const page = (id: string, value: unknown, more = '') =>
  `<!doctype html><html><body><p>&lt;script&gt;</p>${more}<script type="application/json" id="${id}">${asciiJson(value)}</script></body></html>`

describe('readDeskFile(file)', () => {
  it.each([
    ['a saved desk', 'berth-7.desk.html', page('draft', draft)],
    ['a saved desk beside the page that it carries', 'a.html', page('draft', draft, page('reader', 'x'))],
    ['a draft as JSON', 'berth-7.json', JSON.stringify(draft)],
    ['one with a byte order mark', 'berth-7.json', `\ufeff${JSON.stringify(draft)}`],
  ])('opens %s', async (_, name, text) => {
    expect(await read(name, text)).toEqual({ is: 'draft', draft, from: 'draft', handed: null, remarks: [] })
  })

  it.each([
    ['a page for readers', 'turin.html', page('dataset', aDataset({ title: 'Turin' }))],
    ['a dataset', 'turin.json', JSON.stringify(aDataset({ title: 'Turin' }))],
  ])('makes a draft of %s, of an id of its own', async (_, name, text) => {
    const one = await read(name, text)
    const other = await read(name, text)
    if (one.is !== 'draft' || other.is !== 'draft') throw new Error('No draft was read.')
    expect([one.from, one.draft.title]).toEqual(['dataset', 'Turin'])
    expect(one.draft.id).toMatch(/^[0-9a-f]{32}$/)
    expect(one.draft.id).not.toBe(other.draft.id)
  })

  it.each([
    ['a text', 'a.txt', JSON.stringify(draft)],
    ['an article', 'a.html', '<html><body><p>About “entente/1”.</p></body></html>'],
    ['a network of others', 'cytoscape.json', '{"elements":{"nodes":[]}}'],
  ])('leaves %s to who reads such files', async (_, name, text) => {
    expect(await read(name, text)).toEqual({ is: 'other' })
  })

  it.each([
    [
      'a field of the wrong kind',
      JSON.stringify({ ...draft, nodes: [{ id: 7 }] }),
      /^nodes\[0\]\.id: must be a text: 7\. /,
    ],
    ['what is cut off', JSON.stringify(draft).slice(0, -5), /^line 1, column \d+: is not JSON/],
    ['a dataset with a fault', '{"format":"entente/1"}', /^title: /],
    ['a version that is not known', JSON.stringify({ ...draft, format: 'entente-draft/9' }), /^format: must be/],
  ])('says where %s is', async (_, text, fault) => {
    const outcome = await read('a.json', text)
    if (outcome.is !== 'wrong') throw new Error(`It was read: ${outcome.is}.`)
    expect(outcome.faults[0]).toMatch(fault)
  })

  it('opens a file whose copy of what was handed over is broken, and says so', async () => {
    const handed = `<script type="application/json" id="handed">{"base":{"format":"entente-draft/1"}}</script>`
    expect(await read('back.desk.html', page('draft', draft, handed))).toMatchObject({
      is: 'draft',
      handed: null,
      remarks: [expect.stringMatching(/^The draft as it was handed over cannot be read/)],
    })
  })

  it('says that a desk has nothing in it', async () => {
    expect(await read('desk.html', page('reader', 'x'))).toMatchObject({ is: 'wrong' })
  })
})

/** A file of the inputs that fail elsewhere, byte for byte. */
const textOfCase = (file: string) => readFileSync(new URL(`../../fixtures/desk/${file}`, import.meta.url), 'utf8')
const withTexts = (name: string, ...files: readonly string[]) =>
  readDeskFile(
    new File([textOfCase(name)], name),
    async () => new Map(files.map((file) => [file, textOfCase(`texts/${file}`)] as const)),
  )

describe('a dataset whose quotes have no places', () => {
  it.each([
    ['nfc-quote-in-nfd-text.json', 'nfd.txt', 'U+0301'],
    ['space-quote-in-nbsp-text.json', 'nbsp.txt', 'U+00A0'],
  ])('opens with its text, and names the characters that differ: %s', async (name, file, character) => {
    const outcome = await withTexts(name, file)
    if (outcome.is !== 'draft') throw new Error(`It was not read: ${JSON.stringify(outcome)}`)
    expect(outcome.draft.documents[0]?.text).toBe(textOfCase(`texts/${file}`))
    expect(outcome.remarks).toHaveLength(1)
    expect(outcome.remarks[0]).toContain(character)
    expect(outcome.remarks[0]).toMatch(/Check offers the text’s own words\.$/)
  })

  it('is not opened without its text, which it names', async () => {
    expect(await withTexts('nfc-quote-in-nfd-text.json')).toEqual({
      is: 'wrong',
      faults: ['Its quotes have no places yet, and are in “nfd.txt”. Bring that text in together with it.'],
    })
  })

  it('gets the place of each quote that stands in its text', async () => {
    const dataset = aDataset({ passages: [{ id: 'p-1', document: 'gazette', exact: 'Ada met Bea in Turin' }] as never })
    const outcome = await readDeskFile(
      new File([JSON.stringify(dataset)], 'a.json'),
      async () => new Map([['gazette.txt', GAZETTE]]),
    )
    if (outcome.is !== 'draft') throw new Error(`It was not read: ${JSON.stringify(outcome)}`)
    expect(outcome.remarks).toEqual([])
    expect(outcome.draft.passages[0]).toMatchObject({
      start: GAZETTE.indexOf('Ada met Bea in Turin'),
      exact: 'Ada met Bea in Turin',
    })
  })
})

describe('names that would turn the text around them, or show nothing', () => {
  it('are mended as a dataset is opened, and it is said what was', async () => {
    const outcome = await withTexts('ds-bidi.json')
    if (outcome.is !== 'draft') throw new Error(`It was not read: ${JSON.stringify(outcome)}`)
    expect(outcome.draft.nodes.map(({ label }) => label)).toEqual(['Ada', 'Bea'])
    expect(outcome.remarks).toEqual([
      '2 names and texts held characters that turn the text or do not show, which were left out: “\\u{202e}Ada” is read as “Ada”; “\\u{202e}Ada is a person.” is read as “Ada is a person.”.',
    ])
  })

  it('are mended as a draft is opened, too', async () => {
    const node = { id: 'ada', kind: 'person', label: 'Ada\u202e', parties: [], summary: '', citations: [] }
    const outcome = await read('a.json', JSON.stringify({ ...draft, nodes: [node] }))
    if (outcome.is !== 'draft') throw new Error(`It was not read: ${JSON.stringify(outcome)}`)
    expect(outcome.draft.nodes.map(({ label }) => label)).toEqual(['Ada'])
    expect(outcome.remarks).toHaveLength(1)
  })

  it('get words in their place where nothing of a name shows', async () => {
    const outcome = await withTexts('ds-blank-names.json')
    if (outcome.is !== 'draft') throw new Error(`It was not read: ${JSON.stringify(outcome)}`)
    expect(outcome.draft.nodes.every(({ label }) => label.trim() !== '')).toBe(true)
    expect(outcome.remarks[0]).toMatch(/^\d names? /)
  })
})
