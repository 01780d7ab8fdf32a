/** A text in a PNG, as an `iTXt` chunk: ISO/IEC 15948, 11.3.4.5, with the checksum of its annex D. */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Bytes of a chunk beside its data: length, type, checksum. */
const AROUND = 12

interface Chunk {
  readonly type: string
  readonly start: number
  readonly end: number
}

/** The chunks of a PNG, by where their data lie; none where the bytes are no PNG. Stops where the file is cut off. */
function chunksOf(png: Uint8Array): readonly Chunk[] {
  if (!SIGNATURE.every((byte, i) => png[i] === byte)) return []
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const chunks: Chunk[] = []
  for (let at = SIGNATURE.length; at + AROUND <= png.length;) {
    const [start, length] = [at + 8, view.getUint32(at)]
    if (start + length + 4 > png.length) break
    chunks.push({ type: String.fromCharCode(...png.subarray(at + 4, at + 8)), start, end: start + length })
    at = start + length + 4
  }
  return chunks
}

/**
 * The PNG with a text behind its header.
 * @param keyword 1 to 79 letters of Latin-1
 * @throws an error where the bytes are no PNG
 */
export function withPngText(png: Uint8Array, keyword: string, text: string): Uint8Array {
  const [header] = chunksOf(png)
  if (header?.type !== 'IHDR') throw new Error('These bytes are not a PNG.')
  const bytes = new TextEncoder()
  // Keyword, then: not compressed, no method, no language, no translated keyword.
  const data = [...bytes.encode(keyword), 0, 0, 0, 0, 0, ...bytes.encode(text)]
  const body = Uint8Array.from([...bytes.encode('iTXt'), ...data])
  const chunk = new Uint8Array(body.length + 8)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  chunk.set(body, 4)
  view.setUint32(body.length + 4, crc32(body))
  const at = header.end + 4
  const whole = new Uint8Array(png.length + chunk.length)
  whole.set(png.subarray(0, at))
  whole.set(chunk, at)
  whole.set(png.subarray(at), at + chunk.length)
  return whole
}

/** The text that stands in a PNG under a keyword; null where there is none, it is compressed, or the bytes are no PNG. */
export function pngText(png: Uint8Array, keyword: string): string | null {
  const decoder = new TextDecoder()
  for (const { type, start, end } of chunksOf(png)) {
    if (type !== 'iTXt') continue
    const data = png.subarray(start, end)
    const name = data.indexOf(0)
    if (name < 0 || decoder.decode(data.subarray(0, name)) !== keyword || data[name + 1] !== 0) continue
    const language = data.indexOf(0, name + 3)
    const translated = language < 0 ? -1 : data.indexOf(0, language + 1)
    if (translated >= 0) return decoder.decode(data.subarray(translated + 1))
  }
  return null
}

const POLYNOMIAL = 0xedb88320
const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? POLYNOMIAL ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
