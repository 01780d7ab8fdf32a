import type { Dataset } from '../../data/schema.ts'

/** The ways to another version of the page's dataset. */
export interface EarlierVersions {
  /** The version of that name, where the page carries it along; else null. */
  readonly carried: (version: string) => Dataset | null
  /** The dataset in a file, as JSON or a page of ours, or why there is none: words that complete "“name” …", without a full stop. */
  readonly read: (file: Blob) => Promise<Dataset | string>
}
