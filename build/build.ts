/**
 * `npm run build`: refuses a dataset with a problem, and a package whose licence cannot be shipped, then writes `dist/`, a
 * folder for any static host, in it `entente.html`, the same page as one file, and `desk.html`, where such pages are made.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { type Rolldown, build } from 'vite'
import { carriedLicences } from './carriedLicences.ts'
import { datasetFiles } from './dataset.ts'
import { pagesOf, takePages } from './pages.ts'
import { LICENCES, helperLicences, isOfDeskAlone, takeLicences, thirdPartyText } from './thirdParty.ts'

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
const { page, desk, moduleIds } = takePages(built.output)
const bundled = takeLicences(built.output)
const forDesk = bundled.filter((licence) => isOfDeskAlone(licence, moduleIds))
const forAll = [...bundled.filter((licence) => !forDesk.includes(licence)), ...helperLicences(moduleIds.page)]
const thirdParty = thirdPartyText([...forAll, ...carriedLicences(forAll)])
const deskThirdParty = forDesk.length === 0 ? '' : thirdPartyText(forDesk)

rmSync(DIST, { recursive: true, force: true })
for (const [name, text] of pagesOf({ ...page, thirdParty, desk: desk && { ...desk, thirdParty: deskThirdParty } })) {
  const path = join(DIST, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  process.stdout.write(`${relative(ROOT, path)}  ${(text.length / 1024).toFixed(0)} KiB\n`)
}
