/** Opens a published dataset by its manifest: fetches the columns beside it, and leaves its records where they are. */
import { keptAway } from '../data/away.ts'
import { parseManifest } from '../data/published/manifest.ts'
import { datasetOfRecords } from '../data/records/datasetOfRecords.ts'
import { networkOfRecords } from '../model/networkOfRecords.ts'
import { createBlockReader } from '../page/blockReader.ts'
import type { ToldOfColumns } from '../page/columnsWorker.ts'
import { FileError } from '../page/fileError.ts'
import { fetchDataset } from './fetchDataset.ts'
import { type ReadOutcome, opened } from './readInWorker.ts'
import { runWorker } from './runWorker.ts'

export interface PublishedProgress {
  readonly phase: 'fetching' | 'checking'
  readonly done: number
  readonly total: number
}

/**
 * @param file the manifest
 * @param address of it: the other files lie beside it
 * @throws FileError where it is none, or the columns do not come
 */
export async function openPublished(
  file: Blob,
  address: URL,
  tell: (progress: PublishedProgress) => void,
  signal: AbortSignal,
): Promise<ReadOutcome> {
  const manifest = parseManifest(valueOf(await file.text()))
  if (!manifest) throw new FileError('is no whole manifest of a published dataset. Publish it again.')
  const total = manifest.columns.bytes
  const columns = await fetchDataset(
    new URL(manifest.columns.file, address),
    (done) => tell({ phase: 'fetching', done, total }),
    signal,
  ).catch((error: unknown) => {
    // Else the name that is said before would be that of the manifest, which did come.
    if (error instanceof FileError) throw new FileError(`names “${manifest.columns.file}”, which ${error.message}`)
    throw error
  })
  const told = await runWorker<ToldOfColumns>(
    'columnsWorker',
    { manifest, columns },
    (done) => tell({ phase: 'checking', done, total }),
    signal,
  )
  if (told.is !== 'read') return told
  return opened(() => {
    const { columns: stored, index } = told.read
    const blocks = createBlockReader(new URL(manifest.records.file, address), manifest.records.bytes, index)
    const dataset = keptAway(datasetOfRecords(stored, blocks.records), manifest)
    return { dataset, indexed: (bare) => networkOfRecords(bare, dataset, stored), blocks }
  })
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
