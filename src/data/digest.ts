import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits. Synchronous and our own copy: `crypto.subtle` is absent from pages
 * served over plain http, where intranets put this page, and would make every check of a quote wait.
 */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
