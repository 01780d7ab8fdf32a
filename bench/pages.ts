/** The pages that are measured, as files in `.cache/bench/`: a copy of the built one, and what the bench adds to it. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { asciiJson } from '../build/ascii.ts'
import type { Dataset } from '../src/data/schema.ts'
import type { Arrangement } from '../src/layout/arrangement.ts'
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

/** The dataset and the arrangement that the built page carries. */
export function bundledSubject(): Subject {
  const page = readBuilt()
  const dataset = readBlock(page, 'dataset') as Dataset
  const arrangement = readBlock(page, 'arrangement') as Arrangement
  return { name: `bundled: ${dataset.nodes.length} nodes, ${dataset.edges.length} edges`, dataset, arrangement }
}

/** The built page in one file, with another subject in its data blocks: what a reader of that subject opens. */
export function writePage({ dataset, arrangement }: Subject, fileName: string): WrittenPage {
  const page = writeBlock(writeBlock(readBuilt(), 'dataset', dataset), 'arrangement', arrangement)
  const path = join(FOLDER, fileName)
  writeFileSync(path, page)
  const bytes = Buffer.from(page)
  return { url: pathToFileURL(path).href, bytes: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length }
}

function readBuilt(): string {
  if (!existsSync(BUILT)) throw new Error('dist/entente.html is missing. Run "npm run build" first.')
  return readFileSync(BUILT, 'utf8')
}

/** Where the content of a data block begins and ends. */
function placeOfBlock(page: string, id: string): readonly [number, number] {
  const tag = `<script type="application/json" id="${id}">`
  const start = page.lastIndexOf(tag) + tag.length
  const end = page.indexOf('</script>', start)
  if (start < tag.length || end < 0) throw new Error(`dist/entente.html has no data block "${id}".`)
  return [start, end]
}

function readBlock(page: string, id: string): unknown {
  return JSON.parse(page.slice(...placeOfBlock(page, id)))
}

function writeBlock(page: string, id: string, value: unknown): string {
  const [start, end] = placeOfBlock(page, id)
  return page.slice(0, start) + asciiJson(value) + page.slice(end)
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
