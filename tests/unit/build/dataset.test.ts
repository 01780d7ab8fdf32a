import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { datasetFiles, readJson } from '../../../build/dataset.ts'

afterEach(() => vi.unstubAllEnvs())

describe('datasetFiles()', () => {
  it('are those of the bundled dataset', () => {
    vi.stubEnv('ENTENTE_DATASET', '')
    const data = resolve(import.meta.dirname, '../../../src/data')
    expect(datasetFiles()).toEqual({
      dataset: join(data, 'dataset.json'),
      arrangement: join(data, 'dataset.arrangement.json'),
      earlier: join(data, 'dataset.earlier.json'),
    })
  })

  it('are what ENTENTE_DATASET names, and beside it, if there are such files, its positions and earlier versions', () => {
    vi.stubEnv('ENTENTE_DATASET', '/data/register.json')
    expect(datasetFiles()).toEqual({
      dataset: resolve('/data/register.json'),
      arrangement: resolve('/data/register.arrangement.json'),
      earlier: resolve('/data/register.earlier.json'),
    })
  })
})

describe('readJson(path, remedy)', () => {
  it('names the file that is missing and what makes it', () => {
    expect(() => readJson('/nowhere/a.json', 'Make it with: x')).toThrow(/a\.json is missing\. Make it with: x$/)
  })

  it('names the file that is not JSON', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'entente-')), 'broken.json')
    writeFileSync(path, '{"title": ')
    expect(() => readJson(path, '')).toThrow(/broken\.json is not JSON: /)
  })
})
