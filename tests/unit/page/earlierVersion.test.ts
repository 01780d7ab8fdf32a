// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../../src/data/parseDataset.ts'
import { versionOf } from '../../../src/data/versionOf.ts'
import { asciiJson } from '../../../src/page/asciiJson.ts'
import { withBlock } from '../../../src/page/dataBlock.ts'
import { carriedVersion, datasetIn } from '../../../src/page/earlierVersion.ts'
import { aDataset } from '../../fixtures/dataset.ts'

const first = parseDataset(aDataset({ title: 'First' }))
const second = parseDataset(aDataset({ title: 'Second <b>' }))

/** A page that carries this as its earlier versions. */
function pageWith(earlier: unknown): Document {
  const html = withBlock('<html><body></body></html>', 'earlier', asciiJson(earlier))
  return new DOMParser().parseFromString(html, 'text/html')
}

describe('carriedVersion(document, version)', () => {
  it('is the one of that name among those that the page carries', () => {
    const page = pageWith([first, second])
    expect(carriedVersion(page, versionOf(second))).toEqual(second)
    expect(carriedVersion(page, versionOf(first))).toEqual(first)
  })

  it('is null where none of them has that name, and where the page carries none', () => {
    expect(carriedVersion(pageWith([first]), versionOf(second))).toBeNull()
    expect(carriedVersion(document.implementation.createHTMLDocument(''), versionOf(second))).toBeNull()
  })

  it.each([
    ['what is no list', first],
    ['nothing', null],
    ['text', 'earlier'],
  ])('%s holds none', (_, earlier) => {
    expect(carriedVersion(pageWith(earlier), versionOf(first))).toBeNull()
  })

  it('one with a fault stands in the way of no other', () => {
    const page = pageWith([{ ...first, nodes: [] }, 1, second])
    expect(carriedVersion(page, versionOf(second))).toEqual(second)
  })
})

describe('datasetIn(text)', () => {
  it('reads a dataset as JSON', () => {
    expect(datasetIn(JSON.stringify(first, null, 2))).toEqual(first)
  })

  it('reads the dataset of a page, and does not take what a script says for it', () => {
    const script = `<script>'<script type="application/json" id="dataset">{}'</script>`
    const page = withBlock('<html><body></body></html>', 'dataset', asciiJson(second)).replace(
      '<body>',
      `<body>${script}`,
    )
    expect(datasetIn(page)).toEqual(second)
    expect(versionOf(datasetIn(page))).toBe(versionOf(second))
  })

  it('refuses a page without a dataset, and says what is wanted', () => {
    expect(() => datasetIn('<html><body>Hello</body></html>')).toThrow(
      'the dataset: is not in this page. Take a page of Entente, or a dataset as JSON.',
    )
  })

  it('refuses what is neither, and a dataset with a fault', () => {
    expect(() => datasetIn('%PDF-1.7')).toThrow('is not JSON')
    expect(() => datasetIn('{}')).toThrow('format')
  })
})
