export interface DecodedCells {
  readonly text: string
  /** As the Encoding Standard names it: `utf-8`. */
  readonly encoding: string
}

/** Share of bytes that are 0 in UTF-16 of European languages is about a half; in any other text there are none. */
const UTF_16_SHARE = 0.2
/** Bytes that are looked at for it. */
const SAMPLE = 4_096

/** The text of a file of cells, without its byte order mark: UTF-8, else UTF-16, else Windows-1252, which reads any bytes. */
export function decodeCells(bytes: Uint8Array): DecodedCells {
  const encoding = encodingOf(bytes)
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  const sampled = Math.min(bytes.length, SAMPLE)
  for (let i = 0; i < sampled; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd > sampled * UTF_16_SHARE) return odd > even ? 'utf-16le' : 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
