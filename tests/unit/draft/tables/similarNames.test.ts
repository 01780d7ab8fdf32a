import { describe, expect, it } from 'vitest'
import { similarNames } from '../../../../src/draft/tables/similarNames.ts'
import { allAtOnce } from '../../../../src/draft/tables/watched.ts'

const pairs = (...names: string[]) => allAtOnce(similarNames(names))

describe('similarNames(names)', () => {
  it.each([
    ['an accent', 'Jürgen Ladberg', 'Jurgen Ladberg'],
    ['a German spelling without dots', 'Jürgen Ladberg', 'Juergen Ladberg'],
    ['a letter that has no accent to lose', 'Søren Ełk', 'Soren Elk'],
    ['case', 'HARBOUR BOARD', 'Harbour Board'],
    ['punctuation', 'Dockers’ Union', 'Dockers Union'],
    ['a title', 'Sir Jürgen Ladberg', 'Jürgen Ladberg'],
    ['the order of the words', 'Ladberg, Jürgen', 'Jürgen Ladberg'],
    ['an initial', 'J. Ladberg', 'Jürgen Ladberg'],
    ['an initial behind', 'Ladberg, J.', 'Jürgen Ladberg'],
    ['initials', 'J. P. Ladberg', 'Jürgen Paul Ladberg'],
    ['a letter changed', 'Jürgen Ladburg', 'Jürgen Ladberg'],
    ['a letter missing', 'Harbor Board', 'Harbour Board'],
    ['two letters exchanged', 'Jürgen Ladbreg', 'Jürgen Ladberg'],
  ])('%s: %s · %s', (_, one, other) => {
    expect(pairs(one, 'Somebody Else', other)).toEqual([[0, 2]])
  })

  it.each([
    ['a letter that tells lines apart', 'Line A', 'Line B'],
    ['numbers', 'Berth 20001', 'Berth 20002'],
    ['short names', 'Ada', 'Ava'],
    ['the family alone', 'Ada Ladberg', 'Bea Ladberg'],
    ['another initial', 'K. Ladberg', 'Jürgen Ladberg'],
    ['one of the words', 'Harbour Board', 'Harbour'],
    ['two letters changed', 'Jürgen Ladberg', 'Jürgen Lodborg'],
    ['signs alone', '…', '—'],
  ])('not by %s: %s · %s', (_, one, other) => {
    expect(pairs(one, other)).toEqual([])
  })

  it('takes no time by the square of a cell that somebody filled with a text', () => {
    expect(pairs('N'.repeat(200_000), 'Ada', `${'N'.repeat(199_999)}M`)).toEqual([])
  })
})
