/** `npm run test:size`: what a visitor's browser has to fetch stays within its budget. Sizes are KiB after gzip. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const DIST = resolve(import.meta.dirname, '../dist')

/**
 * What the first picture needs is the page with its dataset (28 of it) and the text for where scripts do not run (17), the styles with
 * the font (33 of it), and one script: Cytoscape (98), React (66), the rest of the libraries (20), and ours. The other parts come when
 * the page is at rest. The single file carries all of it. A budget is raised on purpose, never by accident.
 */
const BUDGETS = [
  { what: 'what the first picture needs', files: /^index\.html$|^assets\/entente-.*\.(?:js|css)$/, most: 400 },
  { what: 'the exports, loaded late', files: /^assets\/takeAlong-.*\.js$/, most: 60 },
  {
    what: 'panels and search, loaded late',
    files: /^assets\/(?!entente|takeAlong|quoteFont|latinExtended).*\.js$/,
    most: 36,
  },
  { what: 'the font of quotes, loaded late', files: /^assets\/quoteFont-.*\.js$/, most: 22 },
  { what: 'the rest of Latin, loaded where it is needed', files: /^assets\/latinExtended-.*\.js$/, most: 68 },
  { what: 'the single file', files: /^entente\.html$/, most: 600 },
]

const names = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
let over = 0
for (const { what, files, most } of BUDGETS) {
  const chosen = names.filter((name) => files.test(name))
  const size =
    chosen.reduce((sum, name) => sum + gzipSync(readFileSync(join(DIST, name)), { level: 9 }).length, 0) / 1024
  const fits = chosen.length > 0 && size <= most
  if (!fits) over += 1
  process.stdout.write(`${fits ? 'fits' : 'TOO LARGE'}  ${what}: ${size.toFixed(1)} of ${most} KiB gzip\n`)
}
process.exitCode = over === 0 ? 0 : 1
