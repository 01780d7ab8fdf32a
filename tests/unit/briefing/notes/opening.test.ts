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
})
