/**
 * `npm run build`: refuses a dataset with a problem, and a package whose licence cannot be shipped, then writes `dist/`, a
 * folder for any static host, and in it `entente.html`, the same page as one file.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { type Rolldown, build } from 'vite'
import { carriedLicences } from './carriedLicences.ts'
import { datasetFiles } from './dataset.ts'
import { pagesOf, takePage } from './pages.ts'
import { LICENCES, helperLicences, takeLicences, thirdPartyText } from './thirdParty.ts'

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

const built = (await build({
  root: ROOT,
  logLevel: 'warn',
  build: { write: false, license: { fileName: LICENCES } },
})) as Rolldown.RolldownOutput
const { moduleIds, ...page } = takePage(built.output)
const licences = [...takeLicences(built.output), ...helperLicences(moduleIds)]
const thirdParty = thirdPartyText([...licences, ...carriedLicences(licences)])

rmSync(DIST, { recursive: true, force: true })
for (const [name, text] of pagesOf({ ...page, thirdParty })) {
  const path = join(DIST, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  process.stdout.write(`${relative(ROOT, path)}  ${(text.length / 1024).toFixed(0)} KiB\n`)
}
