import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../../src/data/schema.ts'
import { referenceOf } from '../../../../src/model/reference.ts'
import { plainStyle } from '../../../../src/briefing/notes/plainStyle.ts'
import { plainText } from '../../../../src/briefing/notes/runs.ts'
import { anyDocuments } from './anyDocuments.ts'
import { by, manualDocument } from './manualDocument.ts'
import { marked } from './marked.ts'

const full = (document: Document) => marked(plainStyle.referencesFor([document]).full(document))
const short = (document: Document) => marked(plainStyle.referencesFor([document]).short(document))

describe('a plain reference', () => {
  it('has the words of the page, where a document has neither author, container nor address', () => {
    fc.assert(
      fc.property(anyDocuments, (documents) => {
        for (const { author: _, 'container-title': __, URL: ___, ...document } of documents) {
          expect(plainText(plainStyle.referencesFor([document]).full(document))).toBe(referenceOf(document))
        }
      }),
    )
  })

  it('has authors, container and address where there are any', () => {
    const document = manualDocument({
      type: 'article-newspaper',
      title: 'Are Flax Seeds All That?',
      author: by('Blum, Dani'),
      'container-title': 'New York Times',
      on: [2023, 12, 13],
      URL: 'https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html',
    })
    expect(full(document)).toBe(
      'Dani Blum, “Are Flax Seeds All That?”, _New York Times_, 13 December 2023, ' +
        'https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html',
    )
    expect(short(document)).toBe('Blum, “Are Flax Seeds All That?”')
  })

  it('is afterwards the publisher and a short title', () => {
    const document = manualDocument({
      type: 'article-newspaper',
      title: '[Visit of the Indian Defence Secretary to Rome, 14–15 April 2025]',
      publisher: 'ANI',
      on: [2025, 4, 16],
    })
    expect(short(document)).toBe('ANI, [Visit of the Indian Defence Secretary]')
  })
})
