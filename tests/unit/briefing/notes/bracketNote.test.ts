import { describe, expect, it } from 'vitest'
import { bracketNote } from '../../../../src/briefing/notes/bracketNote.ts'

describe('bracketNote(documents)', () => {
  it('says what brackets mean where a document has a description for a title', () => {
    expect(bracketNote([{ title: 'Report' }, { title: '[Letter to Ada]' }])).toBe(
      'A title in brackets is the curators’: the text has none.',
    )
  })

  it('is null where every document has a title of its own', () => {
    expect(bracketNote([{ title: 'Report [draft]' }])).toBeNull()
    expect(bracketNote([])).toBeNull()
  })
})
