import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphs } from '../../../../src/draft/documents/paragraphs.ts'
import { sentences } from '../../../../src/draft/documents/sentences.ts'

const wordsOf = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end))

/** Each as a list of its sentences, with one space between them in the text. */
const CASES: readonly (readonly string[])[] = [
  ['The board met.', 'It signed!', 'Did it?', 'Yes.'],
  ['Mr. Orrin met Dr. J. R. Harrow and Gen. Smith.', 'They agreed.'],
  ['The U.S. Navy came.', 'It left the U.S.', 'The board stayed.'],
  ['See No. 7 Dock, Art. 12 and p. 4.', 'Ships, e.g. ferries, wait.'],
  ['It runs until Sept. 4 at most.', 'Then it ends.'],
  ['“It is a start.”', 'He left.'],
  ['“Is it so?” asked Ladberg.', '“No!” she said.'],
  ['(It was late.)', 'They went.'],
  ['The bids were opened.[1]', 'The board denies it.[2][3]', 'Nobody knows.'],
  ['It cost 3.5 million.', 'The sum was paid.'],
  ['1. The first point.', '2. The second point.'],
  ['Sie kam am 5. März nach Kelsund.', 'Er blieb.'],
  ['هل هذا صحيح؟', 'نعم.'],
  ['यह पहला है।', 'यह दूसरा है।'],
  ['یہ پہلا ہے۔', 'یہ دوسرا ہے۔'],
]

describe('the sentences of a text', () => {
  it.each(CASES)('%s | %s', (...sentencesOfIt) => {
    const expected = sentencesOfIt.filter((one) => typeof one === 'string')
    expect(wordsOf(expected.join(' '))).toEqual(expected)
  })

  it('of Chinese and Japanese stand without a space between them', () => {
    expect(wordsOf('港務局簽署了。然後離開！為什麼？')).toEqual(['港務局簽署了。', '然後離開！', '為什麼？'])
  })

  it('end with their paragraph, whatever it ends with', () => {
    expect(wordsOf('Board signs Berth 7\n26 March 2024\n\nThe board met.')).toEqual([
      'Board signs Berth 7',
      '26 March 2024',
      'The board met.',
    ])
  })

  it('go on over the end of a line that was broken to a width', () => {
    const text = 'The Harbour Board signed with Corran Line on Monday, and no\nsum was named. It left.'
    expect(wordsOf(text)).toEqual([
      'The Harbour Board signed with Corran Line on Monday, and no\nsum was named.',
      'It left.',
    ])
  })

  it('of a paragraph that is longer than browsers can cut at once are the same', () => {
    const expected = Array.from(
      { length: 400 },
      (_, i) => `The ${'very '.repeat(i % 50)}Harbour Board met Mr. Orrin ${i} times.`,
    )
    expect(wordsOf(expected.join(' '))).toEqual(expected)
    const endless = `The ${'very '.repeat(2_000)}end.`
    expect(wordsOf(`It met. ${endless} It left.`)).toEqual(['It met.', endless, 'It left.'])
  })

  it('say their paragraph', () => {
    expect(sentences('A one. A two.\n\nB.').map(({ paragraph }) => paragraph)).toEqual([0, 0, 1])
  })

  const prose = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '. ',
          '! ',
          '? ',
          '.” ',
          '\n',
          '\n\n',
          ' ',
          ', ',
          '。',
          'Mr. ',
          'U.S. ',
          'No. ',
          '[1]',
          '.[1] ',
          '“',
          '”',
          '1.',
          '\t',
          '…',
        ),
        fc.constantFrom('The', 'board', 'met', 'Harrow', '港務', '7', 'é', '\u{1F6A2}', 'یہ'),
        fc.string({ unit: 'grapheme', maxLength: 4 }).map((one) => one.replaceAll(/[\r\p{Cs}\u2028\u2029]/gu, '')),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''))

  it('hold all that is not white space, in order, each place once', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let at = 0
        for (const { start, end } of sentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(at, start).trim()).toBe('')
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })

  it('lie each in its paragraph', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const all = paragraphs(text)
        for (const { start, end, paragraph } of sentences(text)) {
          expect(all[paragraph]?.start).toBeLessThanOrEqual(start)
          expect(all[paragraph]?.end).toBeGreaterThanOrEqual(end)
        }
      }),
    )
  })
})
