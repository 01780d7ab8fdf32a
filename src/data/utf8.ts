/** Most bytes that a UTF-16 code unit takes in UTF-8. */
export const MOST_BYTES = 3

/**
 * Writes a text in UTF-8 and says how many bytes it took. A half of a surrogate pair becomes U+FFFD, as with `TextEncoder`; that
 * takes longer to begin than to write a sentence.
 * @param bytes has room for `MOST_BYTES` for each UTF-16 code unit of the text
 */
export function writeUtf8(text: string, bytes: Uint8Array): number {
  let at = 0
  for (let i = 0; i < text.length; i += 1) {
    let point = text.charCodeAt(i)
    if (point < 0x80) {
      bytes[at++] = point
      continue
    }
    if (point < 0x800) {
      bytes[at++] = 0xc0 | (point >> 6)
      bytes[at++] = 0x80 | (point & 0x3f)
      continue
    }
    if (point >= 0xd800 && point < 0xe000) {
      const pair = text.codePointAt(i) ?? point
      if (pair >= 0x10000) {
        i += 1
        bytes[at++] = 0xf0 | (pair >> 18)
        bytes[at++] = 0x80 | ((pair >> 12) & 0x3f)
        bytes[at++] = 0x80 | ((pair >> 6) & 0x3f)
        bytes[at++] = 0x80 | (pair & 0x3f)
        continue
      }
      point = 0xfffd
    }
    bytes[at++] = 0xe0 | (point >> 12)
    bytes[at++] = 0x80 | ((point >> 6) & 0x3f)
    bytes[at++] = 0x80 | (point & 0x3f)
  }
  return at
}
