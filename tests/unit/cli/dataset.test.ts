import { execFileSync } from 'node:child_process'
import { closeSync, cpSync, ftruncateSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runDataset } from '../../../src/cli/dataset.ts'
import { readText } from '../../../src/cli/datasetFile.ts'
import { checkDataset } from '../../../src/data/checkDataset.ts'
import type { Dataset } from '../../../src/data/schema.ts'
import { GAZETTE, aDataset, aDocument, aPassage, anEdge } from '../../fixtures/dataset.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures')
const TEXTS = join(FIXTURES, 'texts')
const fixture = (name: string) => join(FIXTURES, name)

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

/** A record without some of its fields. */
function without(record: object, ...fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !fields.includes(key)))
}

/** A file in the folder of this test. */
function fileOf(content: unknown, name = 'dataset.json'): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return path
}

describe('dataset', () => {
  it('--help lists the commands', async () => {
    const { code, out } = await run('--help')
    expect(code).toBe(0)
    expect(out[0]).toBe('Usage: npm run dataset -- COMMAND')
    expect(out.slice(1).map((line) => line.trim().split(' ')[0])).toEqual(
      expect.arrayContaining(['new', 'import', 'check', 'anchor', 'schema']),
    )
  })

  it('without a command it lists them too, and fails', async () => {
    const { code, out } = await run()
    expect(code).toBe(2)
    expect(out[0]).toContain('Usage')
  })

  it('an unknown command is named, with those that there are', async () => {
    const { code, err } = await run('chekc')
    expect(code).toBe(2)
    expect(err[0]).toMatch(/^There is no command "chekc"\. Choose one of: new, import, check, anchor, merge, /)
  })

  it.each([
    [['check', '--text', 'x'], /--text/],
    [['check', 'a.json', 'b.json'], /^check takes one file, not 2\.$/],
    [['check', '/nowhere/x.json'], /^\/nowhere\/x\.json cannot be read\. Name a file that exists\.$/],
    [
      ['check', fixture('small.valid.json'), '--texts', '/nowhere'],
      /^\/nowhere is not a folder\. Name the folder that holds the texts\.$/,
    ],
    [['anchor'], /^anchor needs the file to write to\.$/],
    [['schema', 'x'], /x/],
  ])('%j is refused with exit code 2, the reason and the usage', async (args, reason) => {
    const { code, out, err } = await run(...args)
    expect(code).toBe(2)
    expect(out).toEqual([])
    expect(err[0]).toMatch(reason)
    expect(err.at(-1)).toMatch(/^Usage: npm run dataset -- /)
  })

  it.each(['check', 'publish'])('%s says of a file of more than 2 GiB that it is too long', async (command) => {
    const path = join(folder, 'large.json')
    const file = openSync(path, 'w')
    // Takes no room on the disk.
    ftruncateSync(file, 2 ** 31 + 1)
    closeSync(file)
    const { code, err } = await run(command, path, ...(command === 'publish' ? ['--columns', join(folder, 'out')] : []))
    expect(code).toBe(2)
    expect(err[0]).toBe(
      `${path} is longer than 2 GiB, the most that is read of one file. Part it, and take the parts one by one.`,
    )
  })

  it('a folder in the place of a file is called one', async () => {
    expect((await run('check', folder)).err[0]).toBe(`${folder} is a folder. Name a file.`)
  })

  it('a file that is longer than one text can be is told from one that is not UTF-8', () => {
    expect(readText(fileOf('0123456789'), 10)).toBe('0123456789')
    expect(() => readText(fileOf('0123456789'), 9)).toThrow(
      'is longer than 9 bytes, the most that can be read as one text',
    )
    const path = join(folder, 'latin.json')
    writeFileSync(path, new Uint8Array([0xe9]))
    expect(() => readText(path)).toThrow('is not UTF-8. Save it as UTF-8.')
  })

  it('check --help says how to call it', async () => {
    const { code, out } = await run('check', '--help')
    expect(code).toBe(0)
    expect(out[0]).toBe('Usage: npm run dataset -- check [FILE] [--texts DIR]')
  })

  it('runs as a program and gives its exit code to the shell', () => {
    const program = join(import.meta.dirname, '../../../src/cli/dataset.ts')
    const call = (name: string) =>
      execFileSync(process.execPath, ['--import', 'tsx', program, 'check', fixture(name)], { stdio: 'pipe' })
    expect(String(call('small.valid.json'))).toMatch(/0 errors, 0 warnings/)
    expect(() => call('several-faults.invalid.json')).toThrow(expect.objectContaining({ status: 1 }))
  })
})

describe('check', () => {
  it('a sound file: one line that counts, exit code 0', async () => {
    const file = fixture('small.valid.json')
    expect(await run('check', file)).toEqual({
      code: 0,
      err: [],
      out: [`${file}: 0 errors, 0 warnings in 1 document, 1 passage, 2 nodes, 1 edge, not compared with the texts.`],
    })
  })

  it('with --texts its quotes are compared, and the line says so', async () => {
    const { code, out } = await run('check', fixture('small.valid.json'), '--texts', TEXTS)
    expect(code).toBe(0)
    expect(out.at(-1)).toContain(`, compared with ${TEXTS}.`)
  })

  it('a text that lacks one letter is seen with --texts only', async () => {
    cpSync(TEXTS, folder, { recursive: true })
    writeFileSync(join(folder, 'gazette.txt'), GAZETTE.replace('Turin', 'Turi'))
    const file = fixture('small.valid.json')
    expect((await run('check', file)).code).toBe(0)
    const { code, out } = await run('check', file, '--texts', folder)
    expect(code).toBe(1)
    expect(out).toEqual([
      expect.stringMatching(/^error {3}documents\[0\]\.sha256 "gazette": /),
      expect.stringMatching(/^error {3}documents\[0\]\.length "gazette": is not that of the text, 164: 165\./),
      expect.stringMatching(
        /^error {3}passages\[0\]\.exact "p-1": is not what stands at 36–56 of its text, "Ada met Bea in Turi\."/,
      ),
      expect.stringMatching(/^error {3}passages\[0\]\.suffix "p-1": /),
      expect.stringMatching(/: 3 errors, |: 4 errors, /),
    ])
  })

  it.each<[name: string, issues: RegExp[]]>([
    [
      'citation-of-nothing',
      [/^error {3}edges\[0\]\.citations\[0\] "[^"]+" \(Ada (?:met|was to meet) Bea\): names no passage: "p-0417"\./],
    ],
    [
      'cycle-of-plans',
      [
        /^error {3}edges\[1\]\.fulfils\[0\] "[^"]+" \(Ada (?:met|was to meet) Bea\): closes a cycle \(a → b → a\): "a"\./,
      ],
    ],
    [
      'day-that-does-not-exist',
      [/^error {3}edges\[0\]\.when "[^"]+" \(Ada (?:met|was to meet) Bea\): is not a date: "1913-02-29"\./],
    ],
    [
      'edge-without-passage',
      [/^error {3}edges\[0\]\.citations "[^"]+" \(Ada (?:met|was to meet) Bea\): must cite at least one passage/],
    ],
    ['node-without-edge', [/^error {3}nodes\[2\]: is touched by no edge: "cyril"\./]],
    [
      'quote-altered',
      [/^error {3}passages\[0\]\.exact "p-1": is not the text that its digest was made of: "Ada met Bee in Turin"/],
    ],
    ['unknown-field', [/^error {3}titel: is not a field of the format: "Ada and Bea"\./]],
    [
      'several-faults',
      [
        /^error {3}language: must be a text: 7\./,
        /^error {3}edges\[0\]\.when "[^"]+" \(Ada (?:met|was to meet) Bea\): is not a date: "May"\./,
        /^error {3}edges\[1\]\.id "ada" \(Ada met Ada\): is already the id at nodes\[0\]\.id: "ada"\./,
      ],
    ],
  ])('%s.invalid.json: every fault on a line, then their count, exit code 1', async (name, issues) => {
    const file = fixture(`${name}.invalid.json`)
    const { code, out } = await run('check', file)
    expect(code).toBe(1)
    expect(out.slice(0, -1)).toEqual(issues.map((issue) => expect.stringMatching(issue)))
    expect(out.at(-1)).toContain(`${file}: ${issues.length} error${issues.length === 1 ? '' : 's'}, 0 warnings`)
  })

  it('warnings are printed and do not fail', async () => {
    const passages = [aPassage(), aPassage({ id: 'p-2', exact: 'in June' })]
    const { code, out } = await run('check', fileOf(aDataset({ passages })))
    expect(code).toBe(0)
    expect(out[0]).toBe('warning passages[1]: is cited by nothing: "p-2". Cite it, or remove it.')
    expect(out[1]).toContain(': 0 errors, 1 warning in ')
  })

  it('a file that is not JSON: the line and the column', async () => {
    const { code, out } = await run('check', fileOf('{\n  "title": "Ada",\n}\n'))
    expect(code).toBe(1)
    expect(out[0]).toMatch(/^error {3}line 3, column 1: is not JSON: /)
    expect(out[1]).toContain(': 1 error, 0 warnings')
  })

  it('a file that is not UTF-8 is refused as such', async () => {
    writeFileSync(join(folder, 'latin.json'), Buffer.from([0x22, 0xe9, 0x22]))
    const { code, err } = await run('check', join(folder, 'latin.json'))
    expect(code).toBe(2)
    expect(err[0]).toMatch(/latin\.json is not UTF-8\. Save it as UTF-8\.$/)
  })
})

describe('anchor', () => {
  /** The dataset as a curator writes it: quotes without places, documents without digests. */
  const bare = (over: Partial<Dataset> = {}): unknown => {
    const { documents, passages, ...rest } = aDataset(over)
    return {
      ...rest,
      documents: documents.map((document) => without(document, 'sha256', 'length')),
      passages: passages.map(({ id, document, exact }) => ({ id, document, exact })),
    }
  }
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Dataset

  it('fills in what the checker asks for, and the file then passes', async () => {
    const file = fileOf(bare())
    expect(await run('anchor', file, '--texts', TEXTS)).toEqual({
      code: 0,
      err: [],
      out: [`${file}: every quote is anchored.`],
    })
    expect(checkDataset(read(file), () => GAZETTE)).toEqual([])
    expect(read(file)).toEqual(aDataset())
  })

  it('counts in code points and cuts the context at the ends of the text', async () => {
    const exacts = ['The Gazette', '“Accord 𝔸”', 'in June.\n']
    const passages = exacts.map((exact, i) => aPassage({ id: `p-${i + 1}`, exact }))
    const file = fileOf(bare({ passages }))
    await run('anchor', file, '--texts', TEXTS)
    const points = Array.from(GAZETTE)
    for (const { exact, start, end, prefix, suffix } of read(file).passages) {
      expect(points.slice(start, end).join('')).toBe(exact)
      expect(prefix).toBe(points.slice(Math.max(0, start - 32), start).join(''))
      expect(suffix).toBe(points.slice(end, end + 32).join(''))
    }
  })

  it('keeps the order of the keys, and adds new ones at the end', async () => {
    const content = bare() as { passages: object[] }
    const file = fileOf({
      ...content,
      passages: [{ end: 0, exact: 'Ada met Bea in Turin', id: 'p-1', document: 'gazette' }],
    })
    const before = Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object)
    await run('anchor', file, '--texts', TEXTS)
    expect(Object.keys(read(file))).toEqual(before)
    expect(Object.keys(read(file).passages[0] ?? {})).toEqual([
      'end',
      'exact',
      'id',
      'document',
      'prefix',
      'suffix',
      'start',
      'digest',
    ])
  })

  it('a second run changes nothing', async () => {
    const file = fileOf(bare())
    await run('anchor', file, '--texts', TEXTS)
    const once = readFileSync(file, 'utf8')
    expect((await run('anchor', file, '--texts', TEXTS)).out).toEqual([`${file}: every quote is anchored, as it was.`])
    expect(readFileSync(file, 'utf8')).toBe(once)
    expect(once.endsWith('}\n')).toBe(true)
  })

  it('a text that the dataset carries needs no folder', async () => {
    const file = fileOf(bare({ documents: [aDocument({ text: GAZETTE })] }))
    expect((await run('anchor', file)).code).toBe(0)
    expect(checkDataset(read(file))).toEqual([])
  })

  describe('nothing is written, and every reason is named', () => {
    const refused = async (content: unknown) => {
      const file = fileOf(content)
      const before = readFileSync(file, 'utf8')
      const { code, out } = await run('anchor', file, '--texts', TEXTS)
      expect(code).toBe(1)
      expect(readFileSync(file, 'utf8')).toBe(before)
      expect(out.at(-1)).toBe(`${file}: ${out.length - 1} not anchored; nothing was written.`)
      return out.slice(0, -1)
    }

    it('where a quote stands nowhere: the nearest places, and how they differ', async () => {
      const passages = [aPassage(), aPassage({ id: 'p-2', exact: 'Ada met Bee in Turin' })]
      expect(await refused(bare({ passages }))).toEqual([
        'error   passages[1].exact "p-2": stands nowhere in its text; at 36, 1 character off, it reads "Ada met Bea in Turin" where the quote has "Ada met Bee in Turin": "Ada met Bee in Turin". Copy more of the text, or correct what was copied.',
      ])
    })

    it.each([
      // As it comes out of a PDF, and as it is typed.
      [
        'Ada met Bea.',
        'Ada\u00a0met Bea.',
        'U+00A0 (no-break space) where the quote has U+0020 (space)',
        'Ada\\u00a0met Bea.',
      ],
      [
        'Gênes.',
        'Ge\u0302nes.',
        'U+0302 (combining circumflex accent) where the quote has U+00EA (ê)',
        'Ge\\u0302nes.',
      ],
      [
        'C-130J flew.',
        'C\u2011130J flew.',
        'U+2011 (non-breaking hyphen) where the quote has U+002D (hyphen-minus)',
        'C\\u2011130J flew.',
      ],
      ['cooperation', 'co\u00adoperation', 'U+00AD (soft hyphen) where the quote has nothing', 'co\\u00adoperation'],
    ])(
      'where %j looks like what stands there: the characters that differ, and the text’s own spelling',
      async (exact, text, differing, own) => {
        const content = bare({ documents: [aDocument({ text: `So. ${text}` })], passages: [aPassage({ exact })] })
        expect(await refused(content)).toEqual([
          `error   passages[0].exact "p-1": stands nowhere in its text; at 4 the same words stand there with ${differing}; in the text's own spelling: "${own}": ${JSON.stringify(exact)}. Copy more of the text, or correct what was copied.`,
        ])
      },
    )

    it('where nothing in the text is like the quote: no place', async () => {
      const passages = [aPassage({ exact: '0123456789' })]
      expect(await refused(bare({ passages }))).toEqual([
        'error   passages[0].exact "p-1": stands nowhere in its text: "0123456789". Copy more of the text, or correct what was copied.',
      ])
    })

    it('where a quote stands twice: both places with what is around them', async () => {
      const passages = [aPassage({ exact: 'Bea in' })]
      expect(await refused(bare({ passages }))).toEqual([
        'error   passages[0].exact "p-1": stands in its text 2 times: at 44 as "\\n\\nOn Friday Ada met [Bea in] Turin. They signed "; at 152 as " clerk, was to meet [Bea in] June.\\n": "Bea in". Copy more of the text, or correct what was copied.',
      ])
    })

    it('where a text, a document or a quote is missing', async () => {
      const content = bare({
        documents: [aDocument(), aDocument({ id: 'herald', file: 'herald.txt' })],
        passages: [
          aPassage({ document: 'herald' }),
          aPassage({ id: 'p-2', document: 'none' }),
          aPassage({ id: 'p-3', exact: '' }),
        ],
      })
      expect(await refused(content)).toEqual([
        expect.stringMatching(/^error {3}documents\[1\]\.file: is not in the folder of texts: "herald\.txt"\./),
        expect.stringMatching(/^error {3}passages\[1\]\.document "p-2": names no document: "none"\./),
        expect.stringMatching(/^error {3}passages\[2\]\.exact "p-3": is not a quote: ""\./),
      ])
    })

    it.each([[[]], ['x'], [{}], [{ documents: {}, passages: [7] }]])('where the file holds %j', async (content) => {
      expect((await refused(JSON.stringify(content))).length).toBeGreaterThan(0)
    })
  })

  it.each([[44], [152]])('a quote that stands twice stays at %i, where it was', async (start) => {
    const dataset = aDataset({ passages: [aPassage({ exact: 'Bea in', start })] })
    const file = fileOf(dataset)
    expect((await run('anchor', file, '--texts', TEXTS)).code).toBe(0)
    expect(read(file).passages[0]?.start).toBe(start)
  })

  it('of two places the context chooses, when the text before them has grown', async () => {
    const dataset = aDataset({
      passages: [aPassage({ exact: 'Bea in', start: 12, prefix: 'to meet ', suffix: ' June' })],
      edges: [anEdge()],
    })
    const file = fileOf(dataset)
    expect((await run('anchor', file, '--texts', TEXTS)).code).toBe(0)
    expect(read(file).passages[0]?.start).toBe(152)
  })

  it('a file name that leads out of the folder finds no text', async () => {
    const file = fileOf(bare({ documents: [aDocument({ file: '../dataset.ts' })] }))
    expect((await run('anchor', file, '--texts', TEXTS)).code).toBe(1)
  })
})
