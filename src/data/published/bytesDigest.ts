import { sha256OfPieces } from '../sha256.ts'

/** SHA-256 of plain bytes, as 64 hexadecimal digits in small letters. */
export function sha256OfBytes(bytes: Uint8Array): string {
  const words = sha256OfPieces([[bytes, bytes.length]])
  return Array.from(words, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
