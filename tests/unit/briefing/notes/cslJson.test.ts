import { Cite } from '@citation-js/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCslJson } from '../../../../src/briefing/notes/cslJson.ts'
import { aDocument } from '../../../fixtures/dataset.ts'
import { anyDocuments } from './anyDocuments.ts'
import { by, manualDocument } from './manualDocument.ts'

const items = (...documents: Parameters<typeof formatCslJson>[0]) =>
  JSON.parse(formatCslJson(documents)) as readonly Record<string, unknown>[]

describe('formatCslJson(documents)', () => {
  it('has the fields of the style language, and none of ours', () => {
    const document = aDocument({
      author: [{ family: 'Reuter', given: 'Ada' }, {}],
      publisher: 'Turin Press',
      'container-title': 'Papers',
      language: 'en',
      URL: 'https://example.org/a',
      note: 'No headline.',
      text: 'Ada met Bea.',
    })
    expect(items(document)).toEqual([
      {
        id: 'gazette',
        type: 'article-newspaper',
        title: 'The Gazette',
        author: [{ family: 'Reuter', given: 'Ada' }],
        'container-title': 'Papers',
        publisher: 'Turin Press',
        issued: { 'date-parts': [[1913, 5, 3]] },
        URL: 'https://example.org/a',
        language: 'en',
        note: 'No headline.',
      },
    ])
  })

  it('says in the note what is known of the date of a document without one', () => {
    const notBefore = { date: '2024-11-18', note: 'It tells of that day.', citations: ['p-1'] }
    const document = manualDocument({ type: 'article', title: 'T', note: 'No headline.', notBefore })
    expect(items(document)[0]?.['note']).toBe('No headline. Not before 2024-11-18: It tells of that day.')
  })

  it('gives documents of all kinds back as they are', () => {
    fc.assert(
      fc.property(anyDocuments, (documents) => {
        for (const [i, item] of items(...documents).entries()) {
          // A list without an author is left out.
          expect({ author: [], ...documents[i] }).toMatchObject(item)
        }
      }),
    )
  })

  it('is taken by a processor of styles', async () => {
    await import('@citation-js/plugin-csl')
    const file = formatCslJson([
      manualDocument({
        type: 'article-magazine',
        title: 'Superfans',
        author: by('Schulman, Michael'),
        on: [2019, 9, 9],
      }),
    ])
    const formatted = new Cite(JSON.parse(file)).format('bibliography', { template: 'apa', lang: 'en-US' })
    expect(formatted.trim()).toBe('Schulman, M. (2019, September 9). Superfans.')
  })
})
