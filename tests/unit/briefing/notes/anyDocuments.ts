/** Random documents: all types, each field there or not, titles that begin alike. */
import fc from 'fast-check'
import { type Document, DocumentSchema } from '../../../../src/data/schema.ts'
import { aDocument } from '../../../fixtures/dataset.ts'

export const TYPES: readonly Document['type'][] = DocumentSchema.entries.type.options

const anyWords = fc
  .array(fc.constantFrom('Treaty', 'of', 'the', 'Sea:', 'Ada’s', 'R&D', '50%', 'NATO', '“now”', 'Élan'), {
    minLength: 1,
    maxLength: 9,
  })
  .map((words) => words.join(' '))
const anyTitle = fc.oneof(
  { weight: 4, arbitrary: anyWords },
  anyWords.map((words) => `[${words}]`),
)
const anyName = fc.constantFrom('Ada', 'Bea', 'Reuter', 'Ministry of Defence', 'van Rossum')
const anyAuthor = fc.oneof(
  fc.record({ family: anyName, given: fc.constantFrom('Ada', 'Jean-Paul', 'M. L.') }),
  fc.record({ literal: anyName }),
)
const anyIssued = fc
  .tuple(fc.integer({ min: 1900, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([year, month, day]) =>
    fc.constantFrom<NonNullable<Document['issued']>>(
      { 'date-parts': [[year]] },
      { 'date-parts': [[year, month]] },
      { 'date-parts': [[year, month, day]] },
    ),
  )

/** Up to six documents, with ids of their own. */
export const anyDocuments: fc.Arbitrary<readonly Document[]> = fc
  .array(
    fc.record(
      {
        type: fc.constantFrom(...TYPES),
        title: anyTitle,
        author: fc.array(anyAuthor, { maxLength: 4 }),
        publisher: anyName,
        'container-title': anyWords,
        issued: anyIssued,
        URL: fc.constantFrom('https://example.org/a_b?c=1&d=%20', 'mailto:ada@example.org'),
      },
      { requiredKeys: ['type', 'title'] },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((documents) =>
    documents.map((document, index) => {
      const { issued: _, ...rest } = aDocument({ id: `d-${index}` })
      return { ...rest, ...document }
    }),
  )
