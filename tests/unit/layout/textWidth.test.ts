import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointsOf, fontTableFile } from '../../../build/fontTable.ts'
import { needsExtendedLatin, textWidth } from '../../../src/layout/textWidth.ts'
import { RANGE } from '../../../src/parts/latinExtended.ts'

describe('the table of the font', () => {
  it('is what the font itself says; npm run font makes it', async () => {
    const committed = readFileSync(join(import.meta.dirname, '../../../src/layout/fontTable.json'), 'utf8')
    expect(committed).toBe(await fontTableFile())
  })

  it('has the letters that the part of the page has, in the range under which the page adds it', () => {
    const extended = codePointsOf(RANGE).filter((point) => needsExtendedLatin(String.fromCodePoint(point)))
    expect(extended.length).toBeGreaterThan(400)
    const asking = (text: string) => [...text].filter(needsExtendedLatin).join('')
    expect(asking('şżđłḥṭ₹†')).toBe('şżđłḥṭ₹†')
    expect(asking('aéß–…’“”€ हж中😀')).toBe('')
  })
})

describe('textWidth(text, weight, px)', () => {
  it.each([
    ['m', 400, 829],
    ['n', 400, 547],
    [' ', 400, 200],
    ['–', 400, 480],
  ] as const)('of %j in %i is what the font says: %i thousandths of the size', (char, weight, thousandths) => {
    expect(textWidth(char, weight, 1_000)).toBe(thousandths)
  })

  it('adds up, and grows with the size', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 40 }),
        (a, b, px) => {
          expect(textWidth(a, 400, px) + textWidth(b, 400, px)).toBeCloseTo(textWidth(a + b, 400, px), 6)
          expect(textWidth(a, 600, px * 2)).toBeCloseTo(textWidth(a, 600, px) * 2, 6)
        },
      ),
    )
  })

  it.each([
    ['another script is taken to be wide', '防', 10],
    ['an emoji wider', '😀', 13],
    ['what is not seen takes no room', '\u200b\u202e\u0301', 0],
  ])('%s', (_, text, width) => {
    expect(textWidth(text, 400, 10)).toBe(width)
  })

  it('an accented letter that the font does not have ready is as wide as the letter', () => {
    expect(textWidth('Ắ', 400, 10)).toBe(textWidth('A', 400, 10))
  })
})
