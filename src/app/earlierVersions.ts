import { carriedVersion, datasetIn } from '../page/earlierVersion.ts'
import type { EarlierVersions } from '../panels/Versions/earlierVersions.ts'

/** Earlier versions as this page carries them, or as a file holds them. Read when asked for: a page that opens need not check them. */
export const EARLIER_VERSIONS: EarlierVersions = {
  carried: (version) => carriedVersion(document, version),
  read: datasetIn,
}
