import { describe, expect, it } from 'vitest'
import { sayDocuments } from '../../../src/model/sayDocuments.ts'
import { aDocument } from '../../fixtures/dataset.ts'

type Parts = readonly [number] | readonly [number, number] | readonly [number, number, number]
const of = (...parts: Parts) => aDocument({ issued: { 'date-parts': [parts] } })
const { issued: _, ...undated } = aDocument()

describe('sayDocuments(documents)', () => {
  it.each([
    [[of(2021, 1, 12), of(2022, 5), of(2024, 5, 3), undated], 'Four documents, January 2021 to May 2024, one undated'],
    [[of(2024, 3, 13), of(2025, 4, 16)], 'Two documents, March 2024 to April 2025'],
    [[of(2024, 3, 13), of(2024, 3, 20)], 'Two documents, March 2024'],
    // Of a year alone it is known that it was some month of it.
    [[of(2021), of(2022, 5)], 'Two documents, January 2021 to May 2022'],
    [[of(2021)], 'One document, 2021'],
    [[undated, { ...undated, notBefore: { date: '2024-11-18', note: '', citations: [] } }], 'Two documents, undated'],
    [[], 'No documents'],
  ])('%#: %s', (documents, words) => {
    expect(sayDocuments(documents)).toBe(words)
  })
})
