import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePoints, lengthInCodePoints, placesInCodePoints, span } from '../../../src/data/codePoints.ts'

describe('texts counted in code points', () => {
  it('a letter beyond the first plane counts once', () => {
    expect('a𝔸b'.length).toBe(4)
    expect(lengthInCodePoints('a𝔸b')).toBe(3)
    expect(codePoints('a𝔸b')).toEqual(['a', '𝔸', 'b'])
  })

  it('a letter with a combining accent counts twice, as it is written', () => {
    expect(lengthInCodePoints('e\u0301')).toBe(2)
  })

  it.each([
    [0, 2, 'a𝔸'],
    [1, 3, '𝔸b'],
    // Beyond the ends there is nothing; a negative place is no place counted from the end.
    [-2, 1, 'a'],
    [2, 9, 'b'],
    [-2, -1, ''],
  ])('span(points, %i, %i) is %j', (start, end, text) => {
    expect(span(codePoints('a𝔸b'), start, end)).toBe(text)
  })
})

describe('places of a text in code points', () => {
  it('law: each is the number of code points before it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '𝔸', 'é', '\n', '👩‍🚀'), { maxLength: 20 }),
        fc.nat({ max: 20 }),
        (letters, count) => {
          const before = letters.slice(0, count).join('')
          expect(placesInCodePoints(letters.join(''))(before.length)).toBe(lengthInCodePoints(before))
        },
      ),
    )
  })
})
