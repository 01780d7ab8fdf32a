/**
 * The bundled dataset obeys every rule. Where the texts of its documents are at hand every quote is compared with them: in
 * the folder that ENTENTE_TEXTS names, or in ../shared/sources, where CI has them.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textFolder } from '../../src/cli/textFolder.ts'
import { checkDataset } from '../../src/data/checkDataset.ts'
import { sayIssue } from '../../src/data/issue.ts'
import { parseDataset } from '../../src/data/parseDataset.ts'
import { parseJson } from '../../src/data/parseJson.ts'
import type { TextOf } from '../../src/data/rules/againstTexts.ts'
import type { Dataset } from '../../src/data/schema.ts'

const ROOT = join(import.meta.dirname, '../..')
const BESIDE_THE_PROJECT = join(ROOT, '../shared/sources')

/** Every quote is spoilt thrice and all rules run each time: hundreds of checks, on a machine that may be busy. */
const EVERY_QUOTE_MS = 120_000

/** A folder that is named must exist; the one beside the project need not. */
const folder = process.env['ENTENTE_TEXTS'] ?? (existsSync(BESIDE_THE_PROJECT) ? BESIDE_THE_PROJECT : undefined)

const json = readFileSync(join(ROOT, 'src/data/dataset.json'), 'utf8')
const read = () => parseJson(json) as Dataset

const errors = (input: unknown, textOf?: TextOf) =>
  checkDataset(input, textOf)
    .filter(({ severity }) => severity === 'error')
    .map(sayIssue)

/** The dataset with one character of one quote replaced, and the place of that quote. */
function misquoted(index: number, at: number): { input: unknown; path: string } {
  const input = read()
  const passages = input.passages.map((passage, i) => {
    if (i !== index) return passage
    const points = Array.from(passage.exact)
    points[at] = points[at] === 'x' ? 'y' : 'x'
    return { ...passage, exact: points.join('') }
  })
  return { input: { ...input, passages }, path: `passages[${index}].exact "` }
}

/** In every quote its first, its middle and its last character. */
const places = read().passages.flatMap(({ exact }, index) => {
  const { length } = Array.from(exact)
  return [0, Math.floor(length / 2), length - 1].map((at) => ({ index, at }))
})

describe('the bundled dataset', () => {
  it('obeys every rule, and nothing in it is warned of', () => {
    expect(checkDataset(read()).map(sayIssue)).toEqual([])
  })

  it('loads', () => {
    expect(parseDataset(read())).toEqual(read())
  })

  it(
    'goes red when one character of one quote is changed',
    () => {
      expect(places.length).toBeGreaterThan(0)
      for (const { index, at } of places) {
        const { input, path } = misquoted(index, at)
        expect(errors(input).filter((line) => line.startsWith(path))).toHaveLength(1)
        expect(() => parseDataset(input)).toThrow(path)
      }
    },
    EVERY_QUOTE_MS,
  )
})

describe.runIf(folder !== undefined)('the bundled dataset beside its texts', () => {
  // Read here, not above: where the folder is named and is not there, this fails.
  const textOf: TextOf = (file) => (folder === undefined ? undefined : textFolder(folder)(file))

  it('quotes them letter for letter', () => {
    expect(errors(read(), textOf)).toEqual([])
  })

  it(
    'goes red twice when one character of one quote is changed: by the digest and by the text',
    () => {
      for (const { index, at } of places) {
        const { input, path } = misquoted(index, at)
        const lines = errors(input, textOf).filter((line) => line.startsWith(path))
        expect(lines).toEqual([
          expect.stringContaining('is not the text that its digest was made of'),
          expect.stringContaining('is not what stands at'),
        ])
      }
    },
    EVERY_QUOTE_MS,
  )
})
