import { paddedLength, sha256, sha256Steps } from './sha256.ts'
import { MOST_BYTES, writeUtf8 } from './utf8.ts'

/** Room for any quote; a longer text, of a whole document, gets its own. */
const shared = new Uint8Array(paddedLength(MOST_BYTES * 2_000))

/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits. Synchronous and our own: `crypto.subtle` is absent from pages
 * served over plain http, where intranets put this page, and would make every check of a quote wait.
 */
export function sha256Of(text: string): string {
  return hexOf(wordsOf(text))
}

/** The same of a text that comes in pieces, none of which ends within a pair of surrogates; a piece in each step. */
export function* sha256OfTexts(texts: Iterable<string>): Generator<undefined, string, undefined> {
  return hexOf(yield* sha256Steps(bytesOf(texts)))
}

function* bytesOf(texts: Iterable<string>): Generator<readonly [Uint8Array, number]> {
  let bytes = new Uint8Array(shared.length)
  for (const text of texts) {
    if (MOST_BYTES * text.length > bytes.length) bytes = new Uint8Array(MOST_BYTES * text.length)
    yield [bytes, writeUtf8(text, bytes)]
  }
}

const hexOf = (words: Int32Array) => Array.from(words, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')

/**
 * Is this the digest of the text? As to compare it with `sha256Of`, without writing that.
 * @param digest 64 hexadecimal digits in small letters
 */
export function isSha256Of(digest: string, text: string): boolean {
  return wordsOf(text).every((word, i) => {
    let written = 0
    for (let at = 8 * i; at < 8 * i + 8; at += 1) written = (written << 4) | digitOf(digest.charCodeAt(at))
    return written === word
  })
}

/** The eight words of the digest; they hold until the next call. */
function wordsOf(text: string): Int32Array {
  const room = paddedLength(MOST_BYTES * text.length)
  const bytes = room <= shared.length ? shared : new Uint8Array(room)
  return sha256(bytes, writeUtf8(text, bytes))
}

/** 0 to 9 stand from 48, a to f from 97. */
function digitOf(code: number): number {
  return code < 58 ? code - 48 : code - 87
}
