import { hasError } from '../checkDataset.ts'
import type { Dataset } from '../schema.ts'
import type { StoredColumns } from './storedRecords.ts'

/**
 * Do the parts of a dataset whose records were each found sound fit together, as the checker's rules have it? No record is read:
 * the ids of edges and passages, and what they name, have become numbers by then: none leads nowhere, and none is there twice.
 */
export function isWhole({ rest }: StoredColumns, lists: Pick<Dataset, 'passages' | 'edges'>): boolean {
  return (
    !hasError({ ...rest, passages: lists.passages, edges: undefined }, 'ids') && !hasError({ ...rest, ...lists }, 'all')
  )
}
