import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRis } from '../../../../src/briefing/notes/ris.ts'
import { anyDocuments } from './anyDocuments.ts'
import { by, manualDocument } from './manualDocument.ts'
import { readBack } from './readBack.ts'

describe('formatRis(documents)', () => {
  it('writes a tag a line, the type first and the end last', () => {
    const document = manualDocument({
      type: 'article-newspaper',
      title: 'Are Flax\nSeeds All That?',
      author: by('Blum, Dani'),
      'container-title': 'New York Times',
      on: [2023, 12],
    })
    expect(formatRis([document])).toBe(
      [
        'TY  - NEWS',
        'AU  - Blum, Dani',
        'TI  - Are Flax Seeds All That?',
        'T2  - New York Times',
        'PY  - 2023',
        'DA  - 2023/12//',
        'ER  - ',
        '',
      ].join('\r\n'),
    )
  })

  it('has no comma in a name that is whole, where it would part family and given name', () => {
    const author = [{ literal: 'Ministry of Defence, India' }]
    expect(formatRis([manualDocument({ type: 'book', title: 'T', author })])).toContain(
      'AU  - Ministry of Defence India\r\n',
    )
  })

  it('is read back with title, date and address', () => {
    fc.assert(
      fc.property(anyDocuments, (documents) => {
        const read = readBack(formatRis(documents))
        expect(read.map(({ title, date, URL }) => ({ title, date, URL }))).toEqual(
          documents.map(({ title, issued, URL }, index) => {
            const date = issued?.['date-parts'][0]
            // Of what is in a newspaper or a book the reader takes the year alone.
            return { title, date: read[index]?.date?.length === 1 ? date?.slice(0, 1) : date, URL }
          }),
        )
      }),
    )
  })

  it('is read back with authors and publisher, of the types of which the reader has both', () => {
    const types = new Set([
      'article',
      'article-magazine',
      'article-newspaper',
      'book',
      'chapter',
      'report',
      'thesis',
      'webpage',
    ])
    fc.assert(
      fc.property(anyDocuments, (all) => {
        const documents = all.filter(({ type }) => types.has(type))
        expect(readBack(formatRis(documents)).map(({ authors, publisher }) => ({ authors, publisher }))).toEqual(
          documents.map(({ author = [], publisher }) => ({
            authors: author.map(({ literal, family, given }) => literal ?? `${family ?? ''}, ${given ?? ''}`),
            publisher,
          })),
        )
      }),
    )
  })

  it('is nothing for no document', () => {
    expect(formatRis([])).toBe('')
  })
})
