import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runDataset } from '../../../src/cli/dataset.ts'
import { checkDataset } from '../../../src/data/checkDataset.ts'
import type { Draft } from '../../../src/draft/draft.ts'
import { publishable } from '../../../src/draft/publishable.ts'

const networks = (file: string) => join(import.meta.dirname, '../../fixtures/desk/networks', file)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runDataset(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out, err }
}

function fileOf(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const inFolder = (name: string) => join(folder, name)
const draftIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Draft

describe('dataset new', () => {
  it('writes a sound dataset with the words of a template, and what belongs in its fields', async () => {
    const path = inFolder('port-of-kelsund.json')
    expect(await run('new', path, '--template', 'diplomacy')).toMatchObject({ code: 0, err: [] })
    const dataset: unknown = JSON.parse(readFileSync(path, 'utf8'))
    expect(checkDataset(dataset)).toEqual([])
    expect(dataset).toMatchObject({
      title: 'Port of kelsund',
      subject: 'Say here in one sentence what it is about: the first thing read.',
    })
    expect(JSON.stringify(dataset)).toContain('"label":"was signed during"')
  })

  it.each(['boards-and-owners', 'company-and-court', 'empty'])('is sound with the words of %s', async (template) => {
    const path = inFolder('new.json')
    await run('new', path, '--template', template)
    expect((await run('check', path)).code).toBe(0)
  })

  it('never writes over a file, and names the templates that there are', async () => {
    const path = fileOf('mine.json', 'mine')
    expect((await run('new', path)).err[0]).toMatch(/is there already, and stays as it is\. Choose another name\.$/)
    expect(readFileSync(path, 'utf8')).toBe('mine')
    expect((await run('new', inFolder('other.json'), '--template', 'cooking')).err[0]).toBe(
      'There is no template "cooking". Choose one of: boards-and-owners, diplomacy, company-and-court, empty.',
    )
  })
})

describe('dataset import', () => {
  it('reads a list of entities alone as entities, which are tied to nothing', async () => {
    const path = inFolder('port.json')
    await run('import', fileOf('nodes.csv', 'id,label,kind\n1,Ada,Person\n2,Bea,Person\n'), '--out', path)
    const { nodes, edges } = draftIn(path)
    expect([nodes.map(({ label }) => label), edges]).toEqual([['Ada', 'Bea'], []])
  })

  it('remembers what each row said, so that a newer version of the sheet is told from what the desk changed', async () => {
    const path = inFolder('port.json')
    await run('import', fileOf('ties.csv', 'from,relation,to\nAda,met,Bea\n'), '--out', path)
    expect(draftIn(path).edges[0]?.origin?.said).toMatch(/./)
  })

  it('says of each file what was read, made and refused, one line a cause', async () => {
    const { code, out } = await run('import', networks('mixed.graphml'), networks('cytoscape.json'))
    expect(code).toBe(0)
    expect(out).toEqual([
      'mixed.graphml: 7 read, made 3 entities, 3 relationships, 3 without a quote, 1 refused.',
      '  refused hyperedge n0 – n1 – n2: joins 3, and a relationship joins two (n0, n1, n2)',
      '  remark  all records: kept as remarks of your own, having no place else: “weight”',
      'cytoscape.json: 5 read, made 3 entities, 1 relationship, 1 without a quote, 1 refused.',
      expect.stringMatching(/^ {2}refused edge urn:x:2 – urn:x:9: no node “urn:x:9” /),
      '  remark  node urn:x:3: lies inside another node: kept as a remark of your own',
      'Places: of 1 entity out of 6, and no arrangement was made, which needs all of them.',
      'Nothing was written (name --out FILE); it would hold 0 documents, 6 entities, 4 relationships, 4 without a quote.',
    ])
  })

  it('finds the quotes of a sheet in the texts that come with it, and what is cited can be published', async () => {
    const text = fileOf(
      'gazette.txt',
      'Kelsund Gazette\n25 March 2024\n\nThe Harbour Board signed with Corran Line on Monday.\n',
    )
    const sheet = fileOf(
      'ties.csv',
      'from,to,relation,date,quote\nHarbour Board,Corran Line,signed with,2024-03-25,The Harbour Board signed with Corran Line on Monday.\nHarbour Board,,met,,\n',
    )
    const path = inFolder('draft.json')
    const { code, out } = await run('import', sheet, text, '--out', path)
    expect(code).toBe(0)
    // The text first, whatever the order.
    expect(out[0]).toBe('gazette.txt: 1 document, “Kelsund Gazette”, of 2024-03-25.')
    expect(out[1]).toBe('ties.csv: 2 read, made 2 entities, 1 relationship, 1 refused.')
    expect(out).toContainEqual(expect.stringMatching(/^ {2}refused row 2: no “to” /))
    const { dataset } = publishable(draftIn(path))
    expect(dataset.edges.map(({ when }) => when)).toEqual(['2024-03-25'])
  })

  it('adds to a draft, or to a dataset, and does not take the same file twice', async () => {
    const first = inFolder('new.json')
    await run('new', first)
    const path = inFolder('draft.json')
    expect((await run('import', networks('kumu.json'), '--into', first, '--out', path)).code).toBe(0)
    expect(draftIn(path).relations.length).toBeGreaterThan(20)
    const before = readFileSync(path, 'utf8')
    const again = await run('import', networks('kumu.json'), '--into', path)
    expect(again.code).toBe(1)
    expect(again.err[0]).toMatch(/^kumu\.json was brought in before \(2 relationships\)\./)
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  it('writes nothing where one of the files is none, and says what it is', async () => {
    const path = inFolder('draft.json')
    const { code, err } = await run('import', networks('kumu.json'), fileOf('x.gexf', '<gexf>'), '--out', path)
    expect([code, err.at(-1), existsSync(path)]).toEqual([1, 'Nothing was written.', false])
    expect(err[0]).toMatch(/^x\.gexf is not well-formed XML/)
  })

  it('makes no arrangement of the places of two files, each of which has a corner of its own', async () => {
    const net = (...names: [string, string]) => {
      const nodes = names.map((name, i) => ({ data: { id: name, name }, position: { x: i * 100, y: 0 } }))
      return JSON.stringify({ elements: { nodes, edges: [{ data: { source: names[0], target: names[1] } }] } })
    }
    const files = [fileOf('a.json', net('Ada', 'Bea')), fileOf('b.json', net('Cyril', 'Dora'))]
    const { out } = await run('import', ...files, '--out', inFolder('draft.json'))
    expect(out).toContain(
      'Places: of 4 entities in 2 files, each with a corner of its own, and no arrangement was made.',
    )
    expect(existsSync(inFolder('draft.arrangement.json'))).toBe(false)
  })

  it('writes an arrangement where the files give a place to every node', async () => {
    const nodes = [
      { data: { id: 'a', name: 'Ada' }, position: { x: 10, y: 20 } },
      { data: { id: 'b', name: 'Bea' }, position: { x: 110, y: -20 } },
    ]
    const edges = [{ data: { source: 'a', target: 'b' } }]
    const file = fileOf('net.json', JSON.stringify({ elements: { nodes, edges } }))
    await run('import', file, '--out', inFolder('draft.json'))
    expect(JSON.parse(readFileSync(inFolder('draft.arrangement.json'), 'utf8'))).toEqual({
      format: 'entente-arrangement/1',
      frame: { width: 340, height: 280 },
      positions: { ada: [120, 160], bea: [220, 120] },
    })
  })
})

describe('dataset check of a draft', () => {
  it('says once for each cause what stays out, relationships by id and sentence, and does not fail', async () => {
    const path = inFolder('draft.json')
    await run('import', networks('mixed.graphml'), '--out', path)
    const { code, out } = await run('check', path)
    expect(code).toBe(0)
    expect(out[0]).toBe(
      'must    has no quote: edge "harbour-board-is-tied-to-line-a" (Harbour & Board is tied to Line A), ' +
        'edge "harbour-board-is-tied-to-2-line-a" (Harbour & Board is tied to Line A), edge "line-a-is-tied-to-n2" (Line A is tied to n2)',
    )
    expect(out.at(-1)).toBe(`${path}: a draft of 3 relationships, of which 0 can be published.`)
  })

  it('that is no whole draft is refused with the place, what is there, and what to do', async () => {
    const node = { id: 'ada', kind: 'person', label: 'Ada', parties: 'none', summary: '', citations: [] }
    const draft = { format: 'entente-draft/1', id: 'f'.repeat(32), nodes: [node] }
    const file = fileOf('draft.json', JSON.stringify(draft))
    const fault = 'nodes[0].parties: must be a list: "none". Take the file as the desk wrote it, or mend this place.'
    expect(await run('check', file)).toEqual({ code: 1, out: [], err: [fault, `${file} is no whole draft.`] })
    const out = inFolder('both.json')
    expect((await run('merge', file, file, '--out', out)).err).toEqual([fault, 'Nothing was written.'])
    expect(existsSync(out)).toBe(false)
  })
})

describe('dataset merge', () => {
  it('takes what they added, and tells what both have otherwise and stays as mine', async () => {
    const [mine, theirs, out] = [inFolder('mine.json'), inFolder('theirs.json'), inFolder('both.json')]
    await run('import', networks('kumu.json'), '--out', mine)
    await run('import', networks('mixed.graphml'), '--into', mine, '--out', theirs)
    const changed = draftIn(mine)
    writeFileSync(mine, JSON.stringify({ ...changed, title: 'Mine' }))
    writeFileSync(theirs, JSON.stringify({ ...draftIn(theirs), title: 'Theirs' }))
    const merged = await run('merge', mine, theirs, '--out', out)
    expect(merged).toMatchObject({ code: 0, err: [] })
    expect(merged.out).toContain('differs title "title": mine: Mine; theirs: Theirs')
    expect(draftIn(out).title).toBe('Mine')
    expect(draftIn(out).edges.map(({ id }) => id)).toEqual(draftIn(theirs).edges.map(({ id }) => id))
  })

  it('needs two files and the name of a third', async () => {
    expect((await run('merge', 'mine.json')).err[0]).toBe('merge needs two files, mine and theirs, not 1.')
    expect((await run('merge', 'mine.json', 'theirs.json')).err[0]).toBe('Name the file to write: --out FILE.')
  })
})
