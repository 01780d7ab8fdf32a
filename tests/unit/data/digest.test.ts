import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSha256Of, sha256Of, sha256OfTexts } from '../../../src/data/digest.ts'

const digestByNode = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

describe('sha256Of(text)', () => {
  it.each([
    // FIPS 180-4, examples of one and of two blocks.
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ])('%j', (text, digest) => {
    expect(sha256Of(text)).toBe(digest)
  })

  it('is that of the text in UTF-8, as Node computes it: half a letter is U+FFFD in both', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 }).map((codes) => String.fromCharCode(...codes)),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sha256Of(text)).toBe(digestByNode(text))
      }),
      { numRuns: 1_000 },
    )
  })

  it('is right for every length around the ends of blocks, and for a whole document', () => {
    for (const length of [...Array.from({ length: 200 }, (_, i) => i), 8_191, 8_192, 400_000]) {
      const text = 'ab𝔸é–'.repeat(length).slice(0, length)
      expect(sha256Of(text)).toBe(digestByNode(text))
    }
  })
})

/** What the steps lead to. */
function outcome<T>(steps: Generator<undefined, T, undefined>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

describe('sha256OfTexts(texts)', () => {
  it('is that of all of them together, however a text is cut, also where another is asked for in between', () => {
    const anyPieces = fc.array(fc.string({ unit: 'grapheme', maxLength: 150 }), { maxLength: 8 })
    fc.assert(
      fc.property(anyPieces, (texts) => {
        const interrupted = function* () {
          for (const text of texts) {
            sha256Of(`not ${text}`)
            yield text
          }
        }
        expect(outcome(sha256OfTexts(interrupted()))).toBe(digestByNode(texts.join('')))
      }),
      { numRuns: 500 },
    )
  })
})

describe('isSha256Of(digest, text)', () => {
  it('holds for the digest of the text, and for none that differs in a digit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.nat(63),
        fc.constantFrom(...'0123456789abcdef'),
        (text, at, digit) => {
          const digest = digestByNode(text)
          const other = digest.slice(0, at) + digit + digest.slice(at + 1)
          expect(isSha256Of(digest, text)).toBe(true)
          expect(isSha256Of(other, text)).toBe(other === digest)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
