import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/data/schema.ts'
import { issuedOf, quotationOf, referenceOf, sayIssued } from '../../../src/model/reference.ts'
import { aDocument, aPassage } from '../../fixtures/dataset.ts'

const { issued: _, ...undated } = aDocument({ publisher: 'Turin Press' })
const notBefore = { date: '2024-03-13', note: 'It names the accord of that day.', citations: ['p-1'] }

const on = (...parts: [number] | [number, number] | [number, number, number]): Document =>
  aDocument({ issued: { 'date-parts': [parts] } })

describe('issuedOf(document)', () => {
  it.each([
    { document: on(2025, 4, 16), words: '16 April 2025' },
    { document: on(2025, 4), words: 'April 2025' },
    { document: on(2025), words: '2025' },
    { document: on(50, 4, 20), words: '20 April AD 50' },
    { document: undated, words: null },
  ])('is $words', ({ document, words }) => {
    expect(issuedOf(document)).toBe(words)
  })
})

describe('sayIssued(document)', () => {
  it.each([
    { document: on(1913, 5, 3), words: '3 May 1913' },
    { document: { ...undated, notBefore }, words: 'undated, not before 13 March 2024' },
    { document: undated, words: 'undated' },
  ])('says $words', ({ document, words }) => {
    expect(sayIssued(document)).toBe(words)
  })
})

describe('referenceOf(document)', () => {
  it('has publisher, title and date', () => {
    const document = aDocument({ publisher: 'Turin Press', title: 'Talks resumed' })
    expect(referenceOf(document)).toBe('Turin Press, “Talks resumed”, 3 May 1913')
  })

  it('owns up to what the document does not say', () => {
    const { publisher: __, ...anonymous } = undated
    expect(referenceOf({ ...anonymous, title: '[Report without a title]' })).toBe(
      'Publisher not stated, [Report without a title], undated',
    )
  })
})

describe('quotationOf(passage, document), of a quote from right to left', () => {
  it('keeps the quote apart from the reference', () => {
    const exact = 'قال سمير (2025)'
    expect(quotationOf(aPassage({ text: exact, exact }), aDocument())).toMatch(/^“\u2068قال سمير \(2025\)\u2069” — /)
  })
})

describe('quotationOf(passage, document)', () => {
  it('is the quote to the letter, then the reference', () => {
    const passage = aPassage({ exact: 'signed the “Accord 𝔸” on' })
    expect(quotationOf(passage, aDocument({ publisher: 'Turin Press' }))).toBe(
      '“signed the “Accord 𝔸” on” — Turin Press, “The Gazette”, 3 May 1913.',
    )
  })
})
