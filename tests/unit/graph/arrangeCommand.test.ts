import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runDataset } from '../../../src/cli/dataset.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function run(...args: string[]) {
  const lines: string[] = []
  const print = (line: string) => lines.push(line)
  return { code: await runDataset(args, { out: print, err: print }), lines }
}

/** A fixture's copy in the folder of this test, and where its arrangement goes. */
function copied(fixture: string): { file: string; target: string } {
  const file = join(folder, 'dataset.json')
  copyFileSync(join(import.meta.dirname, '../../fixtures', fixture), file)
  return { file, target: join(folder, 'dataset.arrangement.json') }
}

describe('arrange', () => {
  it('writes the arrangement beside the dataset', async () => {
    const { file, target } = copied('small.valid.json')
    expect(await run('arrange', file)).toEqual({ code: 0, lines: [`${target}: 2 nodes are arranged.`] })
    const { format, frame, positions } = JSON.parse(readFileSync(target, 'utf8')) as Record<string, object>
    expect(format).toBe('entente-arrangement/1')
    expect(frame).toEqual({ width: 840, height: 612 })
    expect(Object.keys(positions ?? {})).toEqual(['ada', 'bea'])
  })

  it('a second run changes nothing, and says so', async () => {
    const { file, target } = copied('small.valid.json')
    await run('arrange', file)
    const once = readFileSync(target, 'utf8')
    expect((await run('arrange', file)).lines).toEqual([`${target}: 2 nodes are arranged, as they were.`])
    expect(readFileSync(target, 'utf8')).toBe(once)
  })

  it('of a dataset with faults it names them and writes nothing', async () => {
    const { file, target } = copied('day-that-does-not-exist.invalid.json')
    const { code, lines } = await run('arrange', file)
    expect(code).toBe(1)
    expect(lines[0]).toMatch(/^error {3}edges\[0\]\.when "ada-met-bea" \(Ada met Bea\): is not a date: "1913-02-29"\./)
    expect(lines.at(-1)).toBe(`${file}: not arranged; nothing was written.`)
    expect(existsSync(target)).toBe(false)
  })

  it.each([
    [['arrange'], 'arrange needs the dataset to arrange.'],
    [['arrange', 'a.json', 'b.json'], 'arrange takes one file, not 2.'],
  ])('%j is refused', async (args, reason) => {
    const { code, lines } = await run(...args)
    expect(code).toBe(2)
    expect(lines[0]).toBe(reason)
  })
})
