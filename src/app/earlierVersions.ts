import { sayIssue } from '../data/issue.ts'
import { carriedVersion } from '../page/earlierVersion.ts'
import type { EarlierVersions } from '../panels/Versions/earlierVersions.ts'
import { PartError } from '../parts/partError.ts'
import { openingPart } from './openingPart.ts'
import type { ReadOutcome } from './readInWorker.ts'

/** Earlier versions as this page carries them, or as a file holds them. Read when asked for: a page that opens need not check them. */
export const EARLIER_VERSIONS: EarlierVersions = {
  carried: (version) => carriedVersion(document, version),
  read: async (file) => {
    const outcome = await outcomeOf(file)
    if (typeof outcome === 'string') return outcome
    if (outcome.is === 'read') return outcome.dataset
    const [first] = outcome.is === 'faulty' ? outcome.issues : []
    const why =
      outcome.is === 'failed' ? outcome.message : `cannot be read: ${first ? sayIssue(first) : 'it has faults'}`
    return why.replace(/\.$/, '')
  },
}

async function outcomeOf(file: Blob): Promise<ReadOutcome | string> {
  try {
    const { readInWorker } = await openingPart.load()
    return await readInWorker(file, () => {}, new AbortController().signal)
  } catch (error) {
    if (error instanceof PartError) return `cannot be read: ${error.message.replace(/\.$/, '')}`
    throw error
  }
}
