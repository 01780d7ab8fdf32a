/** Has a file read in a worker, which ends with it. */
import type { Issue } from '../data/issue.ts'
import type { Dataset } from '../data/schema.ts'
import type { Network } from '../model/network.ts'
import { networkOfRecords } from '../model/networkOfRecords.ts'
import type { BlockReader } from '../page/blockReader.ts'
import type { Told } from '../page/datasetWorker.ts'
import { type ReadDataset, datasetOf } from '../page/readDataset.ts'
import type { Progress } from '../page/readDatasetFile.ts'
import { runWorker } from './runWorker.ts'

export interface ReadNetwork {
  readonly dataset: Dataset
  /** Makes its network of that of the dataset without its passages and edges, where the columns for it are read already; else null. */
  readonly indexed: ((bare: Network) => Network) | null
  /** What fetches its records; absent where they are all here. */
  readonly blocks?: BlockReader
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
  const told = await runWorker<Told>('datasetWorker', file, tell, signal)
  return told.is === 'read' ? opened(() => openedFrom(told.read)) : told
}

/** A machine may have no room for it. */
export function opened(open: () => ReadNetwork): ReadOutcome {
  try {
    return { is: 'read', ...open() }
  } catch (error) {
    return { is: 'failed', message: `could not be opened: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function openedFrom(read: ReadDataset): ReadNetwork {
  const dataset = datasetOf(read)
  const indexed = 'stored' in read ? (bare: Network) => networkOfRecords(bare, dataset, read.stored) : null
  return { dataset, indexed }
}
