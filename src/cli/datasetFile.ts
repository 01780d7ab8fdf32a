import { constants } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { pageBlock } from '../data/pageBlock.ts'
import { parseJson } from '../data/parseJson.ts'
import { UsageError } from './command.ts'

/** Where the bundled dataset is, seen from the root of the project. */
export const BUNDLED = 'src/data/dataset.json'

/**
 * The value that a JSON file stands for, or that a page carries: what the desk saved has a draft in it, a page for readers a dataset.
 * @throws UsageError where it cannot be read as a text, or is a page with neither
 * @throws DatasetError where it is not JSON
 */
export function readDatasetFile(file: string): unknown {
  const text = readText(file)
  if (!/^\ufeff?\s*</u.test(text)) return parseJson(text)
  const json = pageBlock(text, 'draft') ?? pageBlock(text, 'dataset')
  if (json === null)
    throw new UsageError(
      `${file} is a page with no draft and no dataset in it. Name the file that the desk saved, or JSON.`,
    )
  return parseJson(json)
}

/** What is written is JSON. @throws UsageError where the name is one of a page, which would be lost */
export function refusePage(file: string): void {
  if (/\.html?$/iu.test(file)) throw new UsageError(`${file} is a page, and JSON is written. Name a JSON file.`)
}

/**
 * The text of a file, whole: a byte order mark stays, so that a digest of the text is one of the file.
 * @param most bytes that one text may be made of
 * @throws UsageError where there is no such file, it is longer than that, or it is not UTF-8
 */
export function readText(file: string, most = constants.MAX_STRING_LENGTH): string {
  const bytes = readBytes(file)
  if (bytes.length > most)
    throw new UsageError(
      `${file} is longer than ${most.toLocaleString('en')} bytes, the most that can be read as one text: whether it has faults cannot be said. Part it, and take the parts one by one.`,
    )
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new UsageError(`${file} is not UTF-8. Save it as UTF-8.`, { cause })
  }
}

/** @throws UsageError where there is no such file, it may not be read, or it is longer than 2 GiB */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new UsageError(`${file} ${whyUnread((cause as NodeJS.ErrnoException).code)}`, { cause })
  }
}

function whyUnread(code: string | undefined): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'cannot be read. Name a file that exists.'
    case 'EISDIR':
      return 'is a folder. Name a file.'
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'is longer than 2 GiB, the most that is read of one file. Part it, and take the parts one by one.'
    default:
      return `cannot be read (${code ?? 'for an unknown reason'}). Name a file that can be read.`
  }
}
