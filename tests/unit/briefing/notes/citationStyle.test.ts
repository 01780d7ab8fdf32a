import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apa } from '../../../../src/briefing/notes/apa.ts'
import { chicago } from '../../../../src/briefing/notes/chicago.ts'
import { plainStyle } from '../../../../src/briefing/notes/plainStyle.ts'
import { plainText } from '../../../../src/briefing/notes/runs.ts'
import { TYPES, anyDocuments } from './anyDocuments.ts'
import { by, manualDocument } from './manualDocument.ts'

const STYLES = [
  { name: 'Chicago', style: chicago },
  { name: 'APA', style: apa },
  { name: 'plain', style: plainStyle },
]

describe.each(STYLES)('references, $name,', ({ style }) => {
  it('call no two documents of a text the same, in full or short', () => {
    fc.assert(
      fc.property(anyDocuments, (documents) => {
        const { full, short } = style.referencesFor(documents)
        for (const form of [full, short]) {
          expect(new Set(documents.map((document) => plainText(form(document)))).size).toBe(documents.length)
        }
      }),
    )
  })

  it('tell documents apart by their ids where nothing else does', () => {
    const twins = ['scan-1', 'scan-2'].map((id) => manualDocument({ id, type: 'treaty', title: 'Accord', on: [1913] }))
    const { full, short } = style.referencesFor(twins)
    for (const document of twins) {
      expect(plainText(full(document))).toContain(`[${document.id}]`)
      expect(plainText(short(document))).toContain(`[${document.id}]`)
    }
  })

  it.each(TYPES)('of type %s name author, title, date and address, with nothing missing or doubled', (type) => {
    const document = manualDocument({
      type,
      title: 'Accord',
      author: by('Reuter, Ada'),
      publisher: 'Turin Press',
      on: [1913, 5, 3],
      URL: 'https://example.org/a',
    })
    const full = plainText(style.referencesFor([document]).full(document))
    for (const part of ['Reuter', 'Accord', '1913', 'https://example.org/a']) expect(full.split(part)).toHaveLength(2)
    expect(full).not.toMatch(/\s\s|,,|\.\.|, \(|\(\s|\s\)|\(\)|undefined/)
  })

  it('of what has no author, no publisher, no date and no address are whole all the same', () => {
    for (const type of TYPES) {
      const document = manualDocument({ type, title: 'Accord' })
      for (const form of Object.values(style.referencesFor([document]))) {
        expect(plainText(form(document))).toMatch(/Accord/)
        expect(plainText(form(document))).not.toMatch(/^[,. ]|\s\s|,,|\.\.|, \(|\(\)|undefined/)
      }
    }
  })
})
