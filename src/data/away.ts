/**
 * Datasets whose records are not all here: a published one lies on its host, and a text of it comes when it is looked at. What goes
 * through all records does without their texts.
 */
import type { Dataset } from './schema.ts'

interface Away {
  /** The version that the publication says, as `versionOf` gives it of the whole. */
  readonly version: string
}

const known = new WeakMap<Dataset, Away>()

/** Says of a dataset that its texts are fetched one by one. Gives it back. */
export function keptAway(dataset: Dataset, away: Away): Dataset {
  known.set(dataset, away)
  return dataset
}

/** Null of a dataset that is here as a whole. */
export function awayOf(dataset: Dataset): Away | null {
  return known.get(dataset) ?? null
}
