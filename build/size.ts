/** `npm run test:size`: what a visitor's browser has to fetch stays within its budget. Sizes are KiB after gzip. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const DIST = resolve(import.meta.dirname, '../dist')

/**
 * What the first picture needs is the page with its dataset (28 of it) and the text for where scripts do not run (17), the styles with
 * the font (33 of it), and its script: Cytoscape (98), React (66), the rest of the libraries (20), and ours. The other parts come when
 * the page is at rest. The single file carries all but what opens published datasets, and its budget is the sum of theirs. The desk
 * has all that the single file has but its dataset, and its own. A budget is raised on purpose, never by accident.
 */
const names = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
const page = readFileSync(join(DIST, 'index.html'), 'utf8')
/** What the page itself asks for; the scripts of parts stand in `data-src`. */
const first = [
  'index.html',
  ...[...page.matchAll(/\s(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name = '']) => name),
]
const named = (pattern: RegExp) => names.filter((name) => pattern.test(name))
/** With what they share with nothing else. */
const published = named(/^assets\/(?:openPublished|columnsWorker|published)-/)
const rest = named(
  /^assets\/(?!takeAlong-|reportHtml-|quoteFont-|latinExtended-|openPublished-|columnsWorker-|published-)/,
).filter((name) => !first.includes(name))

const BUDGETS = [
  { what: 'what the first picture needs', files: first, most: 401 },
  { what: 'the exports, loaded late', files: named(/^assets\/(?:takeAlong|reportHtml)-/), most: 60 },
  { what: 'panels, search and opening, loaded late', files: rest, most: 60 },
  { what: 'published datasets, loaded where one is opened', files: published, most: 8 },
  { what: 'the font of quotes, loaded late', files: named(/^assets\/quoteFont-/), most: 22 },
  { what: 'the rest of Latin, loaded where it is needed', files: named(/^assets\/latinExtended-/), most: 68 },
  { what: 'the single file', files: ['entente.html'], most: 610 },
  { what: 'the desk', files: ['desk.html'], most: 900 },
]

let over = 0
for (const { what, files, most } of BUDGETS) {
  const size =
    files.reduce((sum, name) => sum + gzipSync(readFileSync(join(DIST, name)), { level: 9 }).length, 0) / 1024
  const fits = files.length > 0 && size <= most
  if (!fits) over += 1
  process.stdout.write(`${fits ? 'fits' : 'TOO LARGE'}  ${what}: ${size.toFixed(1)} of ${most} KiB gzip\n`)
}
process.exitCode = over === 0 ? 0 : 1
