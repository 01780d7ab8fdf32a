import { sha256OfTexts } from './digest.ts'
import { jsonPieces } from './jsonPieces.ts'
import { awayOf } from './away.ts'
import type { Dataset } from './schema.ts'

/** Digits of the digest that tell one version from another. */
const DIGITS = 12

const known = new WeakMap<Dataset, string>()

/** A dataset's content as a short name: equal for equal content. Of a large one the digest takes a second, the first time. */
export function versionOf(dataset: Dataset): string {
  const steps = versionSteps(dataset)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same a record at a time, so that a page can answer meanwhile; once it is known, at once. */
export function* versionSteps(dataset: Dataset): Generator<undefined, string, undefined> {
  const before = known.get(dataset) ?? awayOf(dataset)?.version
  if (before !== undefined) return before
  const version = (yield* sha256OfTexts(jsonPieces(dataset))).slice(0, DIGITS)
  known.set(dataset, version)
  return version
}
