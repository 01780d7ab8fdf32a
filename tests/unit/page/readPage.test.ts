// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { DatasetError } from '../../../src/data/datasetError.ts'
import { parseArrangement } from '../../../src/page/parseArrangement.ts'
import { readPage } from '../../../src/page/readPage.ts'
import { aDataset } from '../../fixtures/dataset.ts'

const dataset = aDataset()
const arrangement = {
  format: 'entente-arrangement/1',
  frame: { width: 800, height: 600 },
  positions: { ada: [100, 200], bea: [300, 400] },
}

/** A page that carries these texts as its data blocks. */
function pageWith(blocks: Readonly<Record<string, string>>): Document {
  const page = document.implementation.createHTMLDocument('')
  for (const [id, text] of Object.entries(blocks)) {
    const block = page.createElement('script')
    block.type = 'application/json'
    block.id = id
    block.textContent = text
    page.head.append(block)
  }
  return page
}

/** The faults that reading gives, as "path: message". */
function faults(read: () => unknown): string[] {
  try {
    read()
    return []
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    return error.issues.map(({ path, message }) => `${path}: ${message}`)
  }
}

describe('readPage(document)', () => {
  it('gives the dataset and the arrangement that the page carries', () => {
    const page = readPage(
      pageWith({ dataset: JSON.stringify(dataset), arrangement: JSON.stringify({ ...arrangement, seed: 1 }) }),
    )
    expect(page.dataset).toEqual(dataset)
    expect(page.arrangement).toEqual(arrangement)
  })

  it.each([undefined, '', ' \n'])('a page need bring no positions: %j', (text) => {
    const blocks = { dataset: JSON.stringify(dataset), ...(text === undefined ? {} : { arrangement: text }) }
    expect(readPage(pageWith(blocks)).arrangement).toBeNull()
  })

  it('gives the view at which the page opens', () => {
    const blocks = { dataset: JSON.stringify(dataset), opening: '{"t":"2025","sel":"ada"}' }
    expect(readPage(pageWith(blocks)).opening).toEqual({ t: '2025', sel: 'ada' })
  })

  it.each(['', '{', '7', 'null', '{"level":2}', '{"t":null}'])(
    'opens as a page without one where its opening view has a fault: %j',
    (opening) => {
      expect(readPage(pageWith({ dataset: JSON.stringify(dataset), opening })).opening).toBeNull()
    },
  )

  it('checks the positions that it brings', () => {
    const blocks = { dataset: JSON.stringify(dataset), arrangement: JSON.stringify({ ...arrangement, positions: {} }) }
    expect(faults(() => readPage(pageWith(blocks)))).toHaveLength(2)
  })

  it.each([
    { blocks: {}, fault: ': the page carries no dataset' },
    { blocks: { dataset: ' \n' }, fault: ': the page carries no dataset' },
  ])('names the block that is missing: $fault', ({ blocks, fault }) => {
    expect(faults(() => readPage(pageWith(blocks)))).toEqual([fault])
  })

  it('gives every fault of a dataset, not only the first', () => {
    const broken = { ...dataset, title: '', language: 'english please' }
    const found = faults(() => readPage(pageWith({ dataset: JSON.stringify(broken) })))
    expect(found.map((fault) => fault.split(':')[0])).toEqual(['title', 'language'])
  })

  it('text that is no JSON is a fault of the dataset, not a crash', () => {
    expect(faults(() => readPage(pageWith({ dataset: '{ "format": ' })))).toHaveLength(1)
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', ' https://example.org', 'file:///etc/passwd'])(
    'a document cannot lead to %s',
    (URL) => {
      const documents = dataset.documents.map((one) => ({ ...one, URL }))
      const found = faults(() => readPage(pageWith({ dataset: JSON.stringify({ ...dataset, documents }) })))
      expect(found.map((fault) => fault.split(':')[0])).toEqual(['documents[0].URL'])
    },
  )
})

describe('parseArrangement(input, dataset)', () => {
  it('leaves out the positions of nodes that the dataset does not have', () => {
    const positions = { ...arrangement.positions, nobody: [1, 2] }
    expect(parseArrangement({ ...arrangement, positions }, dataset).positions).toEqual(arrangement.positions)
  })

  it.each([
    { input: { ...arrangement, format: 'other/1' }, paths: ['arrangement.format'] },
    { input: { ...arrangement, frame: { width: 0, height: 600 } }, paths: ['arrangement.frame'] },
    { input: { ...arrangement, frame: { width: '800', height: 600 } }, paths: ['arrangement.frame'] },
    { input: { ...arrangement, positions: { ada: [1, 2] } }, paths: ['arrangement.positions.bea'] },
    { input: { ...arrangement, positions: { ada: [1, null], bea: [1] } }, paths: ['arrangement.positions.ada', 'arrangement.positions.bea'] }, // prettier-ignore
    { input: null, paths: ['arrangement.format', 'arrangement.frame', 'arrangement.positions.ada', 'arrangement.positions.bea'] }, // prettier-ignore
    { input: [], paths: ['arrangement.format', 'arrangement.frame', 'arrangement.positions.ada', 'arrangement.positions.bea'] }, // prettier-ignore
  ])('names every fault: $paths', ({ input, paths }) => {
    expect(faults(() => parseArrangement(input, dataset)).map((fault) => fault.split(':')[0])).toEqual(paths)
  })
})
