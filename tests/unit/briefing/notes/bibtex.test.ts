import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatBibtex } from '../../../../src/briefing/notes/bibtex.ts'
import { anyDocuments } from './anyDocuments.ts'
import { by, manualDocument } from './manualDocument.ts'
import { readBack } from './readBack.ts'

describe('formatBibtex(documents)', () => {
  it('writes an entry with its fields', () => {
    const document = manualDocument({
      id: 'nyt-2023',
      type: 'article-newspaper',
      title: 'Are Flax Seeds All That?',
      author: by('Blum, Dani; World Health Organization'),
      'container-title': 'New York Times',
      on: [2023, 12, 13],
      URL: 'https://www.nytimes.com/a_b?c=1&d=%20#e',
      note: 'Page 1 & 2',
    })
    expect(formatBibtex([document])).toBe(
      [
        '@article{nyt-2023,',
        '  author = {Blum, Dani and {World Health Organization}},',
        '  title = {{Are Flax Seeds All That?}},',
        '  journal = {New York Times},',
        '  year = {2023},',
        '  month = dec,',
        '  day = {13},',
        '  url = {https://www.nytimes.com/a_b?c=1&d=%20#e},',
        '  note = {Page 1 \\& 2},',
        '}',
        '',
      ].join('\n'),
    )
  })

  it.each([
    { type: 'book', entry: 'book' },
    { type: 'chapter', entry: 'incollection' },
    { type: 'paper-conference', entry: 'inproceedings' },
    { type: 'report', entry: 'techreport' },
    { type: 'webpage', entry: 'misc' },
  ] as const)('has @$entry for a $type', ({ type, entry }) => {
    const document = manualDocument({ type, title: 'T', 'container-title': 'C' })
    expect(formatBibtex([document])).toMatch(new RegExp(`^@${entry}\\{`))
  })

  it('has no @article without the journal that it requires', () => {
    const document = manualDocument({ type: 'article-newspaper', title: 'T', publisher: 'ANI' })
    expect(formatBibtex([document])).toMatch(/^@misc\{/)
  })

  it('escapes what TeX would take for a command, so that it is read back to the letter', () => {
    const title = 'A {b} } \\c ~ ^ ` & % $ # _ NATO -- ‘x’ \'\' ,, << "q" é 日'
    const [read] = readBack(formatBibtex([manualDocument({ type: 'book', title, publisher: title })]))
    expect(read).toMatchObject({ title, publisher: title })
  })

  it('keeps names whole that BibTeX would take apart', () => {
    const names = ['van Rossum, Guido', 'Ministry of Defence, Government and Co', 'King, M. L., Jr.', 'Solo']
    const author = [
      { family: 'van Rossum', given: 'Guido' },
      { literal: 'Ministry of Defence, Government and Co' },
      { family: 'King', given: 'M. L., Jr.' },
      { given: 'Solo' },
    ]
    expect(readBack(formatBibtex([manualDocument({ type: 'book', title: 'T', author })]))[0]?.authors).toEqual(names)
  })

  it('is read back with title, authors, publisher, date and address', () => {
    fc.assert(
      fc.property(anyDocuments, (documents) => {
        const read = readBack(formatBibtex(documents))
        expect(read.map(({ id, title, publisher, date, URL }) => ({ id, title, publisher, date, URL }))).toEqual(
          documents.map(({ id, title, publisher, 'container-title': container, issued, URL }, index) => ({
            id,
            title,
            // Of what is no book or article it takes for the publisher what a style prints of it.
            publisher: publisher ?? (read[index]?.type === 'document' ? container : undefined),
            date: issued?.['date-parts'][0],
            URL,
          })),
        )
        expect(read.map(({ authors }) => authors)).toEqual(
          documents.map(({ author = [] }) =>
            author.map(({ literal, family, given }) => literal ?? `${family ?? ''}, ${given ?? ''}`),
          ),
        )
      }),
    )
  })
})
