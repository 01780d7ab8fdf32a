import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mintId } from '../../../src/draft/mintId.ts'

const NONE: ReadonlySet<string> = new Set()

describe('an id for a name', () => {
  it.each([
    ['Harbour Board', 'harbour-board'],
    ['Jürgen Ladberg', 'jurgen-ladberg'],
    ['Dockers’ Union', 'dockers-union'],
    ["The board's chairman", 'the-boards-chairman'],
    ['Straße Łódź Ærø', 'strasse-lodz-aero'],
    ['ＦＵＬＬ ﬁle', 'full-file'],
    ['  Berth 7 — (concession) ', 'berth-7-concession'],
    ['C-130J', 'c-130j'],
  ])('%s is %s', (name, id) => {
    expect(mintId(name, NONE, 'node')).toBe(id)
  })

  it('is numbered from 2 where others have it, and counts past numbers that are given', () => {
    expect(mintId('Ada', new Set(['ada']), 'node')).toBe('ada-2')
    expect(mintId('Ada', new Set(['ada', 'ada-2', 'ada-3']), 'node')).toBe('ada-4')
  })

  it('is the fallback with a number where letters would be lost', () => {
    expect(mintId('港務局', new Set(['node-1', 'node-2']), 'node')).toBe('node-3')
    expect(mintId('Порт Ltd', NONE, 'node')).toBe('node-1')
    expect(mintId('…', NONE, 'document')).toBe('document-1')
    expect(mintId('', NONE, 'document')).toBe('document-1')
  })

  it('ends with a whole word before 60 characters', () => {
    expect(mintId('seventeen letters '.repeat(10), NONE, 'node')).toBe(
      'seventeen-letters-seventeen-letters-seventeen-letters',
    )
    expect(mintId('x'.repeat(500), NONE, 'node')).toBe('x'.repeat(60))
  })

  it('is always one that the format accepts, and never one that is given', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (names) => {
        const taken = new Set<string>()
        for (const name of names) {
          const id = mintId(name, taken, 'thing')
          expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
          expect(id.length).toBeLessThanOrEqual(80)
          expect(taken.has(id)).toBe(false)
          taken.add(id)
        }
      }),
    )
  })
})
