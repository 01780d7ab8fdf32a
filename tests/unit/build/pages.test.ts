import { describe, expect, it } from 'vitest'
import { type Built, pagesOf } from '../../../build/pages.ts'

const built: Built = {
  html: `<!doctype html><html><head><meta charset="UTF-8" /><title>A–B</title>
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index-1.css">
  </head><body><div id="root">però</div><script type="application/json" id="dataset">{}</script></body></html>`,
  script: `let a='–</script>'`,
  styles: `p::before{content:'–'}`,
  early: [{ name: 'early', code: `this.early=1`, needs: [] }],
  parts: [
    { name: 'late', code: `this.late='$&–'`, needs: ['common'] },
    { name: 'common', code: `this.common=1`, needs: [] },
  ],
  thirdParty: 'a 1 (MIT) ©',
}
const files = pagesOf(built)
const page = (name: string) => files.get(name) ?? ''

describe('pagesOf(built)', () => {
  it('is a folder, a single file, and the licences', () => {
    expect([...files.keys()].map((name) => name.replace(/-[0-9a-f]{8}\./, '-HASH.')).toSorted()).toEqual([
      'THIRD-PARTY.txt',
      'assets/common-HASH.js',
      'assets/early-HASH.js',
      'assets/entente-HASH.css',
      'assets/entente-HASH.js',
      'assets/late-HASH.js',
      'entente.html',
      'index.html',
    ])
  })

  it('runs from one classic script, since a module runs neither from disk nor in a sandboxed frame', () => {
    for (const name of ['index.html', 'entente.html']) expect(page(name)).not.toMatch(/type="module"|crossorigin/)
    expect(page('index.html')).toMatch(/<script defer src="\.\/assets\/entente-[0-9a-f]{8}\.js"><\/script>/)
    expect(page('entente.html')).toContain(`<script>let a='\\u2013\\x3c/script>'</script>`)
  })

  it('runs before it what it shares with a worker', () => {
    for (const name of ['index.html', 'entente.html']) {
      const scripts = [...page(name).matchAll(/<script(?! type)([^>]*)>/g)].map(([, attributes = '']) => attributes)
      expect(scripts).toHaveLength(2)
      expect(scripts[0]).toContain('data-part="early"')
    }
  })

  it('carries late parts inert, or says where they lie, and what each needs', () => {
    expect(page('index.html')).toMatch(
      /<script type="text\/plain" data-part="late" data-needs="common" data-src="\.\/assets\/late-[0-9a-f]{8}\.js"><\/script>/,
    )
    expect(page('entente.html')).toContain(
      `<script type="text/plain" data-part="late" data-needs="common">this.late='$&\\u2013'</script>`,
    )
  })

  it('leaves out of the single file what only a page that may fetch can use, and nothing that others ask for', () => {
    const parts = [
      ...built.parts,
      { name: 'openPublished', code: `this.open=1`, needs: ['common', 'published', 'openDataset'] },
      { name: 'published', code: `this.published=1`, needs: [] },
      { name: 'openDataset', code: `this.openDataset=1`, needs: [] },
    ]
    const both = pagesOf({ ...built, parts })
    const namesIn = (name: string) => [...(both.get(name) ?? '').matchAll(/data-part="(\w+)"/g)].map(([, part]) => part)
    expect(namesIn('index.html')).toEqual(['early', 'late', 'common', 'openPublished', 'published', 'openDataset'])
    expect(namesIn('entente.html')).toEqual(['late', 'common', 'openDataset', 'early'])
  })

  it('holds nothing but ASCII, save for the licences’ own file', () => {
    const other = [...files].filter(([name, text]) => name !== 'THIRD-PARTY.txt' && !/^[\0-\x7f]*$/.test(text))
    expect(other.map(([name]) => name)).toEqual([])
    expect(page('index.html')).toContain('<title>A&#x2013;B</title>')
  })

  it('keeps the licences in the single file', () => {
    expect(page('entente.html')).toContain(
      '<script type="application/json" id="third-party">"a 1 (MIT) \\u00a9"</script>',
    )
    expect(page('index.html')).toContain('<link rel="license" href="./THIRD-PARTY.txt" />')
  })

  it('puts the policy before all that it rules', () => {
    for (const name of ['index.html', 'entente.html'])
      expect(page(name)).toMatch(/<meta charset="UTF-8" \/>\s*<meta http-equiv="Content-Security-Policy"/)
  })

  it.each([
    {
      what: 'without a script',
      over: { html: built.html.replace(/<script type="module".*/, '') },
      why: /has no .*module/,
    },
    {
      what: 'without a place for the policy',
      over: { html: built.html.replace('<meta charset="UTF-8" />', '') },
      why: /has no <meta charset/,
    },
    { what: 'whose script does not compile', over: { script: 'let a = ' }, why: /Unexpected end/ },
  ])('refuses a page $what', ({ over, why }) => {
    expect(() => pagesOf({ ...built, ...over })).toThrow(why)
  })
})
