import { sha256Of } from './digest.ts'
import type { Dataset } from './schema.ts'

/** Digits of the digest that tell one version from another. */
const DIGITS = 12

/** A dataset never changes, and of a large one the digest takes a second. */
const known = new WeakMap<Dataset, string>()

/** A dataset's content as a short name: equal for equal content. */
export function versionOf(dataset: Dataset): string {
  const version = known.get(dataset) ?? sha256Of(JSON.stringify(dataset)).slice(0, DIGITS)
  known.set(dataset, version)
  return version
}
