import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openingsOf } from '../../../../src/briefing/notes/opening.ts'
import { aPassage } from '../../../fixtures/dataset.ts'

/** The openings of passages of one document with these texts, all of which are quoted. */
function openings(...texts: readonly string[]): readonly (string | null)[] {
  const passages = texts.map((exact, index) => aPassage({ id: `p-${index}`, exact }))
  const openingOf = openingsOf(passages)
  return passages.map(openingOf)
}

describe('the opening of a quote', () => {
  it('is its first six words, to the letter', () => {
    expect(openings('During  his “visit”, Singh called on Italian Defence Minister')).toEqual([
      'During  his “visit”, Singh called on',
    ])
  })

  it('is none where the quote has eight words or fewer', () => {
    expect(openings('PM Modi posted on X after the meeting')).toEqual([null])
  })

  it('grows until no other quote of the document begins with it', () => {
    expect(openings('one two three four five six seven A b c', 'one two three four five six seven B b c')).toEqual([
      'one two three four five six seven A',
      'one two three four five six seven B',
    ])
  })

  it('is not told from a passage of another document', () => {
    const [one, other] = ['A', 'B'].map((end) =>
      aPassage({ id: end, exact: `one two three four five six seven ${end} b c` }),
    )
    if (!one || !other) throw new Error('There are two.')
    expect(openingsOf([one, { ...other, document: 'herald' }])(one)).toBe('one two three four five six')
  })

  it('is none where the whole quote is how another begins', () => {
    expect(openings('1 2 3 4 5 6 7 8 9 10', '1 2 3 4 5 6 7 8 9 10 11 12 13')).toEqual([null, '1 2 3 4 5 6 7 8 9 10 11'])
  })

  it('is counted in letters where there are no spaces, and parts no letter from its marks', () => {
    const letters = `${'日'.repeat(23)}e\u0301${'本'.repeat(40)}`
    expect(openings(letters)).toEqual([`${'日'.repeat(23)}e\u0301`])
    expect(openings('日'.repeat(48))).toEqual([null])
  })

  it('is the shortest that no other text begins with, of any texts', () => {
    const anyTexts = fc.array(fc.array(fc.constantFrom('a', 'b'), { minLength: 9, maxLength: 12 }), { maxLength: 12 })
    fc.assert(
      fc.property(anyTexts, (words) => {
        const texts = words.map((some) => some.join(' '))
        const expected = texts.map((text) => {
          const all = text.split(' ')
          const starts = all.map((_, i) => all.slice(0, i + 1).join(' ')).slice(5, all.length - 2)
          return starts.find((start) => !texts.some((other) => other !== text && other.startsWith(start))) ?? null
        })
        expect(openings(...texts)).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })

  it('is found at once in a document of which tens of thousands of passages are quoted', () => {
    let read = 0
    const passages = Array.from({ length: 20_000 }, (_, i) => ({
      ...aPassage({ id: `p-${i}` }),
      get exact() {
        read += 1
        return `one two three four five six ${10_000 + i} eight nine ten`
      },
    }))
    const openingOf = openingsOf(passages)
    for (const [i, passage] of passages.entries())
      expect(openingOf(passage)).toBe(`one two three four five six ${10_000 + i}`)
    // Of a large dataset each reading parses a record.
    expect(read).toBeLessThan(3 * passages.length)
  })
})
