/**
 * `npm run build`: refuses a dataset with a problem, then writes `dist/`, a folder for any static host, and in it
 * `entente.html`, the same page as one file. Two builds, because a page that is inlined shares no files.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { build } from 'vite'
import { datasetFiles } from './dataset.ts'

const ROOT = resolve(import.meta.dirname, '..')
const DIST = join(ROOT, 'dist')

const files = datasetFiles()
const check = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(ROOT, 'src/cli/dataset.ts'), 'check', files.dataset],
  { cwd: ROOT, stdio: 'inherit' },
)
if (check.status !== 0) {
  process.stderr.write('Nothing was built: the dataset has problems.\n')
  process.exit(check.status ?? 1)
}

if (!existsSync(files.arrangement)) {
  process.stderr.write(`${files.arrangement} is missing. Make it with: npm run dataset -- arrange ${files.dataset}\n`)
  process.exit(1)
}

await build({ root: ROOT })
const single = await build({ root: ROOT, mode: 'single-file', logLevel: 'warn', build: { write: false } })
if (!('output' in single)) throw new Error('The build of the single file gave no output.')
const [page, ...others] = single.output.toSorted(
  (a, b) => Number(b.fileName === 'index.html') - Number(a.fileName === 'index.html'),
)
if (page?.type !== 'asset' || others.length > 0) {
  const names = single.output.map(({ fileName }) => fileName)
  throw new Error(`The single file is not single: ${names.join(', ')}.`)
}
const path = join(DIST, 'entente.html')
writeFileSync(path, page.source)
process.stdout.write(`${relative(ROOT, path)} is the same page as one file.\n`)
