import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runDataset } from '../../../src/cli/dataset.ts'
import type { Draft } from '../../../src/draft/draft.ts'
import { asciiJson } from '../../../src/page/asciiJson.ts'
import { aDraft, aDraftEdge, aDraftNode } from '../../fixtures/anyDraft.ts'
import { aDataset } from '../../fixtures/dataset.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const inFolder = (name: string) => join(folder, name)

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runDataset(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out, err }
}

/** A page as the desk saves it: the block of the work before the script that reads it. */
function page(name: string, blocks: Readonly<Record<string, unknown>>): string {
  const path = inFolder(name)
  const html = Object.entries(blocks).map(
    ([id, value]) => `<script type="application/json" id="${id}">${asciiJson(value)}</script>`,
  )
  writeFileSync(
    path,
    `<!doctype html>\n<html><body><div id="root"></div>${html.join('\n')}<script>desk()</script></body></html>`,
  )
  return path
}

const two = [aDraftNode({ id: 'ada' }), aDraftNode({ id: 'bea' })]
const met = aDraftEdge({ id: 'met', when: '2024-03' })
const draft = (over: Partial<Draft> = {}) => aDraft({ title: 'Weir', nodes: two, edges: [met], ...over })

describe('the commands read what the desk saves', () => {
  it('a draft in its page, and the dataset of a page for readers', async () => {
    expect((await run('check', page('weir.desk.html', { draft: draft() }))).out.at(-1)).toMatch(
      /weir\.desk\.html: a draft of 1 relationship, of which 0 can be published\.$/,
    )
    const published = page('weir.html', { dataset: aDataset() })
    expect((await run('check', published)).out.at(-1)).toMatch(/weir\.html: 0 errors, .* 1 edge, not compared/)
  })

  it('merge brings back what a second reader did, since their file has in it what was handed over', async () => {
    const base = draft({ edges: [met, aDraftEdge({ id: 'sued', when: '2024-05' })] })
    // They took a relationship away and corrected another; meanwhile a title was given.
    const theirs = draft({ edges: [{ ...met, when: '2024-04' }] })
    const mine = page('mine.desk.html', { draft: { ...base, title: 'Weir and court' } })
    const back = page('back.desk.html', { draft: theirs, handed: { base, by: 'M. K.', isReturned: true } })
    const out = inFolder('both.json')
    expect(await run('merge', mine, back, '--out', out)).toMatchObject({
      code: 0,
      err: [],
      out: [expect.stringMatching(/ 0 added, 1 changed, 1 removed, 0 verdicts; 0 differ /)],
    })
    const both = JSON.parse(readFileSync(out, 'utf8')) as Draft
    expect(both.title).toBe('Weir and court')
    expect(both.edges.map(({ id, when }) => [id, when])).toEqual([['met', '2024-04']])
  })

  it('says of a page without work that there is none', async () => {
    const { code, err } = await run('check', page('desk.html', { reader: {} }))
    expect([code, err[0]]).toEqual([
      2,
      `${inFolder('desk.html')} is a page with no draft and no dataset in it. Name the file that the desk saved, or JSON.`,
    ])
  })

  it('no command writes its JSON over a page', async () => {
    const kept = page('weir.desk.html', { draft: draft() })
    const before = readFileSync(kept, 'utf8')
    for (const args of [
      ['anchor', kept],
      ['import', kept, '--into', kept],
      ['merge', kept, kept, '--out', kept],
    ]) {
      const { code, err } = await run(...args)
      expect([code, err[0]]).toEqual([2, `${kept} is a page, and JSON is written. Name a JSON file.`])
    }
    expect(readFileSync(kept, 'utf8')).toBe(before)
  })
})
