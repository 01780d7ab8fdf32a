/** Reads the columns of a published dataset: what its first picture needs, and where its records are. */
import { sha256OfBytes } from '../data/published/bytesDigest.ts'
import { type BlockIndex, readIndex } from '../data/published/blocks.ts'
import type { Manifest } from '../data/published/manifest.ts'
import { DamagedPart, type Part } from '../data/published/parts.ts'
import { readColumns } from '../data/published/readColumns.ts'
import type { StoredColumns } from '../data/records/storedRecords.ts'
import { FileError } from './fileError.ts'
import { inflated } from './inflated.ts'

export interface PublishedDataset {
  readonly columns: StoredColumns
  readonly index: BlockIndex
}

/**
 * @param file what the manifest calls `columns`
 * @param tell called with the bytes that are inflated
 * @throws FileError where any of it is not what the manifest says
 */
export async function readPublished(
  { counts, columns, records }: Manifest,
  file: Blob,
  tell: (done: number) => void,
): Promise<PublishedDataset> {
  if (file.size !== columns.bytes) throw damaged(`“${columns.file}” has ${file.size} bytes, not ${columns.bytes}`)
  try {
    const parts: Part[] = []
    let at = 0
    for (const { name, most, pieces } of columns.parts) {
      const own: Uint8Array[] = []
      for (const { bytes, sha256 } of pieces) {
        // One after the other: all at once would hold twice as much.
        // oxlint-disable-next-line no-await-in-loop
        own.push(await pieceOf(file.slice(at, at + bytes), sha256, name))
        at += bytes
        tell(at)
      }
      parts.push({ name, ...(most === undefined ? {} : { most }), pieces: own })
    }
    return { columns: readColumns(parts, counts), index: readIndex(parts, counts, records.bytes) }
  } catch (cause) {
    if (cause instanceof DamagedPart) throw damaged(`the column “${cause.part}” is not what the manifest says`)
    throw cause
  }
}

const damaged = (what: string) => new FileError(`is damaged: ${what}. Publish it again.`)

async function pieceOf(file: Blob, sha256: string, name: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (sha256OfBytes(bytes) !== sha256) throw new DamagedPart(name)
  try {
    return await inflated(bytes)
  } catch (cause) {
    throw new DamagedPart(name, cause)
  }
}
