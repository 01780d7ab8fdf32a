import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { scriptsOf } from '../../../build/scripts.ts'

type Output = Parameters<typeof scriptsOf>[0]

const FACADES: Readonly<Record<string, string>> = { 'entente.js': 'index.html', 'desk.js': 'desk.html' }

/** Chunks as the bundler writes them in CommonJS: a page that says what its late part gives, which shares a module with it. */
const chunk = (
  fileName: string,
  code: string,
  imports: readonly string[] = [],
  dynamicImports: readonly string[] = [],
) => ({
  type: 'chunk',
  fileName,
  code,
  imports,
  dynamicImports,
  isEntry: ['entente.js', 'worker.js', 'desk.js'].includes(fileName),
  facadeModuleId: FACADES[fileName] ?? null,
  moduleIds: [`src/${fileName}`],
})
const ENTRY = chunk(
  'entente.js',
  `const shared=[];exports.shared=shared;window.shared=shared;window.ask=()=>Promise.resolve().then(()=>require("./late.js"))`,
)
const LATE = chunk(
  'late.js',
  `const a=require("./entente.js"),b=require("./common.js");a.shared.push(b.word);exports.said=b.word`,
  ['entente.js', 'common.js'],
)
const COMMON = chunk('common.js', `exports.word='late'`)
const scriptsOfAll = (...chunks: readonly object[]) =>
  scriptsOf(
    chunks as unknown as Output,
    (module) => module === 'index.html',
    (module) => module === 'desk.html',
  )

interface Page {
  ententeParts?: Record<string, unknown>
  shared?: unknown[]
  ask?: () => Promise<{ readonly said: string }>
}

/** Runs classic scripts one after another in a page of their own. */
function run(scripts: readonly string[]): Page {
  const window: Page = {}
  for (const script of scripts) runInNewContext(script, { window })
  return window
}

describe('scriptsOf(output, isPage)', () => {
  const scripts = scriptsOfAll(ENTRY, LATE, COMMON)
  const codeOf = (name: string) => scripts.late.find((late) => late.name === name)?.code ?? ''

  it('gives what a late part exports, made with the very modules that the page runs on', async () => {
    const page = run([scripts.main, codeOf('common'), codeOf('late')])
    expect((await page.ask?.())?.said).toBe('late')
    await page.ask?.()
    expect(page.shared).toEqual(['late'])
  })

  it('runs nothing of a late part before it is asked for', () => {
    expect(run([scripts.main, codeOf('common'), codeOf('late')]).shared).toEqual([])
  })

  it('says which part has not come', async () => {
    await expect(run([scripts.main]).ask?.()).rejects.toThrow('./late.js has not come')
  })

  it('knows what each part shares with others', () => {
    expect(scripts.late.map(({ name, needs }) => [name, needs])).toEqual([
      ['late', ['common']],
      ['common', []],
    ])
  })

  it('has what the page takes something from run before it, each after what it needs itself', () => {
    const base = chunk('base.js', 'exports.one=1')
    const door = chunk('door.js', 'exports.two=require("./base.js").one+1', ['base.js'])
    const opening = chunk('entente.js', 'window.shared=[require("./door.js").two]', ['door.js'])
    const worker = chunk('worker.js', 'require("./door.js")', ['door.js'])
    const { early, main, late } = scriptsOfAll(opening, worker, door, base)
    expect(early.map(({ name }) => name)).toEqual(['base', 'door'])
    expect(late.map(({ name, needs }) => [name, needs])).toEqual([['worker', ['door']]])
    expect(run([...early.map(({ code }) => code), main]).shared).toEqual([2])
  })

  it('refuses a worker that takes something from what the page opens with, also by way of another', () => {
    const common = chunk('common.js', 'require("./entente.js")', ['entente.js'])
    const worker = chunk('worker.js', 'require("./common.js")', ['common.js'])
    expect(() => scriptsOfAll(ENTRY, worker, common)).toThrow(/worker\.js was to take nothing/)
  })

  it('tells of all modules, whose licences ship', () => {
    expect(scripts.moduleIds).toEqual(['src/entente.js', 'src/late.js', 'src/common.js'])
  })

  it.each([
    ['no script that the page opens with', [LATE, COMMON]],
    ['two', [ENTRY, { ...LATE, isEntry: true, facadeModuleId: 'index.html' }]],
    ['a script elsewhere', [ENTRY, { ...LATE, fileName: 'assets/late.js' }]],
  ])('refuses %s', (_, chunks) => {
    expect(() => scriptsOfAll(...chunks)).toThrow(/was to/)
  })
})

describe('the desk in scriptsOf(output, isPage, isDesk)', () => {
  const core = chunk('core.js', 'exports.words=["core"]')
  const panel = chunk('panel.js', 'exports.panel=require("./core.js").words', ['core.js'])
  const reader = chunk('entente.js', 'window.shared=require("./core.js").words', ['core.js'], ['panel.js'])
  const draft = chunk('draft.js', 'exports.draft=[...require("./core.js").words,"draft"]', ['core.js'])
  const sheets = chunk('sheets.js', 'exports.sheets=1', ['draft.js'])
  const desk = chunk(
    'desk.js',
    'window.shared=[...require("./draft.js").draft,"desk"]',
    ['draft.js', 'panel.js'],
    ['sheets.js'],
  )
  const both = scriptsOfAll(reader, core, panel, desk, draft, sheets)

  it('gives the reader nothing of what the desk alone takes', () => {
    expect(both.early.map(({ name }) => name)).toEqual(['core'])
    expect(both.late.map(({ name }) => name)).toEqual(['panel'])
    expect(both.moduleIds).toEqual(['src/entente.js', 'src/core.js', 'src/panel.js'])
  })

  it('names what runs before the desk’s own script, the reader’s first, and what only the desk has', () => {
    expect(both.desk?.early).toEqual(['core', 'draft', 'panel'])
    expect(both.desk?.parts.map(({ name, needs }) => [name, needs])).toEqual([
      ['draft', ['core']],
      ['sheets', ['draft']],
    ])
    expect(both.desk?.moduleIds).toEqual(['src/desk.js', 'src/draft.js', 'src/sheets.js'])
  })

  it('runs the desk on the reader’s very scripts', () => {
    const parts = [...both.early, ...both.late, ...(both.desk?.parts ?? [])]
    const codes = (both.desk?.early ?? []).map((name) => parts.find((part) => part.name === name)?.code ?? '')
    expect(run([...codes, both.desk?.main ?? '']).shared).toEqual(['core', 'draft', 'desk'])
  })

  it('is none where there is none', () => {
    expect(scriptsOfAll(ENTRY, LATE, COMMON).desk).toBeNull()
  })

  it('needs nothing to be run again for a late part that takes something from the desk’s own script', () => {
    const sharing = chunk('sheets.js', 'exports.sheets=require("./desk.js")', ['desk.js', 'draft.js'])
    const { parts } = scriptsOfAll(reader, core, panel, desk, draft, sharing).desk ?? {}
    expect(parts?.find(({ name }) => name === 'sheets')?.needs).toEqual(['draft'])
  })

  it('refuses a desk that takes something from the script that opens the page', () => {
    const wrong = chunk('desk.js', 'require("./entente.js")', ['entente.js'])
    expect(() => scriptsOfAll(reader, core, panel, wrong)).toThrow('was to take nothing')
  })
})
