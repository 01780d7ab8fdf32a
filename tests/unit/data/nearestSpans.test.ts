import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestSpans } from '../../../src/data/nearestSpans.ts'

const points = (text: string) => Array.from(text)

describe('nearestSpans(quote, text, most)', () => {
  it.each<[name: string, quote: string, text: string, spans: [start: number, end: number, edits: number][]]>([
    ['a letter changed', 'Turin', 'in Turxn again', [[3, 8, 1]]],
    ['the last letter changed', 'Turin', 'in Turim again', [[3, 8, 1]]],
    ['a letter missing in the text', 'Turin', 'in Turn again', [[3, 7, 1]]],
    ['a letter more in the text', 'Turin today', 'in Turrin today', [[3, 15, 1]]],
    ['a letter beyond the first plane', 'a𝔸bcd', '__𝔸𝔸bcd', [[2, 7, 1]]],
    ['nothing like it', 'Turin', '0123456789', []],
    ['no text', 'Turin', '', []],
  ])('%s', (_, quote, text, spans) => {
    expect(nearestSpans(points(quote), points(text), 1)).toEqual(
      spans.map(([start, end, edits]) => ({ start, end, edits })),
    )
  })

  it('gives the nearest first and none that overlaps another', () => {
    const text = 'met Beo in June; met Bxx in June; met Bea in Jun'
    expect(nearestSpans(points('met Bea in June'), points(text), 3)).toEqual([
      { start: 0, end: 15, edits: 1 },
      { start: 34, end: 48, edits: 1 },
      { start: 17, end: 32, edits: 2 },
    ])
  })

  it('finds a quote that stands there as it is, wherever that is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, quote, after) => {
        const [nearest] = nearestSpans(points(quote), points(before + quote + after), 1)
        expect(nearest?.edits).toBe(0)
        expect(points(before + quote + after).slice(nearest?.start, nearest?.end)).toEqual(points(quote))
      }),
    )
  })
})
