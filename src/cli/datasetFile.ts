import { readFileSync } from 'node:fs'
import { parseJson } from '../data/parseJson.ts'
import { UsageError } from './command.ts'

/** Where the bundled dataset is, seen from the root of the project. */
export const BUNDLED = 'src/data/dataset.json'

/**
 * The value that a JSON file stands for.
 * @throws UsageError where there is no such file
 * @throws DatasetError where it is not JSON
 */
export function readDatasetFile(file: string): unknown {
  return parseJson(readText(file))
}

/**
 * The text of a file, whole: a byte order mark stays, so that a digest of the text is one of the file.
 * @throws UsageError where there is no such file, or it is not UTF-8
 */
export function readText(file: string): string {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (cause) {
    throw new UsageError(`${file} cannot be read. Name a file that exists.`, { cause })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new UsageError(`${file} is not UTF-8. Save it as UTF-8.`, { cause })
  }
}
