/** Zip files, as APPNOTE 6.3 of PKWARE has them (4.3): each file behind a header, then a list of all, then where that begins. */
import { deflateSync } from 'fflate'
import { crc32 } from '../crc32.ts'

/** What reading takes: a zip of version 2.0, in which files are deflated. */
const VERSION = 20
const DEFLATED = 8
/** The flag of a name that is not ASCII. */
const UTF8 = 0x800
/** The same moment in every zip, so that equal content makes equal bytes: 1 January 1980, 0:00. */
const MOMENT = [0, 0, 0x21, 0]

/** Numbers of 16 and of 32 bits, the lowest byte first. */
const short = (value: number) => [value, value >>> 8]
const long = (value: number) => [...short(value), ...short(value >>> 16)]

/**
 * A zip of files, compressed, in the order given. Equal parts make equal bytes.
 *
 * @param parts at most 65,535, of less than 4 GB together; `path` as the zip has it, without a leading slash; text is written as UTF-8
 */
export function zipOf(
  parts: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder()
  const files: Uint8Array[] = []
  const list: number[] = []
  let at = 0
  for (const { path, content } of parts) {
    const name = text.encode(path)
    const bytes = typeof content === 'string' ? text.encode(content) : content
    const packed = deflateSync(bytes, { level: 9 })
    const about = [
      ...short(VERSION),
      ...short(name.length > path.length ? UTF8 : 0),
      ...short(DEFLATED),
      ...MOMENT,
      ...[crc32(bytes), packed.length, bytes.length].flatMap(long),
      ...short(name.length),
      ...short(0),
    ]
    const head = Uint8Array.of(...long(0x04034b50), ...about, ...name)
    files.push(head, packed)
    // No comment, on no further disk, without attributes.
    list.push(...long(0x02014b50), ...short(VERSION), ...about, ...[0, 0, 0].flatMap(short), ...long(0), ...long(at))
    list.push(...name)
    at += head.length + packed.length
  }
  const count = short(parts.length)
  const end = [...long(0x06054b50), ...long(0), ...count, ...count, ...long(list.length), ...long(at), ...short(0)]
  const zip = new Uint8Array(at + list.length + end.length)
  at = 0
  for (const piece of [...files, list, end]) {
    zip.set(piece, at)
    at += piece.length
  }
  return zip
}
