/**
 * `tsx bench/generate.ts EDGES FILE [--seed NUMBER] [--no-loops]`: writes a made-up dataset of 100 to 1,000,000 relationships,
 * compressed where the name ends in `.gz`. What is in it is told in `README.md`.
 */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { createGzip } from 'node:zlib'
import { generate } from './generator/generate.ts'

const USAGE = 'Write: tsx bench/generate.ts EDGES FILE[.gz] [--seed NUMBER] [--no-loops]'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, 'no-loops': { type: 'boolean', default: false } },
})
const [edges, file] = positionals
const seed = values.seed === undefined ? {} : { seed: Number(values.seed) }
if (edges === undefined || file === undefined || !Number.isInteger(seed.seed ?? 0)) throw new Error(USAGE)

const pieces = Readable.from(generate({ edges: Number(edges), ...seed, loops: !values['no-loops'] }))
const written = createWriteStream(file)
await (file.endsWith('.gz') ? pipeline(pieces, createGzip(), written) : pipeline(pieces, written))
