import { describe, expect, it } from 'vitest'
import { readDeskFile } from '../../../src/desk/files/readDeskFile.ts'
import { emptyDraft } from '../../../src/draft/draft.ts'
import { asciiJson } from '../../../src/page/asciiJson.ts'
import { aDataset } from '../../fixtures/dataset.ts'

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
    expect(await read(name, text)).toEqual({ is: 'draft', draft, from: 'draft', handed: null })
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

  it('says that a desk has nothing in it', async () => {
    expect(await read('desk.html', page('reader', 'x'))).toMatchObject({ is: 'wrong' })
  })
})
