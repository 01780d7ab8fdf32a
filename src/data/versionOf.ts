import { sha256OfTexts } from './digest.ts'
import { jsonPieces } from './jsonPieces.ts'
import { oncePer } from './oncePer.ts'
import { awayOf } from './away.ts'
import type { Dataset } from './schema.ts'

/** Digits of the digest that tell one version from another. */
const DIGITS = 12

/** A dataset's content as a short name: equal for equal content. Of a large one the digest takes a second. */
export const versionOf = oncePer(
  (dataset: Dataset): string => awayOf(dataset)?.version ?? sha256OfTexts(jsonPieces(dataset)).slice(0, DIGITS),
)
