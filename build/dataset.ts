/** Which dataset a page is built with, and the arrangement that may lie beside it. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')

export interface DatasetFiles {
  readonly dataset: string
  /** Positions of its nodes. There need be no such file. */
  readonly arrangement: string
  /** Earlier versions of it, a list. There need be no such file. */
  readonly earlier: string
}

/** The files that `ENTENTE_DATASET` names, else those of the bundled dataset. Absolute paths. */
export function datasetFiles(): DatasetFiles {
  const dataset = resolve(process.env['ENTENTE_DATASET'] || resolve(ROOT, 'src/data/dataset.json'))
  const beside = (name: string) => dataset.replace(/(?:\.json)?$/, `.${name}.json`)
  return { dataset, arrangement: beside('arrangement'), earlier: beside('earlier') }
}

/**
 * The value that a file of JSON holds.
 * @throws an error that names the file and, where the file is missing, what makes one.
 */
export function readJson(path: string, remedy = ''): unknown {
  if (!existsSync(path)) throw new Error(`${path} is missing. ${remedy}`.trimEnd())
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
