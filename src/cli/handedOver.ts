import { pageBlock } from '../data/pageBlock.ts'
import { parseJson } from '../data/parseJson.ts'
import type { Draft } from '../draft/draft.ts'
import { readDraft } from '../draft/readDraft.ts'
import { readText } from './datasetFile.ts'

/**
 * The draft as it was handed to a second reader, which the file that comes back has in it; null where there is none, or it is of another.
 * @throws UsageError where the file cannot be read
 * @throws DatasetError where it is no whole draft
 */
export function handedOver(file: string, { id }: Draft): Draft | null {
  const json = pageBlock(readText(file), 'handed')
  if (json === null) return null
  const { base } = Object(parseJson(json)) as { readonly base?: unknown }
  const draft = readDraft(base)
  return draft.id === id ? draft : null
}
