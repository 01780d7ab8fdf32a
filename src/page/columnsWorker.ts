/** Reads the columns of a published dataset beside the page, as `datasetWorker` does a file. */
import type { Manifest } from '../data/published/manifest.ts'
import { columnBuffersOf } from '../data/records/storedRecords.ts'
import { FileError } from './fileError.ts'
import { type PublishedDataset, readPublished } from './published.ts'

/** What the worker is given. */
export interface GivenColumns {
  readonly manifest: Manifest
  readonly columns: Blob
}

export type ToldOfColumns =
  /** Bytes that are inflated. */
  | { readonly is: 'progress'; readonly progress: number }
  | { readonly is: 'read'; readonly read: PublishedDataset }
  | { readonly is: 'failed'; readonly message: string }

/** Of a worker's global scope what is used here; the page's own types are those of a window. */
interface Scope {
  addEventListener: (type: 'message', react: (event: MessageEvent<GivenColumns>) => void) => void
  postMessage: (told: ToldOfColumns, given: readonly ArrayBuffer[]) => void
}
const scope = globalThis as unknown as Scope

// A worker has no origin to name: only the page that made it hears it.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = (told: ToldOfColumns, given: readonly ArrayBuffer[] = []) => scope.postMessage(told, given)

scope.addEventListener('message', ({ data: { manifest, columns } }) => {
  readPublished(manifest, columns, (progress) => tell({ is: 'progress', progress }))
    .then((read) => tell({ is: 'read', read }, columnBuffersOf(read.columns)))
    // What is thrown in here reaches nobody outside by itself.
    .catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error)
      tell({ is: 'failed', message: error instanceof FileError ? why : `could not be read: ${why}` })
    })
})
