/** `npm run test:size`: what a visitor's browser has to fetch stays within its budget. Sizes are KiB after gzip. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const DIST = resolve(import.meta.dirname, '../dist')

/** The libraries alone are about 230 (Cytoscape 133, React 66); a budget is raised on purpose, never by accident. */
const BUDGETS = [
  { what: 'scripts', files: /^assets\/.*\.js$/, most: 310 },
  { what: 'styles', files: /^assets\/.*\.css$/, most: 16 },
  { what: 'the page with its dataset', files: /^index\.html$/, most: 80 },
  { what: 'the single file', files: /^entente\.html$/, most: 390 },
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
