import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { TextOf } from '../data/rules/againstTexts.ts'
import { UsageError } from './command.ts'
import { readText } from './datasetFile.ts'

/**
 * The texts of a folder, by file name; none where the name would lead out of it.
 * @throws UsageError where there is no such folder; when asked for it, where a text is not UTF-8
 */
export function textFolder(folder: string): TextOf {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UsageError(`${folder} is not a folder. Name the folder that holds the texts.`)
  }
  return (file) => {
    const path = join(folder, file)
    const isInside = !/[/\\]/.test(file) && existsSync(path) && statSync(path).isFile()
    return isInside ? readText(path) : undefined
  }
}
