import { describe, expect, it } from 'vitest'
import { shortTitle } from '../../../../src/briefing/notes/titles.ts'

describe('shortTitle(title)', () => {
  it.each([
    // Of four words at the most: as it is.
    { title: 'Yale Facts', short: 'Yale Facts' },
    // The part before a colon or a dash.
    { title: 'Inclusion Work: Children of Immigrants', short: 'Inclusion Work' },
    { title: 'Snow – a report', short: 'Snow' },
    // Without an article at its head, which is no reason to begin small.
    { title: 'The Queen Mary Psalter', short: 'Queen Mary Psalter' },
    { title: 'The big picture', short: 'Big picture' },
    // Up to the first preposition after the third word.
    { title: 'Expanding College Access in Taiwan, 1978–2014', short: 'Expanding College Access' },
    // Up to seven words without such a one.
    { title: 'House Is Not a Home', short: 'House Is Not a Home' },
    // Of more, four; none of them a word that leans on the next.
    { title: 'India signs accord and many more papers besides these', short: 'India signs accord' },
    // A description keeps its brackets.
    {
      title: '[12th meeting of the Military Cooperation Group in New Delhi]',
      short: '[12th meeting of the Military Cooperation Group]',
    },
    // Scripts without spaces.
    { title: '日'.repeat(60), short: `${'日'.repeat(24)} …` },
    { title: '日本', short: '日本' },
  ])('of “$title” is “$short”', ({ title, short }) => {
    expect(shortTitle(title)).toBe(short)
  })
})
