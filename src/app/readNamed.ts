/** Reads what is opened as a dataset: a file, or what an address on the page's own host names. */
import { FileError } from '../page/fileError.ts'
import { isManifestFile } from '../page/manifestFile.ts'
import { isFileData } from '../store/fileData.ts'
import { datasetAddress, fetchDataset } from './fetchDataset.ts'
import type { Opening } from './opening.ts'
import { publishedPart } from './publishedPart.ts'
import { type ReadOutcome, readInWorker } from './readInWorker.ts'

type Tell = (progress: Pick<Opening & { readonly is: 'running' }, 'phase' | 'done' | 'total'>) => void

/** @throws what `readInWorker` does */
export function readFile(file: Blob, tell: Tell, signal: AbortSignal): Promise<ReadOutcome> {
  return readInWorker(
    file,
    (progress) => tell({ ...progress, total: progress.phase === 'reading' ? file.size : progress.total }),
    signal,
  )
}

/** @throws FileError where the page may not fetch it, or it does not come */
export async function readNamed(data: string, page: Window, tell: Tell, signal: AbortSignal): Promise<ReadOutcome> {
  if (isFileData(data)) throw new FileError('was opened from a file, which has no address. Open that file again.')
  const address = datasetAddress(data, page)
  const file = await fetchDataset(address, (done, total) => tell({ phase: 'fetching', done, total }), signal)
  if (!(await isManifestFile(file))) return readFile(file, tell, signal)
  const { openPublished } = await publishedPart.load()
  return openPublished(file, address, tell, signal)
}
