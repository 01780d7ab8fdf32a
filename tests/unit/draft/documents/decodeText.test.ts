import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, decodeText, encodingNamed } from '../../../../src/draft/documents/decodeText.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    [...text].flatMap((one) => {
      const code = one.charCodeAt(0)
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255]
    }),
  )

describe('the encoding of a text', () => {
  it('is UTF-8 where the bytes are that', () => {
    expect(decodeText(utf8('Jürgen – 港'))).toMatchObject({ text: 'Jürgen – 港', encoding: 'utf-8' })
  })

  it('is what a byte order mark says, and the mark is no part of the text', () => {
    expect(decodeText(utf8('\ufeffAda'))).toMatchObject({ text: 'Ada', encoding: 'utf-8', droppedCharacters: 0 })
    expect(decodeText(utf16('\ufeff港務', true))).toMatchObject({ text: '港務', encoding: 'utf-16le' })
    expect(decodeText(utf16('\ufeff港務', false))).toMatchObject({ text: '港務', encoding: 'utf-16be' })
  })

  it('is UTF-16 without a mark where every other byte is 0', () => {
    expect(decodeText(utf16('The board met.', true))).toMatchObject({ text: 'The board met.', encoding: 'utf-16le' })
    expect(decodeText(utf16('The board met.', false))).toMatchObject({ text: 'The board met.', encoding: 'utf-16be' })
  })

  it('is Windows-1252 where the bytes are no UTF-8', () => {
    // J ü r g e n, a curly quote, a dash and the sign of the euro as one byte each.
    const bytes = Uint8Array.of(0x4a, 0xfc, 0x72, 0x67, 0x65, 0x6e, 0x93, 0x96, 0x80)
    expect(decodeText(bytes)).toMatchObject({ text: 'Jürgen“–€', encoding: 'windows-1252' })
  })

  it('is one whose five empty places are taken out', () => {
    expect(decodeText(Uint8Array.of(0x61, 0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xe9))).toMatchObject({
      text: 'aé',
      droppedCharacters: 5,
    })
  })

  it('is the one that the curator chose', () => {
    expect(decodeText(Uint8Array.of(0xcf, 0xee, 0xf0, 0xf2), 'windows-1251').text).toBe('Порт')
    expect(decodeText(Uint8Array.of(0x4a, 0xfc), 'utf-8')).toMatchObject({ text: 'J\ufffd', unreadable: 1 })
  })

  it('is known by any of its names', () => {
    expect(encodingNamed('ISO-8859-1')).toBe('windows-1252')
    expect(encodingNamed('x-sjis')).toBe('shift_jis')
    expect(encodingNamed('no such thing')).toBeUndefined()
  })
})

describe('a text is made one that the format takes', () => {
  it('line ends are LF, and those that were others are counted, CR LF as one', () => {
    expect(cleanText('a\r\nb\rc\nd\u2028e\ff')).toEqual({
      text: 'a\nb\nc\nd\ne\nf',
      replacedLineEnds: 4,
      droppedCharacters: 0,
      unreadable: 0,
    })
  })

  it('characters that cannot be shown are taken out and counted; tabs stay', () => {
    expect(cleanText('a\0b\tc\u0007d\ufeffe')).toMatchObject({ text: 'ab\tcde', droppedCharacters: 3 })
  })

  it('half a pair of surrogates is U+FFFD', () => {
    expect(cleanText('a\ud83db')).toMatchObject({ text: 'a\ufffdb', unreadable: 1 })
  })

  it('is the same when it is cleaned again, and holds nothing that the format refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const { text } = cleanText(raw)
        expect(cleanText(text)).toMatchObject({ text, replacedLineEnds: 0, droppedCharacters: 0 })
        expect(text).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u)
      }),
    )
  })
})
