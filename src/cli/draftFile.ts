import { pageBlock } from '../data/pageBlock.ts'
import { parseDataset } from '../data/parseDataset.ts'
import type { Draft } from '../draft/draft.ts'
import { fromDataset } from '../draft/fromDataset.ts'
import { readHanded } from '../draft/handed.ts'
import { sayMendedNames } from '../draft/legibleDraft.ts'
import { randomId } from '../draft/newDraft.ts'
import { readDraft } from '../draft/readDraft.ts'
import type { Terminal } from './command.ts'
import { readDatasetFile, readText } from './datasetFile.ts'

/** Does a file that was read say that it is a draft? */
export function saysDraft(value: unknown): boolean {
  return (Object(value) as Readonly<Record<string, unknown>>)['format'] === 'entente-draft/1'
}

/**
 * The draft in a file, or one of the dataset that is in it; what of its names was mended is told.
 * @throws UsageError where the file cannot be read
 * @throws DatasetError where it is not JSON, or a draft or a dataset with a fault
 */
export function readDraftFile(file: string, terminal: Terminal): Draft {
  const value = readDatasetFile(file)
  const draft = saysDraft(value) ? readDraft(value) : fromDataset(parseDataset(value), { id: randomId() })
  tellMendedNames(file, value, draft, terminal)
  return draft
}

export function tellMendedNames(file: string, value: unknown, draft: Draft, terminal: Terminal): void {
  const said = sayMendedNames(value, draft)
  if (said !== null) terminal.out(`${file}: ${said}`)
}

/**
 * The draft as it was handed to a second reader, which the file that comes back has in it; null where there is none, or it is of another.
 * @throws UsageError where the file cannot be read
 * @throws DatasetError where it is no whole draft
 */
export function handedOver(file: string, draft: Draft): Draft | null {
  return readHanded(pageBlock(readText(file), 'handed'), draft)?.base ?? null
}

/** As it is written to a file. */
export function draftText(draft: Draft): string {
  return `${JSON.stringify(draft, null, 2)}\n`
}
