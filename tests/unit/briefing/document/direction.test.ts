import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginsAtRight, isWrittenFromRight, stretchesOf } from '../../../../src/briefing/document/direction.ts'

/** The stretches from right to left. */
const fromRight = (text: string) =>
  stretchesOf(text).flatMap(({ text: stretch, isRightToLeft }) => (isRightToLeft ? [stretch] : []))

describe('stretchesOf(text)', () => {
  it.each([
    { text: 'Ada met Bea.', stretches: [] },
    { text: 'سمير met Bea', stretches: ['سمير'] },
    // Words of one direction are one stretch, with the spaces and the digits between them.
    { text: 'Ada (وزارة 12 الدفاع) met', stretches: ['وزارة 12 الدفاع'] },
    { text: 'שלום Ada שלום', stretches: ['שלום', 'שלום'] },
    // A mark above the last letter belongs to it.
    { text: 'سلامٌ.', stretches: ['سلامٌ'] },
    // What is isolated is one to its end.
    { text: 'met \u2068سمير (2025)\u2069 (then)', stretches: ['سمير (2025)'] },
    { text: '\u2068سمير\u2069, \u2068سمير\u2069', stretches: ['سمير', 'سمير'] },
    { text: '', stretches: [] },
  ])('finds what is written from right to left in "$text"', ({ text, stretches }) => {
    expect(fromRight(text)).toEqual(stretches)
  })

  it('gives the text, put together', () => {
    const anyText = fc.string({
      unit: fc.constantFrom('a', 'é', 'س', 'ש', '1', ' ', '.', '\u2068', '\u2069', '\u064c', '🚀'),
    })
    fc.assert(
      fc.property(anyText, (text) => {
        expect(
          stretchesOf(text)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  it('is quick about long texts', () => {
    const long = 'س '.repeat(50_000)
    expect(fromRight(long)).toHaveLength(1)
    expect(fromRight(`${'س. '.repeat(20_000)}a`)).toHaveLength(1)
  })
})

describe('beginsAtRight(text)', () => {
  it.each([
    { text: 'سمير and Bea', begins: true },
    { text: '12. سمير', begins: true },
    { text: 'Ada met سمير', begins: false },
    // A name that is isolated says nothing of the sentence around it.
    { text: '\u2068سمير\u2069 met Bea', begins: false },
    { text: '\u2068Ada\u2069 سمير', begins: true },
    { text: '\u2068سمير\u2069.', begins: true },
    { text: '2025', begins: false },
    { text: '', begins: false },
  ])('"$text": $begins', ({ text, begins }) => {
    expect(beginsAtRight(text)).toBe(begins)
  })
})

describe('isWrittenFromRight(tag)', () => {
  it.each(['ar', 'ar-EG', 'he', 'FA', 'ur-PK', 'az-Arab', 'ks-Arab-IN'])('is true of %s', (tag) => {
    expect(isWrittenFromRight(tag)).toBe(true)
  })
  it.each(['en', 'it-IT', 'ja', 'ks-Deva', 'arn', 'zh-Hant'])('is false of %s', (tag) => {
    expect(isWrittenFromRight(tag)).toBe(false)
  })
})
