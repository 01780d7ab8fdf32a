import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { zipOf } from '../../../../src/briefing/ooxml/zip.ts'

describe('zipOf(parts)', () => {
  it('holds text as UTF-8 and bytes as they are, in the order given', () => {
    const files = unzipSync(
      zipOf([
        { path: 'b/é.txt', content: 'Ça' },
        { path: 'a.bin', content: Uint8Array.of(0, 255) },
      ]),
    )
    expect(Object.keys(files)).toEqual(['b/é.txt', 'a.bin'])
    expect(strFromU8(files['b/é.txt'] ?? new Uint8Array())).toBe('Ça')
    expect([...(files['a.bin'] ?? [])]).toEqual([0, 255])
  })

  it('makes equal bytes of equal parts, whenever it does', () => {
    const zip = () => zipOf([{ path: 'a.xml', content: '<a/>' }])
    const first = zip()
    // Dates of a zip have steps of two seconds: those of 1 January 1980 are 0 and 33, little endian, behind ten bytes.
    expect(first.slice(10, 14)).toEqual(Uint8Array.of(0, 0, 33, 0))
    expect(zip()).toEqual(first)
  })

  it('gives back whatever it holds', () => {
    const anyPart = fc.record({
      path: fc.stringMatching(/^[a-zé日][a-zé日0-9/._ -]{0,20}$/u),
      content: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 2_000 }), fc.uint8Array({ maxLength: 2_000 })),
    })
    fc.assert(
      fc.property(fc.uniqueArray(anyPart, { selector: ({ path }) => path, maxLength: 20 }), (parts) => {
        const files = unzipSync(zipOf(parts))
        expect(Object.keys(files).toSorted()).toEqual(parts.map(({ path }) => path).toSorted())
        for (const { path, content } of parts)
          expect(files[path]).toEqual(typeof content === 'string' ? new TextEncoder().encode(content) : content)
      }),
    )
  })
})
