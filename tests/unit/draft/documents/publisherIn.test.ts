import { describe, expect, it } from 'vitest'
import { publisherIn } from '../../../../src/draft/documents/publisherIn.ts'

describe('the paper that a text names above itself', () => {
  it('stands in a line with its date, before or behind it', () => {
    expect(publisherIn('Board signs\nKelsund Gazette, 26 March 2024\n\nThe board signed.')).toBe('Kelsund Gazette')
    expect(publisherIn('To court\n23 July 2024 · Port Journal, from our court reporter\n\nIt sued.')).toBe(
      'Port Journal',
    )
    expect(publisherIn('The Kelsund Post – 3 May 2024\n\nHe left.')).toBe('The Kelsund Post')
  })

  it('is none that the text tells of, and none without a date', () => {
    expect(publisherIn('The Kelsund Gazette said in 2024 that it was late.')).toBeUndefined()
    expect(publisherIn('Kelsund Gazette sold\n\nIt was sold.')).toBeUndefined()
    expect(publisherIn('Jane Harrow, 26 March 2024\n\nHe left.')).toBeUndefined()
    expect(publisherIn('')).toBeUndefined()
  })
})
