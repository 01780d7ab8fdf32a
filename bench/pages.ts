/** The pages that are measured, as files in `.cache/bench/`: a copy of the built one, and what the bench adds to it. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import type { Dataset } from '../src/data/schema.ts'
import { asciiJson } from '../src/page/asciiJson.ts'
import { blockIn, withBlock } from '../src/page/dataBlock.ts'
import type { Subject } from './subject.ts'

const ROOT = resolve(import.meta.dirname, '..')
const BUILT = join(ROOT, 'dist/entente.html')
/** Where everything that a run writes lies; emptied by the next. */
const FOLDER = join(ROOT, '.cache/bench')

export interface WrittenPage {
  readonly url: string
  /** Bytes of the file, and of what a server would send of it. */
  readonly bytes: number
  readonly gzipped: number
}

export function emptyFolder(): void {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
}

/** The dataset that the built page carries. */
export function bundledSubject(): Subject {
  const dataset = blockIn(readBuilt(), 'dataset') as Dataset
  return { name: `bundled: ${dataset.nodes.length} nodes, ${dataset.edges.length} edges`, dataset }
}

/** The built page in one file, with another subject in its data block: what a reader of that subject opens. */
export function writePage({ dataset }: Subject, fileName: string): WrittenPage {
  const page = withBlock(readBuilt(), 'dataset', asciiJson(dataset))
  const path = join(FOLDER, fileName)
  writeFileSync(path, page)
  const bytes = Buffer.from(page)
  return { url: pathToFileURL(path).href, bytes: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length }
}

function readBuilt(): string {
  if (!existsSync(BUILT)) throw new Error('dist/entente.html is missing. Run "npm run build" first.')
  return readFileSync(BUILT, 'utf8')
}

/** Builds the page that holds the ways side by side; gives the folder to serve. */
export async function buildWays(): Promise<string> {
  const folder = join(FOLDER, 'ways')
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
  })
  return folder
}
