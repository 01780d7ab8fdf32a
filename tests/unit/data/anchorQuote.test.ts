import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorDataset } from '../../../src/draft/anchorDataset.ts'
import { anchorQuote } from '../../../src/data/anchorQuote.ts'
import { ADA_MET_BEA, GAZETTE, aDataset, aDocument, aPassage } from '../../fixtures/dataset.ts'

const IDS = { id: 'p-1', document: 'gazette' }

describe('anchoring a stretch of a text', () => {
  it('gives the quote with its place, the words around it and its digest', () => {
    const start = GAZETTE.indexOf(ADA_MET_BEA)
    expect(anchorQuote(GAZETTE, start, start + ADA_MET_BEA.length, IDS)).toEqual(aPassage())
  })

  it('counts the place in code points, however many units a letter takes', () => {
    expect(anchorQuote('𝔸𝔸 met 𝔹.', 5, 8, IDS)).toMatchObject({
      exact: 'met',
      prefix: '𝔸𝔸 ',
      suffix: ' 𝔹.',
      start: 3,
      end: 6,
    })
  })

  it('law: what it makes is what the command makes of the quote and its place', () => {
    const anyText = fc.array(fc.constantFrom('a', 'b', '𝔸', 'é', ' ', '\n'), { minLength: 1, maxLength: 120 })
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (points, one, other) => {
        const [from = 0, to = 0] = [one % points.length, other % points.length].toSorted((a, b) => a - b)
        const text = points.join('')
        const start = points.slice(0, from).join('').length
        const end = points.slice(0, to + 1).join('').length
        const made = anchorQuote(text, start, end, IDS)
        const documents = [aDocument({ text })]
        const anchored = anchorDataset(
          aDataset({ documents, passages: [{ ...aPassage(), exact: made.exact, start: made.start }] }),
          () => undefined,
        )
        expect(anchored).toHaveProperty(['passages', 0], { ...aPassage(), ...made })
      }),
    )
  })

  it.each([
    [3, 3],
    [-1, 2],
    [0, 99],
  ])('refuses %i to %i of a text of five letters', (start, end) => {
    expect(() => anchorQuote('abcde', start, end, IDS)).toThrow(RangeError)
  })
})
