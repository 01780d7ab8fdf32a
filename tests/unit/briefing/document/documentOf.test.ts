// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../../../src/briefing/document/documentOf.ts'
import { documentsOfEdge } from '../../../../src/briefing/figure/letters.ts'
import { chicago } from '../../../../src/briefing/notes/chicago.ts'
import { plainText } from '../../../../src/briefing/notes/runs.ts'
import dataset from '../../../../src/data/dataset.json'
import type { Dataset } from '../../../../src/data/schema.ts'
import { type Network, createNetwork, found } from '../../../../src/model/network.ts'
import type { AppState } from '../../../../src/store/appStore.ts'
import { dayOf } from '../../../../src/time/day.ts'
import { anyChoices, anyNetwork } from '../../../fixtures/anyNetwork.ts'
import { aDataset, aDocument, aNode, aPassage, aRelation, anEdge } from '../../../fixtures/dataset.ts'
import { all, footnotesIn, paragraphsIn, readDocument, referencesIn, valueOf } from './readDocument.ts'
import { bytesOf, sectionOf, viewDocument } from './viewDocument.ts'

const BUNDLED = createNetwork(dataset as unknown as Dataset)
const YEAR = { window: { start: dayOf('2025-01-01'), end: dayOf('2026-01-01') } }

/** The first two levels of the outline. */
const outlineOf = (network: Network, chosen: Partial<AppState> = {}) =>
  paragraphsIn(viewDocument(network, chosen))
    .filter(({ style }) => style.startsWith('Heading'))
    .map(({ style, text }) => `${style.slice(-1)} ${text}`)

/** Where the notes of a view are not as they must be: one for each relationship, in order, with all its documents, and each quote to the letter. */
function faultsOf(network: Network, chosen: Partial<AppState>): readonly string[] {
  const section = sectionOf(network, chosen)
  const document = readDocument(bytesOf(network, [section]))
  const notes = footnotesIn(document)
  const edges = section.lines.map(({ edge }) => edge)
  const numbers = edges.map((_, i) => i + 1).join()
  const drawn = section.statements.groups.flatMap(({ statements }) => statements)
  const undrawn = edges.filter(({ id }) => !drawn.some(({ edge }) => edge === id))
  const cited = new Set(edges.flatMap(({ id }) => documentsOfEdge(id, network)))
  const { full, short } = chicago.referencesFor(network.dataset.documents.filter(({ id }) => cited.has(id)))
  const isNamed = (id: string, note: string) =>
    [full, short].some((name) => note.includes(plainText(name(found(network.documents, id)))))
  const whole = [...notes.values()].join('\n')
  const quotes = edges.flatMap(({ citations, dating }) => [...citations, ...(dating?.citations ?? [])])
  return [
    edges.length === section.paper.network.edges.size ? '' : 'lines are not those of the figure’s view',
    drawn.length + undrawn.length === edges.length ? '' : 'drawn and not drawn are not all',
    [...notes.keys()].join() === numbers ? '' : 'notes are not 1 to n',
    referencesIn(document).join() === numbers ? '' : 'the text does not refer to 1 to n',
    ...drawn.map(({ number }, i) => (number === i + 1 ? '' : `${number} in the figure is note ${i + 1}`)),
    ...drawn
      .flatMap(({ number, edge }) => documentsOfEdge(edge, network).map((id) => ({ number, id })))
      .map(({ number, id }) => (isNamed(id, notes.get(number) ?? '') ? '' : `note ${number} does not name ${id}`)),
    ...quotes.map((id) => (whole.includes(found(network.passages, id).exact) ? '' : `${id} is not quoted`)),
  ].filter((fault) => fault !== '')
}

describe('documentOf(document)', () => {
  it('has one footnote for each relationship of ten generated views, numbered as in the figure, with every document and quote', () => {
    const anyView = anyNetwork().chain((network) => fc.tuple(fc.constant(network), anyChoices(network)))
    fc.assert(
      fc.property(anyView, ([network, choices]) => {
        expect(faultsOf(network, choices)).toEqual([])
      }),
      { numRuns: 10 },
    )
  })

  it.each([
    { chosen: {}, name: 'the whole period' },
    { chosen: YEAR, name: '2025' },
    { chosen: { ...YEAR, mode: 'within' as const }, name: 'what happened in 2025' },
    { chosen: { layout: 'force' as const }, name: 'a layout by forces' },
    { chosen: { level: 3 as const }, name: 'all subjects drawn' },
  ])('does so of the bundled dataset: $name', ({ chosen }) => {
    expect(faultsOf(BUNDLED, chosen)).toEqual([])
  })

  it('refuses statements that are not numbered as their footnotes will be', () => {
    const section = sectionOf(BUNDLED)
    const told = [{ text: 'They met.', citations: [BUNDLED.dataset.passages[0]?.id ?? ''] }]
    expect(() =>
      documentOf({
        title: 'Wrong numbers',
        network: BUNDLED,
        sections: [{ ...section, told }],
        version: '0123456789ab',
        made: dayOf('2026-11-26'),
        style: chicago,
        pageSize: 'a4',
      }),
    ).toThrow(/is number 1 in the figure, and 2 among the footnotes/)
  })

  it('declares the two separators of notes, with ids below those of notes', () => {
    const document = viewDocument(BUNDLED)
    const separators = all(document.part('word/footnotes.xml'), 'footnote').slice(0, 2)
    expect(separators.map((note) => [valueOf(note, 'type'), valueOf(note, 'id')])).toEqual([
      ['separator', '-1'],
      ['continuationSeparator', '0'],
    ])
    expect(all(document.part('word/settings.xml'), 'footnote').map((note) => valueOf(note, 'id'))).toEqual(['-1', '0'])
  })

  it('begins each note with its number and a space', () => {
    const notes = all(viewDocument(BUNDLED).part('word/footnotes.xml'), 'footnote').slice(2)
    for (const note of notes) {
      const [mark, space] = all(note, 'r')
      expect(all(note, 'footnoteRef')).toHaveLength(1)
      expect(mark && all(mark, 'footnoteRef')).toHaveLength(1)
      expect(space?.textContent).toBe(' ')
    }
  })

  it('reads: title, sentence of the view, figure, caption, sentences under their headings, documents', () => {
    const network = createNetwork(aDataset({ edges: [anEdge({ when: '1913-05-03' })] }))
    expect(paragraphsIn(viewDocument(network)).map(({ style, text }) => [style, text])).toEqual([
      ['Title', 'Ada and Bea'],
      ['Subtitle', 'The whole period: 1 relationship. It is drawn here, in 1 line.'],
      ['Figure', ''],
      [
        'Caption',
        'Figure 1. Numbers in the figure are those of the footnotes below. Dataset version 0123456789ab, 26 November 2026. Open this view',
      ],
      ['Heading1', 'Drawn in the figure'],
      ['Heading2', 'Ada and Bea, 3 May 1913'],
      ['Normal', 'Ada met Bea.'],
      ['Heading1', 'Documents'],
      ['Bibliography', '“The Gazette,” May 3, 1913.'],
    ])
  })

  it('lists what the figure does not draw under its own heading, by year', () => {
    const outline = outlineOf(BUNDLED, YEAR)
    const from = outline.indexOf('1 Not drawn in the figure')
    expect(outline[0]).toBe('1 Drawn in the figure')
    expect(outline.slice(from)).toEqual([
      '1 Not drawn in the figure',
      ...outline.slice(from + 1, -1).filter((text) => /^2 (?:By )?\d{4}$/.test(text)),
      '1 Documents',
    ])
  })

  it('says of a view without relationships that it has none, and lists nothing', () => {
    const network = createNetwork(aDataset({ nodes: [], edges: [], passages: [], documents: [] }))
    const document = viewDocument(network)
    expect(paragraphsIn(document).map(({ text }) => text)).toEqual([
      'Ada and Bea',
      'No relationship in this view.',
      '',
      'Figure 1. Dataset version 0123456789ab, 26 November 2026. Open this view',
    ])
    expect(footnotesIn(document).size).toBe(0)
  })

  it('links the caption to the view, and only to addresses of http and https that Word takes', () => {
    const network = createNetwork(aDataset())
    const targetsOf = (address: string | null) =>
      readDocument(bytesOf(network, [sectionOf(network, {}, { address })]))
        .relationships('word/document.xml')
        .flatMap(({ isExternal, target }) => (isExternal ? [target] : []))
    expect(targetsOf('https://entente.example/#t=1913|x')).toEqual(['https://entente.example/#t=1913%7Cx'])
    expect(targetsOf('file:///home/ada/entente.html')).toEqual([])
    expect(targetsOf('javascript:alert(1)')).toEqual([])
    expect(targetsOf(null)).toEqual([])
  })

  it('has the version of the dataset and the number of the page in its footer', () => {
    const footer = viewDocument(BUNDLED).part('word/footer.xml')
    expect(footer.documentElement.textContent).toContain('Dataset version 0123456789ab · ')
    expect(all(footer, 'instrText').map(({ textContent }) => textContent)).toEqual([' PAGE '])
  })

  it('lists each document once, in full, and says whose titles in brackets are', () => {
    const paragraphs = paragraphsIn(viewDocument(BUNDLED))
    const listed = paragraphs.filter(({ style }) => style === 'Bibliography').map(({ text }) => text)
    expect(listed).toHaveLength(BUNDLED.documents.size)
    expect(new Set(listed).size).toBe(listed.length)
    expect(paragraphs.at(-1)?.text).toBe('A title in brackets is the curators’: the text has none.')
  })

  it('keeps text as text: markup, line ends, emoji, and what XML has no characters for', () => {
    const exact = 'R&D <b>“now”</b> ]]> & 🚀\n\tsaid Ada'
    const text = `${exact} 👩‍🚀.`
    const network = createNetwork(
      aDataset({
        documents: [aDocument({ text, title: 'A & B <i>' })],
        passages: [aPassage({ text, exact })],
        nodes: [aNode({ id: 'ada', label: '<Ada> & Co 🚀' }), aNode({ id: 'bea' })],
      }),
    )
    const document = viewDocument(network)
    expect(footnotesIn(document).get(1)).toBe(`“A & B <i>,” May 3, 1913: “${exact}”.`)
    expect(paragraphsIn(document).find(({ style }) => style === 'Normal')?.text).toBe('<Ada> & Co 🚀 met Bea.')
  })
})

describe('documentOf(document) of a dataset in another language', () => {
  const arabic = 'سمير'
  const text = `${arabic} met Bea.`
  const network = (language: string) =>
    createNetwork(
      aDataset({
        title: arabic,
        language,
        documents: [aDocument({ text, title: arabic })],
        passages: [aPassage({ text, exact: text })],
        nodes: [aNode({ id: 'ada', label: arabic }), aNode({ id: 'bea' })],
        relations: [aRelation({ label: 'met' })],
      }),
    )
  const rtlRuns = (within: Document) => all(within, 'r').filter((run) => all(run, 'rtl').length > 0)

  it('marks what is written from right to left, and nothing else', () => {
    const document = viewDocument(network('en'))
    const marked = [...rtlRuns(document.part('word/document.xml')), ...rtlRuns(document.part('word/footnotes.xml'))]
    expect(marked.length).toBeGreaterThanOrEqual(4)
    expect(new Set(marked.map(({ textContent }) => textContent))).toEqual(new Set([arabic]))
  })

  it('has a paragraph begin at the right where its own words do', () => {
    const paragraphs = paragraphsIn(viewDocument(network('en')))
    const fromRight = paragraphs.filter(({ element }) => all(element, 'bidi').length > 0).map(({ style }) => style)
    expect(fromRight).toContain('Title')
    expect(fromRight).not.toContain('Normal')
    expect(fromRight).not.toContain('Subtitle')
  })

  it('is in the language of the dataset, and says which words are English', () => {
    const document = viewDocument(network('it'))
    const [defaults] = all(document.part('word/styles.xml'), 'docDefaults')
    expect(valueOf(defaults && all(defaults, 'lang')[0])).toBe('it')
    const paragraphs = paragraphsIn(document)
    const languagesOf = (style: string) =>
      all(
        paragraphs.find((one) => one.style === style)?.element ?? document.part('word/document.xml').documentElement,
        'lang',
      ).map((lang) => valueOf(lang))
    expect(new Set(languagesOf('Subtitle'))).toEqual(new Set(['en']))
    expect(languagesOf('Normal')).toEqual([])
  })

  it('names a language from right to left as one', () => {
    const [defaults] = all(viewDocument(network('ar-EG')).part('word/styles.xml'), 'docDefaults')
    const lang = defaults && all(defaults, 'lang')[0]
    expect([valueOf(lang), valueOf(lang, 'bidi')]).toEqual(['en', 'ar-EG'])
  })
})

describe('documentOf(document) of a story', () => {
  const network = createNetwork(
    aDataset({
      edges: [
        anEdge({ id: 'e-1', when: '1913-05-03' }),
        anEdge({ id: 'e-2', source: 'bea', target: 'cyril', when: '1914', citations: ['p-2'] }),
      ],
      passages: [
        aPassage(),
        aPassage({ id: 'p-2', exact: 'Cyril, who holds the office of clerk, was to meet Bea in June' }),
      ],
    }),
  )
  const steps = [
    sectionOf(network, {}, { title: 'First', told: [{ text: 'They met.', citations: ['p-1'] }] }),
    sectionOf(
      network,
      {},
      {
        title: 'Second',
        told: [
          { text: 'They met again.', citations: ['p-2'] },
          { text: 'So it is told.', citations: ['p-1', 'p-2'] },
        ],
      },
    ),
  ]
  const document = readDocument(bytesOf(network, steps))

  it('has a section a step, each but the first on a page of its own', () => {
    const titles = paragraphsIn(document).filter(({ style }) => style === 'Heading1')
    expect(titles.map(({ text, element }) => [text, all(element, 'pageBreakBefore').length])).toEqual([
      ['First', 0],
      ['Second', 1],
      ['Documents', 0],
    ])
  })

  it('has the headings of a section one level below its title', () => {
    const headings = paragraphsIn(document).filter(({ style }) => /^Heading[23]$/.test(style))
    expect(headings.map(({ style, text }) => `${style.slice(-1)} ${text}`)).toEqual([
      '2 Drawn in the figure',
      '3 Ada and Bea, 3 May 1913',
      '3 Bea and Cyril, 1914',
      '2 Drawn in the figure',
      '3 Ada and Bea, 3 May 1913',
      '3 Bea and Cyril, 1914',
    ])
  })

  it('numbers its footnotes through, those of its own sentences among them', () => {
    // 1 + 2 of the first step, 2 + 2 of the second.
    expect(referencesIn(document)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(paragraphsIn(document).find(({ text }) => text === 'They met again. So it is told.')).toBeDefined()
  })

  it('has a quote in full once, wherever in the story it comes first', () => {
    const notes = [...footnotesIn(document).values()]
    expect(notes[0]).toBe('“The Gazette,” May 3, 1913: “Ada met Bea in Turin”.')
    const clerk = 'Cyril, who holds the office of clerk, was to meet Bea in June'
    expect(notes.filter((note) => note.includes(clerk))).toHaveLength(1)
  })

  it('refers from an opening to the note that has the quote in full by a field, which follows when notes are added', () => {
    const annex = viewDocument(BUNDLED, YEAR)
    const marked = new Map(
      all(annex.part('word/document.xml'), 'bookmarkStart').map((start) => [
        valueOf(start, 'name'),
        all(start.nextElementSibling ?? start, 'footnoteReference').map((mark) => valueOf(mark, 'id'))[0],
      ]),
    )
    const fields = all(annex.part('word/footnotes.xml'), 'instrText').map((field) => ({
      name: /^ NOTEREF (\S+) \\h $/.exec(field.textContent ?? '')?.[1] ?? '',
      shown: field.parentElement?.nextElementSibling?.nextElementSibling?.textContent,
    }))
    expect(fields.length).toBeGreaterThan(50)
    for (const { name, shown } of fields) expect(marked.get(name)).toBe(shown)
  })

  it('has a figure for each section, with a number and ids of its own', () => {
    const main = document.part('word/document.xml')
    const pictures = [...main.getElementsByTagName('wp:docPr')]
    expect(pictures.map((one) => [one.getAttribute('id'), one.getAttribute('name')])).toEqual([
      ['1', 'Figure 1'],
      ['2', 'Figure 2'],
    ])
    expect(document.paths.filter((path) => path.includes('media/'))).toEqual([
      'word/media/figure1.png',
      'word/media/figure1.svg',
      'word/media/figure2.png',
      'word/media/figure2.svg',
    ])
  })
})
