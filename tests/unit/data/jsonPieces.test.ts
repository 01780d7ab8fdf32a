import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import bundled from '../../../src/data/dataset.json'
import { jsonPieces } from '../../../src/data/jsonPieces.ts'
import { aDataset } from '../../fixtures/dataset.ts'

const together = (value: object) => [...jsonPieces(value)].join('')

describe('jsonPieces(value)', () => {
  it('are together what JSON.stringify gives', () => {
    for (const value of [bundled, aDataset(), {}, { steps: undefined, nodes: [] }])
      expect(together(value)).toBe(JSON.stringify(value))
    const anyValue = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true })
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(together(value)).toBe(JSON.stringify(value))
      }),
    )
  })

  it('are none longer than a record', () => {
    const longest = Math.max(...[...jsonPieces(bundled)].map(({ length }) => length))
    const lists = Object.values(bundled).map((part) => (Array.isArray(part) ? part : [part]))
    const record = Math.max(...lists.flat().map((one) => JSON.stringify(one).length))
    // With the mark before it.
    expect(longest).toBeLessThanOrEqual(record + 1)
  })
})
