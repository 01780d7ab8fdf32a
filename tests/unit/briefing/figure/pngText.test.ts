import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pngText, withPngText } from '../../../../src/briefing/figure/pngText.ts'

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** One grey point, as the standard writes it. */
const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
  chunk('IEND', Buffer.alloc(0)),
])

describe('withPngText(png, keyword, text) and pngText(png, keyword)', () => {
  it('give back any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(pngText(withPngText(PNG, 'entente', text), 'entente')).toBe(text)
      }),
    )
  })

  it('write the chunk right behind the header, with the checksum that zlib works out', () => {
    const own = chunk('iTXt', Buffer.from('entente\0\0\0\0\0Città', 'utf8'))
    expect(Buffer.from(withPngText(PNG, 'entente', 'Città')).subarray(33, 33 + own.length)).toEqual(own)
  })

  it('find none under another keyword, in a PNG without one, and in what is no PNG', () => {
    expect(pngText(withPngText(PNG, 'entente', 'x'), 'other')).toBeNull()
    expect(pngText(PNG, 'entente')).toBeNull()
    expect(pngText(Buffer.from('<svg/>'), 'entente')).toBeNull()
    expect(pngText(PNG.subarray(0, 40), 'entente')).toBeNull()
  })

  it('refuse bytes that are no PNG', () => {
    expect(() => withPngText(Buffer.from('GIF89a'), 'entente', 'x')).toThrow('These bytes are not a PNG.')
  })
})
