import { describe, expect, it } from 'vitest'
import { closed, plainText, roman } from '../../../../src/briefing/notes/runs.ts'

describe('closed(runs)', () => {
  it.each([
    { text: 'Talks', to: 'Talks.' },
    { text: 'All That?', to: 'All That?' },
    // A quote has its own full stop or none.
    { text: '“They met”', to: '“They met”.' },
    { text: '“They met.”', to: '“They met.”' },
    { text: '“met” (n. 4)', to: '“met” (n. 4).' },
  ])('of $text is $to', ({ text, to }) => {
    expect(plainText(closed(roman(text)))).toBe(to)
  })
})
