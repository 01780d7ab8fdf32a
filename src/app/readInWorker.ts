/** Has a file read in a worker, which ends with it. */
import type { Issue } from '../data/issue.ts'
import type { Dataset } from '../data/schema.ts'
import type { Told } from '../page/datasetWorker.ts'
import { startWorker } from '../parts/startWorker.ts'
import type { Network } from '../model/network.ts'
import { networkOfRecords } from '../model/networkOfRecords.ts'
import { type ReadDataset, datasetOf } from '../page/readDataset.ts'
import type { Progress } from '../page/readDatasetFile.ts'

interface ReadNetwork {
  readonly dataset: Dataset
  /** Makes its network of that of the dataset without its passages and edges, where the columns for it are read already; else null. */
  readonly indexed: ((bare: Network) => Network) | null
}

/** The outcome of reading a file. */
export type ReadOutcome =
  | ({ readonly is: 'read' } & ReadNetwork)
  | { readonly is: 'faulty'; readonly issues: readonly Issue[]; readonly count: number }
  | { readonly is: 'failed'; readonly message: string }

/**
 * @param signal stops the worker in whatever it does; the promise then rejects with the signal's reason
 */
export async function readInWorker(
  file: Blob,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<ReadOutcome> {
  const worker = await startWorker('datasetWorker', window)
  if (signal.aborted) worker.terminate()
  signal.throwIfAborted()
  return new Promise<ReadOutcome>((end, stop) => {
    const settle = (outcome: ReadOutcome) => {
      worker.terminate()
      end(outcome)
    }
    signal.addEventListener('abort', () => {
      worker.terminate()
      stop(signal.reason as Error)
    })
    worker.addEventListener('message', ({ data: told }: MessageEvent<Told>) => {
      if (told.is === 'progress') tell(told.progress)
      else settle(outcomeOf(told))
    })
    worker.addEventListener('messageerror', () => {
      settle({ is: 'failed', message: 'could not be read: what was read did not arrive.' })
    })
    worker.addEventListener('error', ({ message }) => {
      settle({ is: 'failed', message: `could not be read: ${message || 'the page may not start a worker here.'}` })
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    worker.postMessage(file)
  })
}

function outcomeOf(told: Exclude<Told, { readonly is: 'progress' }>): ReadOutcome {
  if (told.is !== 'read') return told
  try {
    return { is: 'read', ...openedFrom(told.read) }
  } catch (error) {
    // A machine may have no room for it.
    return { is: 'failed', message: `could not be opened: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function openedFrom(read: ReadDataset): ReadNetwork {
  const dataset = datasetOf(read)
  return { dataset, indexed: 'stored' in read ? (bare) => networkOfRecords(bare, dataset, read.stored) : null }
}
