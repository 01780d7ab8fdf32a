/**
 * SHA-256 (FIPS 180-4), whose names are used here. Our own, since a dataset of 90,000 quotes has as many digests: a library makes
 * several objects and an array for each, which takes three times as long as the digest of so short a text.
 */

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (4.2.2). */
// prettier-ignore
const K = Int32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
)
/** The same of the square roots of the first eight (5.3.3). */
// prettier-ignore
const START = Int32Array.of(
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
)
/** Bytes of a block, and the number of rounds. */
const BLOCK = 64
const LENGTH_BYTES = 8

const H = new Int32Array(START.length)
const W = new Int32Array(BLOCK)

/** Bytes of a message with what is put after it (5.1.1): a bit, zeros, and its length in bits. */
export function paddedLength(length: number): number {
  return Math.ceil((length + 1 + LENGTH_BYTES) / BLOCK) * BLOCK
}

/**
 * The eight words of the digest of the first `length` bytes; they hold until the next call.
 * @param bytes has room for `paddedLength(length)`: what lies after the message is written over
 */
export function sha256(bytes: Uint8Array, length: number): Int32Array {
  H.set(START)
  return finish(bytes, length, length)
}

/**
 * The same of a message that comes in pieces, of which no whole is ever made.
 * @param pieces gives each piece as its bytes and their number; the bytes may be written over by the next
 */
export function sha256OfPieces(pieces: Iterable<readonly [bytes: Uint8Array, length: number]>): Int32Array {
  const steps = sha256Steps(pieces)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same, a piece in each step: of a long message somebody else may have to be answered meanwhile. */
export function* sha256Steps(
  pieces: Iterable<readonly [bytes: Uint8Array, length: number]>,
): Generator<undefined, Int32Array, undefined> {
  // Another digest may be asked for between two pieces.
  const words = Int32Array.from(START)
  const rest = new Uint8Array(2 * BLOCK)
  let held = 0
  let total = 0
  for (const [bytes, length] of pieces) {
    total += length
    H.set(words)
    let from = 0
    if (held > 0) {
      from = Math.min(BLOCK - held, length)
      rest.set(bytes.subarray(0, from), held)
      held += from
      if (held === BLOCK) {
        addBlock(rest, 0)
        held = 0
      }
    }
    for (; from + BLOCK <= length; from += BLOCK) addBlock(bytes, from)
    if (from < length) {
      rest.set(bytes.subarray(from, length))
      held = length - from
    }
    words.set(H)
    yield
  }
  H.set(words)
  return finish(rest, held, total)
}

/** Adds the last bytes with what is put after a message of `total` bytes. */
function finish(bytes: Uint8Array, length: number, total: number): Int32Array {
  const end = paddedLength(length)
  bytes.fill(0, length, end)
  bytes[length] = 0x80
  for (let at = end - 1, bits = total * 8; bits > 0; at -= 1, bits = Math.floor(bits / 256)) bytes[at] = bits % 256
  for (let at = 0; at < end; at += BLOCK) addBlock(bytes, at)
  return H
}

/** 6.2.2. Sums are modulo 2 to the 32: `| 0` after each keeps them whole numbers of 32 bits for the engine too. */
function addBlock(bytes: Uint8Array, start: number): void {
  for (let t = 0; t < 16; t += 1) {
    const at = start + 4 * t
    W[t] = (byte(bytes, at) << 24) | (byte(bytes, at + 1) << 16) | (byte(bytes, at + 2) << 8) | byte(bytes, at + 3)
  }
  for (let t = 16; t < BLOCK; t += 1) {
    const x = word(W, t - 15)
    const y = word(W, t - 2)
    const sigma0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3)
    const sigma1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10)
    W[t] = (((sigma1 + word(W, t - 7)) | 0) + ((sigma0 + word(W, t - 16)) | 0)) | 0
  }
  let a = word(H, 0)
  let b = word(H, 1)
  let c = word(H, 2)
  let d = word(H, 3)
  let e = word(H, 4)
  let f = word(H, 5)
  let g = word(H, 6)
  let h = word(H, 7)
  for (let t = 0; t < BLOCK; t += 1) {
    const sum1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const ch = (e & f) ^ (~e & g)
    const t1 = (((h + sum1) | 0) + ((((ch + word(K, t)) | 0) + word(W, t)) | 0)) | 0
    const sum0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const maj = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + ((sum0 + maj) | 0)) | 0
  }
  H[0] = word(H, 0) + a
  H[1] = word(H, 1) + b
  H[2] = word(H, 2) + c
  H[3] = word(H, 3) + d
  H[4] = word(H, 4) + e
  H[5] = word(H, 5) + f
  H[6] = word(H, 6) + g
  H[7] = word(H, 7) + h
}

/** Turned to the right by so many bits (3.2). */
function turned(x: number, bits: number): number {
  return (x >>> bits) | (x << (32 - bits))
}

// The types do not know that these are there.
function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] as number
}

function word(words: Int32Array, at: number): number {
  return (words[at] as number) | 0
}
