/** The built single file with another dataset in its block, as a curator would swap it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { withBlock } from '../../../src/page/dataBlock.ts'
import { SINGLE_FILE } from './dist.ts'

/**
 * Writes the page to a path and gives its address.
 * @param dataset what its block holds, `</script>` in no part of it
 * @param arrangement likewise; without it the page brings no positions
 */
export function pageWith(path: string, dataset: string, arrangement?: string): string {
  const page = withBlock(readFileSync(SINGLE_FILE, 'utf8'), 'dataset', dataset)
  writeFileSync(path, arrangement === undefined ? page : withBlock(page, 'arrangement', arrangement))
  return pathToFileURL(path).href
}
