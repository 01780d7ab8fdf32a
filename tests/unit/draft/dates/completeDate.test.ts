import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeDate } from '../../../../src/draft/dates/completeDate.ts'
import { readDate } from '../../../../src/draft/dates/readDate.ts'

/** A Tuesday. */
const SEEN = { seenFrom: '2024-03-26' }
const says = (typed: string) => completeDate(typed, SEEN).dates.map(({ words, when }) => `${words} ${when}`)

describe('a date that is being typed', () => {
  it('is completed where its last word is begun', () => {
    expect(says('yest')).toEqual(['yesterday 2024-03-25'])
    expect(says('tod')).toEqual(['today 2024-03-26'])
    expect(says('22 ma')).toEqual(['22 March 2024-03-22', '22 May 2024-05-22'])
    expect(says('2 w')).toEqual(['2 weeks ago 2024-03-12~'])
  })

  it('is gone on with where its words are whole', () => {
    expect(says('3 days')).toEqual(['3 days ago 2024-03-23'])
    expect(says('last')[0]).toMatch(/^last week /)
  })

  it('has all that one word may mean, and of several the likeliest each', () => {
    expect(says('fri')).toEqual(['Friday 2024-03-22', 'Friday 2024-03-29', 'Friday 2024-03-15', 'Friday 2024-03'])
    expect(says('m').slice(0, 3)).toEqual(['Monday 2024-03-25', 'March 2024-03', 'May 2024-05'])
  })

  it('says which day is missing, and which word has to be gone on from', () => {
    expect(completeDate('yest')).toEqual({ dates: [], needsDay: 'yesterday' })
    expect(completeDate('bef', SEEN)).toEqual({ dates: [], opener: 'before' })
    expect(completeDate('before', SEEN)).toEqual({ dates: [], opener: 'before' })
    expect(completeDate('xyz', SEEN)).toEqual({ dates: [] })
  })

  it('is read of its completed words as they are when they are typed in full', () => {
    const begun = fc.constantFrom('y', 'to', 'last m', 'end of ma', '3 days', 'early ju', 'before n', '12 d')
    fc.assert(
      fc.property(begun, (typed) => {
        for (const { words, when } of completeDate(typed, SEEN).dates)
          expect(readDate(words, SEEN).readings.map((reading) => reading.when)).toContain(when)
      }),
      { numRuns: 16 },
    )
  })
})
