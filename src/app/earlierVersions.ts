import { sayIssue } from '../data/issue.ts'
import type { Dataset } from '../data/schema.ts'
import { carriedVersion } from '../page/earlierVersion.ts'
import type { EarlierVersions } from '../panels/Versions/earlierVersions.ts'
import { PartError } from '../parts/partError.ts'
import { openingPart } from './openingPart.ts'
import type { ReadOutcome } from './readInWorker.ts'

/** Earlier versions as this page carries them, or as a file holds them. Read when asked for: a page that opens need not check them. */
export const EARLIER_VERSIONS: EarlierVersions = {
  carried: (version) => carriedVersion(document, version),
  read: async (file) => {
    return datasetOrWhy(await outcomeOf(file))
  },
}

/** The dataset, or words that complete "“name” …", without a full stop: of a faulty one its first fault. */
export function datasetOrWhy(outcome: ReadOutcome): Dataset | string {
  if (outcome.is === 'read') return outcome.dataset
  const [first] = outcome.is === 'faulty' ? outcome.issues : []
  const why = outcome.is === 'failed' ? outcome.message : `cannot be read: ${first ? sayIssue(first) : 'it has faults'}`
  return why.replace(/\.$/, '')
}

async function outcomeOf(file: Blob): Promise<ReadOutcome> {
  try {
    const { readInWorker } = await openingPart.load()
    return await readInWorker(file, () => {}, new AbortController().signal)
  } catch (error) {
    if (error instanceof PartError) return { is: 'failed', message: `cannot be read: ${error.message}` }
    throw error
  }
}
