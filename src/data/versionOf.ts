import { sha256OfTexts } from './digest.ts'
import { jsonPieces } from './jsonPieces.ts'
import { oncePer } from './oncePer.ts'
import type { Dataset } from './schema.ts'

/** Digits of the digest that tell one version from another. */
const DIGITS = 12

const stated = new WeakMap<Dataset, string>()

/** A dataset's content as a short name: equal for equal content. Of a large one the digest takes a second. */
export const versionOf = oncePer(
  (dataset: Dataset): string => stated.get(dataset) ?? sha256OfTexts(jsonPieces(dataset)).slice(0, DIGITS),
)

/** Says the version of a dataset whose records have not all come. */
export function stateVersion(dataset: Dataset, version: string): void {
  stated.set(dataset, version)
}
