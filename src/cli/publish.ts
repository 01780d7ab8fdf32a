import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { DatasetError } from '../data/datasetError.ts'
import { sha256OfBytes } from '../data/published/bytesDigest.ts'
import { parseDataset } from '../data/parseDataset.ts'
import { type WrittenBlock, blocksOf, writeIndex } from '../data/published/blocks.ts'
import { type Manifest, PUBLISHED_FORMAT } from '../data/published/manifest.ts'
import type { Part } from '../data/published/parts.ts'
import { writeColumns } from '../data/published/writeColumns.ts'
import { datasetOfRecords } from '../data/records/datasetOfRecords.ts'
import { fileReader } from '../data/records/fileReader.ts'
import { readRecords } from '../data/records/readRecords.ts'
import type { RecordReader, StoredDataset } from '../data/records/storedRecords.ts'
import { versionOf } from '../data/versionOf.ts'
import { check } from './check.ts'
import { type Command, UsageError } from './command.ts'
import { BUNDLED, readBytes, readDatasetFile } from './datasetFile.ts'
import { smallestGzip } from './smallestGzip.ts'

const MANIFEST = 'manifest.json'
const COLUMNS = 'columns.bin'
const RECORDS = 'records.bin'
const OWN_FILES: ReadonlySet<string> = new Set([MANIFEST, COLUMNS, RECORDS])

/** Writes a dataset so that a page opens it from a static host without reading all of it. */
export const publish: Command = {
  usage: '[FILE] --columns DIR',
  summary: `writes a dataset (${BUNDLED} unless another is named) as columns and blocks of quotes, which a page opens by #data=DIR/manifest.json`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { columns: { type: 'string' } },
      allowPositionals: true,
    })
    const [file = BUNDLED, ...others] = positionals
    if (others.length > 0) throw new UsageError(`publish takes one file, not ${positionals.length}.`)
    const folder = values.columns
    if (folder === undefined) throw new UsageError('Name the folder to write: --columns DIR.')
    const stored = readSound(file)
    if (!stored) {
      const code = await check.run([file], terminal)
      terminal.err('Nothing was published: the dataset has faults.')
      return code === 0 ? 1 : code
    }
    takeFolder(folder)
    const { manifest, files } = writeFiles(stored, folder)
    terminal.out(`${join(folder, MANIFEST)}: ${sizeOf(files.manifest)}`)
    terminal.out(`${join(folder, COLUMNS)}: ${sizeOf(files.columns)}`)
    terminal.out(`${join(folder, RECORDS)}: ${sizeOf(files.records)} in ${manifest.counts.blocks} blocks`)
    terminal.out(
      `A page on the same host opens it by “#data=…/${MANIFEST}”, with ${sizeOf(files.manifest + files.columns)} at first.`,
    )
    return 0
  },
}

/** Null where it has a fault. */
function readSound(file: string): StoredDataset | null {
  const stored = readRecords(new Uint8Array(readBytes(file)), 0)
  if (stored) return stored
  // What the quick door doubts may be sound all the same, written in an unusual way.
  try {
    const dataset = parseDataset(readDatasetFile(file))
    return readRecords(new TextEncoder().encode(JSON.stringify(dataset)), 0)
  } catch (cause) {
    if (cause instanceof DatasetError) return null
    throw cause
  }
}

/** Makes the folder, or takes what was published there before out of it. */
function takeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const others = readdirSync(folder).filter((name) => !OWN_FILES.has(name))
  if (others.length > 0)
    throw new UsageError(
      `${folder} holds other things, “${others[0]}” among them. Name a new folder, or one that was published to before.`,
    )
  for (const name of OWN_FILES) rmSync(join(folder, name), { force: true })
}

interface Sizes {
  readonly manifest: number
  readonly columns: number
  readonly records: number
}

/** The manifest comes last: a folder without one was not finished. */
function writeFiles(stored: StoredDataset, folder: string): { readonly manifest: Manifest; readonly files: Sizes } {
  const reader = fileReader(stored.file)
  const dataset = datasetOfRecords(stored, reader)
  const blocks = writeBlocks(stored, reader, join(folder, RECORDS))
  const columns = writeParts([...writeColumns(stored), ...writeIndex(blocks)], join(folder, COLUMNS))
  const records = blocks.reduce((sum, { bytes }) => sum + bytes, 0)
  const manifest: Manifest = {
    format: PUBLISHED_FORMAT,
    title: dataset.title,
    version: versionOf(dataset),
    counts: {
      documents: dataset.documents.length,
      nodes: dataset.nodes.length,
      passages: dataset.passages.length,
      edges: dataset.edges.length,
      blocks: blocks.length,
    },
    columns: { file: COLUMNS, ...columns },
    records: { file: RECORDS, bytes: records },
  }
  const text = Buffer.from(`${JSON.stringify(manifest)}\n`)
  writeFileSync(join(folder, MANIFEST), text)
  return { manifest, files: { manifest: text.length, columns: columns.bytes, records } }
}

function writeBlocks({ edges, passages }: StoredDataset, reader: RecordReader, path: string): readonly WrittenBlock[] {
  const { from, items } = edges.citations
  const blocks = blocksOf(
    { edges: edges.source.length, passages: passages.document.length },
    { edge: (i) => JSON.stringify(reader.edge(i)), passage: (i) => JSON.stringify(reader.passage(i)) },
    (edge) => items[from[edge] ?? 0] ?? 0,
  )
  const written: WrittenBlock[] = []
  const file = openSync(path, 'w')
  try {
    for (const { text, ...block } of blocks) {
      const bytes = gzipSync(text, { level: 9 })
      writeWhole(file, bytes)
      written.push({ ...block, bytes: bytes.length, digest: sha256OfBytes(bytes) })
    }
  } finally {
    closeSync(file)
  }
  return written
}

function writeParts(parts: readonly Part[], path: string): Omit<Manifest['columns'], 'file'> {
  const file = openSync(path, 'w')
  try {
    let sum = 0
    const written = parts.map(({ pieces, ...part }) => ({
      ...part,
      pieces: pieces.map((piece) => {
        const bytes = smallestGzip(piece)
        writeWhole(file, bytes)
        sum += bytes.length
        return { bytes: bytes.length, sha256: sha256OfBytes(bytes) }
      }),
    }))
    return { bytes: sum, parts: written }
  } finally {
    closeSync(file)
  }
}

/** A write may take less than it is given. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(2)} MB`
}
