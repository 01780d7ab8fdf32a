/** Reads and checks a dataset beside the page, which stays free for its reader. Given a file, it tells how far it is, then the end. */
import { DatasetError } from '../data/datasetError.ts'
import { type Issue, MOST_LISTED } from '../data/issue.ts'
import { buffersOf } from '../data/records/storedRecords.ts'
import { FileError } from './fileError.ts'
import type { ReadDataset } from './readDataset.ts'
import { type Progress, readDatasetFile } from './readDatasetFile.ts'

export type Told =
  | { readonly is: 'progress'; readonly progress: Progress }
  | { readonly is: 'read'; readonly read: ReadDataset }
  /** As many of its faults as are listed, and how many there are. */
  | { readonly is: 'faulty'; readonly issues: readonly Issue[]; readonly count: number }
  | { readonly is: 'failed'; readonly message: string }

/** Of a worker's global scope what is used here; the page's own types are those of a window. */
interface Scope {
  addEventListener: (type: 'message', react: (event: MessageEvent<Blob>) => void) => void
  postMessage: (told: Told, given: readonly ArrayBuffer[]) => void
}
const scope = globalThis as unknown as Scope

// A worker has no origin to name: only the page that made it hears it.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = (told: Told, given: readonly ArrayBuffer[] = []) => scope.postMessage(told, given)

scope.addEventListener('message', ({ data: file }) => {
  readDatasetFile(file, (progress) => tell({ is: 'progress', progress }))
    .then((read) => tell({ is: 'read', read }, 'stored' in read ? buffersOf(read.stored) : []))
    // What is thrown in here, also while a dataset is handed over, reaches nobody outside by itself.
    .catch((error: unknown) => tell(outcomeOf(error)))
})

function outcomeOf(error: unknown): Told {
  if (error instanceof DatasetError)
    return { is: 'faulty', issues: error.issues.slice(0, MOST_LISTED), count: error.count }
  const why = error instanceof Error ? error.message : String(error)
  return { is: 'failed', message: error instanceof FileError ? why : `could not be read: ${why}` }
}
