import type { Dataset } from '../../data/schema.ts'

/** The ways to another version of the page's dataset. */
export interface EarlierVersions {
  /** The version of that name, where the page carries it along; else null. */
  readonly carried: (version: string) => Dataset | null
  /**
   * The dataset in the text of a file, a dataset as JSON or a page of ours.
   * @throws DatasetError with every fault
   */
  readonly read: (text: string) => Dataset
}
