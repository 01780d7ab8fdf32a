import { examine } from './checkDataset.ts'
import { DatasetError } from './datasetError.ts'
import { legible } from './legible.ts'
import type { Dataset } from './schema.ts'

/** Records up to which a dataset is copied and frozen: some 20 ms. To do it to 90,000 relationships takes half a second. */
const MOST_FROZEN = 20_000

/**
 * The door: unknown data in, a dataset out that nobody needs to check again. The digest of every quote is compared with the
 * quote, so that a changed character is caught without the texts. Names are made legible: see `legible.ts`.
 *
 * Up to 20,000 documents, passages, nodes and edges it is a copy of the input, frozen to the last list. A larger one is made of
 * the input's own records, which whoever gave them must not change; nothing but its type keeps anybody from changing it.
 * @throws DatasetError with the first faults, as many as anybody lists, and their number
 */
export function parseDataset(input: unknown): Dataset {
  const { dataset, issues, errors } = examine(input)
  if (!dataset || errors > 0) {
    throw new DatasetError(
      issues.filter(({ severity }) => severity === 'error'),
      errors,
    )
  }
  const { documents, passages, nodes, edges } = dataset
  const isSmall = documents.length + passages.length + nodes.length + edges.length <= MOST_FROZEN
  return isSmall ? frozenCopy(legible(dataset)) : legible(dataset)
}

function frozenCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return Object.freeze(value.map((item: unknown) => frozenCopy(item))) as T
  const copy: Record<string, unknown> = { ...(value as object) }
  for (const [key, part] of Object.entries(value)) copy[key] = frozenCopy<unknown>(part)
  return Object.freeze(copy) as T
}
