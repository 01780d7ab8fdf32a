/** `npm run test:size`: what a visitor's browser has to fetch stays within its budget. Sizes are KiB after gzip. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const DIST = resolve(import.meta.dirname, '../dist')

/**
 * The libraries alone are about 240 (Cytoscape 133, React 66, d3 9), the font in both weights about 32, that of the quotes
 * about 20, the rest of Latin, which is loaded only where it is needed, about 65; the single file carries all of it. The figure
 * with its layouts and the cards of the evidence brought about 25; what leaves the page (figure, slide, Word, notes, data, embed) about 50, and
 * story and versions about 7: it shares layout and drawing with the screen, so that a part of its own would carry them twice. The page holds its dataset (about 28) and, for where scripts do not
 * run, the figure and the text with all quotes (about 17). A budget is raised on purpose, never by accident.
 */
const BUDGETS = [
  { what: 'the script', files: /^assets\/entente-.*\.js$/, most: 420 },
  { what: 'the styles with the font', files: /^assets\/.*\.css$/, most: 70 },
  { what: 'the rest of Latin, loaded late', files: /^assets\/latinExtended-.*\.js$/, most: 68 },
  { what: 'the page with its dataset', files: /^index\.html$/, most: 52 },
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
