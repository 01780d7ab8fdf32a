import { webcrypto } from 'node:crypto'
import { parseDataset } from '../data/parseDataset.ts'
import { DRAFT_LISTS, type Draft, emptyDraft } from '../draft/draft.ts'
import { fromDataset } from '../draft/fromDataset.ts'
import { TEMPLATES, type TemplateId } from '../draft/templates.ts'
import { UsageError } from './command.ts'
import { readDatasetFile } from './datasetFile.ts'

/** An empty draft with the words of a template, of an id that no other has. */
export function newDraft(templateId: TemplateId): Draft {
  const { kinds = [], families = [], relations = [] } = TEMPLATES.find(({ id }) => id === templateId) ?? {}
  return { ...emptyDraft(randomId()), kinds, families, relations }
}

/** 32 hexadecimal digits. */
function randomId(): string {
  return Buffer.from(webcrypto.getRandomValues(new Uint8Array(16))).toString('hex')
}

/** Does a file that was read say that it is a draft? */
export function saysDraft(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && value['format'] === 'entente-draft/1'
}

/**
 * The draft in a file, or one of the dataset that is in it.
 * @throws UsageError where there is none, or it is not a whole draft
 * @throws DatasetError where it is not JSON, or a dataset with a fault
 */
export function readDraftFile(file: string): Draft {
  const value = readDatasetFile(file)
  return saysDraft(value) ? draftOf(value, file) : fromDataset(parseDataset(value), { id: randomId() })
}

/** @throws UsageError where a list of it is missing, or holds what is no record */
export function draftOf(value: Record<string, unknown>, file: string): Draft {
  for (const list of DRAFT_LISTS) {
    const records = value[list]
    const at = Array.isArray(records)
      ? records.findIndex((record) => !isRecord(record) || typeof record['id'] !== 'string')
      : 0
    if (!Array.isArray(records))
      throw new UsageError(`${file} is no whole draft: it has no list “${list}”. Save it again from the desk.`)
    if (at >= 0)
      throw new UsageError(
        `${file} is no whole draft: ${list}[${at}] is no record with an id. Save it again from the desk.`,
      )
  }
  return { ...emptyDraft(randomId()), ...value }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** As it is written to a file. */
export function draftText(draft: Draft): string {
  return `${JSON.stringify(draft, null, 2)}\n`
}
