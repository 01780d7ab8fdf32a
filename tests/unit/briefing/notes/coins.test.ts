import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../../src/data/schema.ts'
import { coinsOf } from '../../../../src/briefing/notes/coins.ts'
import { anyDocuments } from './anyDocuments.ts'
import { by, manualDocument } from './manualDocument.ts'

const read = (document: Document) =>
  [...new URLSearchParams(coinsOf(document))].map(([key, value]) => `${key}=${value}`)

describe('coinsOf(document)', () => {
  it('describes a newspaper article by its type and the terms of Dublin Core', () => {
    expect(
      read(
        manualDocument({
          type: 'article-newspaper',
          title: 'Talks & more',
          author: by('Blum, Dani; ANI'),
          'container-title': 'The Times',
          publisher: 'Times+',
          on: [2023, 2, 3],
          language: 'en',
          URL: 'https://example.org/a?b=1&c=2',
        }),
      ),
    ).toEqual([
      'ctx_ver=Z39.88-2004',
      'rfr_id=info:sid/entente',
      'rft_val_fmt=info:ofi/fmt:kev:mtx:dc',
      'rft.type=newspaperArticle',
      'rft.title=Talks & more',
      'rft.source=The Times',
      'rft.publisher=Times+',
      'rft.identifier=https://example.org/a?b=1&c=2',
      'rft.au=Blum, Dani',
      'rft.aucorp=ANI',
      'rft.date=2023-02-03',
      'rft.language=en',
    ])
  })

  it.each([
    { type: 'article-journal', format: 'journal', title: 'rft.atitle', container: 'rft.jtitle' },
    { type: 'chapter', format: 'book', title: 'rft.atitle', container: 'rft.btitle' },
    { type: 'book', format: 'book', title: 'rft.btitle', container: null },
    { type: 'report', format: 'book', title: 'rft.btitle', container: null },
    { type: 'thesis', format: 'dissertation', title: 'rft.title', container: null },
    { type: 'treaty', format: 'dc', title: 'rft.title', container: 'rft.source' },
  ] as const)('has the titles of a $type where the format "$format" has them', ({ type, format, title, container }) => {
    const fields = new URLSearchParams(coinsOf(manualDocument({ type, title: 'T', 'container-title': 'C' })))
    expect(fields.get('rft_val_fmt')).toBe(`info:ofi/fmt:kev:mtx:${format}`)
    expect(fields.get(title)).toBe('T')
    expect([...fields].filter(([, value]) => value === 'C')).toEqual(container === null ? [] : [[container, 'C']])
  })

  it('holds title, publisher, date and address of any document', () => {
    fc.assert(
      fc.property(anyDocuments, (documents) => {
        for (const document of documents) {
          const values = new Set(new URLSearchParams(coinsOf(document)).values())
          const date = document.issued?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-')
          const held = [document.title, document.publisher, date, document.URL].filter((value) => value !== undefined)
          expect(held.filter((value) => !values.has(value))).toEqual([])
        }
      }),
    )
  })
})
