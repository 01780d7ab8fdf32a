/** The built single file with another dataset in its blocks, as a curator would swap it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { SINGLE_FILE } from './dist.ts'

function withBlock(page: string, id: string, text: string): string {
  const tag = `<script type="application/json" id="${id}">`
  const start = page.lastIndexOf(tag) + tag.length
  return page.slice(0, start) + text + page.slice(page.indexOf('</script>', start))
}

/**
 * Writes the page to a path and gives its address.
 * @param dataset what its block holds, `</script>` in no part of it
 * @param arrangement likewise
 */
export function pageWith(path: string, dataset: string, arrangement: string): string {
  const built = readFileSync(SINGLE_FILE, 'utf8')
  writeFileSync(path, withBlock(withBlock(built, 'dataset', dataset), 'arrangement', arrangement))
  return pathToFileURL(path).href
}
