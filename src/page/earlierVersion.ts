/** Other versions of a page's dataset: those that the page carries along, and what a reader opens as a file. */
import { DatasetError } from '../data/datasetError.ts'
import { error } from '../data/issue.ts'
import { parseDataset } from '../data/parseDataset.ts'
import { parseJson } from '../data/parseJson.ts'
import type { Dataset } from '../data/schema.ts'
import { versionOf } from '../data/versionOf.ts'
import { blockText } from './blockText.ts'
import { blockTextIn } from './dataBlock.ts'

/**
 * The version of that name among those that a page carries in its block `earlier`, a list of datasets; null where none is. What has a fault
 * is none: it costs nobody the page, which is about another version.
 */
export function carriedVersion(document: Document, version: string): Dataset | null {
  const text = blockText(document, 'earlier')
  if (text === null) return null
  const carried = parsed(() => parseJson(text))
  for (const one of Array.isArray(carried) ? (carried as readonly unknown[]) : []) {
    const dataset = parsed(() => parseDataset(one))
    if (dataset && versionOf(dataset) === version) return dataset
  }
  return null
}

function parsed<T>(parse: () => T): T | null {
  try {
    return parse()
  } catch (fault) {
    if (fault instanceof DatasetError) return null
    throw fault
  }
}

/**
 * The dataset in the text of a file: in JSON, or in a page of ours. That is searched as text: a parser would apply its styles.
 * @throws DatasetError with its first faults and their number
 */
export function datasetIn(text: string): Dataset {
  if (!/^\s*</.test(text)) return parseDataset(parseJson(text))
  const block = blockTextIn(text, 'dataset')
  if (block === null)
    throw new DatasetError([error('', 'is not in this page', 'Take a page of Entente, or a dataset as JSON.')])
  return parseDataset(parseJson(block))
}
