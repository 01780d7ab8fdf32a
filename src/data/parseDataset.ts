import { examine } from './checkDataset.ts'
import { DatasetError } from './datasetError.ts'
import { legible } from './legible.ts'
import type { Dataset } from './schema.ts'

/**
 * The door: unknown data in, a dataset out that nobody needs to check again. A copy of the input, deeply frozen. The
 * digest of every quote is compared with the quote, so that a changed character is caught without the texts. Names are made
 * legible: see `legible.ts`.
 * @throws DatasetError with every fault
 */
export function parseDataset(input: unknown): Dataset {
  const { dataset, issues } = examine(input)
  const errors = issues.filter(({ severity }) => severity === 'error')
  if (!dataset || errors.length > 0) throw new DatasetError(errors)
  return deepFreeze(legible(dataset))
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part)
    Object.freeze(value)
  }
  return value
}
