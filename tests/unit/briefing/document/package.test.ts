// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import dataset from '../../../../src/data/dataset.json'
import type { Dataset } from '../../../../src/data/schema.ts'
import { createNetwork } from '../../../../src/model/network.ts'
import { HOSTILE } from '../../../fixtures/hostileDatasets.ts'
import { aDataset, aDocument } from '../../../fixtures/dataset.ts'
import { all, readDocument, valueOf } from './readDocument.ts'
import { PNG, bytesOf, sectionOf, viewDocument } from './viewDocument.ts'

const BUNDLED = createNetwork(dataset as unknown as Dataset)
const CASES = [
  { name: 'the bundled dataset', of: BUNDLED.dataset },
  ...Object.entries(HOSTILE).map(([name, of]) => ({ name, of })),
  {
    name: 'documents with addresses',
    of: aDataset({ documents: [aDocument({ URL: 'https://example.org/a b?c=1&d=<2>' })] }),
  },
].map(({ name, of }) => ({ name, document: viewDocument(createNetwork(of)) }))

/** Children in the order of the schema (ECMA-376, part 1, annex A), of those that we write. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': 'pStyle keepNext keepLines pageBreakBefore bidi spacing ind jc outlineLvl'.split(' '),
  'w:rPr': 'rStyle rFonts b bCs i iCs color sz szCs u vertAlign rtl lang'.split(' '),
  'w:style': 'name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr'.split(' '),
  'w:styles': ['docDefaults', 'style'],
  'w:docDefaults': ['rPrDefault', 'pPrDefault'],
  'w:settings': 'zoom defaultTabStop footnotePr compat decimalSymbol listSeparator'.split(' '),
  'w:font': 'altName panose1 charset family pitch'.split(' '),
  'w:sectPr': ['footerReference', 'pgSz', 'pgMar'],
  'w:body': ['p', 'sectPr'],
  'wp:inline': 'extent effectExtent docPr cNvGraphicFramePr graphic'.split(' '),
  'pic:pic': ['nvPicPr', 'blipFill', 'spPr'],
}

/** What RFC 3986 has in an address of the kinds that a document may lead to. */
const ADDRESS = /^(?:https?|mailto):[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/

describe('the package of documentOf(document)', () => {
  it.each(CASES)('is of well-formed parts, each of a declared type, from $name', ({ document }) => {
    const types = document.part('[Content_Types].xml')
    const typed = [...types.getElementsByTagName('Override')].map((one) => one.getAttribute('PartName'))
    const parts = document.paths.filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml')
    for (const path of parts) if (!path.endsWith('.png')) document.part(path)
    expect(new Set(typed)).toEqual(new Set(parts.map((path) => `/${path}`)))
    expect(typed).toHaveLength(parts.length)
  })

  it.each(CASES)(
    'has for each id in its markup a relationship that leads to a part or an address, from $name',
    ({ document }) => {
      for (const path of document.paths.filter((one) => one.endsWith('.xml') || one === '')) {
        const relationships = document.relationships(path)
        const ids = [...document.part(path).getElementsByTagName('*')].flatMap((one) =>
          ['r:id', 'r:embed'].flatMap((name) => one.getAttribute(name) ?? []),
        )
        const known = relationships.map(({ id }) => id)
        expect(new Set(known).size).toBe(known.length)
        for (const id of ids) expect(known).toContain(id)
        const nowhere = relationships.filter(({ target, isExternal }) =>
          isExternal ? !ADDRESS.test(target) : !document.paths.includes(target),
        )
        expect(nowhere).toEqual([])
      }
      const targets = document.relationships('').map(({ target }) => target)
      expect(targets).toEqual(['word/document.xml', 'docProps/core.xml'])
    },
  )

  it.each(CASES)('has the children of each element in the order of the schema, from $name', ({ document }) => {
    for (const path of document.paths.filter((one) => one.startsWith('word/') && one.endsWith('.xml'))) {
      for (const one of document.part(path).getElementsByTagName('*')) {
        const order = ORDERS[one.nodeName]
        if (!order) continue
        const places = [...one.children].map((child) => order.indexOf(child.localName))
        expect(places, `${one.nodeName} in ${path}`).not.toContain(-1)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }
    }
  })

  it('has the same bytes for the same view', () => {
    expect(bytesOf(BUNDLED, [sectionOf(BUNDLED)])).toEqual(bytesOf(BUNDLED, [sectionOf(BUNDLED)]))
  })

  it('uses no style that it does not define, under the names that Word has for them', () => {
    const document = viewDocument(BUNDLED)
    const names = new Map(
      all(document.part('word/styles.xml'), 'style').map((style) => [
        valueOf(style, 'styleId'),
        valueOf(all(style, 'name')[0]),
      ]),
    )
    for (const path of ['word/document.xml', 'word/footnotes.xml', 'word/footer.xml'])
      for (const kind of ['pStyle', 'rStyle'])
        for (const used of all(document.part(path), kind)) expect([...names.keys()]).toContain(valueOf(used))
    expect(Object.fromEntries(names)).toMatchObject({
      Title: 'Title',
      Subtitle: 'Subtitle',
      Heading1: 'heading 1',
      Heading2: 'heading 2',
      Caption: 'caption',
      FootnoteText: 'footnote text',
      FootnoteReference: 'footnote reference',
      Hyperlink: 'Hyperlink',
      Bibliography: 'Bibliography',
    })
  })

  it('has a page of A4 or Letter in twentieths of a point, 20 mm at the sides and 22 above and below', () => {
    const sizeOf = (pageSize: 'a4' | 'letter') => {
      const document = viewDocument(BUNDLED, {}, { pageSize }).part('word/document.xml')
      const [page, margins] = [all(document, 'pgSz')[0], all(document, 'pgMar')[0]]
      return ['w', 'h']
        .map((name) => valueOf(page, name))
        .concat(['top', 'right', 'bottom', 'left'].map((name) => valueOf(margins, name)))
    }
    expect(sizeOf('a4')).toEqual(['11906', '16838', '1247', '1134', '1247', '1134'])
    expect(sizeOf('letter')).toEqual(['12240', '15840', '1247', '1134', '1247', '1134'])
  })

  it('says title, language and day of itself, and no author', () => {
    const core = viewDocument(BUNDLED).part('docProps/core.xml')
    const said = Object.fromEntries([...core.documentElement.children].map((one) => [one.nodeName, one.textContent]))
    expect(said).toEqual({
      'dc:title': 'India–Italy defence cooperation',
      'dc:description': 'Dataset version 0123456789ab, 26 November 2026.',
      'dc:language': 'en',
      'dcterms:created': '2026-11-26T00:00:00Z',
      'dcterms:modified': '2026-11-26T00:00:00Z',
    })
  })

  it('holds the figure as pixels, and beside them as SVG, with title and sentence for who does not see it', () => {
    const document = viewDocument(BUNDLED)
    const main = document.part('word/document.xml')
    const targetOf = (id: string | null | undefined) =>
      document.relationships('word/document.xml').find((one) => one.id === id)?.target
    const blip = main.getElementsByTagName('a:blip')[0]
    expect(targetOf(blip?.getAttribute('r:embed'))).toBe('word/media/figure1.png')
    expect(document.bytes('word/media/figure1.png')).toEqual(PNG)
    const vector = blip?.getElementsByTagName('asvg:svgBlip')[0]
    expect(targetOf(vector?.getAttribute('r:embed'))).toBe('word/media/figure1.svg')
    expect(document.part('word/media/figure1.svg').documentElement.nodeName).toBe('svg')
    const said = main.getElementsByTagName('wp:docPr')[0]?.getAttribute('descr')
    expect(said).toMatch(/^India–Italy defence cooperation\. The whole period: 164 relationships, /)
  })

  it('shows a figure as large as it is where there is room, else smaller in its shape', () => {
    const extentOf = (width: number, height: number) => {
      const section = sectionOf(BUNDLED, {}, { figure: { png: PNG, svg: null, width, height } })
      const main = readDocument(bytesOf(BUNDLED, [section])).part('word/document.xml')
      const extent = main.getElementsByTagName('wp:extent')[0]
      return [Number(extent?.getAttribute('cx')), Number(extent?.getAttribute('cy'))] as const
    }
    // 914,400 units are an inch of 96 px.
    expect(extentOf(320, 160)).toEqual([320 * 9525, 160 * 9525])
    const [width, height] = extentOf(1284, 642)
    // 170 mm are 642 px and a half.
    expect(width).toBe(642 * 9525)
    expect(height).toBe(321 * 9525)
    const [narrow, high] = extentOf(100, 10_000)
    expect(high).toBeLessThan(253 * 36_000)
    expect(high / narrow).toBeCloseTo(100, 2)
  })
})
