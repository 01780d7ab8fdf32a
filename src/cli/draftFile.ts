import { parseDataset } from '../data/parseDataset.ts'
import type { Draft } from '../draft/draft.ts'
import { fromDataset } from '../draft/fromDataset.ts'
import { randomId } from '../draft/newDraft.ts'
import { readDraft } from '../draft/readDraft.ts'
import { readDatasetFile } from './datasetFile.ts'

/** Does a file that was read say that it is a draft? */
export function saysDraft(value: unknown): boolean {
  return (Object(value) as Readonly<Record<string, unknown>>)['format'] === 'entente-draft/1'
}

/**
 * The draft in a file, or one of the dataset that is in it.
 * @throws UsageError where the file cannot be read
 * @throws DatasetError where it is not JSON, or a draft or a dataset with a fault
 */
export function readDraftFile(file: string): Draft {
  const value = readDatasetFile(file)
  return saysDraft(value) ? readDraft(value) : fromDataset(parseDataset(value), { id: randomId() })
}

/** As it is written to a file. */
export function draftText(draft: Draft): string {
  return `${JSON.stringify(draft, null, 2)}\n`
}
