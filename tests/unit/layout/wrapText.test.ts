import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../src/layout/textWidth.ts'
import { wrapText } from '../../../src/layout/wrapText.ts'

describe('wrapText(text, weight, px, most)', () => {
  it('breaks between words', () => {
    const most = textWidth('Matteo Perego di', 600, 12)
    expect(wrapText('Matteo Perego di Cremnago', 600, 12, most)).toEqual(['Matteo Perego di', 'Cremnago'])
  })

  it('breaks after a dash, and keeps it', () => {
    expect(wrapText('Modi–Meloni', 400, 12, textWidth('Meloni', 400, 12))).toEqual(['Modi–', 'Meloni'])
  })

  it('breaks a word only where it is longer than a line', () => {
    expect(wrapText('mmm mmmm', 400, 10, textWidth('mmm', 400, 10))).toEqual(['mmm', 'mmm', 'm'])
  })

  it('leaves nothing out, and has no line wider than asked for but of a single letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 5, max: 200 }), (text, most) => {
        const lines = wrapText(text, 400, 11, most)
        const plain = (words: string) => words.replace(/\s/gu, '')
        expect(plain(lines.join(''))).toBe(plain(text))
        const graphemes = new Intl.Segmenter('en')
        const breakable = lines.filter((line) => [...graphemes.segment(line)].length > 1)
        expect(breakable.filter((line) => textWidth(line, 400, 11) > most)).toEqual([])
      }),
    )
  })
})
