/** Reads the page's data blocks: the door through which a dataset comes into the app. */
import { DatasetError } from '../data/datasetError.ts'
import { error } from '../data/issue.ts'
import { parseDataset } from '../data/parseDataset.ts'
import { parseJson } from '../data/parseJson.ts'
import type { Dataset } from '../data/schema.ts'
import type { Arrangement } from '../layout/arrangement.ts'
import { blockText } from './blockText.ts'
import { parseArrangement } from './parseArrangement.ts'

export interface Page {
  readonly dataset: Dataset
  /** The positions that the page brings; null where it brings none. */
  readonly arrangement: Arrangement | null
  /** The view at which it opens where its address names none, by the keys of the address; null where it brings none. */
  readonly opening: Readonly<Record<string, string>> | null
}

/** @throws DatasetError with the first faults of the dataset, or of the arrangement where the dataset has none, and their number */
export function readPage(document: Document): Page {
  const text = blockText(document, 'dataset')
  if (text === null)
    throw new DatasetError([
      error(
        '',
        'the page carries no dataset',
        'Put it into a script of the type application/json with the id “dataset”.',
      ),
    ])
  const dataset = parseDataset(parseJson(text))
  const positions = blockText(document, 'arrangement')
  return {
    dataset,
    arrangement: positions === null ? null : parseArrangement(parseJson(positions), dataset),
    opening: openingOf(document),
  }
}

/** What is no list of texts is none: a page with a fault in it opens as one without. */
function openingOf(document: Document): Page['opening'] {
  const text = blockText(document, 'opening')
  if (text === null) return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const fields = Object.entries(value)
  return fields.every((field): field is [string, string] => typeof field[1] === 'string')
    ? Object.fromEntries(fields)
    : null
}
