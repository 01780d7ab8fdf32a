/** The page that holds the ways side by side, in `.cache/bench/`, with the datasets that it is to draw. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build } from 'vite'
import type { Dataset } from '../src/data/schema.ts'
import { blockIn } from '../src/page/dataBlock.ts'

const ROOT = resolve(import.meta.dirname, '..')
/** The page that a reader opens. */
export const BUILT = join(ROOT, 'dist/entente.html')
const WAYS = join(ROOT, '.cache/bench/ways')

/** Builds the page anew; gives the folder to serve. */
export async function buildWays(): Promise<string> {
  rmSync(WAYS, { recursive: true, force: true })
  mkdirSync(WAYS, { recursive: true })
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    // A late part of the app comes as a module here: the page has no script for it, as a built one has.
    define: { 'import.meta.env.DEV': 'true' },
    build: { outDir: WAYS, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
  })
  return WAYS
}

/** Puts a dataset beside the page; gives its name there. */
export function serveDataset(path: string): string {
  const name = basename(path)
  copyFileSync(path, join(WAYS, name))
  return name
}

/** The dataset that the built page carries. */
export function bundledDataset(): Dataset {
  if (!existsSync(BUILT)) throw new Error('dist/entente.html is missing. Run "npm run build" first.')
  return blockIn(readFileSync(BUILT, 'utf8'), 'dataset') as Dataset
}

/** Writes a dataset beside the page; gives its name there. */
export function writeDataset(dataset: Dataset, name: string): string {
  writeFileSync(join(WAYS, name), JSON.stringify(dataset))
  return name
}
