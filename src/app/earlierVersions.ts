import { sayIssue } from '../data/issue.ts'
import { carriedVersion } from '../page/earlierVersion.ts'
import type { EarlierVersions } from '../panels/Versions/earlierVersions.ts'
import { openingPart } from './openingPart.ts'

/** Earlier versions as this page carries them, or as a file holds them. Read when asked for: a page that opens need not check them. */
export const EARLIER_VERSIONS: EarlierVersions = {
  carried: (version) => carriedVersion(document, version),
  read: async (file) => {
    const { readInWorker } = await openingPart.load()
    const outcome = await readInWorker(file, () => {}, new AbortController().signal)
    if (outcome.is === 'read') return outcome.dataset
    const [first] = outcome.is === 'faulty' ? outcome.issues : []
    const why =
      outcome.is === 'failed' ? outcome.message : `cannot be read: ${first ? sayIssue(first) : 'it has faults'}`
    return why.replace(/\.$/, '')
  },
}
